public import Assessment
public import Platform
import SQL
public import ThaiText

/// That an authority shows a year's scores to the others of the installation.
public struct ResultShare: Sendable, Hashable {
    /// The version that is shown.
    public let version: Int
    /// Since when.
    public let since: Timestamp
}

extension Act {
    /// Shows a year's total, instruments and indicators to the other authorities of the installation, in the place of an
    /// earlier version; `known` is the version its writer had before him.
    ///
    /// Throws `ResultRefusal` when another version came meanwhile or the total is not whole.
    public func shareResult(
        of year: FiscalYear, version known: Int, by framework: Framework
    ) async throws {
        try await change(.recordResults) { transaction in
            guard let result = try transaction.result(of: year) else { throw ResultRefusal.empty }
            guard result.version.number == known else {
                throw ResultRefusal.changedMeanwhile(result.version)
            }
            let scored = result.scored(by: framework)
            guard scored.total.isComplete else { throw ResultRefusal.notWhole }
            try transaction.withdraw(year)
            let announced = Announced(result.sheet, scored, by: framework)
            try transaction.insert(
                scored.comparable(announcing: announced), of: result.version, by: actor, at: time)
            return Done(
                AuditNote(.resultShared, [.number(Int64(year.buddhist)), .number(Int64(known))]))
        }
    }

    /// Takes a year's scores back from the others; does nothing when none were shown.
    public func withdrawResult(of year: FiscalYear) async throws {
        try require(.recordResults)
        guard try await share(of: year) != nil else { return }
        try await change(.recordResults) { transaction in
            let shown = try transaction.row(
                "SELECT version FROM own_result_share WHERE year = \(year.buddhist)")
            guard shown != nil else { return .nothing }
            try transaction.withdraw(year)
            return Done(AuditNote(.resultWithdrawn, [.number(Int64(year.buddhist))]))
        }
    }

    /// What of a year is shown to the others; nil for nothing.
    public func share(of year: FiscalYear) async throws -> ResultShare? {
        try await read(.seeResults) { transaction in
            let row = try transaction.row(
                "SELECT version, since FROM own_result_share WHERE year = \(year.buddhist)")
            return try row.map {
                ResultShare(
                    version: try $0["version"], since: Timestamp(milliseconds: try $0["since"]))
            }
        }
    }
}

extension ScoredResult {
    /// The whole scores that authorities are compared by: the total as it was announced, instruments, indicators.
    fileprivate func comparable(
        announcing announced: Announced
    ) -> [(figure: Figure, hundredths: Int)] {
        scores.compactMap { score in
            switch score.figure {
            case .total, .instrument(_, nil), .indicator(_, nil): break
            case .level, .instrument, .indicator, .subIndicator, .question, .distribution, .code:
                return nil
            }
            let value = score.figure == .total ? announced.value : score.value
            guard score.isComplete, let hundredths = value?.hundredths else { return nil }
            return (score.figure, hundredths)
        }
    }
}

extension WriteTransaction {
    fileprivate func withdraw(_ year: FiscalYear) throws(SQLError) {
        try change(
            """
            DELETE FROM result_share_figure
            WHERE authority = scope() AND year = \(year.buddhist)
            """)
        try change(
            "DELETE FROM result_share WHERE authority = scope() AND year = \(year.buddhist)")
    }

    fileprivate func insert(
        _ figures: [(figure: Figure, hundredths: Int)], of version: ResultVersion, by actor: Actor,
        at time: Timestamp
    ) throws(SQLError) {
        let year = version.year.buddhist
        try change(
            """
            INSERT INTO result_share (authority, year, version, since, by_authority, by_person)
            VALUES (scope(), \(year), \(version.number), \(time), \(actor.authority),
                \(actor.person))
            """)
        for (figure, hundredths) in figures {
            try change(
                """
                INSERT INTO result_share_figure (authority, year, figure, hundredths)
                VALUES (scope(), \(year), \(figure.description), \(hundredths))
                """)
        }
    }
}
