import ThaiText

/// Makes measures of drafts: cuts texts into points, divisions and days.
struct MeasureBuilding {
    let spacing: ThaiSpacing
    /// The year in which periods without a year lie.
    let fiscalYear: FiscalYear?

    /// The measures of a draft: usually one, more when its row holds several.
    func measures(of draft: MeasureDraft, targets: [String], issue: String?) -> [Measure] {
        let names = names(in: draft[.name])
        let steps = PointList(draft[.steps], spacing)
        let rounds = steps.rounds
        guard names.count > 1, rounds.count == names.count else {
            var measure = measure(of: draft, targets: targets)
            measure.issue = issue
            measure.name = names.joined(separator: " ")
            measure.steps = steps.texts
            return [measure]
        }
        let outputs = shares(draft[.output], among: names.count)
        let outcomes = shares(draft[.outcome], among: names.count)
        return names.indices.map { index in
            var measure = measure(of: draft, targets: targets)
            measure.issue = issue
            measure.name = names[index]
            measure.steps = rounds[index].map(\.text)
            measure.outputs = outputs[index]
            measure.outcomes = outcomes[index]
            if index > 0 { measure.recommendation = nil }
            return measure
        }
    }

    private func measure(of draft: MeasureDraft, targets: [String]) -> Measure {
        let recommendation = PointList(draft[.recommendation], spacing).texts.joined(
            separator: "\n")
        return Measure(
            topic: draft.topic, targets: targets, name: "",
            responsible: Divisions(spacing: spacing).names(in: draft[.responsible]),
            period: period(draft[.period]),
            outputs: PointList(draft[.output], spacing).texts,
            outcomes: PointList(draft[.outcome], spacing).texts,
            recommendation: recommendation.isEmpty ? nil : recommendation)
    }

    private func period(_ text: String) -> Measure.Period? {
        let text = spacing.repaired(text)
        guard text.unicodeScalars.contains(where: { !$0.isDash && !$0.properties.isWhitespace })
        else { return nil }
        let span = PeriodReading(text, fiscalYear: fiscalYear).span
        return Measure.Period(text: text, start: span?.start?.iso, end: span?.end?.iso)
    }

    /// The names in a name cell: more than one when points or the word "มาตรการ" begin again.
    func names(in text: String) -> [String] {
        PointList(text, spacing).texts.flatMap { point in
            var names: [String] = []
            for word in point.split(separator: " ") {
                if names.isEmpty || Self.starters.contains(where: word.hasPrefix) {
                    names.append(String(word))
                } else {
                    names[names.count - 1] += " " + word
                }
            }
            return names
        }
    }

    private static let starters = ["มาตรการ", "โครงการ", "กิจกรรม"]

    /// The points of a cell shared out by rounds of numbering; all to the first when they do not fit.
    private func shares(_ text: String, among count: Int) -> [[String]] {
        let list = PointList(text, spacing)
        let rounds = list.rounds.map { $0.map(\.text) }
        if rounds.count == count { return rounds }
        return [list.texts] + Array(repeating: [], count: count - 1)
    }
}
