import Assessment
import Foundation
import SheetGenerator

/// The number of respondents that the printed scores of a survey imply, found by plain counting.
struct Lattice: Sendable {
    /// A print that is a share of the respondents, with the step of one answer in hundredths.
    private struct Member: Sendable {
        let place: Int
        let step: Int
    }

    private let members: [Member]
    private let respondents: Int

    /// One lattice for each part of each survey whose prints agree on a number of respondents.
    static func all(of test: SheetTest) -> [Lattice] {
        var groups: [String: [Member]] = [:]
        for (place, print) in test.prints.enumerated() {
            guard let (name, step) = origin(of: print.figure, in: test.shape) else { continue }
            groups[name, default: []].append(Member(place: place, step: step))
        }
        return groups.values.compactMap { Lattice($0, in: test) }
    }

    private static func origin(of figure: Figure, in shape: Shape) -> (name: String, step: Int)? {
        let code: String
        var part = 1
        switch figure {
        case .question(let question, let asked): (code, part) = (question, asked ?? 1)
        case .distribution(let question, _): code = question
        default: return nil
        }
        for instrument in shape.instruments {
            guard let question = instrument.questions.first(where: { $0.code == code }),
                question.isKnown, !question.options.isEmpty
            else { continue }
            if case .distribution = figure { return ("\(instrument.name) \(part)", 100_00) }
            let step = question.options.map(\.score).reduce(0, greatestCommonDivisor)
            return step >= 10_00 ? ("\(instrument.name) \(part)", step) : nil
        }
        return nil
    }

    private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
        right == 0 ? left : greatestCommonDivisor(right, left % right)
    }

    private init?(_ members: [Member], in test: SheetTest) {
        let telling = members.compactMap { member -> (Int, Int)? in
            guard let number = test.prints[member.place].hundredths, number > 0, number < 100_00
            else { return nil }
            return (number, member.step)
        }
        var best: (chance: Double, respondents: Int)?
        for respondents in 10...250 {
            let hits = telling.filter { Self.contains($0.0, step: $0.1, respondents) }
            let misses = telling.count - hits.count
            guard hits.count >= 4, misses <= 3 else { continue }
            let chance = hits.reduce(log(Double(241))) { sum, hit in
                sum + log(min(1, Double(100_00 / hit.1 * respondents + 1) / 10_001))
            }
            let ways = (0..<misses).reduce(0.0) { sum, miss in
                sum + log(Double(telling.count - miss) / Double(miss + 1))
            }
            if chance + ways < (best?.chance ?? -8) { best = (chance + ways, respondents) }
        }
        guard let best else { return nil }
        self.members = members
        respondents = best.respondents
    }

    private static func contains(_ number: Int, step: Int, _ respondents: Int) -> Bool {
        let near = number * respondents / step
        return (max(0, near - 1)...(near + 1)).contains { answers in
            (2 * answers * step + respondents) / (2 * respondents) == number
        }
    }

    /// How many of the numbers, by place and in hundredths, are no share of the respondents.
    func misses(_ numbers: [Int?]) -> Int {
        members.count { member in
            guard let number = numbers[member.place] else { return true }
            return !Self.contains(number, step: member.step, respondents)
        }
    }
}
