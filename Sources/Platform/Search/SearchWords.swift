import ThaiText

/// The words under which a text is found: spelt one way, Arabic digits, small letters.
enum SearchWords {
    /// The words of a text in order.
    static func of(_ text: String) -> [String] {
        chunks(text).flatMap { chunk in cut(chunk).compactMap(trimmed) }
    }

    /// The letters, marks and digits of Thai.
    static let thai: ClosedRange<Unicode.Scalar> = "\u{0E00}"..."\u{0E7F}"

    /// A text cut into words, also where Thai begins or ends: "3เดือน" are two. Together they are the text.
    static func cut(_ text: String) -> [String] {
        WordBreaks.words(in: text).flatMap { word in
            var pieces: [String.UnicodeScalarView] = []
            var last: Unicode.Scalar?
            for scalar in word.unicodeScalars {
                let begins = last.map { changes($0, scalar) } ?? true
                if begins { pieces.append(String.UnicodeScalarView()) }
                pieces[pieces.count - 1].append(scalar)
                last = scalar
            }
            return pieces.map { String($0) }
        }
    }

    /// Whether two letters stand beside each other of which one is Thai and the other is not.
    private static func changes(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
        thai.contains(one) != thai.contains(other) && isLetter(one) && isLetter(other)
    }

    /// What stands between spaces and signs.
    static func chunks(_ text: String) -> [String] {
        Normalisation.searchable(text).unicodeScalars.split { !isLetter($0) }.map { String($0) }
    }

    /// A word without tone marks and the like, for those who leave them out or take another.
    static func folded(_ word: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(
            contentsOf: word.unicodeScalars.filter { !(0x0E47...0x0E4C).contains($0.value) })
        return String(view)
    }

    /// What a word is stored under for the second try; never a word itself.
    static func tolerant(_ word: String) -> String { "~" + folded(word) }

    private static func trimmed(_ word: String) -> String? {
        let scalars = word.unicodeScalars.prefix(40)
        return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
    }

    /// Letters, marks and digits of any script; ๆ and ฯ belong to no word.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value == 0x0E46 || scalar.value == 0x0E2F { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber:
            return true
        default: return false
        }
    }
}
