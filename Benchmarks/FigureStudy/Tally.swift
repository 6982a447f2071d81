import SheetGenerator

/// What was counted of many sheets.
struct Tally: Sendable {
    private var counts: [Mark: Int] = [:]
    private(set) var failures: [Mark: [CaseName]] = [:]
    private var times: [Duration] = []
    /// Sheets of each kind of slip: seen, located and exact ones.
    private(set) var kinds: [SlipKind: (seen: Int, located: Int, exact: Int)] = [:]

    subscript(_ mark: Mark) -> Int { counts[mark] ?? 0 }

    mutating func add(_ marks: Set<Mark>, of made: SheetCase, in time: Duration) {
        for mark in marks { counts[mark, default: 0] += 1 }
        for mark in marks where mark.isFailure || (made.slips.isEmpty && mark == .alarm) {
            failures[mark, default: []].append(made.name)
        }
        if made.slips.count == 1, marks.contains(.seen) {
            var kind = kinds[made.slips[0].kind] ?? (0, 0, 0)
            kind.seen += 1
            kind.located += marks.contains(.located) ? 1 : 0
            kind.exact += marks.contains(.exact) ? 1 : 0
            kinds[made.slips[0].kind] = kind
        }
        times.append(time)
    }

    mutating func add(_ other: Tally) {
        counts.merge(other.counts, uniquingKeysWith: +)
        failures.merge(other.failures, uniquingKeysWith: +)
        kinds.merge(other.kinds) { ($0.0 + $1.0, $0.1 + $1.1, $0.2 + $1.2) }
        times += other.times
    }

    /// The share of a mark in per cent of another; nil when there are none of that.
    func share(_ mark: Mark, of whole: Mark) -> Double? {
        self[whole] == 0 ? nil : 100 * Double(self[mark]) / Double(self[whole])
    }

    /// The time in milliseconds that `percent` of 100 sheets did not exceed.
    func time(percent: Int) -> Double {
        let sorted = times.sorted()
        guard !sorted.isEmpty else { return 0 }
        let time = sorted[min(sorted.count - 1, sorted.count * percent / 100)]
        let parts = time.components
        return Double(parts.seconds) * 1_000 + Double(parts.attoseconds) / 1e15
    }
}
