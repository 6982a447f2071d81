import Assessment
import Design
import HTML
import HTTP
import Platform
import Reports
import ThaiText

extension Publications {
    func requestRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(PublicationLocations.request, .page(.ofAuthority)) { visit, id in
                try await request(visit, id, Sheet(visit))
            },
            gate.get(PublicationLocations.requested, .page(.ofAuthority)) { visit, id in
                try await requested(visit, id, .html)
            },
            gate.get(PublicationLocations.requestedDraft, .page(.ofAuthority)) { visit, id in
                try await requested(visit, id, .pdf)
            },
        ]
    }

    /// A request that the visitor may see; throws where there is none.
    func found(_ id: ApprovalRequest.ID, _ visit: Visit) async throws -> ApprovalRequest {
        do {
            return try await visit.act(in: database).approvalRequest(id)
        } catch PublicationRefusal.noRequest { throw WebRefusal.nothingHere }
    }

    func request(
        _ visit: Visit, _ id: ApprovalRequest.ID, _ sheet: Sheet
    ) async throws -> Response {
        let request = try await found(id, visit)
        let act = try visit.act(in: database)
        var page = RequestPage(
            request: request, people: try await act.peopleNames(), sheet: sheet,
            language: visit.language)
        page.isApprover = visit.visitor.belongs(to: .executives)
        page.mayWithdraw = visit.visitor.belongs(to: .officers)
        page.mayAsk = (try? act.require(.requestApproval)) != nil
        page.isOwn = request.by != nil && request.by == act.actor.person
        if request.answer == nil {
            do {
                let draft = try await press.check(request, act)
                (page.findings, page.notes) = (draft.findings, draft.notes)
                if page.isApprover, !page.isOwn {
                    page.matter = try await matter(of: request, draft.framework, act)
                }
            } catch let refusal as PublicationRefusal { page.refusal = refusal }
        }
        page.hidden = RequestPage.Hidden(visit)
        page.names = FrozenContent(request.content)?.report.measures?.map(\.name) ?? []
        page.comparisons = try await comparisons(of: request, act, visit.language)
        return try await self.page(
            page.title, visit, under: Above.subject(request.subject, visit.language),
            errors: sheet.errors
        ) { page }
    }

    /// What was asked for, exactly: of the content that was kept, never of the rows of today.
    private func requested(
        _ visit: Visit, _ id: ApprovalRequest.ID, _ format: PublicationFormat
    ) async throws -> Response {
        let request = try await found(id, visit)
        guard let content = FrozenContent(request.content),
            let framework = library.framework(for: content.framework.year)
        else { throw WebRefusal.nothingHere }
        return try await print(
            PublicationPrinter.Copy(
                content: content, framework: framework, standing: .draft,
                created: Bangkok(request.since).iso8601), as: format)
    }
}
