import Platform
import SQL
import ThaiText

/// The lists that belong to a measure, each a kind of row of `measure_point`.
enum PointKind: String, Sendable, CaseIterable {
    case target, step, output, outcome
}

/// A version's row without its lists.
struct MeasureRow: Sendable {
    let id: PlannedMeasure.ID
    let year: FiscalYear
    let version: Int
    let content: MeasureContent
    let isDropped: Bool
    let since: Timestamp
    let by: Person.ID?

    /// A row that names no fiscal year is none of ours; the schema lets none in.
    init?(_ row: Row) throws {
        guard let year = FiscalYear(try row["year"]) else { return nil }
        self.year = year
        (id, version) = (try row["measure"], try row["version"])
        content = MeasureContent(
            topic: try row["topic"], name: try row["name"], issue: try row["issue"],
            period: try row["period"])
        (isDropped, since, by) = (try row["is_dropped"], try row["since"], try row["by_person"])
    }

    /// The measure with its lists.
    func measure(_ lists: MeasureLists) -> PlannedMeasure {
        var content = content
        content.targets = lists.points(.target, id, version)
        content.steps = lists.points(.step, id, version)
        content.outputs = lists.points(.output, id, version)
        content.outcomes = lists.points(.outcome, id, version)
        content.divisions = lists.divisions[MeasureLists.Key(id, version)] ?? []
        content.basis = lists.bases[MeasureLists.Key(id, version)] ?? [:]
        return PlannedMeasure(
            id: id, year: year, version: version, content: content, isDropped: isDropped,
            since: since, by: by)
    }
}

/// The lists of several versions at once, so that a plan is read by three statements however long it is.
struct MeasureLists: Sendable {
    struct Key: Hashable {
        let id: PlannedMeasure.ID
        let version: Int

        init(_ id: PlannedMeasure.ID, _ version: Int) { (self.id, self.version) = (id, version) }
    }

    private var texts: [Key: [String: [String]]] = [:]
    private(set) var divisions: [Key: [Division.ID]] = [:]
    private(set) var bases: [Key: [String: TargetBasis]] = [:]

    init(points: [Row], divisions rows: [Row], bases: [Row]) throws {
        for row in bases {
            self.bases[try Key(row), default: [:]][try row["code"]] = TargetBasis(
                year: try row["framework_year"], name: try row["name"])
        }
        for row in points {
            texts[try Key(row), default: [:]][try row["kind"], default: []].append(try row["text"])
        }
        for row in rows { divisions[try Key(row), default: []].append(try row["division"]) }
    }

    func points(_ kind: PointKind, _ id: PlannedMeasure.ID, _ version: Int) -> [String] {
        texts[Key(id, version)]?[kind.rawValue] ?? []
    }
}

extension MeasureLists.Key {
    fileprivate init(_ row: Row) throws { self.init(try row["measure"], try row["version"]) }
}

extension ReadTransaction {
    /// The measures of a year's plan as they stand, in their order: by topic, then as they came.
    func measures(of year: FiscalYear) throws -> [PlannedMeasure] {
        let which: Statement = "year = \(year.buddhist) AND is_dropped = 0"
        return try measures(
            "SELECT * FROM own_measure WHERE \(sql: which) ORDER BY topic, measure", of: which)
    }

    /// A measure as it stands, or in an earlier version; nil when there is none.
    func measure(_ id: PlannedMeasure.ID, version: Int? = nil) throws -> PlannedMeasure? {
        let latest: Int? = try row(
            "SELECT max(version) AS latest FROM own_measure_version WHERE measure = \(id)")?[
                "latest"]
        guard let wanted = version ?? latest else { return nil }
        let rows = try rows(
            """
            SELECT * FROM own_measure_version WHERE measure = \(id) AND version = \(wanted)
            """
        ).compactMap { try MeasureRow($0) }
        let lists = try MeasureLists(
            points: self.rows(
                """
                SELECT * FROM own_measure_point WHERE measure = \(id) AND version = \(wanted)
                ORDER BY kind, place
                """),
            divisions: self.rows(
                """
                SELECT * FROM own_measure_division WHERE measure = \(id) AND version = \(wanted)
                ORDER BY place
                """),
            bases: self.rows(
                """
                SELECT * FROM own_measure_basis WHERE measure = \(id) AND version = \(wanted)
                """))
        return rows.first?.measure(lists)
    }

    private func measures(
        _ selection: Statement, of which: Statement
    ) throws -> [PlannedMeasure] {
        let rows = try rows(selection).compactMap { try MeasureRow($0) }
        let lists = try MeasureLists(
            points: self.rows(
                """
                SELECT p.* FROM own_measure m JOIN own_measure_point p
                    ON p.measure = m.measure AND p.version = m.version
                WHERE \(sql: which) ORDER BY p.measure, p.kind, p.place
                """),
            divisions: self.rows(
                """
                SELECT d.* FROM own_measure m JOIN own_measure_division d
                    ON d.measure = m.measure AND d.version = m.version
                WHERE \(sql: which) ORDER BY d.measure, d.place
                """),
            bases: self.rows(
                """
                SELECT b.measure, b.version, b.code, b.framework_year, b.name
                FROM own_measure m JOIN own_measure_basis b
                    ON b.measure = m.measure AND b.version = m.version
                WHERE \(sql: which)
                """))
        return rows.map { $0.measure(lists) }
    }
}

extension Act {
    /// Writes a version of a measure with its lists.
    func insert(
        _ content: MeasureContent, as id: PlannedMeasure.ID, of year: FiscalYear, version: Int,
        isDropped: Bool = false, _ transaction: WriteTransaction
    ) throws {
        let days = content.days(in: year)
        try transaction.change(
            """
            INSERT INTO measure_version (authority, measure, version, topic, name, issue, period,
                first_day, last_day, is_dropped, since, by_authority, by_person)
            VALUES (\(authority), \(id), \(version), \(content.topic), \(content.name),
                \(content.issue), \(content.period), \(days?.start?.iso), \(days?.end?.iso),
                \(isDropped), \(time), \(actor.authority), \(actor.person))
            """)
        for (kind, texts) in content.lists {
            for (place, text) in texts.enumerated() {
                try transaction.change(
                    """
                    INSERT INTO measure_point (authority, measure, version, kind, place, text)
                    VALUES (\(authority), \(id), \(version), \(kind.rawValue), \(place), \(text))
                    """)
            }
        }
        try insert(content.basis, of: id, version: version, transaction)
        for (place, division) in content.divisions.enumerated() {
            try transaction.change(
                """
                INSERT INTO measure_division (authority, measure, version, place, division)
                VALUES (\(authority), \(id), \(version), \(place), \(division))
                """)
        }
    }
}

extension Act {
    private func insert(
        _ basis: [String: TargetBasis], of id: PlannedMeasure.ID, version: Int,
        _ transaction: WriteTransaction
    ) throws {
        for (code, known) in basis.sorted(by: { $0.key < $1.key }) {
            try transaction.change(
                """
                INSERT INTO measure_basis (authority, measure, version, code, year, name)
                VALUES (\(authority), \(id), \(version), \(code), \(known.year), \(known.name))
                """)
        }
    }
}

extension MeasureContent {
    fileprivate var lists: [(PointKind, [String])] {
        [(.target, targets), (.step, steps), (.output, outputs), (.outcome, outcomes)]
    }
}
