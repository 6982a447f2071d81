import Assessment
import Design
import HTML
import HTTP
import Platform
import Reports
import SQL
import ThaiText

/// What was read is held against the document, put right, and taken into the plan.
extension Measures {
    func takingRoutes(_ gate: Gate) -> [Route<Access>] {
        let fields = MeasureField.all.union([MeasureField.recommendation, MeasureField.known])
        return [
            gate.get(MeasureLocations.reading, .page(.officers)) { visit, year, id in
                try await comparison(visit, try await readPlan(visit, year, id))
            },
            gate.post(
                MeasureLocations.reading, Self.form(.officers, lists: [ImportField.chosen]),
                answer: take),
            gate.get(MeasureLocations.readMeasure, .page(.officers)) { visit, year, id, place in
                let read = try await readPlan(visit, year, id)
                let measure = try read.measure(place)
                let now = measure.content.filledIn(version: measure.version)
                return try await correctionForm(
                    visit, read, measure, Sheet(visit, orNow: now), known: measure.version)
            },
            gate.post(
                MeasureLocations.readMeasure,
                Self.form(.officers, fields, lists: [MeasureField.divisions]), answer: correct),
        ]
    }

    /// What was read of a document beside a year's plan; throws where there is none.
    private func readPlan(
        _ visit: Visit, _ year: FiscalYear, _ id: PlanReading.ID
    ) async throws -> ReadPlanState {
        let framework = try framework(answeredBy: year, visit)
        let act = try visit.act(in: database)
        do {
            let reading = try await act.planReading(id)
            let desk = ReadPlanDesk(
                year: year, framework: framework, divisions: try await act.divisionNames(),
                plan: try await act.plan(of: year), language: visit.language)
            let found: [Platform.Authority] = try await database.read(
                Platform.Authority.numbered(act.authority))
            return ReadPlanState(
                reading: reading, desk: desk, measures: desk.measures(of: reading),
                authority: found.first?.profile.name.thai ?? "")
        } catch MeasureRefusal.noReading { throw WebRefusal.nothingHere }
    }

    private func comparison(
        _ visit: Visit, _ read: ReadPlanState, _ sheet: Sheet? = nil
    ) async throws -> Response {
        let year = read.desk.year
        let page = ComparisonPage(
            read: read, sheet: sheet ?? Sheet(read.ticked, visit.language),
            today: visit.today, hidden: visit.hidden(for: MeasureLocations.reading.template))
        return try await self.page(
            page.title, visit, under: Above.plan(year, visit.language),
            errors: sheet?.errors ?? []
        ) { page }
    }

    private func take(
        _ visit: Visit, _ year: FiscalYear, _ id: PlanReading.ID
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let wish = visit.wish("import/\(year.buddhist)/\(id.rawValue)", of: act.authority)
        let done = DoneNote.imported.on(MeasureLocations.plan.path(year))
        if try await visit.wasDone(wish, in: act.database) { return .redirect(to: done) }
        let read = try await readPlan(visit, year, id)
        var sheet = Sheet(visit)
        let takings = sheet.takings(of: read, until: visit.today)
        return try await carry(
            visit, sheet, main: ImportField.chosen, again: { try await comparison(visit, read, $0) }
        ) {
            try await act.takeMeasures(takings, of: id, into: year, once: wish)
            return done
        }
    }

    private func correctionForm(
        _ visit: Visit, _ read: ReadPlanState, _ measure: ReadMeasure, _ sheet: Sheet, known: Int
    ) async throws -> Response {
        guard measure.taken == nil else { throw WebRefusal.nothingHere }
        let page = CorrectionPage(
            read: read, measure: measure, sheet: sheet, known: known,
            hidden: visit.hidden(for: MeasureLocations.readMeasure.template))
        let path = MeasureLocations.reading.path(read.desk.year, read.reading.id)
        let above =
            Above.plan(read.desk.year, visit.language) + [
                MenuLink(ComparisonPage.title(visit.language), LinkAddress(path))
            ]
        return try await self.page(
            page.title, visit, under: above, errors: sheet.errors
        ) { page }
    }

    private func correct(
        _ visit: Visit, _ year: FiscalYear, _ id: PlanReading.ID, _ place: Int
    ) async throws -> Response {
        let read = try await readPlan(visit, year, id)
        let measure = try read.measure(place)
        var sheet = Sheet(visit)
        let written = sheet.readMeasure(
            answering: read.desk.framework, divisions: read.desk.divisions.open,
            isOfResults: read.isOfResults)
        let known = sheet.knownVersion
        do {
            return try await carry(
                visit, sheet, main: MeasureField.name,
                again: { try await correctionForm(visit, read, measure, $0, known: known) }
            ) {
                if let written {
                    try await visit.act(in: database).correctReading(
                        id, at: place,
                        to: ReadContent(written.planned, recommendation: written.recommendation),
                        after: known)
                }
                return DoneNote.corrected.on(MeasureLocations.reading.path(year, id))
            }
        } catch MeasureRefusal.correctedMeanwhile(let version) {
            return try await correctionForm(visit, read, place, over: version, sheet)
        }
    }

    /// The form over the correction that somebody else saved meanwhile.
    private func correctionForm(
        _ visit: Visit, _ read: ReadPlanState, _ place: Int, over version: Int, _ sheet: Sheet
    ) async throws -> Response {
        let now = try await readPlan(visit, read.desk.year, read.reading.id).measure(place)
        let base = try await visit.act(in: database).correction(
            of: read.reading.id, at: place, version: sheet.knownVersion)
        // Of a version that there never was nobody knows what was changed: all stays as it was typed.
        let isUncorrected = Digits.arabic(sheet[MeasureField.known]) == "0"
        let began = isUncorrected ? read.desk.asRead(place, of: read.reading) : base
        var sheet = sheet
        sheet.takeUp(
            now.content.filledIn(version: version), over: began?.filledIn(version: 0) ?? [],
            of: MeasureField.labels + [(MeasureField.recommendation, ConclusionField.nextYear)],
            telling: MeasureRefusal.correctedMeanwhile(version).wording
        ) { MeasureField.shown($1, in: $0, read.desk.divisions, visit.language) }
        return try await correctionForm(visit, read, now, sheet, known: version)
    }
}

/// What was read of a document, as it stands beside a year's plan.
struct ReadPlanState {
    let reading: PlanReading
    let desk: ReadPlanDesk
    let measures: [ReadMeasure]
    /// The authority whose plan it is.
    let authority: String

    var isOfResults: Bool { reading.document.isOfResults }

    /// The year whose document it is, where that is another than the plan's.
    var otherYear: Int? { reading.document.year.flatMap { $0 == desk.year.buddhist ? nil : $0 } }

    /// The name of another authority whose document it is.
    var otherAuthority: String? {
        guard let name = reading.document.report.authority?.name, !name.isEmpty,
            AuthorityMentions(own: authority).isForeign(name, to: authority)
        else { return nil }
        return name
    }

    /// Whether it can only be a model: what others did, or what was done in another year, was not done for this plan.
    var isModel: Bool { otherYear != nil || otherAuthority != nil }

    /// A measure by its number in the document; throws where there is none.
    func measure(_ place: Int) throws(WebRefusal) -> ReadMeasure {
        guard let found = measures.first(where: { $0.place == place }) else { throw .nothingHere }
        return found
    }

    /// Those that are ticked before anybody chose: whatever can enter, and is not in the plan by that name; none of a model.
    var ticked: [(name: String, value: String)] {
        guard !isModel else { return [] }
        return measures.filter { $0.isReady && ($0.twin == nil || isOfResults) }
            .map { (ImportField.chosen, String($0.place)) }
    }
}

extension Sheet {
    /// The measures that were ticked as they enter the plan; a refusal when there is none, or one that cannot.
    fileprivate mutating func takings(
        of read: ReadPlanState, until today: ThaiDate
    ) -> [MeasureTaking] {
        let chosen = Set(fields.values(of: ImportField.chosen).map { Digits.arabic($0) })
        let takings = read.measures.filter { $0.isReady && chosen.contains(String($0.place)) }
            .compactMap { $0.taking(of: read, until: today) }
        if chosen.isEmpty {
            refuse(
                ImportField.chosen,
                Bilingual("เลือกอย่างน้อยหนึ่งมาตรการ", "Choose at least one measure"))
        } else if takings.count < chosen.count {
            refuse(
                ImportField.chosen,
                Bilingual(
                    "บางมาตรการที่เลือกเข้าแผนไปแล้วหรือต้องแก้ก่อน เลือกจากรายการอีกครั้ง",
                    "Some that you chose are in a plan already or must be put right first; choose again"
                ))
        }
        return takings
    }

    /// A measure of a document as it stands in the fields; nil after a refusal.
    mutating func readMeasure(
        answering framework: Framework, divisions: [Division.ID], isOfResults: Bool
    ) -> (planned: MeasureContent, recommendation: String)? {
        let content = measure(answering: framework, divisions: divisions)
        let recommendation = isOfResults ? prose(MeasureField.recommendation) : ""
        let told = content?.outputs.joined(separator: "\n").unicodeScalars.count ?? 0
        if isOfResults, told > 2_000 {
            refuse(
                MeasureField.outputs,
                Bilingual(
                    "ผลผลิตรวมกันยาวได้ไม่เกิน 2000 ตัวอักษร ตอนนี้มี \(told) ตัวอักษร",
                    "The outputs together have at most 2000 characters; there are \(told) now"))
        }
        guard isSound, let content, let recommendation else { return nil }
        return (content, recommendation)
    }
}

extension ReadMeasure {
    /// The day on which what a report tells was done: the last of its period, at the latest today.
    func day(in year: FiscalYear, until today: ThaiDate) -> ThaiDate {
        let last = planned?.days(in: year)?.end ?? year.span.end ?? today
        return last < today ? last : today
    }

    /// As it enters a year's plan; nil while something is to be put right.
    fileprivate func taking(of read: ReadPlanState, until today: ThaiDate) -> MeasureTaking? {
        guard let planned else { return nil }
        var taking = MeasureTaking(place: place, content: planned)
        guard read.isOfResults else { return taking }
        (taking.content.outputs, taking.content.outcomes) = ([], [])
        taking.twin = twin?.id
        guard !read.isModel else { return taking }
        if !planned.outputs.isEmpty {
            taking.progress = ProgressEntry.Content(
                share: 100, words: planned.outputs.joined(separator: "\n"),
                day: day(in: read.desk.year, until: today))
        }
        if !planned.outcomes.isEmpty {
            taking.conclusion = MeasureConclusion.Content(
                outcomes: planned.outcomes, recommendation: content.recommendation)
        }
        return taking
    }
}
