public import Platform
import SQL

/// What came of a measure at the year's end, and what is recommended for the next; a correction is the next version.
public struct MeasureConclusion: Sendable, Hashable {
    /// What is written.
    public struct Content: Sendable, Hashable {
        /// What changed by the measure, one entry per point.
        public var outcomes: [String]
        /// The recommendation for next year; may be empty.
        public var recommendation: String

        /// What came of a measure.
        public init(outcomes: [String], recommendation: String = "") {
            (self.outcomes, self.recommendation) = (outcomes, recommendation)
        }
    }

    /// Of which measure.
    public let measure: PlannedMeasure.ID
    /// 1 for what was written first.
    public let version: Int
    /// What it says.
    public let content: Content
    /// When it was written.
    public let since: Timestamp
    /// Who wrote it; nil where no account acted.
    public let by: Person.ID?
}

extension Act {
    /// What came of a measure; nil while nobody has written it.
    public func conclusion(of measure: PlannedMeasure.ID) async throws -> MeasureConclusion? {
        try await read(.seeMeasures) { try $0.conclusion(of: measure) }
    }

    /// What came of a measure as an earlier version told it; nil where there is none.
    func conclusion(
        of measure: PlannedMeasure.ID, version: Int
    ) async throws -> MeasureConclusion? {
        try await read(.seeMeasures) { transaction in
            try transaction.rows(
                """
                SELECT * FROM measure_conclusion
                WHERE authority = scope() AND measure = \(measure) AND version = \(version)
                """
            ).first.map(MeasureConclusion.init)
        }
    }

    /// Writes what came of a measure; `known` is the version that its writer had before him, 0 for none.
    ///
    /// Who may record progress of it may. Throws `MeasureRefusal`.
    @discardableResult
    public func concludeMeasure(
        _ measure: PlannedMeasure.ID, _ content: MeasureConclusion.Content, after known: Int
    ) async throws -> MeasureConclusion {
        try await change(.recordProgress) { transaction in
            guard let now = try transaction.measure(measure) else { throw MeasureRefusal.noMeasure }
            guard !now.isDropped else { throw MeasureRefusal.dropped }
            try requireOwn(measure, transaction)
            let before = try transaction.conclusion(of: measure)
            if let before, before.version != known {
                throw MeasureRefusal.concludedMeanwhile(before)
            }
            let written = try conclude(
                measure, content, version: (before?.version ?? 0) + 1, transaction)
            return Done(
                written,
                AuditNote(
                    .measureConcluded,
                    [.number(measure.rawValue), .number(Int64(written.version))]))
        }
    }

    /// Writes what came of a measure in a transaction; what the audit chain is told is its caller's.
    @discardableResult
    func conclude(
        _ measure: PlannedMeasure.ID, _ content: MeasureConclusion.Content, version: Int,
        _ transaction: WriteTransaction
    ) throws -> MeasureConclusion {
        let conclusion = MeasureConclusion(
            measure: measure, version: version, content: content, since: time, by: actor.person)
        try transaction.change(
            """
            INSERT INTO measure_conclusion (authority, measure, version, outcomes, recommendation,
                since, by_authority, by_person)
            VALUES (\(authority), \(conclusion.measure), \(conclusion.version),
                \(conclusion.content.outcomes.joined(separator: "\n")),
                \(conclusion.content.recommendation), \(time), \(actor.authority),
                \(actor.person))
            """)
        return conclusion
    }
}

extension ReadTransaction {
    /// What came of a measure; nil while nobody has written it.
    func conclusion(of measure: PlannedMeasure.ID) throws -> MeasureConclusion? {
        try rows("SELECT * FROM own_measure_conclusion WHERE measure = \(measure)")
            .first.map(MeasureConclusion.init)
    }
}

extension MeasureConclusion {
    init(_ row: Row) throws {
        let outcomes: String = try row["outcomes"]
        self.init(
            measure: try row["measure"], version: try row["version"],
            content: Content(
                outcomes: outcomes.split(separator: "\n").map(String.init),
                recommendation: try row["recommendation"]), since: try row["since"],
            by: try row["by_person"])
    }
}
