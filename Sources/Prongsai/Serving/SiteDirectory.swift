import Engagement
import HTTP
import Measures
import Platform
import SQL
import Threads

/// The authorities of the installation as public pages need them: by short name, host and number, each asked anew after two
/// seconds, so that a page costs no list of thousands.
final class SiteDirectory: Sendable {
    private struct Known<Value: Sendable>: Sendable {
        let value: Value
        let until: Timestamp
    }

    private struct State {
        var working = Known(value: [Authority](), until: Timestamp(milliseconds: .min))
        var bySlug: [Slug: Known<Authority>] = [:]
        var byHost: [String: Known<Authority?>] = [:]
        var byNumber: [Authority.ID: Known<Authority>] = [:]
        /// An installation that was begun stays so.
        var isBegun = false
    }

    private static let validity = TimeSpan.seconds(2)
    /// More names than this are forgotten all at once: whoever invents names fills no memory.
    private static let most = 10_000

    let database: Database
    let clock: TimeSource
    /// How much waits for whom, as long as nothing of his authority has changed.
    let waiting = KnownUntilChange<WaitingWork.Subject, WaitingWork>(most: 2_000)
    /// The plans of measures that were read last.
    let plans = KnownPlans()
    /// How many read the public pages.
    let visitors = VisitorCounter()
    private let state = Lock(State())

    init(_ database: Database, clock: TimeSource) {
        (self.database, self.clock) = (database, clock)
    }

    /// Asks anew for everything: an authority was founded or changed here a moment ago.
    func forget() { state.withLock { $0 = State() } }

    /// The authorities that work here; those known before while the database does not answer.
    func working() async -> [Authority] {
        let now = clock()
        let known = state.withLock { $0.working }
        if now < known.until { return known.value }
        guard let found = try? await database.read(Authority.all) else { return known.value }
        let working = found.filter { $0.closed == nil }
        // Before the first run the page must change as soon as it is done.
        let until = working.isEmpty ? now : now + Self.validity
        state.withLock { $0.working = Known(value: working, until: until) }
        return working
    }

    /// The working authority of a short name; nil where there is none.
    func named(_ slug: Slug) async throws -> Authority? {
        let now = clock()
        if let known = state.withLock({ $0.bySlug[slug] }), now < known.until { return known.value }
        let found = try await database.read(Authority.named(slug)).first
        state.withLock { state in
            if state.bySlug.count >= Self.most { state.bySlug = [:] }
            state.bySlug[slug] = found.map { Known(value: $0, until: now + Self.validity) }
        }
        return found
    }

    /// The authority of a number, working or not.
    func numbered(_ id: Authority.ID) async throws -> Authority? {
        let now = clock()
        if let known = state.withLock({ $0.byNumber[id] }), now < known.until { return known.value }
        let found = try await database.read(Authority.numbered(id)).first
        state.withLock { state in
            if state.byNumber.count >= Self.most { state.byNumber = [:] }
            state.byNumber[id] = found.map { Known(value: $0, until: now + Self.validity) }
        }
        return found
    }

    /// The authority whose pages stand at the root of the host that a request names: whose own host it is, else the only
    /// one there is; nil where several share the host.
    func asked(_ head: RequestHead) async throws -> Authority? {
        let host = String(head.host.prefix { $0 != ":" })
        let now = clock()
        if let known = state.withLock({ $0.byHost[host] }), now < known.until { return known.value }
        let own: Authority? =
            if let name = HostName(rawValue: host) {
                try await database.read(Authority.at(name)).first
            } else { nil }
        let first = try await database.read(Authority.first(2))
        let found = own ?? (first.count == 1 ? first.first : nil)
        state.withLock { state in
            if state.byHost.count >= Self.most { state.byHost = [:] }
            let until = first.isEmpty ? now : now + Self.validity
            state.byHost[host] = Known(value: found, until: until)
        }
        return found
    }

    /// Whether an authority works here at all.
    func isBegun() async -> Bool {
        if state.withLock({ $0.isBegun }) { return true }
        let isBegun = (try? await database.read(Authority.first(1)).isEmpty) == false
        if isBegun { state.withLock { $0.isBegun = true } }
        return isBegun
    }

    /// How requests find the authority whose public pages they ask for.
    var sites: PublicSites {
        PublicSites(
            named: { try await self.named($0) }, asked: { try await self.asked($0) },
            wasRead: { [visitors] site, visit in visitors.note(site, visit) })
    }
}
