import Assessment
import SheetGenerator

/// All explanations of a contradiction by slips of the catalogue, by trying every one.
struct Enumeration {
    /// Prints, by place, with the numbers in hundredths that would stand there.
    typealias Repair = [Int: Int]

    private let test: SheetTest
    private let evidence: SoftEvidence
    /// More repairs than these are not looked at: the answer is then undetermined anyway.
    private let limit = 3_000

    init(_ test: SheetTest, evidence: SoftEvidence) {
        self.test = test
        self.evidence = evidence
    }

    /// The repairs of one figure that break the fewest statements.
    func singles() -> [Repair] {
        var repairs: [Repair] = []
        for place in test.prints.indices {
            guard let rest = test.intervals(without: [place]) else { continue }
            for number in numbers(of: place, in: rest)
            where test.intervals(replacing: [place: number]) != nil {
                repairs.append([place: number])
            }
        }
        return best(of: repairs)
    }

    /// The repairs of two figures that break the fewest statements; nil when there are too many.
    func pairs() -> [Repair]? {
        var repairs: [Repair] = []
        var seen: Set<Set<Int>> = []
        for first in test.conflict() {
            for second in test.prints.indices where second != first {
                guard seen.insert([first, second]).inserted,
                    let rest = test.intervals(without: [first, second])
                else { continue }
                for number in numbers(of: first, in: rest) {
                    repairs += completed(first, number, by: second)
                    guard repairs.count < limit else { return nil }
                }
            }
        }
        return best(of: repairs)
    }

    private func completed(_ first: Int, _ number: Int, by second: Int) -> [Repair] {
        guard let rest = test.intervals(without: [second], replacing: [first: number]) else {
            return []
        }
        return numbers(of: second, in: rest).map { [first: number, second: $0] }
            .filter { test.intervals(replacing: $0) != nil }
    }

    private func best(of repairs: [Repair]) -> [Repair] {
        let judged = repairs.map { ($0, evidence.broken(replacing: $0)) }
        let fewest = judged.map(\.1).min()
        return judged.filter { $0.1 == fewest }.map(\.0)
    }

    /// The numbers that a figure may have and from which one slip leads to its print.
    private func numbers(of place: Int, in intervals: Intervals) -> [Int] {
        let print = test.prints[place]
        let isCopy = copies(of: place)
        return test.candidates(place, in: intervals).filter { number in
            guard number != Writing.hundredths(print.text) else { return false }
            return isCopy || SlipCatalogue.explains(print.text, from: number)
        }
    }

    /// Whether the print is that of the line before or after, or of the same figure in the other part.
    private func copies(of place: Int) -> Bool {
        let print = test.prints[place]
        let near = [place - 1, place + 1].contains { near in
            test.prints.indices.contains(near) && test.prints[near].hundredths == print.hundredths
                && Self.block(test.prints[near].figure) == Self.block(print.figure)
        }
        let other = test.prints.contains { other in
            Self.isOtherPart(other.figure, print.figure) && other.hundredths == print.hundredths
        }
        return print.hundredths != nil && (near || other)
    }

    /// The table a figure stands in.
    private static func block(_ figure: Figure) -> String {
        switch figure {
        case .total: "total"
        case .level: "level"
        case .code: "code"
        case .instrument: "instrument"
        case .indicator(_, let part): "indicator \(part ?? 0)"
        case .subIndicator: "subIndicator"
        case .question(let code, let part): "question \(code.prefix(1)) \(part ?? 0)"
        case .distribution(let question, _): "distribution \(question)"
        }
    }

    private static func isOtherPart(_ one: Figure, _ other: Figure) -> Bool {
        switch (one, other) {
        case (.question(let one, let part?), .question(let other, let otherPart?)):
            one == other && part != otherPart
        case (.indicator(let one, let part?), .indicator(let other, let otherPart?)):
            one == other && part != otherPart
        case (.instrument(let one, let part?), .instrument(let other, let otherPart?)):
            one == other && part != otherPart
        default: false
        }
    }
}
