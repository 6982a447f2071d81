/// One spelling for what looks the same: the form in which texts are read, compared and searched.
public enum Normalisation {
    /// The text as it was meant: composed ำ, one แ, marks in typing order and once, plain spaces, nothing invisible.
    ///
    /// Old Thai fonts put shifted marks into the private use area and many PDF files still carry
    /// them; they become the ordinary marks again. Line breaks stay.
    public static func canonical(_ text: String) -> String {
        var out: [Unicode.Scalar] = []
        out.reserveCapacity(text.unicodeScalars.count)
        for scalar in text.unicodeScalars {
            guard !isInvisible(scalar) else { continue }
            append(plain(scalar), to: &out)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: out)
        return String(view)
    }

    /// The text for finding it again: canonical, Arabic digits, small letters, single spaces.
    public static func searchable(_ text: String) -> String {
        Digits.arabic(canonical(text)).lowercased()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The text for telling whether two say the same: searchable, without its spaces.
    public static func letters(_ text: String) -> String {
        var letters = String.UnicodeScalarView()
        letters.append(
            contentsOf: searchable(text).unicodeScalars.filter { !$0.properties.isWhitespace })
        return String(letters)
    }

    /// Control characters but tabs, line ends and form feeds; zero-width spaces and joiners, soft hyphen,
    /// byte order mark, direction marks.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F: true
        case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
        case 0x0085, 0x2028, 0x2029: "\n"
        case 0xF700...0xF71A: privateUse[Int(scalar.value - 0xF700)]
        default: scalar
        }
    }

    /// The letters behind U+F700 … U+F71A, as Microsoft's Thai fonts used them.
    private static let privateUse: [Unicode.Scalar] = [
        "\u{0E10}", "\u{0E34}", "\u{0E35}", "\u{0E36}", "\u{0E37}",
        "\u{0E48}", "\u{0E49}", "\u{0E4A}", "\u{0E4B}", "\u{0E4C}",
        "\u{0E48}", "\u{0E49}", "\u{0E4A}", "\u{0E4B}", "\u{0E4C}",
        "\u{0E0D}", "\u{0E31}", "\u{0E4D}", "\u{0E47}",
        "\u{0E48}", "\u{0E49}", "\u{0E4A}", "\u{0E4B}", "\u{0E4C}",
        "\u{0E38}", "\u{0E39}", "\u{0E3A}",
    ]

    private static func append(_ scalar: Unicode.Scalar, to out: inout [Unicode.Scalar]) {
        let last = out.last
        switch scalar.value {
        case 0x0E40 where last == "\u{0E40}":
            out[out.count - 1] = "\u{0E41}"
        case 0x0E32 where composesAm(&out), 0x0E33 where composesAm(&out):
            break
        case 0x0E31, 0x0E33...0x0E3A, 0x0E47...0x0E4E:
            appendMark(scalar, to: &out)
        default:
            out.append(scalar)
        }
    }

    /// Turns ํ, or ํ with a tone mark, into [tone] ำ when า or ำ follows; says whether it did.
    private static func composesAm(_ out: inout [Unicode.Scalar]) -> Bool {
        guard let last = out.last else { return false }
        if last == "\u{0E4D}" {
            out[out.count - 1] = "\u{0E33}"
            return true
        }
        guard isTone(last), out.count >= 2, out[out.count - 2] == "\u{0E4D}" else { return false }
        out[out.count - 2] = last
        out[out.count - 1] = "\u{0E33}"
        return true
    }

    private static func appendMark(_ mark: Unicode.Scalar, to out: inout [Unicode.Scalar]) {
        guard let last = out.last, last != mark else { return }
        let belongsBeforeTone = isVowelMark(mark) || mark == "\u{0E4D}"
        if belongsBeforeTone, isTone(last) {
            guard out.count < 2 || out[out.count - 2] != mark else { return }
            out.insert(mark, at: out.count - 1)
        } else if isTone(mark), last == "\u{0E33}" {
            guard out.count < 2 || out[out.count - 2] != mark else { return }
            out.insert(mark, at: out.count - 1)
        } else {
            out.append(mark)
        }
    }

    private static func isTone(_ scalar: Unicode.Scalar) -> Bool {
        (0x0E48...0x0E4C).contains(scalar.value)
    }

    private static func isVowelMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x0E31 || (0x0E34...0x0E3A).contains(scalar.value)
    }
}
