public import Platform
import SQL
public import ThaiText

extension Act {
    /// The names of a year's measures that say word for word what a measure of the year before says, but for its time and for
    /// who answers for it: whoever began with last year's plan has not read these yet.
    public func measuresAsBefore(in year: FiscalYear) async throws -> [String] {
        guard let before = FiscalYear(year.buddhist - 1) else { return [] }
        return try await read(.seeMeasures) { transaction in
            // The texts of two years are read only where a name is the same.
            let sameName = try transaction.row(
                """
                SELECT measure FROM own_measure WHERE year = \(year.buddhist) AND is_dropped = 0
                    AND name IN (SELECT b.name FROM own_measure b
                        WHERE b.year = \(before.buddhist) AND b.is_dropped = 0)
                LIMIT 1
                """)
            guard sameName != nil else { return [] }
            let earlier = Set(try transaction.measures(of: before).map(\.content.ownWords))
            return try transaction.measures(of: year).map(\.content)
                .filter { earlier.contains($0.ownWords) }.map(\.name)
        }
    }
}

extension MeasureContent {
    /// What a writer says himself; time and divisions move along when a plan is begun with another year's.
    fileprivate var ownWords: [[String]] {
        [[name, issue], targets, steps, outputs, outcomes]
    }
}
