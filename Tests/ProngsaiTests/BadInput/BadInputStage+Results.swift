import Assessment
import Measures
import Platform
import Results
import Testing
import ThaiText

extension BadInputStage {
    /// Makes borrowing and news weak in 2567, and the plan of 2568 free of what is suggested for it.
    func offerSuggestions() async throws {
        let act = cast.act(.console, cast.first)
        let (answered, planned) = (try #require(FiscalYear(2567)), try #require(FiscalYear(2568)))
        for measure in try await act.plan(of: planned) {
            try await act.dropMeasure(measure.id, after: measure.version)
        }
        let framework = try #require(try TestSite.library().framework(for: 2567))
        let entries = try [("i10", "41.20"), ("e5", "50.10")].map {
            try ResultEntry(.question($0.0), written: $0.1, framework: framework)
        }
        let known = try await act.result(of: answered)?.version.number ?? 0
        try await act.recordResult(ResultDraft(year: answered, entries: entries), after: known)
    }

    /// The version of a year that is in force; there is one afterwards.
    func resultVersion(_ number: Int) async throws -> Int {
        let act = cast.act(.console, cast.first)
        let year = try #require(FiscalYear(number))
        if let result = try await act.result(of: year) { return result.version.number }
        let framework = try #require(try TestSite.library().framework(for: number))
        let entry = try ResultEntry(.total, written: "90", framework: framework)
        return try await act.recordResult(
            ResultDraft(year: year, entries: [entry]), after: 0
        ).version.number
    }
}
