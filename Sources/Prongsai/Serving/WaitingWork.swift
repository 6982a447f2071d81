import EService
import Engagement
import Measures
import Platform
import Publications
import SQL
import ThaiText
import Threads

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

    /// Of whom, and of which state of his authority's rows: every change adds an entry to the audit chain.
    struct Key: Hashable, Sendable {
        let member: Member
        let entries: Int64
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
            let entries = try await rows.read { transaction -> Int64 in
                try transaction.row("SELECT max(number) AS number FROM own_audit_entry")?["number"]
                    ?? 0
            }
            let key = WaitingWork.Key(
                member: member, entries: entries, day: today.daysSince1970)
            if let known = waiting.value(of: key) { return known }
            let act = Act(by: .member(member), in: rows, at: now)
            var work = WaitingWork()
            if !member.roles.isEmpty {
                work.measures = try await act.waitingMeasures(on: today)
                if !member.roles.isDisjoint(with: [.executive, .officer]) {
                    work.approvals = try await act.waitingApprovals()
                }
                if !member.roles.isDisjoint(with: [.officer, .staff, .head]) {
                    work.requests = try await act.awaitedRequests(
                        isOfficer: member.roles.contains(.officer))
                    work.questions = try await act.waitingQuestions()
                }
            }
            waiting.keep(work, of: key)
            return work
        } catch { return WaitingWork() }
    }
}
