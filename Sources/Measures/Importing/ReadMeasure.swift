import Assessment
import Design
import Platform
import Reports
import ThaiText

/// One measure of a document, held against the year and the authority whose plan it is to enter.
struct ReadMeasure: Sendable {
    /// Its number in the document, from 1.
    let place: Int
    /// What it says, as it was read or put right.
    let content: ReadContent
    /// What would enter the plan; nil while something is to be put right.
    let planned: MeasureContent?
    /// What is to be put right first.
    let faults: [FieldError]
    /// What is better looked at.
    let doubts: [Bilingual]
    /// Where it stands, with the document's words.
    let origin: FigureOrigin?
    /// The correction that was written last; 0 for none.
    let version: Int
    /// What it became; nil while it was not taken.
    let taken: PlannedMeasure.ID?
    /// A measure of the plan that has its name.
    let twin: PlannedMeasure?

    /// Whether it can be taken now.
    var isReady: Bool { planned != nil && taken == nil }
}

/// The measures of a document beside a year's plan.
struct ReadPlanDesk: Sendable {
    let year: FiscalYear
    let framework: Framework
    let divisions: DivisionNames
    let plan: [PlannedMeasure]
    let language: Language

    /// Every measure of a reading, in the document's order.
    func measures(of reading: PlanReading) -> [ReadMeasure] {
        let origins = reading.document.origins
        let places = Dictionary(
            grouping: reading.document.measures.indices.compactMap {
                origins[Measure.originName($0 + 1)]?.place
            }, by: \.self)
        return reading.document.measures.enumerated().map { index, measure in
            let origin = origins[Measure.originName(index + 1)]
            let shares = origin.map { (places[$0.place]?.count ?? 1) > 1 } ?? false
            return read(measure, index + 1, origin, shares, reading)
        }
    }

    private func read(
        _ measure: Measure, _ place: Int, _ origin: FigureOrigin?, _ sharesRow: Bool,
        _ reading: PlanReading
    ) -> ReadMeasure {
        let correction = reading.corrections[place]
        let content = correction?.content ?? content(of: measure)
        var sheet = Sheet(content.filledIn(version: correction?.version ?? 0), language)
        let written = sheet.readMeasure(
            answering: framework, divisions: divisions.open,
            isOfResults: reading.document.isOfResults)
        var doubts: [Bilingual] = []
        if correction == nil {
            doubts = self.doubts(of: measure, content, reading)
            if sharesRow { doubts.append(Self.sharedRow) }
            doubts += Self.uncertain(at: origin, reading.document.report.uncertain)
        }
        doubts += period(content)
        return ReadMeasure(
            place: place, content: content, planned: written?.planned, faults: sheet.errors,
            doubts: doubts, origin: origin, version: correction?.version ?? 0,
            taken: reading.taken[place], twin: twin(of: content))
    }

    /// A measure of a document by its number, before anybody put it right; nil where there is none.
    func asRead(_ place: Int, of reading: PlanReading) -> ReadContent? {
        reading.document.measures.dropFirst(max(0, place - 1)).first.map { content(of: $0) }
    }

    /// What is proposed: as it was read, its divisions where their names agree, its topic where it has none by its codes.
    private func content(of measure: Measure) -> ReadContent {
        var content = ReadContent()
        content.topic = measure.topic ?? topic(of: measure)
        (content.targets, content.issue) = (measure.targets, measure.issue ?? "")
        (content.name, content.steps) = (measure.name, measure.steps)
        content.divisions = owners(of: measure).found.map(\.rawValue)
        content.period = measure.period?.text ?? ""
        (content.outputs, content.outcomes) = (measure.outputs, measure.outcomes)
        content.recommendation = measure.recommendation ?? ""
        return content
    }

    private func topic(of measure: Measure) -> Int? {
        measure.targets.lazy.compactMap { framework.topic(of: $0)?.number }.first
    }

    /// The divisions that a measure names, and the names that no division has.
    private func owners(of measure: Measure) -> (found: [Division.ID], unknown: [String]) {
        var (found, unknown): ([Division.ID], [String]) = ([], [])
        for name in measure.responsible {
            let matching = divisions.named(name)
            if matching.isEmpty { unknown.append(name) }
            found += matching.filter { !found.contains($0) }
        }
        return (found, unknown)
    }

    private func twin(of content: ReadContent) -> PlannedMeasure? {
        let name = Normalisation.letters(content.name)
        return plan.first { Normalisation.letters($0.content.name) == name }
    }
}

// MARK: What is doubtful

extension ReadPlanDesk {
    private func doubts(
        of measure: Measure, _ content: ReadContent, _ reading: PlanReading
    ) -> [Bilingual] {
        var doubts: [Bilingual] = []
        if measure.topic == nil, let topic = content.topic {
            doubts.append(
                Bilingual(
                    "เอกสารไม่บอกประเด็น จัดไว้ในประเด็นที่ \(topic) ตามรหัสข้อ",
                    "The document names no topic; \(topic) was taken by its codes"))
        }
        if measure.responsible.isEmpty {
            doubts.append(
                Bilingual("เอกสารไม่บอกผู้รับผิดชอบ", "The document does not say who answers for it"))
        }
        doubts += owners(of: measure).unknown.map { name in
            Bilingual(
                "ไม่มีกองชื่อ “\(name)” เลือกผู้รับผิดชอบเอง",
                "No division is called “\(name)”; choose who answers for it")
        }
        if measure.steps.isEmpty {
            doubts.append(Bilingual("ไม่พบขั้นตอน", "No steps were found"))
        }
        let isReported = !measure.outputs.isEmpty || !measure.outcomes.isEmpty
        if reading.document.isOfResults, !isReported {
            doubts.append(
                Bilingual("ไม่พบผลผลิตและผลลัพธ์", "Neither outputs nor outcomes were found"))
        }
        return doubts
    }

    private func period(_ content: ReadContent) -> [Bilingual] {
        guard !content.period.isEmpty else {
            return [Bilingual("เอกสารไม่บอกระยะเวลา", "The document names no period")]
        }
        let reading = PeriodReading(content.period, fiscalYear: year)
        guard let span = reading.span else { return [] }
        let isOutside = [span.start, span.end].compactMap(\.self).contains {
            FiscalYear(containing: $0) != year
        }
        return isOutside
            ? [
                Bilingual(
                    "ระยะเวลา “\(content.period)” ไม่อยู่ในปีงบประมาณ \(year.buddhist)",
                    "The period “\(content.period)” is not in the fiscal year \(year.buddhist)")
            ] : []
    }

    private static let sharedRow = Bilingual(
        "แถวเดียวในเอกสารอ่านได้หลายมาตรการ ตรวจว่าแบ่งถูก",
        "One row of the document gave several measures; check where they part")

    /// What could not be placed in the rows of the measure.
    private static func uncertain(
        at origin: FigureOrigin?, _ all: [Uncertainty]
    ) -> [Bilingual] {
        guard let place = origin?.place else { return [] }
        return all.filter { $0.place == place || $0.place.hasPrefix(place + " ") }.map {
            Bilingual("“\($0.text)” \($0.reason)", "“\($0.text)” could not be placed")
        }
    }
}

extension DivisionNames {
    /// The working divisions that a document's words name: all of them for "ทุกกอง", else the one of that name.
    func named(_ text: String) -> [Division.ID] {
        let key = Normalisation.letters(text)
        if key.hasPrefix("ทุก") { return open }
        if let same = open.first(where: { Normalisation.letters(self($0, .thai)) == key }) {
            return [same]
        }
        // "สำนักปลัดเทศบาล" where the division is called "สำนักปลัด".
        return open.first {
            let name = Normalisation.letters(self($0, .thai))
            return name.count >= 6 && key.hasPrefix(name)
        }.map { [$0] } ?? []
    }
}
