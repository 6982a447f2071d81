import Platform
import Publications
import Reports
import ThaiText

/// A document on its way to the executive; those of past years are approved and published.
struct DemoPublication: Sendable {
    let work: DemoWork
    let document: OfficialDocument
    let offset: Int

    /// Asks for approval at a moment; of a past year it is given the next day. Where there is no executive nothing is asked.
    func make(at time: Timestamp) async throws {
        guard let press = work.services.press, let executive else { return }
        let subject = PublicationSubject(document, of: work.calendar.year(offset))
        let asked = try await press.request(subject, work.act(work.officer, time))
        // The present plan waits, so that whoever tries the demonstration may approve it.
        guard offset < 0 else { return }
        let next = min(work.calendar.now, time + .days(1))
        let member = Member(
            authority: executive.authority, person: executive.person, roles: executive.roles,
            confirmed: next)
        let act = work.act(.member(member), next)
        let request = try await act.approvalRequest(asked)
        try await press.approve(asked, reading: request.contentHash, act)
    }

    /// The first of the executives in the town's order.
    private var executive: Member? {
        work.town.profile.people.lazy.compactMap { work.people.members[$0.mail] }
            .first { $0.roles.contains(.executive) }
    }
}
