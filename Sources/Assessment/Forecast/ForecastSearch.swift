/// Looks for the shortest list; exact because the total is a weighted sum of independent scores.
///
/// Among the scores of one instrument the largest gains are always best, so only how many to take of
/// each instrument has to be tried.
struct ForecastSearch {
    private struct Group {
        let weight: Ratio
        let score: Ratio
        let isDisclosure: Bool
        /// Largest gain first.
        let candidates: [ForecastCandidate]
        /// The instrument's gain from the first n candidates.
        let gains: [Ratio]
    }

    private let total: Ratio
    private let level: Level
    private let groups: [Group]
    /// Half a hundredth below a condition is shown as meeting it.
    private let slack = Ratio(1, over: 200) ?? .zero

    init(_ forecast: Forecast, _ level: Level, _ ceiling: Ratio) {
        self.level = level
        total = forecast.result.total.value ?? .zero
        groups = forecast.result.total.children.map { child in
            Self.group(child, forecast.framework, ceiling)
        }
    }

    private static func group(
        _ child: Score.Child, _ framework: Framework, _ ceiling: Ratio
    ) -> Group {
        let candidates = ForecastCandidate.below(
            child.score, share: .one, framework, ceiling: ceiling
        ).filter { $0.gain > .zero }
        let sorted = candidates.enumerated().sorted { left, right in
            let (mine, theirs) = (left.element.gain, right.element.gain)
            return mine == theirs ? left.offset < right.offset : mine > theirs
        }.map(\.element)
        let gains = sorted.reduce(into: [Ratio.zero]) { sums, candidate in
            sums.append((sums.last ?? .zero) + candidate.gain)
        }
        var isDisclosure = false
        if case .instrument(let id, _) = child.score.figure {
            isDisclosure = framework.instrument(id)?.kind == .disclosure
        }
        return Group(
            weight: child.weight, score: child.score.value ?? .zero, isDisclosure: isDisclosure,
            candidates: sorted, gains: gains)
    }

    /// Every candidate at its highest.
    var everything: [Figure: Ratio] {
        Dictionary(
            groups.flatMap(\.candidates).map { ($0.figure, $0.top) },
            uniquingKeysWith: { first, _ in first })
    }

    /// How many to take of each instrument, the best of the least length; nil when all are not enough.
    func shortest() -> [Int]? {
        let all = groups.map(\.candidates.count)
        guard reaches(all) else { return nil }
        for length in 0...all.reduce(0, +) {
            let best = splits(of: length).filter(reaches).max { isWorse($0, than: $1) }
            if let best { return best }
        }
        return nil
    }

    /// All ways to take a number of candidates from the groups.
    private func splits(of length: Int) -> [[Int]] {
        let ways = groups.reduce([[Int]]([[]])) { splits, group in
            splits.flatMap { split in
                let left = length - split.reduce(0, +)
                return (0...min(left, group.candidates.count)).map { split + [$0] }
            }
        }
        return ways.filter { $0.reduce(0, +) == length }
    }

    private func reaches(_ split: [Int]) -> Bool {
        let scores = zip(groups, split).map { $0.score + $0.gains[$1] }
        if let every = level.everyInstrument?.value, scores.contains(where: { $0 < every - slack })
        {
            return false
        }
        return total(split) >= level.total.value - slack
    }

    private func total(_ split: [Int]) -> Ratio {
        zip(groups, split).reduce(total) { sum, pair in
            sum + pair.0.weight * pair.0.gains[pair.1]
        }
    }

    private func isWorse(_ split: [Int], than other: [Int]) -> Bool {
        let (mine, theirs) = (items(split), items(other))
        return mine == theirs ? total(split) < total(other) : mine < theirs
    }

    private func items(_ split: [Int]) -> Int {
        zip(groups, split).filter(\.0.isDisclosure).map(\.1).reduce(0, +)
    }

    /// The chosen candidates, each with the least score that is enough beside the others.
    func lowered(_ split: [Int]) -> [ForecastRaise] {
        let chosen = zip(groups.indices, split).flatMap { index, count in
            groups[index].candidates.prefix(count).map { (group: index, candidate: $0) }
        }
        var values = chosen.map(\.candidate.top)
        // Survey questions first: a perfect survey score is the hardest to get.
        let surveys = chosen.indices.filter { !groups[chosen[$0].group].isDisclosure }
        let items = chosen.indices.filter { groups[chosen[$0].group].isDisclosure }
        for index in surveys + items {
            let (group, candidate) = chosen[index]
            let taken = zip(chosen, values).map { choice, value in
                (choice.group, choice.candidate.share * (value - choice.candidate.before))
            }
            guard let points = spare(in: group, taken).divided(by: candidate.share),
                points > .zero
            else { continue }
            values[index] = candidate.lowest(atLeast: candidate.top - points)
        }
        return zip(chosen, values).map { choice, value in
            ForecastRaise(
                figure: choice.candidate.figure, before: choice.candidate.before, needed: value)
        }
    }

    /// By how much an instrument may fall and every condition still hold, given what each gains.
    private func spare(in group: Int, _ gains: [(group: Int, gain: Ratio)]) -> Ratio {
        var own = groups[group].score
        var sum = total
        for (index, gain) in gains {
            if index == group { own = own + gain }
            sum = sum + groups[index].weight * gain
        }
        let ofTotal = (sum - level.total.value + slack).divided(by: groups[group].weight)
        let ofOwn = level.everyInstrument.map { own - $0.value + slack }
        return [ofTotal, ofOwn].compactMap { $0 }.min() ?? Score.full
    }
}
