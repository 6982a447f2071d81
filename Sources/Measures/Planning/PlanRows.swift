import Platform
import SQL
import ThaiText

/// The rows of a year's plan as every list of it shows them, whoever looks.
struct PlanRows: Sendable {
    let measures: [ListedMeasure]
    let states: [PlannedMeasure.ID: MeasureState]
    /// Those that stand.
    let assignments: [Assignment]
    /// What is not done, by whatever day stands for it, as the first page counts it: the earliest assignment, else the last
    /// day of its period. Rows, filters and the first page go by this one rule.
    let open: [PlannedMeasure.ID: MyMeasure]
}

extension ReadTransaction {
    /// A year's plan with how far each measure is and who is to see to it: five statements, however long it is.
    func planRows(of year: FiscalYear) throws -> PlanRows {
        let (measures, states) = (try listedMeasures(of: year), try states(of: year))
        let assignments = try assignments(of: year)
        let open = MyMeasure.open(measures, states, assignments).map { ($0.measure.id, $0) }
        return PlanRows(
            measures: measures, states: states, assignments: assignments,
            open: Dictionary(open) { first, _ in first })
    }
}

extension Act {
    /// A year's plan with how far each measure is and who is to see to it.
    func planRows(of year: FiscalYear) async throws -> PlanRows {
        try await read(.seeMeasures) { try $0.planRows(of: year) }
    }

    /// A year's plan as it was read last, read again when anything of the authority changed.
    func planRows(
        of year: FiscalYear, knownTo known: KnownUntilChange<FiscalYear, PlanRows>
    ) async throws -> PlanRows {
        let authority = authority
        return try await read(.seeMeasures) { transaction in
            let state = AuthorityState(of: authority, at: try transaction.lastAuditEntry())
            return try known.value(of: year, at: state) { try transaction.planRows(of: year) }
        }
    }
}
