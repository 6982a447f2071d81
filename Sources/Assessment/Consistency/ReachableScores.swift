/// The scores that an indicator of disclosure can have, given the groups of its items.
///
/// The groups of some years are unsure, so a score outside the set is a remark and weak evidence only.
struct ReachableScores {
    private var reachable: [Int: [Bool]] = [:]

    init(_ framework: Framework) {
        for indicator in framework.indicators where indicator.questions == nil {
            let groups = framework.subIndicators(of: indicator.number)
            guard !groups.isEmpty, groups.allSatisfy({ !$0.items.value.isEmpty }) else { continue }
            reachable[indicator.number] = Self.scores(groups, framework)
        }
    }

    /// Whether an indicator can have a score in hundredths; nil when nothing is known of it.
    func contains(_ hundredths: Int, indicator: Int) -> Bool? {
        guard let scores = reachable[indicator] else { return nil }
        return scores.indices.contains(hundredths) && scores[hundredths]
    }

    private static func scores(_ groups: [SubIndicator], _ framework: Framework) -> [Bool] {
        let common = groups.map(\.items.value.count).reduce(1) { $0 / divisor($0, $1) * $1 }
        let steps = groups.map { stepsOfItem($0, framework) }.max() ?? 1
        // Sums in units of one step of one item of a group as large as `common`.
        var sums = [true]
        for group in groups {
            let unit = common / group.items.value.count
            let most = group.items.value.count * steps
            var next = [Bool](repeating: false, count: sums.count + unit * most)
            for sum in sums.indices where sums[sum] {
                for taken in 0...most { next[sum + unit * taken] = true }
            }
            sums = next
        }
        var scores = [Bool](repeating: false, count: 10_001)
        let whole = common * steps * groups.count
        for sum in sums.indices where sums[sum] {
            let hundredths = (sum * 20_000 + whole) / (2 * whole)
            if scores.indices.contains(hundredths) { scores[hundredths] = true }
        }
        return scores
    }

    /// How many equal steps lead from an item's least score to its greatest.
    private static func stepsOfItem(_ group: SubIndicator, _ framework: Framework) -> Int {
        group.items.value.compactMap { framework.question($0)?.scores?.value.count }
            .map { $0 - 1 }.max() ?? 1
    }

    private static func divisor(_ left: Int, _ right: Int) -> Int {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return max(1, left)
    }
}
