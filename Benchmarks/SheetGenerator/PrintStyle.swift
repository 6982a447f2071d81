/// How an office writes its figures.
struct PrintStyle: Sendable {
    private let bareWhole: Bool

    init(using random: inout SplitMix64) { bareWhole = random.happens(70) }

    /// The print of a score or share in hundredths.
    func print(_ hundredths: Int, using random: inout SplitMix64) -> String {
        if hundredths == 0 || hundredths == 100_00, bareWhole { return "\(hundredths / 100)" }
        let drop = random.happens(15)
        return drop ? Self.shortest(hundredths) : Self.full(hundredths)
    }

    /// The print of an item's score, which offices give without decimals.
    func printItem(_ hundredths: Int) -> String { Self.shortest(hundredths) }

    /// "90.50".
    static func full(_ hundredths: Int) -> String {
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction / 10)\(fraction % 10)"
    }

    /// "90.5", "90".
    static func shortest(_ hundredths: Int) -> String {
        switch hundredths % 100 {
        case 0: "\(hundredths / 100)"
        case let fraction where fraction % 10 == 0: "\(hundredths / 100).\(fraction / 10)"
        default: full(hundredths)
        }
    }
}

/// What a print says and how a number may be written, without the program's own reading.
public enum Writing {
    /// All usual writings of a number in hundredths: "90.50" and "90.5".
    public static func texts(_ hundredths: Int) -> [String] {
        var texts = [PrintStyle.full(hundredths)]
        if hundredths % 10 == 0 { texts.append(String(texts[0].dropLast())) }
        if hundredths % 100 == 0 { texts.append("\(hundredths / 100)") }
        return texts
    }

    /// The number a print stands for, in hundredths; nil when it is finer than that or no number.
    public static func hundredths(_ text: String) -> Int? {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = halves.first, (1...9).contains(whole.utf8.count),
            text.utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }),
            let points = Int(whole)
        else { return nil }
        guard halves.count == 2 else { return points * 100 }
        let finer = halves[1].dropFirst(2)
        guard !halves[1].isEmpty, finer.allSatisfy({ $0 == "0" }),
            let fraction = Int(halves[1].prefix(2))
        else { return nil }
        return points * 100 + (halves[1].utf8.count == 1 ? fraction * 10 : fraction)
    }
}
