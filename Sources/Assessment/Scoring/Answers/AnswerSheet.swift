/// What a file of answers held.
public struct AnswerSheet: Sendable, Hashable {
    /// Counted answers and scores, ready for the scorer.
    public let known: KnownScores
    /// Rows with at least one answer or score.
    public let questionnaires: Int
    /// Headings of columns that were not used.
    public let ignored: [String]
    /// Instruments in several parts whose rows did not say which part; they were counted as part 1.
    public let assumedFirstPart: [String]

    init(_ tally: AnswerTally) {
        let layout = tally.layout
        var known = KnownScores(given: tally.items)
        for question in layout.framework.questions {
            for (part, counts) in Self.counts(of: question, in: tally) {
                known.answers[.question(question.code, part: part)] = counts
            }
        }
        self.known = known
        questionnaires = tally.questionnaires
        ignored = layout.ignored
        assumedFirstPart = layout.hasParts ? [] : Self.inParts(known, layout.framework)
    }

    init(
        known: KnownScores, rows: Int, layout: AnswerLayout
    ) {
        self.known = known
        questionnaires = rows
        ignored = layout.ignored
        assumedFirstPart =
            layout.hasParts || layout.kind == .scores ? [] : Self.inParts(known, layout.framework)
    }

    private static func inParts(_ known: KnownScores, _ framework: Framework) -> [String] {
        framework.instruments.filter { instrument in
            instrument.parts.value > 1
                && known.answers.keys.contains { figure in
                    guard case .question(let code, _) = figure else { return false }
                    return framework.question(code)?.instrument == instrument.id
                }
        }.map(\.id)
    }

    /// The counts of one question by part; nil for the only part of a survey.
    private static func counts(
        of question: Question, in tally: AnswerTally
    ) -> [(Int?, AnswerCounts)] {
        let layout = tally.layout
        let instrument = layout.framework.instrument(question.instrument)
        let inParts = (instrument?.parts.value ?? 1) > 1
        return (1...layout.parts).compactMap { part in
            let statements = layout.slots.indices.compactMap { index in
                layout.slots[index].question == question.code
                    ? statement(index, part: part, in: tally) : nil
            }
            guard statements.contains(where: { $0.respondents > 0 }) else { return nil }
            return (inParts || part > 1 ? part : nil, AnswerCounts(statements: statements))
        }
    }

    private static func statement(
        _ index: Int, part: Int, in tally: AnswerTally
    ) -> AnswerCounts.Statement? {
        let slot = tally.layout.slots[index]
        // A column whose heading names its part counts there, whatever the rows say.
        if let own = slot.part, own != part { return nil }
        let parts = slot.part == nil ? [part] : Array(1...tally.layout.parts)
        let wording = tally.layout.options[slot.options]
        let options = wording.scale.options.enumerated().map { number, option in
            let count = parts.map { counts(tally, index, $0, number) }.reduce(0, +)
            return AnswerCounts.Option(
                key: option.key, points: option.points(wording.polarity), count: count)
        }
        return AnswerCounts.Statement(code: slot.statement, options: options)
    }

    private static func counts(_ tally: AnswerTally, _ slot: Int, _ part: Int, _ option: Int) -> Int
    {
        let counts = tally.counts(slot: slot, part: part)
        return counts[counts.startIndex + option]
    }
}
