import Assessment
import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// The field of the form in which suggestions are ticked.
enum SuggestionField {
    static let chosen = "suggestions"
}

extension Measures {
    func suggestionRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(MeasureLocations.suggestions, .page(.officers)) { visit, year in
                try await suggestions(visit, year, Sheet(visit))
            },
            gate.post(
                MeasureLocations.suggestions,
                Self.form(.officers, lists: [SuggestionField.chosen]), answer: take),
        ]
    }

    private func suggestions(
        _ visit: Visit, _ year: FiscalYear, _ sheet: Sheet
    ) async throws -> Response {
        let plan = try await yearPlan(year, visit)
        let page = SuggestionPage(
            plan: plan, suggestions: PlanSuggestions(plan, by: library), sheet: sheet,
            hidden: visit.hidden(for: MeasureLocations.suggestions.template))
        return try await self.page(
            page.title, visit, under: Above.plan(year, visit.language), errors: sheet.errors
        ) { page }
    }

    private func take(_ visit: Visit, _ year: FiscalYear) async throws -> Response {
        let plan = try await yearPlan(year, visit)
        let act = try visit.act(in: database)
        let wish = visit.wish("suggestions/\(year.buddhist)", of: act.authority)
        let done = DoneNote.suggested.on(MeasureLocations.plan.path(year))
        if try await visit.wasDone(wish, in: act.database) { return .redirect(to: done) }
        var sheet = Sheet(visit)
        let chosen = sheet.suggestions(of: PlanSuggestions(plan, by: library).all)
        return try await carry(
            visit, sheet, main: SuggestionField.chosen,
            again: { try await suggestions(visit, year, $0) }
        ) {
            try await act.addMeasures(chosen.map(\.content), to: year, once: wish)
            return done
        }
    }
}

extension Sheet {
    /// Those that were ticked; a refusal when there is none, or one that is not suggested any more.
    mutating func suggestions(of all: [PlanSuggestion]) -> [PlanSuggestion] {
        let keys = Set(fields.values(of: SuggestionField.chosen))
        let chosen = all.filter { keys.contains($0.measure.key) }
        if keys.isEmpty {
            refuse(
                SuggestionField.chosen,
                Bilingual("เลือกอย่างน้อยหนึ่งมาตรการ", "Choose at least one measure"))
        } else if chosen.count < keys.count {
            refuse(
                SuggestionField.chosen,
                Bilingual(
                    "บางมาตรการที่เลือกอยู่ในแผนแล้ว เลือกจากรายการอีกครั้ง",
                    "Some that you chose are in the plan already; choose from the list again"))
        }
        return chosen
    }
}
