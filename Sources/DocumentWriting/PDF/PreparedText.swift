import CPango
import Documents
import ThaiText

/// The text of a paragraph as the engine can set it: only letters that the face has, in UTF-8.
struct PreparedText {
    private(set) var bytes: [UInt8] = []
    /// Byte ranges in bold.
    private(set) var bold: [Range<Int>] = []

    /// The runs one after the other, cleaned.
    init(_ runs: [Run], _ engine: TextEngine) {
        bytes.reserveCapacity(runs.reduce(0) { $0 + $1.text.utf8.count })
        for run in runs {
            let start = bytes.count
            append(run.text, engine)
            if run.bold, bytes.count > start { bold.append(start..<bytes.count) }
        }
    }

    /// A text of one look.
    init(_ text: String, _ engine: TextEngine) { append(text, engine) }

    /// Bytes of another prepared text, bold where it is.
    init(_ range: Range<Int>, of text: PreparedText) {
        let range = range.clamped(to: 0..<text.bytes.count)
        bytes = Array(text.bytes[range])
        bold = text.bold.map { $0.clamped(to: range) }.filter { !$0.isEmpty }.map {
            ($0.lowerBound - range.lowerBound)..<($0.upperBound - range.lowerBound)
        }
    }

    /// A Thai letter advances by this share of the size at most, the marks over and under it by nothing.
    static let widestAdvance = 0.45

    /// How wide a part can be at most at a size in points of TH Sarabun.
    func widestWidth(of range: Range<Int>, size: Double) -> Double {
        let letters = String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
        return Double(letters.count) * size * Self.widestAdvance
    }

    /// A hard space stays hard, everything else becomes its one spelling.
    private mutating func append(_ text: String, _ engine: TextEngine) {
        let parts = text.split(separator: "\u{A0}", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index > 0 { bytes.append(contentsOf: "\u{A0}".utf8) }
            for letter in Normalisation.canonical(String(part)) {
                if letter.unicodeScalars.allSatisfy(Self.isOrdinary) {
                    bytes.append(contentsOf: letter.utf8)
                } else {
                    appendUnusual(letter, engine)
                }
            }
        }
    }

    /// Thai and printable ASCII, which every face of Thai documents has.
    private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        return (0x20...0x7E).contains(value) || (0x0E01...0x0E3A).contains(value)
            || (0x0E3F...0x0E5B).contains(value)
    }

    private mutating func appendUnusual(_ letter: Character, _ engine: TextEngine) {
        guard !letter.isNewline else {
            // A line separator ends the line but not the paragraph, so no new indentation follows.
            bytes.append(contentsOf: "\u{2028}".utf8)
            return
        }
        var isReplaced = false
        for scalar in letter.unicodeScalars where !Self.isHidden(scalar) {
            if Self.isOrdinary(scalar) || engine.fonts.has(scalar) {
                bytes.append(contentsOf: String(scalar).utf8)
            } else if let substitute = Self.substitute(for: scalar, engine.fonts) {
                bytes.append(contentsOf: substitute.utf8)
            } else if !isReplaced {
                bytes.append(UInt8(ascii: "?"))
                engine.note(missing: letter)
                isReplaced = true
            }
        }
    }

    /// Controls, joiners, marks of direction and variation selectors: they have no shape of their own.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar != "\t"
        case .format, .lineSeparator, .paragraphSeparator: true
        default: (0xFE00...0xFE0F).contains(scalar.value)
        }
    }

    private static let lookalikes: [Unicode.Scalar: String] = [
        "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "–", "\u{2015}": "—", "✓": "√", "✔": "√",
        "☑": "√", "●": "•", "■": "•", "▪": "•", "◆": "•", "○": "•", "◦": "•", "→": "->",
        "←": "<-", "⇒": "=>", "✗": "×", "✘": "×", "☒": "×", "☐": "( )", "□": "( )",
    ]

    /// What may stand for a letter that the face lacks without a change of meaning.
    private static func substitute(for scalar: Unicode.Scalar, _ fonts: FontSet) -> String? {
        if let lookalike = lookalikes[scalar] { return lookalike }
        if scalar.properties.isWhitespace { return " " }
        guard let plain = compatible(scalar) else { return nil }
        let isKnown = plain.unicodeScalars.allSatisfy { isOrdinary($0) || fonts.has($0) }
        return isKnown && plain != String(scalar) ? plain : nil
    }

    /// The plain form that Unicode names for a letter of special look (NFKC): "①" is "1".
    private static func compatible(_ scalar: Unicode.Scalar) -> String? {
        let plain = g_utf8_normalize(String(scalar), -1, G_NORMALIZE_NFKC)
        defer { g_free(plain) }
        return plain.map { String(cString: $0) }
    }
}
