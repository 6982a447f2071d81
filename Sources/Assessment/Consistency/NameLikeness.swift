/// How alike two names of items are, by the groups of three letters they share.
struct NameLikeness {
    private let groups: Set<String>

    init(_ name: String) {
        let letters = name.lowercased().unicodeScalars.filter(Self.counts)
        var groups = Set<String>()
        for start in letters.indices {
            guard let end = letters.index(start, offsetBy: 3, limitedBy: letters.endIndex) else {
                break
            }
            groups.insert(String(String.UnicodeScalarView(letters[start..<end])))
        }
        self.groups = groups
    }

    /// 0 to 1: a name that stands whole inside a longer print is nearly as good as an equal one.
    func likeness(to other: NameLikeness) -> Double {
        guard !groups.isEmpty, !other.groups.isEmpty else { return 0 }
        let common = Double(groups.intersection(other.groups).count)
        let both = 2 * common / Double(groups.count + other.groups.count)
        let inside = common / Double(min(groups.count, other.groups.count))
        return max(both, inside * both.squareRoot())
    }

    /// Letters and vowels; no spaces, digits or marks, which documents add and leave out.
    private static func counts(_ scalar: Unicode.Scalar) -> Bool {
        let isThaiDigit = (0x0E50...0x0E59).contains(scalar.value)
        return !isThaiDigit
            && (scalar.properties.isAlphabetic || (0x0E47...0x0E4E).contains(scalar.value))
    }
}
