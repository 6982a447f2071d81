import HTTP
public import Platform
import SQL
import ThaiText
import Threads

/// How many people read the public pages of a day, without a cookie and without an address that is kept.
///
/// A visitor is known for one day by a hash of network and browser, seeded anew in every process; only the
/// counts are written. Who comes by two nodes, or before and after a restart, is counted twice.
public final class VisitorCounter: Sendable {
    private struct Day {
        let day: Int
        var seen: Set<Int> = []
        var visitors = 0
        var pages = 0
    }

    /// What is to be added to a day of an authority.
    struct Count: Sendable, Hashable {
        let authority: Authority.ID
        let day: Int
        let visitors: Int
        let pages: Int
    }

    /// Visitors of a day who are told apart, at most; beyond it only pages are counted.
    private static let most = 200_000

    private let days = Lock<[Authority.ID: Day]>([:])
    private let ended = Lock<[Count]>([])

    /// A counter that has seen nobody.
    public init() {}

    /// Notes that somebody read a page of an authority; machines that say so are not counted.
    public func note(_ site: PublicSite, _ visit: Visit) {
        let browser = visit.request.head.fields["user-agent"]?.lowercased() ?? ""
        guard !browser.isEmpty, !["bot", "crawl", "spider"].contains(where: browser.contains)
        else { return }
        note(
            site.authority.id, visit.request.client, browser,
            day: Bangkok(visit.now).date.daysSince1970)
    }

    /// Notes that somebody read a page.
    func note(_ authority: Authority.ID, _ client: ClientAddress, _ browser: String, day: Int) {
        var hasher = Hasher()
        hasher.combine(client.network)
        hasher.combine(browser)
        hasher.combine(day)
        let mark = hasher.finalize()
        let over: Count? = days.withLock { days in
            var over: Count?
            if let old = days[authority], old.day != day {
                over = Self.count(authority, old)
                days[authority] = nil
            }
            var now = days[authority] ?? Day(day: day)
            now.pages += 1
            if now.seen.count < Self.most, now.seen.insert(mark).inserted { now.visitors += 1 }
            days[authority] = now
            return over
        }
        if let over { ended.withLock { $0.append(over) } }
    }

    private static func count(_ authority: Authority.ID, _ day: Day) -> Count {
        Count(authority: authority, day: day.day, visitors: day.visitors, pages: day.pages)
    }

    /// Gives what was counted since the last time, and counts on.
    func take() -> [Count] {
        let now = days.withLock { days in
            let counts = days.map { Self.count($0.key, $0.value) }
            for authority in days.keys {
                days[authority]?.visitors = 0
                days[authority]?.pages = 0
            }
            return counts
        }
        let before = ended.withLock { ended in
            defer { ended = [] }
            return ended
        }
        return (before + now).filter { $0.pages > 0 }
    }

    /// Counts back what could not be written.
    func putBack(_ counts: [Count]) { ended.withLock { $0 += counts } }
}
