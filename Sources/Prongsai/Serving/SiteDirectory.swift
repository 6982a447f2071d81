import Platform
import SQL
import Threads

/// The authorities of the installation as public pages need them; asked anew after two seconds.
final class SiteDirectory: Sendable {
    private struct Known {
        var authorities: [Authority] = []
        var until = Timestamp(milliseconds: .min)
    }

    private static let validity = TimeSpan.seconds(2)

    private let database: Database
    private let clock: TimeSource
    private let known = Lock(Known())

    init(_ database: Database, clock: TimeSource) {
        self.database = database
        self.clock = clock
    }

    /// The authorities that work here; those known before while the database does not answer.
    func working() async -> [Authority] {
        let now = clock()
        let (authorities, isFresh) = known.withLock { ($0.authorities, now < $0.until) }
        if isFresh { return authorities }
        guard let found = try? await database.read(Authority.all) else { return authorities }
        let working = found.filter { $0.closed == nil }
        known.withLock { known in
            known.authorities = working
            // Before the first run the page must change as soon as it is done.
            known.until = working.isEmpty ? now : now + Self.validity
        }
        return working
    }
}
