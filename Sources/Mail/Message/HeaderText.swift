/// A text that may stand in a header: it cannot end its line, whatever people typed.
public struct HeaderText: Sendable, Hashable, ExpressibleByStringLiteral {
    /// One line without control characters, at most 500 characters.
    public let text: String

    /// The text with control characters and line ends turned into spaces.
    public init(_ typed: String) {
        var view = String.UnicodeScalarView()
        for scalar in typed.unicodeScalars.prefix(500) {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: view.append(" ")
            default: view.append(scalar)
            }
        }
        text = String(view)
    }

    /// A text of the program.
    public init(stringLiteral literal: String) { self.init(literal) }

    /// As it stands in a header that begins with so many characters: plain ASCII, or encoded words (RFC 2047).
    func encoded(after column: Int) -> String {
        if isPlain, text.utf8.count + column <= 76 { return text }
        var words: [String] = []
        var piece = ""
        for scalar in text.unicodeScalars {
            // A word holds at most 75 characters, whole letters only; the first shares its line with the name.
            let room = words.isEmpty ? max(9, (74 - column - 12) / 4 * 3) : 45
            if piece.utf8.count + String(scalar).utf8.count > room {
                words.append(piece)
                piece = ""
            }
            piece.unicodeScalars.append(scalar)
        }
        if !piece.isEmpty { words.append(piece) }
        return words.map { "=?UTF-8?B?\(Base64.text(Array($0.utf8)))?=" }
            .joined(separator: "\r\n ")
    }

    /// Whether it may stand as it is: printable ASCII that no reader takes for an encoded word.
    private var isPlain: Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !text.contains("=?")
    }
}

/// Base64 (RFC 4648).
enum Base64 {
    private static let signs = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count / 3 * 4 + 4)
        var index = 0
        while index < bytes.count {
            let group = (0..<3).map { index + $0 < bytes.count ? bytes[index + $0] : 0 }
            let bits = UInt32(group[0]) << 16 | UInt32(group[1]) << 8 | UInt32(group[2])
            let count = min(3, bytes.count - index)
            for place in 0..<4 {
                out.append(
                    place <= count ? signs[Int(bits >> (18 - 6 * UInt32(place)) & 63)] : 0x3D)
            }
            index += 3
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// In lines of 76 characters.
    static func lines(_ bytes: [UInt8]) -> String {
        var lines: [String] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            lines.append(text(Array(rest.prefix(57))))
            rest = rest.dropFirst(57)
        }
        return lines.joined(separator: "\r\n")
    }
}
