import Assessment
import SheetGenerator

/// The independent test whether the figures of a document can all be true.
struct SheetTest: Sendable {
    /// A printed number.
    struct Print: Sendable {
        let figure: Figure
        let text: String
        let node: Int
        /// What it says, in hundredths; nil when no score can be written so.
        let hundredths: Int?
        /// The only scores an item may have; empty for everything else.
        let itemScores: [Int]
    }

    let shape: Shape
    let prints: [Print]
    let network: RelationNetwork

    init(_ sheet: ResultSheet, shape: Shape) {
        var network = RelationNetwork(shape)
        let items = Dictionary(
            shape.instruments.flatMap(\.items).map { (Figure.question($0.code), $0.itemScores) },
            uniquingKeysWith: { first, _ in first })
        prints = sheet.prints.compactMap { print in
            guard let figure = Figure(print.figure), figure != .level else { return nil }
            let scores = items[figure] ?? []
            let number = Writing.hundredths(print.printed).flatMap { number in
                number <= 100_00 && (scores.isEmpty || scores.contains(number)) ? number : nil
            }
            return Print(
                figure: figure, text: print.printed, node: network.place(figure, in: shape),
                hundredths: number, itemScores: scores)
        }
        self.shape = shape
        self.network = network
    }

    /// What remains possible for every figure when some prints are set aside and others replaced;
    /// nil when nothing does. Places are those in `prints`, numbers hundredths.
    func intervals(without removed: Set<Int> = [], replacing: [Int: Int] = [:]) -> Intervals? {
        var intervals = Intervals(count: network.nodes.count)
        for (place, print) in prints.enumerated() where !removed.contains(place) {
            guard let number = replacing[place] ?? print.hundredths else { return nil }
            let rounding = print.itemScores.isEmpty ? 5_000 : 0
            let middle = number * 10_000
            intervals.low[print.node] = max(intervals.low[print.node], middle - rounding)
            intervals.high[print.node] = min(intervals.high[print.node], middle + rounding)
        }
        return intervals.narrow(by: network.relations) ? intervals : nil
    }

    /// Whether all figures can be true as printed.
    var isConsistent: Bool { intervals() != nil }

    /// The numbers in hundredths that a figure may have within intervals.
    func candidates(_ place: Int, in intervals: Intervals) -> [Int] {
        let print = prints[place]
        let low = intervals.low[print.node]
        let high = intervals.high[print.node]
        guard print.itemScores.isEmpty else {
            return print.itemScores.filter { (low...high).contains($0 * 10_000) }
        }
        let first = (low + 5_000 - 1) / 10_000
        let last = (high + 5_000) / 10_000
        return Array(max(0, first)...max(0, min(100_00, last)))
    }

    /// The smallest set found of prints that contradict each other: without any of them the rest agrees.
    func conflict() -> [Int] {
        var removed: Set<Int> = []
        for place in prints.indices where intervals(without: removed.union([place])) == nil {
            removed.insert(place)
        }
        return prints.indices.filter { !removed.contains($0) }
    }
}
