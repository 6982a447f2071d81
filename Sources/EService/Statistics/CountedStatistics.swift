import Platform
import SQL
import ThaiText
import Threads

/// The statistics of years as they were last counted, given out again while nothing of their authority has changed: of
/// two hundred thousand requests they take some 50 ms to count.
///
/// Every change of a request adds an entry to the authority's audit chain, so its last number tells whether there was
/// one, whichever node made it.
final class CountedStatistics: Sendable {
    private struct Key: Hashable {
        let authority: Authority.ID
        let year: FiscalYear
        let today: ThaiDate
        let entries: Int64
    }

    /// With the services that they name some 100 kB each.
    private let kept = Remembered<Key, ServiceStatistics>(most: 32)

    /// The figures of a year as they stand on a day, in the state that a transaction sees.
    func statistics(
        of authority: Authority.ID, _ year: FiscalYear, on today: ThaiDate,
        in transaction: ReadTransaction
    ) throws -> ServiceStatistics {
        let row = try transaction.row("SELECT max(number) AS entries FROM own_audit_entry")
        let entries: Int64? = try row?["entries"]
        let key = Key(
            authority: authority, year: year, today: today, entries: entries ?? 0)
        return try kept.value(of: key) {
            try transaction.serviceStatistics(of: year, on: today)
        }
    }
}

extension EService {
    /// The figures of a fiscal year, as everybody sees them now.
    func statistics(
        of site: PublicSite, _ year: FiscalYear, at now: Timestamp
    ) async throws -> ServiceStatistics {
        try await reader(site).read { [counted] transaction in
            try counted.statistics(
                of: site.authority.id, year, on: Bangkok(now).date, in: transaction)
        }
    }
}
