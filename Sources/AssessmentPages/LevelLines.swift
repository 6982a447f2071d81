public import Assessment
public import ThaiText

/// The totals from which a year's passing levels begin, as ticks on a bar and in words.
public struct LevelLines: Sendable {
    private let lines: [Ratio]

    /// The lines of a year, the lowest first.
    public init(_ framework: Framework) {
        lines = Set(framework.levels.filter(\.passes).map(\.total.value)).sorted()
    }

    /// Where they stand on a bar from 0 to 100.
    public var ticks: [Double] { lines.compactMap(\.hundredths).map { Double($0) / 100 } }

    /// The line of the best level, as it is written.
    public var highest: String? { lines.last?.exactText }

    /// "85 และ 95"; empty where no level passes.
    public var text: Bilingual {
        let numbers = lines.map(\.exactText)
        guard let last = numbers.last, numbers.count > 1 else {
            return Bilingual(numbers.first ?? "", numbers.first ?? "")
        }
        let first = numbers.dropLast().joined(separator: ", ")
        return Bilingual("\(first) และ \(last)", "\(first) and \(last)")
    }
}
