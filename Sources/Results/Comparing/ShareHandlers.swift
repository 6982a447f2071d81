import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Results {
    /// Shows a year's scores to the other authorities.
    func share(_ visit: Visit, _ segment: YearSegment) async throws -> Response {
        let framework = try framework(segment.year)
        let act = try visit.act(in: database)
        try act.require(.recordResults)
        guard let result = try await act.result(of: segment.year) else {
            throw WebRefusal.nothingHere
        }
        let known = visit.form[FigureForm.known].flatMap { Int(Digits.arabic($0)) } ?? 0
        do {
            try await act.shareResult(of: segment.year, version: known, by: framework)
            return back(to: segment, "shared")
        } catch let refusal as ResultRefusal {
            let form = FigureForm(framework, result, nil, visit.language)
            return try await sheet(form.refused(refusal), visit)
        }
    }

    /// Takes a year's scores back from the others.
    func withdraw(_ visit: Visit, _ segment: YearSegment) async throws -> Response {
        let act = try visit.act(in: database)
        try act.require(.recordResults)
        guard try await act.result(of: segment.year) != nil else { throw WebRefusal.nothingHere }
        try await act.withdrawResult(of: segment.year)
        return back(to: segment, "withdrawn")
    }

    private func back(to segment: YearSegment, _ done: String) -> Response {
        .redirect(to: LinkAddress(ResultLocations.year.path(segment), query: [("done", done)]))
    }
}
