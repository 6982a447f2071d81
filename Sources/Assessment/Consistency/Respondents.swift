import Glibc

/// The number of respondents that the printed scores of a survey imply.
///
/// A score of a question is a whole number of steps divided by the respondents, so with n of them only
/// certain scores can be printed. A skipped answer changes n for one question: this is evidence, no law.
struct Respondents {
    /// The respondents of one survey, or of one part of it.
    struct Group: Hashable {
        let instrument: String
        let part: Int?
    }

    /// A print of a group with the smallest step of its answers, in hundredths of a point.
    struct Print {
        let unit: Int
        let value: Int
        let step: Int
    }

    /// What one group's prints say.
    struct Inference {
        let respondents: Int
        let hits: Int
        let misses: Int
    }

    private static let fewest = 10
    private static let most = 250
    private static let offLattice = -log(10_001.0) - 3
    /// From this step on, in hundredths, a single score off the lattice is worth a remark.
    static let wideStep = 1_000

    private(set) var inferred: [Group: Inference] = [:]
    private(set) var groups: [Int: (group: Group, step: Int)] = [:]

    init(_ sheet: FigureSheet) {
        var prints: [Group: [Print]] = [:]
        let steps = Self.steps(sheet.framework)
        for (index, unit) in sheet.units.enumerated() {
            guard let (group, step) = Self.group(of: unit, in: sheet, steps: steps) else {
                continue
            }
            groups[index] = (group, step)
            guard let value = unit.value, unit.range != nil, value > 0, value < 10_000 else {
                continue
            }
            prints[group, default: []].append(Print(unit: index, value: value, step: step))
        }
        for (group, members) in prints { inferred[group] = Self.infer(members) }
    }

    /// Whether a value of a unit is possible; nil when nothing is known of its respondents.
    func explains(_ unit: Int, at value: Int) -> Bool? {
        guard let (group, step) = groups[unit], let known = inferred[group] else { return nil }
        return Self.isOnLattice(value, step: step, respondents: known.respondents)
    }

    /// The respondents of the group to which a unit belongs.
    func inference(for unit: Int) -> Inference? { groups[unit].flatMap { inferred[$0.group] } }

    /// Whether some whole number of steps over the respondents is printed as the value.
    static func isOnLattice(_ value: Int, step: Int, respondents: Int) -> Bool {
        guard step > 0, respondents > 0 else { return true }
        // Half up: the count of steps whose share rounds to the value, if any.
        let count = value * respondents / step
        return (count...(count + 1)).contains { steps in
            (2 * steps * step + respondents) / (2 * respondents) == value
        }
    }

    private static func infer(_ prints: [Print]) -> Inference? {
        guard prints.count >= 4 else { return nil }
        var best: (score: Double, respondents: Int, hits: Int, chance: Double)?
        for respondents in fewest...most {
            var score = 0.0
            var hits = 0
            var chance = 0.0
            for print in prints {
                let points = Double(respondents * 10_000 / print.step)
                if isOnLattice(print.value, step: print.step, respondents: respondents) {
                    score -= log(points)
                    hits += 1
                    chance += log(min(1, points / 10_000))
                } else {
                    score += offLattice
                }
            }
            if best.map({ score > $0.score }) ?? true { best = (score, respondents, hits, chance) }
        }
        guard let best, best.hits >= 4, prints.count - best.hits <= 3, best.chance < -8 else {
            return nil
        }
        return Inference(
            respondents: best.respondents, hits: best.hits, misses: prints.count - best.hits)
    }

    /// The survey of a question's score or share and its step, when the step is wide enough to tell.
    private static func group(
        of unit: FigureSheet.Unit, in sheet: FigureSheet, steps: [String: Int]
    ) -> (Group, Int)? {
        switch sheet.network.nodes[unit.node].figure {
        case .question(let code, let part):
            guard let question = sheet.framework.question(code), question.scores == nil,
                let parts = sheet.framework.instrument(question.instrument)?.parts.value,
                parts == 1 || part != nil,
                let step = steps[question.code] ?? steps[question.instrument],
                step >= wideStep || question.answered.count == 1
            else { return nil }
            return (Group(instrument: question.instrument, part: part), step)
        case .distribution(let code, _):
            guard let question = sheet.framework.question(code),
                question.answered.count == 1,
                case .question(_, let part) = FigureSheet.located(
                    .question(code), sheet.framework, .firstPart)
            else { return nil }
            return (Group(instrument: question.instrument, part: part), 10_000)
        default: return nil
        }
    }

    /// The greatest step, at least one point, of which all points of the answers are multiples: by question
    /// where its scale is sure, and by survey for the rest.
    private static func steps(_ framework: Framework) -> [String: Int] {
        var ofScale: [String: Int] = [:]
        for scale in framework.scales {
            ofScale[scale.id] = scale.options.reduce(0) { step, option in
                divisor(step, option.points.hundredths ?? 1)
            }
        }
        var steps: [String: Int] = [:]
        for question in framework.questions where question.scores == nil {
            for step in question.answered.compactMap({ ofScale[$0.scale] }) {
                steps[question.instrument] = divisor(steps[question.instrument] ?? 0, step)
                if question.answered.count == 1, question.scale?.confidence != .unsure {
                    steps[question.code] = step
                }
            }
        }
        return steps.filter { $0.value >= 100 }
    }

    private static func divisor(_ left: Int, _ right: Int) -> Int {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return left
    }
}
