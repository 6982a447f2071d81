public import Platform
import Reports
public import SQL
public import ThaiText

extension ReadTransaction {
    /// Whether a report of what was done of a year's measures was published at a moment or after it: what there was then may
    /// be told of in it.
    public func isReported(_ year: FiscalYear, since moment: Timestamp) throws -> Bool {
        try row(
            """
            SELECT id FROM own_publication WHERE document = \(OfficialDocument.results.rawValue)
                AND year = \(year.buddhist) AND since >= \(moment) LIMIT 1
            """) != nil
    }
}
