import Design
import HTML
import HTTP
import Platform
import ThaiText

/// Questions and suggestions in the workspace.
extension Engagement {
    func questionRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(QuestionLocations.list, .page(.ofAuthority), answer: questionList),
            gate.get(QuestionLocations.item, .page(.ofAuthority)) { visit, id in
                try await questionPage(visit, question(visit, id), Sheet(visit))
            },
            gate.get(QuestionLocations.showing, .page(.speakers), answer: toQuestion),
            gate.post(
                QuestionLocations.showing,
                .form(.speakers, fields: QuestionField.ofShowing), answer: showQuestion),
            gate.get(QuestionLocations.keepingBack, .page(.speakers), answer: toQuestion),
            gate.post(
                QuestionLocations.keepingBack,
                .form(.speakers, fields: QuestionField.ofKeepingBack), answer: keepBackQuestion),
            gate.get(QuestionLocations.answer, .page(.speakers), answer: toQuestion),
            gate.post(
                QuestionLocations.answer, .form(.speakers, fields: QuestionField.ofAnswer),
                answer: answerQuestion),
        ]
    }

    private func question(
        _ visit: Visit, _ id: ResidentQuestion.ID
    ) async throws -> ResidentQuestion {
        do { return try await visit.act(in: database).question(id) } catch EngagementRefusal
            .nothingHere
        { throw WebRefusal.nothingHere }
    }

    private func toQuestion(_ visit: Visit, _ id: ResidentQuestion.ID) async throws -> Response {
        .redirect(to: LinkAddress(QuestionLocations.item.path(try await question(visit, id).id)))
    }

    private func questionList(_ visit: Visit) async throws -> Response {
        let all = try await visit.act(in: database).questions()
        let fields = try? visit.request.target.queryFields()
        let state = fields?["state"].flatMap(QuestionState.init(rawValue:))
        let shown = all.filter { state == nil || $0.state == state }
        let page = QuestionListPage(
            all: all, shown: ListPage(shown, page: visit.pageNumber), state: state,
            language: visit.language)
        return try await self.page(
            page.title, visit, at: QuestionLocations.list.path(), under: [.work(visit.language)]
        ) { page }
    }

    private func questionPage(
        _ visit: Visit, _ question: ResidentQuestion, _ sheet: Sheet
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let page = QuestionPage(
            question: question, sheet: sheet,
            site: try await sites.site(of: act.authority, visit.request, in: database),
            forms: (try? act.require(.engage)) == nil ? nil : PageForms(visit: visit),
            language: visit.language)
        return try await self.page(
            question.title, visit, at: QuestionLocations.list.path(),
            under: [
                .work(visit.language),
                MenuLink(
                    QuestionListPage.title(visit.language),
                    LinkAddress(QuestionLocations.list.path())),
            ], errors: sheet.errors
        ) { page }
    }

    private func known(_ sheet: Sheet) -> Int {
        Int(segment: Digits.arabic(sheet[QuestionField.known])) ?? -1
    }

    private func showQuestion(
        _ visit: Visit, _ id: ResidentQuestion.ID
    ) async throws -> Response {
        let question = try await question(visit, id)
        var sheet = Sheet(visit)
        let title = sheet.phrase(
            QuestionField.title, missing: Bilingual("ใส่หัวข้อ", "Enter a heading"))
        let text = sheet.prose(
            QuestionField.text, missing: Bilingual("ใส่คำถาม", "Enter the question"))
        return try await carry(
            sheet, main: QuestionField.title,
            again: { try await questionPage(visit, question, $0) }
        ) {
            if let title, let text {
                try await visit.act(in: database).showQuestion(
                    id, title: title, text: text, after: known(sheet))
            }
            return EngagementDone.shown.on(QuestionLocations.item.path(id))
        }
    }

    private func keepBackQuestion(
        _ visit: Visit, _ id: ResidentQuestion.ID
    ) async throws -> Response {
        let question = try await question(visit, id)
        var sheet = Sheet(visit)
        let reason = sheet.prose(
            QuestionField.reason,
            missing: Bilingual("บอกเหตุผลให้ผู้ถามอ่าน", "Say why; who asked reads it"))
        return try await carry(
            sheet, main: QuestionField.reason,
            again: { try await questionPage(visit, question, $0) }
        ) {
            if let reason {
                try await visit.act(in: database).keepBackQuestion(
                    id, because: reason, after: known(sheet))
            }
            return EngagementDone.hidden.on(QuestionLocations.item.path(id))
        }
    }

    private func answerQuestion(
        _ visit: Visit, _ id: ResidentQuestion.ID
    ) async throws -> Response {
        let question = try await question(visit, id)
        var sheet = Sheet(visit)
        let text = sheet.prose(
            QuestionField.answer, missing: Bilingual("เขียนคำตอบ", "Write the answer"))
        return try await carry(
            sheet, main: QuestionField.answer,
            again: { try await questionPage(visit, question, $0) }
        ) {
            if let text {
                try await visit.act(in: database).answerQuestion(id, text, after: known(sheet))
            }
            return EngagementDone.answered.on(QuestionLocations.item.path(id))
        }
    }
}
