import Assessment
import Design
import HTML
import HTTP
import Platform
import Reports
import ThaiText

extension Publications {
    func subjectRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(PublicationLocations.work, .page(.ofAuthority), answer: overview),
            gate.get(PublicationLocations.subject, .page(.ofAuthority)) { visit, year, document in
                try await subject(visit, PublicationSubject(document, of: year), Sheet(visit))
            },
            gate.post(
                PublicationLocations.subject, .form(.officers, fields: [RequestField.reason]),
                answer: ask),
            gate.get(PublicationLocations.preview, .page(.ofAuthority)) { visit, year, document in
                try await preview(visit, PublicationSubject(document, of: year), .html)
            },
            gate.get(PublicationLocations.draft, .page(.ofAuthority)) { visit, year, document in
                try await preview(visit, PublicationSubject(document, of: year), .pdf)
            },
        ]
    }

    /// The years that a plan may be of: those with a framework before them, up to the next one.
    func require(_ subject: PublicationSubject, _ visit: Visit) throws(WebRefusal) {
        let now = FiscalYear(containing: Bangkok(visit.now).date)?.buddhist ?? 0
        let year = subject.year.buddhist
        guard year <= now + 1, library.years.contains(where: { $0 < year }) else {
            throw .nothingHere
        }
    }

    private func overview(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let rows = try await lines(visit, visit.act(in: database))
        let page = OverviewPage(lines: rows, language: language)
        return try await self.page(
            page.title, visit, under: [.work(language)]
        ) { page }
    }

    /// The documents of the years at hand and how each stands.
    func lines(_ visit: Visit, _ act: Act) async throws -> [OverviewPage.Line] {
        guard let now = FiscalYear(containing: Bangkok(visit.now).date) else {
            throw WebRefusal.nothingHere
        }
        var rows: [OverviewPage.Line] = []
        // What is at hand first; next year's documents, which few have begun, last.
        let years = [now.buddhist, now.buddhist - 1, now.buddhist - 2, now.buddhist + 1]
        for year in years.compactMap({ FiscalYear($0) }) {
            for document in OfficialDocument.allCases {
                let subject = PublicationSubject(document, of: year)
                guard (try? require(subject, visit)) != nil else { continue }
                rows.append(
                    OverviewPage.Line(
                        subject: subject, standing: try await press.standing(of: subject, act)))
            }
        }
        return rows
    }

    func subject(
        _ visit: Visit, _ subject: PublicationSubject, _ sheet: Sheet,
        _ points: [PublicationDraft.Remark] = []
    ) async throws -> Response {
        try require(subject, visit)
        let act = try visit.act(in: database)
        var page = SubjectPage(
            subject: subject, standing: try await press.standing(of: subject, act),
            people: try await act.peopleNames(), sheet: sheet, language: visit.language)
        page.points = points
        page.mayAsk = (try? act.require(.requestApproval)) != nil
        page.hidden = visit.hidden(for: PublicationLocations.subject.template)
        do {
            let (draft, content) = try await press.draft(subject, act)
            page.draft = draft
            page.isChanged =
                content.hash != page.standing.waiting?.contentHash
                && content.hash != page.standing.latest?.contentHash
            page.changes = try await changes(page.standing, act)
        } catch PublicationRefusal.nothingToPublish {}
        return try await self.page(
            page.title, visit, under: Above.work(visit.language), errors: sheet.errors
        ) { page }
    }

    /// What today's rows say otherwise than what was published, counted as it was then; nil where that is nothing, or where a
    /// request waits that tells it itself.
    private func changes(
        _ standing: SubjectStanding, _ act: Act
    ) async throws -> ContentChanges? {
        guard standing.isChanged || standing.hasOtherEarlierYears, let latest = standing.latest,
            let asked = standing.requests.first(where: { $0.id == latest.request }),
            let then = FrozenContent(asked.content)
        else { return nil }
        let now = try await press.draft(latest.subject, act, asked: asked.since).content
        return changes(from: then, to: now)
    }

    /// What one content says otherwise than another, in the words of the answered year.
    func changes(from old: FrozenContent, to new: FrozenContent) -> ContentChanges {
        ContentChanges(
            from: old, to: new,
            naming: library.framework(for: new.report.scoresYear ?? new.framework.year))
    }

    private func ask(
        _ visit: Visit, _ year: FiscalYear, _ document: OfficialDocument
    ) async throws -> Response {
        let subject = PublicationSubject(document, of: year)
        try require(subject, visit)
        var sheet = Sheet(visit)
        let reason = sheet.prose(RequestField.reason, atMost: 500)
        guard sheet.isSound, let reason else {
            return try await self.subject(visit, subject, sheet)
        }
        do {
            let act = try visit.act(in: database)
            let id = try await press.request(subject, because: reason, act)
            return .redirect(to: PublicationNote.asked.on(PublicationLocations.request.path(id)))
        } catch let refusal as PublicationRefusal {
            let field = refusal == .reasonMissing ? RequestField.reason : SubjectPage.asking
            sheet.refuse(field, refusal.wording)
            return try await self.subject(visit, subject, sheet, refusal.points)
        }
    }

    private func preview(
        _ visit: Visit, _ subject: PublicationSubject, _ format: PublicationFormat
    ) async throws -> Response {
        try require(subject, visit)
        do {
            let (draft, content) = try await press.draft(subject, visit.act(in: database))
            return try await print(
                PublicationPrinter.Copy(
                    content: content, framework: draft.framework, standing: .draft,
                    created: Bangkok(visit.now).iso8601), as: format)
        } catch PublicationRefusal.nothingToPublish { throw WebRefusal.nothingHere }
    }
}

extension Act {
    /// What everybody of the authority is called, by number.
    func peopleNames() async throws -> [Person.ID: String] {
        Dictionary(try await people().map { ($0.id, $0.name) }) { first, _ in first }
    }
}

/// The names of the fields of requests and answers.
enum RequestField {
    /// Why what was published is corrected, or why a document is sent back.
    static let reason = "reason"
    /// The hash of what the executive has read.
    static let content = "content"
}
