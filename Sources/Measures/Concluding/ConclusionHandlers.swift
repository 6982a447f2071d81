import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Measures {
    func conclusionRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(MeasureLocations.conclusion, .page(.doers)) { visit, id in
                let measure = try await measure(visit, id)
                let now = try await visit.act(in: database).conclusion(of: id)
                let sheet = Sheet(visit, orNow: ConclusionField.filledIn(now))
                return try await conclusionForm(visit, measure, sheet)
            },
            gate.post(
                MeasureLocations.conclusion, Self.form(.doers, ConclusionField.all),
                answer: conclude),
        ]
    }

    private func conclusionForm(
        _ visit: Visit, _ measure: PlannedMeasure, _ sheet: Sheet,
        meanwhile: MeasureConclusion? = nil
    ) async throws -> Response {
        let form = ConclusionForm(
            measure: measure, sheet: sheet,
            hidden: visit.hidden(for: MeasureLocations.conclusion.template), meanwhile: meanwhile)
        return try await page(
            ConclusionForm.title(visit.language), visit,
            under: Above.measure(measure, visit.language), errors: sheet.errors,
            changing: (measure.year, .results)
        ) { form }
    }

    private func conclude(_ visit: Visit, _ id: PlannedMeasure.ID) async throws -> Response {
        let measure = try await measure(visit, id)
        var sheet = Sheet(visit)
        let content = sheet.conclusion()
        do {
            return try await carry(
                visit, sheet, main: ConclusionField.outcomes,
                again: { try await conclusionForm(visit, measure, $0) }
            ) {
                if let content {
                    try await visit.act(in: database).concludeMeasure(
                        id, content, after: sheet.knownVersion)
                }
                return DoneNote.concluded.on(MeasureLocations.measure.path(id))
            }
        } catch MeasureRefusal.concludedMeanwhile(let now) {
            let base = try await visit.act(in: database).conclusion(
                of: id, version: sheet.knownVersion)
            sheet.takeUp(
                ConclusionField.filledIn(now), over: ConclusionField.filledIn(base),
                of: ConclusionField.labels,
                telling: MeasureRefusal.concludedMeanwhile(now).wording)
            return try await conclusionForm(visit, measure, sheet, meanwhile: now)
        }
    }
}

extension Sheet {
    /// What came of a measure as typed; nil after a refusal.
    fileprivate mutating func conclusion() -> MeasureConclusion.Content? {
        let outcomes = phrases(
            ConclusionField.outcomes, called: ConclusionField.changed)
        if let outcomes, outcomes.isEmpty {
            refuse(
                ConclusionField.outcomes,
                Bilingual("บอกว่าอะไรเปลี่ยนไป", "Say what changed by it"))
        }
        let recommendation = prose(ConclusionField.recommendation)
        guard isSound, let outcomes, let recommendation else { return nil }
        return MeasureConclusion.Content(outcomes: outcomes, recommendation: recommendation)
    }
}
