public import Platform
import SQL
public import ThaiText

/// The statistics of years as they were last counted, given out again while nothing of their authority has changed: of
/// two hundred thousand requests they take some 50 ms to count.
final class CountedStatistics: Sendable {
    private struct Subject: Hashable {
        let year: FiscalYear
        let today: ThaiDate
    }

    /// With the services that they name some 100 kB each.
    private let kept = KnownUntilChange<Subject, ServiceStatistics>(most: 32)

    /// The figures of a year as they stand on a day, in the state that a transaction sees.
    func statistics(
        of year: FiscalYear, on today: ThaiDate, in transaction: ReadTransaction
    ) throws -> ServiceStatistics {
        try kept.value(
            of: Subject(year: year, today: today), at: try transaction.authorityState()
        ) {
            try transaction.serviceStatistics(of: year, on: today)
        }
    }
}

extension EService {
    /// The figures of a fiscal year, as everybody sees them now.
    public func statistics(
        of site: PublicSite, _ year: FiscalYear, at now: Timestamp
    ) async throws -> ServiceStatistics {
        try await reader(site).read { [counted] transaction in
            try counted.statistics(of: year, on: Bangkok(now).date, in: transaction)
        }
    }
}
