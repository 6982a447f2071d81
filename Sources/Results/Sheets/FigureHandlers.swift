import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Results {
    /// The sheet of a year with what is recorded, or empty.
    func figures(_ visit: Visit, _ segment: YearSegment) async throws -> Response {
        let framework = try framework(segment.year)
        let result = try await visit.act(in: database).result(of: segment.year)
        return try await sheet(FigureForm(framework, result, visit.language), visit, segment)
    }

    /// The sheet as it came, with what its arithmetic says.
    func check(_ visit: Visit, _ segment: YearSegment) async throws -> Response {
        let form = FigureForm(try framework(segment.year), visit.form, visit.language)
        return try await sheet(form, visit, segment, isChecked: true)
    }

    /// Records the sheet, or checks it when another button was pressed.
    func record(_ visit: Visit, _ segment: YearSegment) async throws -> Response {
        let form = FigureForm(try framework(segment.year), visit.form, visit.language)
        guard visit.form[FigureForm.deed] == "record" else {
            return try await sheet(form, visit, segment, isChecked: true)
        }
        guard form.errors.isEmpty else { return try await sheet(form, visit, segment) }
        do {
            let draft = ResultDraft(year: segment.year, entries: form.entries)
            try await visit.act(in: database).recordResult(draft, after: form.known)
            return .redirect(
                to: LinkAddress(
                    ResultLocations.year.path(segment), query: [("done", "recorded")]))
        } catch let refusal as ResultRefusal {
            return try await sheet(form.refused(refusal), visit, segment)
        }
    }

    private func sheet(
        _ form: FigureForm, _ visit: Visit, _ segment: YearSegment, isChecked: Bool = false
    ) async throws -> Response {
        let page = FiguresPage(
            form: form, check: SheetCheck(form.sheet, form.framework, library),
            segment: segment, hidden: visit.hidden(for: ResultLocations.figures.template),
            live: visit.token(for: ResultLocations.check.template))
        let isRefused = !form.errors.isEmpty && !isChecked
        var look = PageLook(isRefused ? .unprocessableContent : .ok)
        look.hasErrors = isRefused
        return try await self.page(
            page.title, visit, look,
            under: form.known == 0
                ? Above.years(visit.language) : Above.year(segment.year, visit.language)
        ) {
            if isRefused { ErrorSummary(form.errors, visit.language) }
            page
        }
    }
}
