import Assessment
import SheetGenerator

/// What the program says about a sheet, as far as the study counts it.
struct Verdict: Sendable {
    /// A figure with the value that it is said to have.
    struct Answer: Sendable, Hashable {
        let figure: Figure
        /// In hundredths; nil where the program names none.
        let value: Int?
        /// The values in hundredths between which it lies, where a range is named.
        let window: ClosedRange<Int>?

        /// Whether it allows a number in hundredths.
        func allows(_ number: Int?) -> Bool {
            guard let number else { return false }
            return value == number || window?.contains(number) ?? false
        }
    }

    /// A finding about a number, with the other explanations it names.
    struct Accusation: Sendable {
        let answer: Answer
        let confidence: Finding.Confidence
        let others: [Answer]
    }

    /// The findings about numbers, the first explanation in order.
    let accusations: [Accusation]
    /// All findings, also about the level and claims.
    let alarms: Int
    /// The level that is called certainly right in place of the printed one.
    let certainLevel: String?

    init(_ consistency: Consistency) {
        alarms = consistency.findings.count
        certainLevel =
            consistency.findings.first { $0.figure == "level" && $0.confidence == .certain }?
            .expected
        accusations = consistency.findings.compactMap { finding in
            guard let figure = Figure(finding.figure), Self.isNumber(figure),
                finding.slip.kind != .contradictsFigures
            else { return nil }
            return Accusation(
                answer: Answer(figure, finding.expected, finding.window),
                confidence: finding.confidence,
                others: finding.alternatives.flatMap(\.repairs).compactMap { repair in
                    Figure(repair.figure).map { Answer($0, repair.expected, nil) }
                })
        }
    }

    private static func isNumber(_ figure: Figure) -> Bool {
        switch figure {
        case .level, .code: false
        default: true
        }
    }

    /// Every answer in the list: the first explanations and the others.
    var list: [Answer] { accusations.flatMap { [$0.answer] + $0.others } }
}

extension Verdict.Answer {
    fileprivate init(_ figure: Figure, _ expected: String?, _ window: ValueWindow?) {
        self.figure = figure
        value = expected.flatMap(Writing.hundredths)
        if let window, let low = Writing.hundredths(window.low),
            let high = Writing.hundredths(window.high), low <= high
        {
            self.window = low...high
        } else {
            self.window = nil
        }
    }
}
