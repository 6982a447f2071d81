import Assessment
import Platform
import SQL
import ThaiText

/// A version's row without its figures.
struct ResultVersion: Sendable {
    let year: FiscalYear
    let version: Int
    let origin: YearResult.Origin
    let since: Timestamp
    let by: Person.ID?

    /// A row that names no fiscal year is none of ours; the schema lets none in.
    init?(_ row: Row) throws {
        guard let year = FiscalYear(try row["year"]) else { return nil }
        self.year = year
        version = try row["version"]
        let (name, hash): (String?, String?) = (try row["file_name"], try row["file_hash"])
        origin =
            if let name, let hash { .imported(.init(name: name, hash: hash)) } else { .typed }
        since = Timestamp(milliseconds: try row["since"])
        by = try row["by_person"]
    }

    /// The version with its figures.
    func result(_ prints: [PrintedFigure]) -> YearResult {
        YearResult(
            year: year, version: version, origin: origin, since: since, by: by, prints: prints)
    }
}

extension YearResult {
    /// The versions in force, the latest year first.
    static let latestVersions = Query("SELECT * FROM own_result ORDER BY year DESC") {
        try ResultVersion($0)
    }

    /// All versions of a year, the latest first.
    static func versions(of year: FiscalYear) -> Query<ResultVersion?> {
        Query(
            """
            SELECT * FROM own_result_version WHERE year = \(year.buddhist) ORDER BY version DESC
            """
        ) { try ResultVersion($0) }
    }

    /// The figures of all versions in force, with their year.
    static let latestPrints = Query(
        """
        SELECT f.year, f.figure, f.printed FROM own_result_figure f
        JOIN own_result r ON r.year = f.year AND r.version = f.version
        ORDER BY f.year, f.place
        """
    ) { row -> (year: Int, print: PrintedFigure) in
        let print = PrintedFigure(figure: try row["figure"], printed: try row["printed"])
        return (try row["year"], print)
    }

    /// The figures of a version.
    static func prints(of year: FiscalYear, version: Int) -> Query<PrintedFigure> {
        Query(
            """
            SELECT figure, printed FROM own_result_figure
            WHERE year = \(year.buddhist) AND version = \(version) ORDER BY place
            """
        ) { PrintedFigure(figure: try $0["figure"], printed: try $0["printed"]) }
    }
}

extension ReadTransaction {
    /// A version of a year, the one in force unless said otherwise; nil when there is none.
    func result(of year: FiscalYear, version: Int? = nil) throws -> YearResult? {
        let versions = try read(YearResult.versions(of: year)).compactMap(\.self)
        guard let found = versions.first(where: { version == nil || $0.version == version })
        else { return nil }
        return found.result(try read(YearResult.prints(of: year, version: found.version)))
    }
}

extension Act {
    /// Writes a version with its figures.
    func insert(
        _ draft: ResultDraft, version: Int, _ transaction: WriteTransaction
    ) throws(SQLError) {
        let (origin, file) = draft.origin.columns
        try transaction.change(
            """
            INSERT INTO result_version (authority, year, version, origin, file_name, file_hash,
                since, by_authority, by_person)
            VALUES (\(authority), \(draft.year.buddhist), \(version), \(origin), \(file?.name),
                \(file?.hash), \(time), \(actor.authority), \(actor.person))
            """)
        for (place, entry) in draft.entries.enumerated() {
            try transaction.change(
                """
                INSERT INTO result_figure (authority, year, version, figure, place, printed)
                VALUES (\(authority), \(draft.year.buddhist), \(version),
                    \(entry.figure.description), \(place), \(entry.printed))
                """)
        }
    }
}

extension YearResult.Origin {
    fileprivate var columns: (name: String, file: YearResult.ImportedFile?) {
        switch self {
        case .typed: ("typed", nil)
        case .imported(let file): ("imported", file)
        }
    }
}
