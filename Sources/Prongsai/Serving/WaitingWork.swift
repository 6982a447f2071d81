import EService
import Engagement
import Measures
import Platform
import Publications
import SQL
import ThaiText

/// How much waits for somebody, as the menu of the workspace says it.
struct WaitingWork: Sendable {
    /// Measures that were assigned to him or are his division's, and are not done.
    var measures = 0
    /// Documents that wait for an approval; nothing for who only reads them.
    var approvals = 0
    /// Requests that he is to take on or to go on with.
    var requests = 0
    /// Questions of residents without an answer, for who speaks with them.
    var questions = 0

    /// Of whom, and on which day.
    struct Subject: Hashable, Sendable {
        let member: Member
        let day: Int
    }
}

extension SiteDirectory {
    /// What waits for a member; nothing while the database does not answer, for the page matters more.
    func waiting(for member: Member) async -> WaitingWork {
        let now = clock()
        let today = Bangkok(now).date
        let rows = database.scoped(to: member.authority.rawValue)
        do {
            let subject = WaitingWork.Subject(member: member, day: today.daysSince1970)
            return try await waiting.value(of: subject, at: try await rows.state()) {
                try await WaitingWork(
                    for: member, on: today, Act(by: .member(member), in: rows, at: now), plans)
            }
        } catch { return WaitingWork() }
    }
}

extension WaitingWork {
    /// What waits for a member on a day, counted as he.
    fileprivate init(
        for member: Member, on today: ThaiDate, _ act: Act, _ plans: KnownPlans
    ) async throws {
        self.init()
        guard !member.roles.isEmpty else { return }
        measures = try await act.waitingMeasures(on: today, knownTo: plans)
        if !member.roles.isDisjoint(with: [.executive, .officer]) {
            approvals = try await act.waitingApprovals()
        }
        if !member.roles.isDisjoint(with: [.officer, .staff, .head]) {
            requests = try await act.awaitedRequests(isOfficer: member.roles.contains(.officer))
            questions = try await act.waitingQuestions()
        }
    }
}
