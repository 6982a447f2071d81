public import Platform
import SQL
public import ThaiText

/// The rows of a year's plan as every list of it shows them, whoever looks.
public struct PlanRows: Sendable {
    /// By topic, then as they came.
    public let measures: [ListedMeasure]
    /// How far each has come; those of which nothing was recorded are not among them.
    public let states: [PlannedMeasure.ID: MeasureState]
    /// Those that stand, by their day.
    public let assignments: [Assignment]
    /// What is not done. Rows, filters and the first page go by this one rule.
    let open: [PlannedMeasure.ID: MyMeasure]
}

extension ReadTransaction {
    /// A year's plan with how far each measure is and who is to see to it: five statements, however long it is.
    func planRows(of year: FiscalYear) throws -> PlanRows {
        let (measures, states) = (try listedMeasures(of: year), try states(of: year))
        let assignments = try assignments(of: year)
        return PlanRows(
            measures: measures, states: states, assignments: assignments,
            open: MyMeasure.open(measures, states, assignments))
    }
}

/// Plans as they were read last, read again when anything of their authority changed.
public final class KnownPlans: Sendable {
    fileprivate let rows = KnownUntilChange<FiscalYear, PlanRows>(most: 64)

    /// None yet.
    public init() {}
}

extension Act {
    /// A year's plan with how far each measure is and who is to see to it.
    public func planRows(of year: FiscalYear, knownTo known: KnownPlans) async throws -> PlanRows {
        try await read(.seeMeasures) { transaction in
            try known.rows.value(of: year, at: try transaction.authorityState()) {
                try transaction.planRows(of: year)
            }
        }
    }
}
