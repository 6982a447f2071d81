import Assessment
import HTTP
import Platform
import ThaiText

/// The names of the editor's fields.
enum MeasureField {
    static let topic = "topic"
    static let targets = "targets"
    static let issue = "issue"
    static let name = "name"
    static let steps = "steps"
    static let divisions = "divisions"
    static let period = "period"
    static let outputs = "outputs"
    static let outcomes = "outcomes"
    /// What is recommended for next year, where a report is read.
    static let recommendation = "recommendation"
    /// The version that its writer had before him.
    static let known = "known"
    /// Which way a measure is moved: "1" out of the plan, "0" back into it.
    static let isOut = "is_out"

    static let all: Set<String> = [
        topic, targets, issue, name, steps, period, outputs, outcomes,
    ]
}

extension Sheet {
    /// A measure as typed; nil after a refusal. `divisions` are those that may be chosen.
    mutating func measure(
        answering framework: Framework, divisions: [Division.ID]
    ) -> MeasureContent? {
        let topic = topic(framework)
        let targets = targets(framework)
        let name = phrase(
            MeasureField.name, missing: Bilingual("ใส่ชื่อมาตรการ", "Enter the measure's name"))
        let issue = prose(MeasureField.issue)
        let steps = phrases(MeasureField.steps, called: Bilingual("ขั้นตอน", "Steps"))
        let chosen = chosen(divisions)
        let period = phrase(MeasureField.period)
        let outputs = phrases(
            MeasureField.outputs, called: Bilingual("ผลผลิตที่คาดไว้", "Expected outputs"))
        let outcomes = phrases(
            MeasureField.outcomes, called: Bilingual("ผลลัพธ์ที่คาดไว้", "Expected outcomes"))
        guard isSound, let topic, let targets, let name, let issue, let steps, let chosen,
            let period, let outputs, let outcomes
        else { return nil }
        return MeasureContent(
            topic: topic, name: name, targets: targets, issue: issue, steps: steps,
            divisions: chosen, period: period, outputs: outputs, outcomes: outcomes
        ).held(against: framework)
    }

    /// The version that the writer had before him; 0 for none.
    var knownVersion: Int { Int(Digits.arabic(self[MeasureField.known])) ?? 0 }

    private mutating func topic(_ framework: Framework) -> Int? {
        guard let number = Int(Digits.arabic(self[MeasureField.topic])),
            framework.topic(number) != nil
        else {
            refuse(MeasureField.topic, Bilingual("เลือกประเด็น", "Choose a topic"))
            return nil
        }
        return number
    }

    private mutating func targets(_ framework: Framework) -> [String]? {
        guard let text = prose(MeasureField.targets) else { return nil }
        do throws(TargetCodes.Unknown) {
            return try TargetCodes(framework: framework).read(text)
        } catch {
            refuse(MeasureField.targets, error.wording)
            return nil
        }
    }

    private mutating func chosen(_ divisions: [Division.ID]) -> [Division.ID]? {
        var chosen: [Division.ID] = []
        for value in fields.values(of: MeasureField.divisions) where !value.isEmpty {
            guard let id = Division.ID(segment: Digits.arabic(value)), divisions.contains(id) else {
                refuse(MeasureField.divisions, MeasureRefusal.noDivision.wording)
                return nil
            }
            if !chosen.contains(id) { chosen.append(id) }
        }
        return chosen
    }
}

extension MeasureContent {
    /// What a form shows of it.
    func filledIn(version: Int) -> [(name: String, value: String)] {
        [
            (MeasureField.topic, String(topic)),
            (MeasureField.targets, targets.joined(separator: " ")),
            (MeasureField.issue, issue), (MeasureField.name, name),
            (MeasureField.steps, steps.joined(separator: "\n")), (MeasureField.period, period),
            (MeasureField.outputs, outputs.joined(separator: "\n")),
            (MeasureField.outcomes, outcomes.joined(separator: "\n")),
            (MeasureField.known, String(version)),
        ] + divisions.map { (MeasureField.divisions, $0.segment) }
    }
}

/// What days a period's wording is read as, in words.
enum PeriodWording {
    static func text(_ period: String, in year: FiscalYear, _ language: Language) -> String? {
        guard !period.isEmpty else { return nil }
        let reading = PeriodReading(period, fiscalYear: year)
        if reading.hasImpossibleDay {
            return PlanFinding.Matter.impossibleDay.wording(language)
        }
        guard let span = reading.span else {
            return Bilingual(
                "ไม่ได้บอกวัน จึงนับถึงสิ้นปีงบประมาณ",
                "It names no day, so it counts until the end of the fiscal year")(language)
        }
        let days = text(span, language)
        return Bilingual("อ่านได้ว่า \(days)", "Read as \(days)")(language)
    }

    private static func text(_ span: DateSpan, _ language: Language) -> String {
        let (start, end) = (
            span.start.map { DayWording.text($0, language) },
            span.end.map { DayWording.text($0, language) }
        )
        switch (start, end) {
        case (nil, nil): return "–"
        case (let only?, nil): return Bilingual("ตั้งแต่ \(only)", "from \(only)")(language)
        case (nil, let only?): return Bilingual("ภายใน \(only)", "by \(only)")(language)
        case (let first?, let last?): return first == last ? first : "\(first) – \(last)"
        }
    }
}
