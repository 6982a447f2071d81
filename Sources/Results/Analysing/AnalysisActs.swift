public import Platform
import SQL
public import ThaiText

extension Act {
    /// The analysis of a year as it stands or in an earlier version; nil while nobody has written it.
    public func analysis(of year: FiscalYear, version: Int? = nil) async throws -> YearAnalysis? {
        try await read(.seeResults) { try $0.analysis(of: year, version: version) }
    }

    /// Writes a year's analysis as its next version; `known` is the version that its writer had before him, 0 for none.
    ///
    /// Throws `ResultRefusal.analysedMeanwhile` when another version came meanwhile.
    @discardableResult
    public func recordAnalysis(
        _ topics: [Int: YearAnalysis.Words], of year: FiscalYear, after known: Int
    ) async throws -> YearAnalysis {
        try await change(.recordResults) { transaction in
            let latest = try transaction.analysis(of: year)?.version ?? 0
            guard latest == known else { throw ResultRefusal.analysedMeanwhile(latest) }
            let analysis = YearAnalysis(
                year: year, version: latest + 1, topics: topics.filter { !$0.value.isEmpty },
                since: time, by: actor.person)
            try insert(analysis, transaction)
            return Done(
                analysis,
                AuditNote(
                    .resultAnalysed,
                    [.number(Int64(year.buddhist)), .number(Int64(analysis.version))]))
        }
    }

    private func insert(
        _ analysis: YearAnalysis, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO result_analysis (authority, year, version, since, by_authority, by_person)
            VALUES (\(authority), \(analysis.year.buddhist), \(analysis.version), \(time),
                \(actor.authority), \(actor.person))
            """)
        for (topic, words) in analysis.topics.sorted(by: { $0.key < $1.key }) {
            try transaction.change(
                """
                INSERT INTO result_analysis_topic (authority, year, version, topic, cause, note,
                    guidance)
                VALUES (\(authority), \(analysis.year.buddhist), \(analysis.version), \(topic),
                    \(words.cause), \(words.note), \(words.guidance))
                """)
        }
    }
}

extension ReadTransaction {
    /// The latest analysis of a year unless another version is said; nil while there is none.
    func analysis(of year: FiscalYear, version wanted: Int? = nil) throws -> YearAnalysis? {
        let which: SQL.Statement = wanted.map { " AND version = \($0)" } ?? ""
        guard
            let row = try row(
                """
                SELECT version, since, by_person FROM own_result_analysis
                WHERE year = \(year.buddhist)\(sql: which) ORDER BY version DESC LIMIT 1
                """)
        else { return nil }
        let version: Int = try row["version"]
        let topics = try rows(
            """
            SELECT topic, cause, note, guidance FROM own_result_analysis_topic
            WHERE year = \(year.buddhist) AND version = \(version)
            """
        ).map { row -> (Int, YearAnalysis.Words) in
            let words = YearAnalysis.Words(
                cause: try row["cause"], note: try row["note"], guidance: try row["guidance"])
            return (try row["topic"], words)
        }
        return YearAnalysis(
            year: year, version: version, topics: Dictionary(topics) { first, _ in first },
            since: try row["since"], by: try row["by_person"])
    }
}
