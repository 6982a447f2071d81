public import Assessment
public import Platform
public import ThaiText

extension Act {
    /// Codes of the weakest questions and items of a year, the weakest first; none without a result or a framework.
    public func weakestCodes(
        of year: FiscalYear, by library: FrameworkLibrary
    ) async throws -> [String] {
        guard let framework = library.framework(for: year.buddhist),
            let result = try await result(of: year)
        else { return [] }
        var codes: [String] = []
        // A question of a survey in two parts counts once.
        for score in result.scored(by: framework).byWeakness
        where codes.count < ScoredResult.mostWeak {
            if case .question(let code, _) = score.figure, !codes.contains(code) {
                codes.append(code)
            }
        }
        return codes
    }
}
