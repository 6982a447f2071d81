import Assessment
import Platform
import Results
import Testing
import ThaiText

extension BadInputStage {
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
