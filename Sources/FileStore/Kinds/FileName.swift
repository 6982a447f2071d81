/// A file's name as its sender called it, cleaned for showing and for headers; never a path (rule D29).
public struct FileName: Sendable, Hashable {
    /// 1 to 200 bytes of UTF-8: no folder, no control or direction character, nothing that a system forbids.
    public let text: String

    /// The name of what a browser sent.
    public init(_ sent: String) {
        let last = sent.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        var scalars: [Unicode.Scalar] = last.unicodeScalars.filter(Self.isVisible).map {
            Self.forbidden.contains($0) ? "_" : $0.properties.isWhitespace ? " " : $0
        }
        while let first = scalars.first, first == "." || first == " " { scalars.removeFirst() }
        while let last = scalars.last, last == "." || last == " " { scalars.removeLast() }
        let (stem, ending) = Self.split(scalars)
        let room = 200 - (ending.isEmpty ? 0 : ending.utf8.count + 1)
        var kept = Self.prefix(stem, bytes: room)
        if kept.isEmpty { kept = "file" }
        if Self.devices.contains(kept.lowercased()) { kept = "_" + kept }
        text = ending.isEmpty ? kept : kept + "." + ending
    }

    /// What stands behind the last dot, in small letters; empty when there is none.
    public var ending: String { Self.split(Array(text.unicodeScalars)).ending.lowercased() }

    /// Whether it is called as the pictures are that phones take; what is in it tells its kind.
    public var isOfPicture: Bool { ["jpg", "jpeg", "png"].contains(ending) }

    /// The field that makes a browser save the file under this name (RFC 6266, RFC 8187).
    public var contentDisposition: String {
        "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(Self.percentEncoded(text))"
    }

    /// The same field with a name in plain letters for programs that read no other.
    public func contentDisposition(plainly name: FileName) -> String {
        "attachment; filename=\"\(name.plain)\"; filename*=UTF-8''\(Self.percentEncoded(text))"
    }

    /// The name in ASCII, with a sign for what is none.
    private var plain: String {
        var plain = ""
        for scalar in text.unicodeScalars {
            let isPlain = scalar.isASCII && scalar != "\"" && scalar != "\\" && scalar != "%"
            // One sign for each letter would be a row of them; the true name follows.
            if isPlain {
                plain.unicodeScalars.append(scalar)
            } else if plain.last != "_" {
                plain += "_"
            }
        }
        return plain
    }

    private static let forbidden: Set<Unicode.Scalar> = [
        "<", ">", ":", "\"", "|", "?", "*", "/", "\\",
    ]

    private static let devices: Set<String> = [
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3",
    ]

    /// Thai needs no joiner, and what turns the direction makes "fdp.exe" look like "exe.pdf".
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
            .surrogate:
            false
        default: true
        }
    }

    /// Before and after the last dot; an ending is at most 16 letters and digits.
    private static func split(_ scalars: [Unicode.Scalar]) -> (stem: String, ending: String) {
        guard let dot = scalars.lastIndex(of: ".") else { return (text(scalars[...]), "") }
        let ending = scalars[(dot + 1)...]
        guard (1...16).contains(ending.count),
            ending.allSatisfy({ $0.isASCII && ($0.properties.isAlphabetic || $0.value < 0x3A) })
        else { return (text(scalars[...]), "") }
        return (text(scalars[..<dot]), text(ending))
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// As many whole letters with their marks as fit.
    private static func prefix(_ text: String, bytes: Int) -> String {
        var (kept, used) = ("", 0)
        for character in text {
            used += character.utf8.count
            guard used <= bytes else { break }
            kept.append(character)
        }
        return kept
    }

    private static func percentEncoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for byte in text.utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || Array("-._~".utf8).contains(byte)
            if isPlain {
                out.append(byte)
            } else {
                out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
