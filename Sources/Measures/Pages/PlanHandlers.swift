import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

extension Measures {
    func planRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(MeasureLocations.now, .page(.ofAuthority)) { visit in
                let year = try currentYear(visit)
                return .redirect(to: LinkAddress(MeasureLocations.plan.path(year)))
            },
            gate.get(MeasureLocations.mine, .page(.ofAuthority), answer: mine),
            gate.get(MeasureLocations.plan, .page(.ofAuthority)) { visit, year in
                try await plan(visit, year, errors: [])
            },
            gate.post(MeasureLocations.start, Self.form(.officers), answer: start),
        ]
    }

    /// A year's plan; `errors` say why it was not started.
    private func plan(
        _ visit: Visit, _ year: FiscalYear, errors: [FieldError]
    ) async throws -> Response {
        let language = visit.language
        let plan = try await yearPlan(year, visit)
        let act = try visit.act(in: database)
        var page = PlanPage(
            plan: plan, filter: PlanFilter(visit), number: visit.pageNumber, language: language)
        page.review = try await review(of: plan, act)
        if !plan.measures.isEmpty {
            page.doubts = try await doubts(act, year)
            page.approval = try await approval(act, year, language)
        }
        page.neighbours = [year.buddhist - 1, year.buddhist + 1].compactMap { FiscalYear($0) }
            .filter { (try? framework(answeredBy: $0, visit)) != nil }
        if plan.measures.isEmpty, plan.viewer.mayPlan, let before = FiscalYear(year.buddhist - 1) {
            page.hasPlanBefore = try await !act.listedPlan(of: before).isEmpty
            page.starting = visit.hidden(for: MeasureLocations.start.template)
        }
        return try await self.page(
            page.title, visit, under: [.work(language)], errors: errors
        ) { page }
    }

    private func review(of plan: YearPlan, _ act: Act) async throws -> ToldReview {
        guard !plan.measures.isEmpty else { return ToldReview() }
        let found: [Authority] = try await database.read(Authority.numbered(act.authority))
        return try await reviews.told(
            of: plan, in: act.authority, named: found.first?.profile.name.thai ?? ""
        ) { try await act.plan(of: plan.year) }
    }

    private func start(_ visit: Visit, _ year: FiscalYear) async throws -> Response {
        _ = try framework(answeredBy: year, visit)
        guard let before = FiscalYear(year.buddhist - 1) else { throw WebRefusal.nothingHere }
        do {
            try await visit.act(in: database).startPlan(of: year, from: before)
        } catch let refusal as MeasureRefusal {
            let error = FieldError(PlanPage.starting, refusal.wording(visit.language))
            return try await plan(visit, year, errors: [error])
        }
        return .redirect(to: DoneNote.started.on(MeasureLocations.plan.path(year)))
    }
}
