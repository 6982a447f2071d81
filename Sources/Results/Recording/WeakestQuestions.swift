public import Assessment
public import Platform
public import ThaiText

extension ScoredResult {
    /// How many questions and items count as the weakest.
    public static let mostWeak = 8

    /// The questions and items with the lowest scores, the lowest first; none that has full marks.
    public var weakest: [Score] {
        let questions = scores.filter { score in
            if case .question = score.figure {
                score.value.map { $0 < Score.full } ?? false
            } else {
                false
            }
        }
        let order = questions.enumerated().sorted { one, other in
            let (low, high) = (one.element.value ?? .zero, other.element.value ?? .zero)
            return low == high ? one.offset < other.offset : low < high
        }
        return order.prefix(Self.mostWeak).map(\.element)
    }
}

extension Act {
    /// Codes of the weakest questions and items of a year, the weakest first; none without a result or a framework.
    public func weakestCodes(
        of year: FiscalYear, by library: FrameworkLibrary
    ) async throws -> [String] {
        guard let framework = library.framework(for: year.buddhist),
            let result = try await result(of: year)
        else { return [] }
        var codes: [String] = []
        for score in result.scored(by: framework).weakest {
            if case .question(let code, _) = score.figure, !codes.contains(code) {
                codes.append(code)
            }
        }
        return codes
    }
}
