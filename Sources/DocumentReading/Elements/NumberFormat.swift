internal import ThaiText

/// How the number of a list point is written.
enum NumberFormat: Sendable, Hashable {
    case arabic, paddedArabic, thai, thaiLetters
    case lowerLetters, upperLetters, lowerRoman, upperRoman
    case bullet, none

    /// A number as text; empty for a bullet and for none.
    func text(_ number: Int) -> String {
        switch self {
        case .arabic: "\(number)"
        case .paddedArabic: number < 10 ? "0\(number)" : "\(number)"
        case .thai: Digits.thai("\(number)")
        case .thaiLetters: Self.letters(number, of: Self.thaiAlphabet)
        case .lowerLetters: Self.letters(number, of: Self.latinAlphabet)
        case .upperLetters: Self.letters(number, of: Self.latinAlphabet).uppercased()
        case .lowerRoman: Self.roman(number)
        case .upperRoman: Self.roman(number).uppercased()
        case .bullet, .none: ""
        }
    }

    private static let latinAlphabet = Array("abcdefghijklmnopqrstuvwxyz")
    /// The order of Thai list letters leaves the obsolete ฃ and ฅ out.
    private static let thaiAlphabet = Array("กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ")

    /// a … z, then aa, bb and so on, as word processors do.
    private static func letters(_ number: Int, of alphabet: [Character]) -> String {
        guard (1...1_000).contains(number) else { return "\(number)" }
        let letter = alphabet[(number - 1) % alphabet.count]
        return String(repeating: letter, count: (number - 1) / alphabet.count + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3_999).contains(number) else { return "\(number)" }
        var rest = number
        var out = ""
        for (value, sign) in romanSigns {
            while rest >= value {
                out += sign
                rest -= value
            }
        }
        return out
    }

    private static let romanSigns = [
        (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
        (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
}
