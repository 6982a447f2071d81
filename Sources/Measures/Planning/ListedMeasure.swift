public import Platform
import SQL
public import ThaiText

/// A measure of a year's plan as lists show it: without its steps and without what is expected of it.
public struct ListedMeasure: Sendable, Hashable, Identifiable {
    /// Its number.
    public let id: PlannedMeasure.ID
    /// The fiscal year in which it is carried out.
    public let year: FiscalYear
    /// The version that stands, from 1.
    public let version: Int
    /// The topic's number, 1 to 7.
    public let topic: Int
    /// What it is called.
    public let name: String
    /// When it is done, as it was written.
    public let period: String
    /// The days that the period's wording names; of "๗ วัน" none.
    public let first: ThaiDate?, last: ThaiDate?
    /// When this version was written.
    public let since: Timestamp
    /// Codes of the questions and items it aims at.
    public internal(set) var targets: [String] = []
    /// The divisions that answer for it, the first foremost.
    public internal(set) var divisions: [Division.ID] = []

    /// The last day that its period names, else that of its fiscal year.
    var lastDay: ThaiDate? { last ?? year.span.end }
}

extension ListedMeasure {
    /// A row that names no fiscal year is none of ours; the schema lets none in.
    fileprivate init?(_ row: Row) throws {
        guard let year = FiscalYear(try row["year"]) else { return nil }
        let (first, last): (String?, String?) = (try row["first_day"], try row["last_day"])
        self.init(
            id: try row["measure"], year: year, version: try row["version"],
            topic: try row["topic"], name: try row["name"], period: try row["period"],
            first: first.flatMap(ThaiDate.init(iso:)), last: last.flatMap(ThaiDate.init(iso:)),
            since: try row["since"])
    }
}

extension ReadTransaction {
    /// The measures of a year's plan as they stand, by topic, then as they came: three statements, however long it is.
    func listedMeasures(of year: FiscalYear) throws -> [ListedMeasure] {
        let which: Statement = "m.year = \(year.buddhist) AND m.is_dropped = 0"
        var targets: [PlannedMeasure.ID: [String]] = [:]
        var divisions: [PlannedMeasure.ID: [Division.ID]] = [:]
        for row in try rows(
            """
            SELECT p.measure, p.text FROM own_measure m JOIN own_measure_point p
                ON p.measure = m.measure AND p.version = m.version AND p.kind = 'target'
            WHERE \(sql: which) ORDER BY p.measure, p.place
            """)
        {
            targets[try row["measure"], default: []].append(try row["text"])
        }
        for row in try rows(
            """
            SELECT d.measure, d.division FROM own_measure m JOIN own_measure_division d
                ON d.measure = m.measure AND d.version = m.version
            WHERE \(sql: which) ORDER BY d.measure, d.place
            """)
        {
            divisions[try row["measure"], default: []].append(try row["division"])
        }
        return try rows(
            """
            SELECT m.measure, m.year, m.version, m.topic, m.name, m.period, m.first_day, m.last_day,
                m.since
            FROM own_measure m WHERE \(sql: which) ORDER BY m.topic, m.measure
            """
        ).compactMap { row in
            guard var measure = try ListedMeasure(row) else { return nil }
            measure.targets = targets[measure.id] ?? []
            measure.divisions = divisions[measure.id] ?? []
            return measure
        }
    }
}

extension Act {
    /// The measures of a year's plan as they stand, by topic, as lists show them.
    public func listedPlan(of year: FiscalYear) async throws -> [ListedMeasure] {
        try await read(.seeMeasures) { try $0.listedMeasures(of: year) }
    }
}
