import Assessment
import Platform
import SQL
import ThaiText

extension ResultVersion {
    /// A row that names no fiscal year is none of ours; the schema lets none in.
    init?(_ row: Row) throws {
        guard let year = FiscalYear(try row["year"]) else { return nil }
        let reading: ResultReading.ID? = try row["reading"]
        let name: String? = try row["document"]
        self.init(
            year: year, number: try row["version"],
            document: reading.flatMap { id in name.map { ReadDocument(reading: id, name: $0) } },
            since: Timestamp(milliseconds: try row["since"]), by: try row["by_person"])
    }

    /// The versions in force, the latest year first.
    static let inForce = Query("SELECT * FROM own_result ORDER BY year DESC") {
        try ResultVersion($0)
    }

    /// All versions of a year, the latest first.
    static func all(of year: FiscalYear) -> Query<ResultVersion?> {
        Query(
            """
            SELECT * FROM own_result_version WHERE year = \(year.buddhist) ORDER BY version DESC
            """
        ) { try ResultVersion($0) }
    }
}

extension YearResult {
    /// The figures of all versions in force, with their year.
    static let printsInForce = Query(
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
    func result(of year: FiscalYear, version number: Int? = nil) throws -> YearResult? {
        let versions = try read(ResultVersion.all(of: year)).compactMap(\.self)
        guard let version = versions.first(where: { number == nil || $0.number == number })
        else { return nil }
        return YearResult(
            version: version,
            prints: try read(YearResult.prints(of: year, version: version.number)))
    }
}

extension WriteTransaction {
    /// Writes a version with its figures, in the authority of the handle.
    func insert(_ result: YearResult, by actor: Actor) throws(SQLError) {
        let version = result.version
        try change(
            """
            INSERT INTO result_version (authority, year, version, reading, since, by_authority,
                by_person)
            VALUES (scope(), \(version.year.buddhist), \(version.number), \(version.document?.reading),
                \(version.since), \(actor.authority), \(version.by))
            """)
        for (place, print) in result.prints.enumerated() {
            try change(
                """
                INSERT INTO result_figure (authority, year, version, figure, place, printed)
                VALUES (scope(), \(version.year.buddhist), \(version.number), \(print.figure),
                    \(place), \(print.printed))
                """)
        }
    }
}
