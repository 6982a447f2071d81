import Assessment
import SheetGenerator

/// Compares what the program says about a sheet with the truth.
struct Judge {
    private let made: SheetCase
    private let verdict: Verdict
    private let test: SheetTest
    private let enumeration: Enumeration
    private(set) var marks: Set<Mark> = [.sheet]

    init(_ made: SheetCase, said consistency: Consistency) {
        self.made = made
        verdict = Verdict(consistency)
        test = SheetTest(made.sheet, shape: made.shape)
        enumeration = Enumeration(test, evidence: SoftEvidence(made.sheet, test: test))
        mark(.alarm, verdict.alarms > 0)
        mark(.remark, !consistency.remarks.isEmpty)
        let seen = !test.isConsistent
        mark(.seen, seen)
        mark(.missed, seen && verdict.accusations.isEmpty)
        mark(.unfounded, !seen && !verdict.accusations.isEmpty)
        judgeCertain()
        guard seen else { return }
        if made.slips.count == 1 { judgeOne() }
        if made.slips.count == 2 { judgeTwo() }
    }

    private mutating func mark(_ mark: Mark, _ applies: Bool) {
        if applies { marks.insert(mark) }
    }

    private func truth(_ figure: Figure) -> Int? { made.result.hundredths[figure] }

    private func isSpoilt(_ figure: Figure) -> Bool { made.slips.contains { $0.figure == figure } }

    private func isRight(_ answer: Verdict.Answer) -> Bool {
        isSpoilt(answer.figure) && answer.value == truth(answer.figure)
    }

    private mutating func judgeCertain() {
        let certain = verdict.accusations.filter { $0.confidence == .certain }
        mark(.certain, !certain.isEmpty)
        let level = TrueLevel(made)
        let levelIsWrong = verdict.certainLevel.map { !level.allows($0) } ?? false
        mark(.certainWrong, !certain.allSatisfy { isRight($0.answer) } || levelIsWrong)
    }

    private mutating func judgeOne() {
        guard let slip = made.slips.first else { return }
        let first = verdict.accusations.first?.answer
        let isLocated = first?.figure == slip.figure
        let isExact = isLocated && first?.value == truth(slip.figure)
        mark(.located, isLocated)
        mark(.exact, isExact)
        mark(.withOthers, isLocated && verdict.accusations.count > 1)
        let repairs = enumeration.singles()
        let figures = Set(repairs.map { Set($0.keys) })
        if repairs.count == 1 {
            mark(.uniqueValue, true)
            mark(isExact ? .uniqueValueExact : .uniqueValueLost, true)
        }
        if figures.count == 1 {
            mark(.uniqueFigure, true)
            mark(isLocated ? .uniqueFigureLocated : .uniqueFigureLost, true)
        } else {
            mark(.undetermined, true)
            mark(.undeterminedFirst, isLocated)
            let named = verdict.list.filter { $0.figure == slip.figure }
            mark(named.isEmpty ? .figureUnlisted : .figureListed, true)
            mark(.valueListed, named.contains { $0.allows(truth(slip.figure)) })
        }
    }

    private mutating func judgeTwo() {
        let figures = Set(made.slips.map(\.figure))
        let places = test.prints.indices.filter { figures.contains(test.prints[$0].figure) }
        let alone = places.map { place in
            test.intervals(replacing: repaired(places.filter { $0 != place })) == nil
        }
        let accused = Set(verdict.accusations.map(\.answer.figure))
        guard alone.allSatisfy({ $0 }) else {
            let visible = zip(places, alone).filter(\.1).map { test.prints[$0.0].figure }
            mark(.oneSeen, visible.count == 1)
            mark(.oneSeenNamed, visible.count == 1 && accused.isSuperset(of: visible))
            return
        }
        let isSeparable = test.prints.indices.allSatisfy { test.intervals(without: [$0]) == nil }
        mark(isSeparable ? .separable : .masked, true)
        if isSeparable { judgePair(figures, accused) }
    }

    private mutating func judgePair(_ figures: Set<Figure>, _ accused: Set<Figure>) {
        let isLocated = figures == accused
        let isExact = isLocated && verdict.accusations.allSatisfy { isRight($0.answer) }
        mark(.bothLocated, isLocated)
        mark(.bothExact, isExact)
        mark(.atLeastOne, !figures.isDisjoint(with: accused))
        let repairs = enumeration.pairs()
        if let repairs, Set(repairs.map { Set($0.keys) }).count == 1 {
            mark(.pairDetermined, true)
            mark(isLocated ? .pairLocated : .pairLost, true)
        } else {
            mark(.pairUndetermined, true)
            mark(.pairListed, figures.isSubset(of: verdict.list.map(\.figure)))
        }
        if repairs?.count == 1 {
            mark(.pairValueDetermined, true)
            mark(.pairExact, isExact)
        }
    }

    /// The true numbers of some prints, by place.
    private func repaired(_ places: [Int]) -> [Int: Int] {
        var numbers: [Int: Int] = [:]
        for place in places { numbers[place] = truth(test.prints[place].figure) }
        return numbers
    }
}

/// The levels that may truly stand in a document.
private struct TrueLevel {
    private let made: SheetCase

    init(_ made: SheetCase) { self.made = made }

    func allows(_ name: String) -> Bool {
        let numbers = made.result.hundredths
        let total = numbers[.total] ?? 0
        let lowest = made.shape.instruments.compactMap { numbers[.instrument($0.name)] }.min() ?? 0
        return made.shape.levels.first {
            $0.total <= total && ($0.instruments ?? 0) <= lowest
        }?.name == name
    }
}
