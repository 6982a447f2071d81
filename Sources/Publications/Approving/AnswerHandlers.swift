import Design
import HTML
import HTTP
import Platform
import Reports
import ThaiText

extension Publications {
    func answerRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(PublicationLocations.approval, .page(.executives), answer: confirmation),
            gate.post(
                PublicationLocations.approval,
                .form(.executives, fields: [RequestField.content]), answer: approve),
            gate.post(
                PublicationLocations.sendingBack,
                .form(.executives, fields: [RequestField.reason]), answer: sendBack),
            gate.post(PublicationLocations.withdrawal, .form(.officers), answer: withdraw),
        ]
    }

    /// The step before approval; where nothing can be approved, the request says why.
    private func confirmation(_ visit: Visit, _ id: ApprovalRequest.ID) async throws -> Response {
        let request = try await found(id, visit)
        let act = try visit.act(in: database)
        guard request.answer == nil, request.by != act.actor.person,
            let content = FrozenContent(request.content)
        else { return try await self.request(visit, id, Sheet(visit)) }
        let draft: PublicationDraft
        do { draft = try await press.check(request, act) } catch is PublicationRefusal {
            return try await self.request(visit, id, Sheet(visit))
        }
        let page = ApprovalPage(
            request: request,
            version: (try await act.publications(of: request.subject).last?.version ?? 0) + 1,
            pages: try await press.printer.pages(
                of: PublicationPrinter.Copy(
                    content: content, framework: draft.framework, standing: .draft,
                    created: Bangkok(request.since).iso8601)),
            authority: content.authority.thai,
            hidden: visit.hidden(for: PublicationLocations.approval.template)
                + [HiddenField(RequestField.content, request.contentHash)],
            language: visit.language)
        return try await self.page(
            page.title, visit, under: Above.request(request, visit.language)
        ) { page }
    }

    private func approve(_ visit: Visit, _ id: ApprovalRequest.ID) async throws -> Response {
        _ = try await found(id, visit)
        let hash = Digits.arabic(visit.form[RequestField.content] ?? "")
        let confirming = PublicationLocations.approval.path(id)
        return try await answer(visit, id, Sheet(visit), confirming) { act in
            let published = try await press.approve(id, reading: hash, act)
            return PublicationNote.published.on(
                PublicationLocations.publication.path(published.code))
        }
    }

    private func sendBack(_ visit: Visit, _ id: ApprovalRequest.ID) async throws -> Response {
        _ = try await found(id, visit)
        var sheet = Sheet(visit)
        let reason = sheet.prose(
            RequestField.reason,
            missing: Bilingual("บอกว่าต้องแก้อะไร", "Say what is to be mended"))
        guard sheet.isSound, let reason else { return try await request(visit, id, sheet) }
        return try await answer(visit, id, sheet) { act in
            try await act.returnRequest(id, because: reason)
            return PublicationNote.returned.on(PublicationLocations.request.path(id))
        }
    }

    private func withdraw(_ visit: Visit, _ id: ApprovalRequest.ID) async throws -> Response {
        _ = try await found(id, visit)
        return try await answer(visit, id, Sheet(visit)) { act in
            try await act.withdrawRequest(id)
            return PublicationNote.withdrawn.on(PublicationLocations.request.path(id))
        }
    }

    /// Does what a form wishes and leads on; else shows the request with what keeps it from being done.
    private func answer(
        _ visit: Visit, _ id: ApprovalRequest.ID, _ sheet: Sheet, _ place: Path? = nil,
        _ work: (Act) async throws -> LinkAddress
    ) async throws -> Response {
        do {
            return .redirect(to: try await work(visit.act(in: database)))
        } catch AccountRefusal.confirmIdentity {
            // The password first, then back to what was read, where the button is.
            let back = PublicationNote.confirmed.on(
                place ?? PublicationLocations.request.path(id))
            return .redirect(
                to: LinkAddress(
                    Path(segments: ["account", "confirm"]), query: [("back", back.text)]))
        } catch let refusal as PublicationRefusal {
            var sheet = sheet
            sheet.refuse(RequestPage.answering, refusal.wording)
            return try await request(visit, id, sheet)
        }
    }
}
