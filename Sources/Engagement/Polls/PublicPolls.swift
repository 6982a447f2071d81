import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// Polls as residents answer and read them, without an account.
extension Engagement {
    func publicPollRoutes(_ gate: Gate) -> [Route<Access>] {
        let open = Access.page(.everyone)
        let answer = Access.form(
            .everyone, fields: PollField.ofAnswers, rate: .message, limit: Self.formLimit)
        return gate.get(PollLocations.all, of: sites, open) { visit, site in
            try await publicPolls(visit, site, nil)
        }
            + gate.get(PollLocations.year, of: sites, open) { visit, site, year in
                try await publicPolls(visit, site, year)
            }
            + gate.get(PollLocations.page, of: sites, open) { visit, site, id in
                try await publicPoll(visit, site, publicPoll(visit, site, id), Sheet(visit))
            }
            + [gate.post(PollLocations.page, of: sites, answer, answer: answerPoll)]
    }

    private func publicPolls(
        _ visit: Visit, _ site: PublicSite, _ year: FiscalYear?
    ) async throws -> Response {
        let now = visit.now
        let (polls, results) = try await reader(site).read { transaction in
            let polls = try transaction.publicPolls(at: now)
            return (polls, try transaction.pollResults(of: polls, at: now))
        }
        let page = PublicPollList(
            site: site, polls: polls,
            results: Dictionary(results.map { ($0.poll.id, $0.result) }) { first, _ in first },
            now: now, year: year, language: visit.language)
        return await frame.page(page.title, for: visit, page.look) { page }
    }

    /// A poll that everybody sees; throws where there is none.
    private func publicPoll(
        _ visit: Visit, _ site: PublicSite, _ id: Poll.ID
    ) async throws -> Poll {
        guard let poll = try await reader(site).read({ try $0.poll(id) }),
            [.open, .closed].contains(poll.state(at: visit.now))
        else { throw WebRefusal.nothingHere }
        return poll
    }

    private func publicPoll(
        _ visit: Visit, _ site: PublicSite, _ poll: Poll, _ sheet: Sheet
    ) async throws -> Response {
        let now = visit.now
        let fields = try? visit.request.target.queryFields()
        let page = PublicPollPage(
            site: site, poll: poll, state: poll.state(at: now),
            outcome: try await reader(site).read { try $0.outcome(of: poll, at: now) },
            sheet: sheet,
            hidden: visit.hidden(
                for: PublicSite.place.template + PollLocations.page.own.template)
                + [HiddenField(PollField.known, String(poll.version))],
            isSent: visit.request.method == .get && fields?["done"] == "sent",
            language: visit.language)
        return await frame.page(poll.content.title, for: visit, page.look) { page }
    }

    private func answerPoll(
        _ visit: Visit, _ site: PublicSite, _ id: Poll.ID
    ) async throws -> Response {
        let poll = try await publicPoll(visit, site, id)
        var sheet = Sheet(visit)
        let answers = sheet.answers(to: poll.content, after: visit.formAge)
        let known = Int(segment: Digits.arabic(sheet[PollField.known])) ?? -1
        return try await carry(
            sheet, main: PollField.answer(1), again: { try await publicPoll(visit, site, poll, $0) }
        ) {
            guard let answers else { throw EngagementRefusal.nothingHere }
            let act = Act(
                by: .visitor, in: database.scoped(to: site.authority.id.rawValue), at: visit.now)
            try await act.answerPoll(id, answers, after: known, random: random)
            return site.address(PollLocations.page.path(id), query: [("done", "sent")])
        }
    }
}
