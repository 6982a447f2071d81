import Assessment
import Design
import HTML
import HTTP
import Platform
import Reports
import ThaiText

extension Publications {
    func answerRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            // The decision stands at the request itself; an address of which only the form is sent leads there.
            gate.get(PublicationLocations.approval, .page(.executives)) { visit, id in
                _ = try await found(id, visit)
                return .redirect(to: LinkAddress(PublicationLocations.request.path(id)))
            },
            gate.post(
                PublicationLocations.approval,
                .form(.executives, fields: [RequestField.content]), answer: approve),
            gate.post(
                PublicationLocations.sendingBack,
                .form(.executives, fields: [RequestField.reason]), answer: sendBack),
            gate.post(PublicationLocations.withdrawal, .form(.officers), answer: withdraw),
        ]
    }

    /// What is approved, with all that its reader is to know; nil where it cannot be printed.
    func matter(
        of request: ApprovalRequest, _ framework: Framework, _ act: Act
    ) async throws -> ApprovalDecision.Matter? {
        guard let content = FrozenContent(request.content) else { return nil }
        let copy = PublicationPrinter.Copy(
            content: content, framework: framework, standing: .draft,
            created: Bangkok(request.since).iso8601)
        return ApprovalDecision.Matter(
            version: (try await act.publications(of: request.subject).last?.version ?? 0) + 1,
            pages: try await press.printer.pages(of: copy),
            authority: content.authority.thai,
            isConfirmed: (try? act.require(.approve)) != nil)
    }

    /// Where the password is given before approval, and which leads back to the request.
    static func confirming(_ id: ApprovalRequest.ID) -> LinkAddress {
        let back = PublicationNote.confirmed.on(PublicationLocations.request.path(id))
        return LinkAddress(
            Path(segments: ["account", "confirm"]), query: [("back", back.text)])
    }

    private func approve(_ visit: Visit, _ id: ApprovalRequest.ID) async throws -> Response {
        _ = try await found(id, visit)
        let hash = Digits.arabic(visit.form[RequestField.content] ?? "")
        return try await answer(visit, id, Sheet(visit)) { act in
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
        _ visit: Visit, _ id: ApprovalRequest.ID, _ sheet: Sheet,
        _ work: (Act) async throws -> LinkAddress
    ) async throws -> Response {
        do {
            return .redirect(to: try await work(visit.act(in: database)))
        } catch AccountRefusal.confirmIdentity {
            // The password first, then back to what was read, where the button is.
            return .redirect(to: Self.confirming(id))
        } catch let refusal as PublicationRefusal {
            var sheet = sheet
            sheet.refuse(RequestPage.answering, refusal.wording)
            return try await request(visit, id, sheet)
        }
    }
}
