import Design
import DocumentWriting
import HTML
import HTTP
import Platform
import ThaiText
import Threads

/// Satisfaction polls in the workspace.
extension Engagement {
    func pollRoutes(_ gate: Gate) -> [Route<Access>] {
        let new = Access.form(.speakers, fields: PollField.ofText)
        let changed = Access.form(
            .speakers, fields: PollField.ofText.union([PollField.known]))
        return [
            gate.get(PollLocations.list, .page(.ofAuthority), answer: pollList),
            gate.get(PollLocations.new, .page(.speakers)) { visit in
                try await pollForm(visit, nil, Sheet(visit))
            },
            gate.post(PollLocations.new, new, answer: writePoll),
            gate.get(PollLocations.item, .page(.ofAuthority)) { visit, id in
                try await pollPage(visit, id, Sheet(visit))
            },
            gate.get(PollLocations.text, .page(.speakers)) { visit, id in
                let poll = try await poll(visit, id)
                if poll.isAnswered { return try await toPoll(visit, id) }
                let now = poll.content.filledIn(poll.version, poll.lastDay)
                return try await pollForm(visit, poll, Sheet(visit, orNow: now))
            },
            gate.post(PollLocations.text, changed, answer: changePoll),
            gate.get(PollLocations.question, .page(.speakers), answer: toPoll),
            gate.post(
                PollLocations.question, .form(.speakers, fields: PollField.ofQuestion),
                answer: addQuestion),
            gate.get(PollLocations.removal, .page(.speakers)) { visit, id, _ in
                try await toPoll(visit, id)
            },
            gate.post(
                PollLocations.removal, .form(.speakers, fields: [PollField.known]),
                answer: removeQuestion),
        ] + pollPublishingRoutes(gate) + pollFileRoutes(gate)
    }

    private func pollPublishingRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(PollLocations.publication, .page(.speakers), answer: toPoll),
            gate.post(PollLocations.publication, .form(.speakers)) { visit, id in
                try await decide(visit, id, .shown) { try await $0.publishPoll(id) }
            },
            gate.get(PollLocations.withdrawal, .page(.speakers), answer: toPoll),
            gate.post(PollLocations.withdrawal, .form(.speakers)) { visit, id in
                try await decide(visit, id, .hidden) { try await $0.withdrawPoll(id) }
            },
            gate.get(PollLocations.closing, .page(.speakers), answer: closingPage),
            gate.post(PollLocations.closing, .form(.speakers)) { visit, id in
                try await decide(visit, id, .closed) { try await $0.closePoll(id) }
            },
        ]
    }

    private func pollFileRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(PollLocations.poster, .page(.ofAuthority), answer: poster),
            gate.get(PollLocations.values, .page(.ofAuthority)) { visit, id in
                let (rows, name, _) = try await pollRows(visit, id)
                return .download(
                    rows.values, name: name + ".csv", type: "text/csv; charset=utf-8")
            },
            gate.get(PollLocations.workbook, .page(.ofAuthority)) { visit, id in
                let (rows, name, authority) = try await pollRows(visit, id)
                let bytes = try await printing.run { try rows.workbook(of: authority) }
                return .download(
                    bytes, name: name + ".xlsx",
                    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            },
        ]
    }

    /// The lines of a result, how its file is called, and whose it is.
    private func pollRows(
        _ visit: Visit, _ id: Poll.ID
    ) async throws -> (PollRows, name: String, authority: String) {
        let act = try visit.act(in: database)
        let poll = try await poll(visit, id)
        guard case .result(let result) = try await act.outcome(of: poll) else {
            throw WebRefusal.nothingHere
        }
        let site = try await sites.site(of: act.authority, visit.request, in: database)
        let slug = site?.authority.profile.slug.rawValue ?? "poll"
        let name = site?.authority.profile.name.thai ?? ""
        return (PollRows(poll, result), "\(slug)-poll-\(id.rawValue)", name)
    }

    /// The sheet for a wall; nothing is here of a poll that takes no answers now.
    private func poster(_ visit: Visit, _ id: Poll.ID) async throws -> Response {
        let act = try visit.act(in: database)
        let poll = try await poll(visit, id)
        let site = try await sites.site(of: act.authority, visit.request, in: database)
        guard poll.state(at: visit.now) == .open, let site else { throw WebRefusal.nothingHere }
        let poster = PollPoster(
            authority: site.authority.profile, poll: poll,
            address: site.onPaper(PollLocations.page.path(id), over: base),
            created: Bangkok(visit.now).iso8601)
        let fonts = fonts
        let bytes = try await printing.run { try PDFWriter(fonts: fonts).write(poster.document) }
        return .download(
            bytes, name: "\(site.authority.profile.slug.rawValue)-poll-\(id.rawValue)-poster.pdf",
            type: "application/pdf")
    }

    /// A poll; throws where there is none.
    private func poll(_ visit: Visit, _ id: Poll.ID) async throws -> Poll {
        do { return try await visit.act(in: database).poll(id) } catch EngagementRefusal.nothingHere
        { throw WebRefusal.nothingHere }
    }

    private func toPoll(_ visit: Visit, _ id: Poll.ID) async throws -> Response {
        .redirect(to: LinkAddress(PollLocations.item.path(try await poll(visit, id).id)))
    }

    /// The page that asks before a poll is closed; where it is not open, the poll's own.
    private func closingPage(_ visit: Visit, _ id: Poll.ID) async throws -> Response {
        let poll = try await poll(visit, id)
        guard case .waiting(let count) = try await visit.act(in: database).outcome(of: poll),
            poll.state(at: visit.now) == .open
        else { return try await toPoll(visit, id) }
        let page = PollClosingPage(
            poll: poll, answered: count, forms: PageForms(visit: visit), language: visit.language)
        return try await self.page(
            page.title, visit, at: PollLocations.list.path(),
            under: PollAbove.list(visit.language) + [PollAbove.item(poll)]
        ) { page }
    }

    private func known(_ sheet: Sheet) -> Int {
        Int(segment: Digits.arabic(sheet[PollField.known])) ?? -1
    }

    private func pollList(_ visit: Visit) async throws -> Response {
        let act = try visit.act(in: database)
        let all = try await act.polls()
        let fields = try? visit.request.target.queryFields()
        let state = fields?["state"].flatMap(PollState.init(rawValue:))
        let shown = all.filter { state == nil || $0.state(at: visit.now) == state }
        let page = PollListPage(
            all: all, shown: ListPage(shown, page: visit.pageNumber), state: state,
            now: visit.now, mayWrite: (try? act.require(.engage)) != nil,
            language: visit.language)
        return try await self.page(
            page.title, visit, at: PollLocations.list.path(), under: [.work(visit.language)]
        ) { page }
    }

    private func pollForm(
        _ visit: Visit, _ poll: Poll?, _ sheet: Sheet
    ) async throws -> Response {
        let page = PollEditor(
            poll: poll, sheet: sheet,
            hidden: visit.hidden(
                for: poll == nil ? PollLocations.new.template : PollLocations.text.template),
            year: FiscalYear(containing: Bangkok(visit.now).date), language: visit.language)
        return try await self.page(
            page.title, visit, at: PollLocations.list.path(),
            under: PollAbove.list(visit.language) + (poll.map { [PollAbove.item($0)] } ?? []),
            errors: sheet.errors
        ) { page }
    }

    private func pollPage(
        _ visit: Visit, _ id: Poll.ID, _ sheet: Sheet
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let poll = try await poll(visit, id)
        let site = try await sites.site(of: act.authority, visit.request, in: database)
        let page = PollPage(
            poll: poll, state: poll.state(at: visit.now),
            outcome: try await act.outcome(of: poll), sheet: sheet,
            link: site?.written(PollLocations.page.path(id), over: base),
            forms: (try? act.require(.engage)) == nil ? nil : PageForms(visit: visit),
            language: visit.language)
        return try await self.page(
            poll.content.title, visit, at: PollLocations.list.path(),
            under: PollAbove.list(visit.language), errors: sheet.errors
        ) { page }
    }

    private func writePoll(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let content = sheet.poll(now: visit.now)
        return try await carry(
            sheet, main: PollField.title, again: { try await pollForm(visit, nil, $0) }
        ) {
            guard let content else { throw EngagementRefusal.nothingHere }
            let id = try await visit.act(in: database).writePoll(content)
            return EngagementDone.drafted.on(PollLocations.item.path(id))
        }
    }

    private func changePoll(_ visit: Visit, _ id: Poll.ID) async throws -> Response {
        let poll = try await poll(visit, id)
        var sheet = Sheet(visit)
        let content = sheet.poll(now: visit.now, before: poll.content)
        return try await carry(
            sheet, main: PollField.title, again: { try await pollForm(visit, poll, $0) }
        ) {
            guard let content else { throw EngagementRefusal.nothingHere }
            try await visit.act(in: database).changePoll(id, to: content, after: known(sheet))
            return EngagementDone.changed.on(PollLocations.item.path(id))
        }
    }

    private func addQuestion(_ visit: Visit, _ id: Poll.ID) async throws -> Response {
        var sheet = Sheet(visit)
        let question = sheet.pollQuestion()
        return try await carry(
            sheet, main: PollField.kind, again: { try await pollPage(visit, id, $0) }
        ) {
            guard let question else { throw EngagementRefusal.nothingHere }
            try await visit.act(in: database).addQuestion(question, to: id, after: known(sheet))
            return EngagementDone.changed.on(PollLocations.item.path(id))
        }
    }

    private func removeQuestion(
        _ visit: Visit, _ id: Poll.ID, _ number: Int
    ) async throws -> Response {
        let sheet = Sheet(visit)
        return try await carry(
            sheet, main: PollField.kind, again: { try await pollPage(visit, id, $0) }
        ) {
            try await visit.act(in: database).removeQuestion(number, of: id, after: known(sheet))
            return EngagementDone.changed.on(PollLocations.item.path(id))
        }
    }

    private func decide(
        _ visit: Visit, _ id: Poll.ID, _ done: EngagementDone,
        _ work: (Act) async throws -> Void
    ) async throws -> Response {
        try await carry(
            Sheet(visit), main: PollField.kind, again: { try await pollPage(visit, id, $0) }
        ) {
            try await work(try visit.act(in: database))
            return done.on(PollLocations.item.path(id))
        }
    }
}

/// The links above the pages of polls.
private enum PollAbove {
    static func list(_ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(PollListPage.title(language), LinkAddress(PollLocations.list.path())),
        ]
    }

    static func item(_ poll: Poll) -> MenuLink {
        MenuLink(poll.content.title, LinkAddress(PollLocations.item.path(poll.id)))
    }
}
