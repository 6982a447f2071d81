/// Several values of one figure in few words.
public enum ValueList {
    /// More pieces than these are cut off.
    private static let most = 4

    /// "86.61–86.70, 91.10": neighbours as a range, the likeliest first.
    public static func text(_ values: [String]) -> String {
        var runs: [ClosedRange<Int>] = []
        var odd: [String] = []
        for value in values {
            guard let cents = hundredths(value) else {
                odd.append(value)
                continue
            }
            let beside = runs.indices.filter {
                runs[$0].lowerBound - 1 <= cents && cents <= runs[$0].upperBound + 1
            }
            let low = beside.map { runs[$0].lowerBound }.min() ?? cents
            let high = beside.map { runs[$0].upperBound }.max() ?? cents
            let joined = min(low, cents)...max(high, cents)
            for index in beside.dropFirst().reversed() { runs.remove(at: index) }
            if let first = beside.first { runs[first] = joined } else { runs.append(joined) }
        }
        let pieces =
            runs.map {
                $0.count == 1
                    ? text($0.lowerBound) : "\(text($0.lowerBound))–\(text($0.upperBound))"
            } + odd
        return pieces.prefix(most).joined(separator: ", ") + (pieces.count > most ? " …" : "")
    }

    private static func text(_ cents: Int) -> String {
        "\(cents / 100)." + (cents % 100 < 10 ? "0" : "") + "\(cents % 100)"
    }

    /// A value with two decimals in hundredths; nil for any other text.
    private static func hundredths(_ value: String) -> Int? {
        let halves = value.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count == 2, halves[1].count == 2, halves[0].count <= 3,
            let whole = Int(halves[0]), let rest = Int(halves[1])
        else { return nil }
        return whole * 100 + rest
    }
}
