import Assessment
import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

extension Measures {
    func measureRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(MeasureLocations.measure, .page(.ofAuthority)) { visit, id in
                try await measurePage(visit, measure(visit, id))
            },
            gate.get(MeasureLocations.version, .page(.ofAuthority), answer: earlier),
            gate.get(MeasureLocations.place, .page(.officers)) { visit, id in
                try await placeQuestion(visit, measure(visit, id), Sheet(visit))
            },
            gate.post(
                MeasureLocations.place,
                Self.form(.officers, [MeasureField.known, MeasureField.isOut]), answer: move),
        ]
    }

    private func measurePage(
        _ visit: Visit, _ measure: PlannedMeasure
    ) async throws -> Response {
        let act = try visit.act(in: database)
        var page = try await page(of: measure, visit)
        page.progress = try await act.progress(of: measure.id)
        let files = page.progress.flatMap(\.files)
        page.files = try await act.database.read(Files.files(files)).reduce(into: [:]) {
            $0[$1.id] = $1
        }
        page.conclusion = try await act.conclusion(of: measure.id)
        page.versions = try await act.versions(of: measure.id)
        let plan = try await act.planRows(of: measure.year, knownTo: plans)
        page.state = plan.states[measure.id] ?? .untouched
        page.assignments = plan.assignments.filter { $0.measure == measure.id }
        page.proofs = try await proofs(of: measure, page.progress, visit)
        page.isCounted = try await act.figure(of: measure.id) != nil
        page.count = try await count(of: measure, visit)
        page.remarks = try await remarks(page, visit)
        page.mayPlan = (try? act.require(.planMeasures)) != nil
        page.mayWithdraw = { act.mayWithdraw(entryBy: $0.by) }
        if !measure.isDropped { page.mayRecord = try await act.mayRecordProgress(of: measure.id) }
        return try await self.page(
            measure.content.name, visit, under: Above.plan(measure.year, visit.language)
        ) { page }
    }

    private func page(
        of measure: PlannedMeasure, _ visit: Visit
    ) async throws -> MeasurePage {
        let act = try visit.act(in: database)
        let people = try await act.people()
        return MeasurePage(
            measure: measure, framework: try framework(of: measure), today: visit.today,
            divisions: try await act.divisionNames(),
            people: Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first },
            language: visit.language)
    }

    /// A measure as it was written in an earlier version.
    private func earlier(
        _ visit: Visit, _ id: PlannedMeasure.ID, _ version: Int
    ) async throws -> Response {
        let language = visit.language
        let now = try await measure(visit, id)
        let old: PlannedMeasure
        do {
            old = try await visit.act(in: database).measure(id, version: version)
        } catch MeasureRefusal.noMeasure { throw WebRefusal.nothingHere }
        let page = try await page(of: old, visit)
        let title = Bilingual("ฉบับที่ \(version)", "Version \(version)")(language)
        return try await self.page(title, visit, under: Above.measure(now, language)) {
            PageTitle(title, lead: old.content.name)
            p(.class("meta")) { page.written }
            MeasureBody(page: page)
        }
    }

    private func placeQuestion(
        _ visit: Visit, _ measure: PlannedMeasure, _ sheet: Sheet
    ) async throws -> Response {
        let isOut = measure.isDropped
        let question = Question(
            title: isOut
                ? Bilingual("นำมาตรการกลับเข้าแผน", "Put the measure back into the plan")
                : Bilingual("นำมาตรการออกจากแผน", "Take the measure out of the plan"),
            text: Bilingual(
                "“\(measure.content.name)” "
                    + (isOut
                        ? "จะกลับมาอยู่ในแผนพร้อมความก้าวหน้าที่บันทึกไว้"
                        : "จะไม่อยู่ในแผน สิ่งที่บันทึกไว้ยังอยู่ และนำกลับมาได้"),
                "“\(measure.content.name)” "
                    + (isOut
                        ? "comes back with all that was recorded of it."
                        : "leaves the plan; what was recorded stays, and it can be put back.")),
            button: isOut
                ? Bilingual("นำกลับเข้าแผน", "Put it back")
                : Bilingual("นำออกจากแผน", "Take it out"),
            look: isOut ? .main : .danger,
            address: LinkAddress(MeasureLocations.place.path(measure.id)),
            hidden: visit.hidden(for: MeasureLocations.place.template) + [
                HiddenField(MeasureField.known, String(measure.version)),
                HiddenField(MeasureField.isOut, isOut ? "0" : "1"),
            ], back: LinkAddress(MeasureLocations.measure.path(measure.id)))
        return try await self.question(
            question, visit, sheet, under: Above.measure(measure, visit.language),
            changing: (measure.year, .plan))
    }

    private func move(_ visit: Visit, _ id: PlannedMeasure.ID) async throws -> Response {
        let measure = try await measure(visit, id)
        var sheet = Sheet(visit)
        let isOut = sheet.isOut(orAsk: measure)
        let done = (isOut ? DoneNote.dropped : .restored).on(MeasureLocations.measure.path(id))
        // Somebody else was quicker: it is as this person wishes.
        if sheet.isSound, isOut == measure.isDropped { return .redirect(to: done) }
        do {
            return try await carry(
                visit, sheet, main: Question.field,
                again: { try await placeQuestion(visit, measure, $0) }
            ) {
                try await visit.act(in: database).dropMeasure(
                    id, after: sheet.knownVersion, isDropped: isOut)
                return done
            }
        } catch MeasureRefusal.changedMeanwhile {
            sheet.refuse(
                Question.field,
                Bilingual(
                    "มาตรการนี้เปลี่ยนไประหว่างนี้ อ่านฉบับล่าสุดแล้วกดอีกครั้ง",
                    "The measure changed meanwhile; read the latest version and press again"))
            return try await placeQuestion(visit, measure, sheet)
        }
    }
}

extension Sheet {
    /// Whether the measure is to leave the plan; what is neither is asked again.
    fileprivate mutating func isOut(orAsk measure: PlannedMeasure) -> Bool {
        switch Digits.arabic(self[MeasureField.isOut]) {
        case "1": return true
        case "0": return false
        default:
            refuse(
                Question.field,
                Bilingual("กดปุ่มด้านล่างอีกครั้ง", "Press the button below once more"))
            return !measure.isDropped
        }
    }
}

/// What is asked before something is done.
struct Question {
    /// Where an error about the whole leads.
    static let field = "question"

    let title: Bilingual
    let text: Bilingual
    let button: Bilingual
    var look = ButtonLook.danger
    let address: LinkAddress
    let hidden: [HiddenField]
    let back: LinkAddress
}

extension Measures {
    /// A page that asks before something is done, with one button.
    func question(
        _ question: Question, _ visit: Visit, _ sheet: Sheet, under above: [MenuLink],
        changing told: (year: FiscalYear, by: Telling)? = nil
    ) async throws -> Response {
        let language = visit.language
        return try await page(
            question.title(language), visit, under: above, errors: sheet.errors, changing: told
        ) {
            div(.id(Question.field)) {
                PostForm(to: question.address, hidden: question.hidden) {
                    ConfirmPanel(
                        question.title(language), question.text(language),
                        button: Button(question.button(language), question.look),
                        back: BackLink(to: question.back, language))
                }
            }
        }
    }
}
