public import Assessment
public import Platform
public import Reports
public import ThaiText

/// A year's result as official documents print it.
public struct ReportedResult: Sendable, Hashable {
    /// The version of the result that is told.
    public let version: Int
    /// Scores as they were recorded; a total or level that was not is as the framework makes it, where that is whole.
    public let scores: Scores
    /// Shares of answers; nil when none were recorded.
    public let distributions: [String: [String: String]]?
    /// The totals of this year and up to four before; nil when only this one is known.
    public let history: [YearTotal]?
    /// The lowest question or item of each topic, with what an officer wrote of it.
    public let analyses: [Analysis]
    /// The version of the analysis that is told; 0 while nobody has written one.
    public let analysisVersion: Int
    /// What was announced and contradicts its own parts.
    public let contradictions: [Contradiction]
    /// The announced total, and what the parts come to where that is another and the rule is not sure enough to contradict.
    public let unsureTotal: UnsureTotal?

    /// Two totals of which nobody can say yet that one is wrong.
    public struct UnsureTotal: Sendable, Hashable {
        /// As it was announced.
        public let printed: String
        /// What the parts come to.
        public let computed: String
    }
}

extension Act {
    /// The result of a year for an official document; nil without one, and for a year without a framework.
    public func reportedResult(
        of year: FiscalYear, by library: FrameworkLibrary
    ) async throws -> ReportedResult? {
        let all = try await results()
        guard let result = all.first(where: { $0.year == year }),
            let framework = library.framework(for: year.buddhist)
        else { return nil }
        let scores = result.sheetScores(by: framework)
        let announced = Announced(result.sheet, result.scored(by: framework), by: framework)
        let history = all.filter { $0.year.buddhist <= year.buddhist }.prefix(5)
            .compactMap { $0.total(by: library) }.sorted { $0.fiscalYear < $1.fiscalYear }
        let analysis = try await analysis(of: year)
        return ReportedResult(
            version: result.version.number, scores: scores, distributions: result.distributions,
            history: history.count > 1 ? history : nil,
            analyses: framework.topics.compactMap {
                scores.analysis(of: $0, analysis?.topics[$0.number])
            }, analysisVersion: analysis?.version ?? 0,
            contradictions: announced.contradictions, unsureTotal: announced.unsureTotal)
    }
}

extension Announced {
    fileprivate var unsureTotal: ReportedResult.UnsureTotal? {
        guard let total, let otherTotal, !contradictions.contains(where: { $0.figure == .total })
        else { return nil }
        return ReportedResult.UnsureTotal(printed: total, computed: otherTotal)
    }
}

extension YearResult {
    /// What was recorded, with total and level made where they are whole and were not recorded.
    func sheetScores(by framework: Framework) -> Scores {
        let printed = Dictionary(prints.map { ($0.figure, $0.printed) }) { first, _ in first }
        var scores = Scores(figures: printed)
        let announced = Announced(sheet, scored(by: framework), by: framework)
        scores.total = scores.total ?? announced.total
        scores.level = scores.level ?? announced.level?.name.thai
        return scores
    }

    /// The year's total; nil when it is neither recorded nor whole.
    fileprivate func total(by library: FrameworkLibrary) -> YearTotal? {
        let scores = library.framework(for: year.buddhist).map { sheetScores(by: $0) }
        guard let total = scores?.total ?? printed(.total) else { return nil }
        return YearTotal(
            fiscalYear: year.buddhist, total: total, level: scores?.level ?? printed(.level))
    }

    fileprivate var distributions: [String: [String: String]]? {
        var found: [String: [String: String]] = [:]
        for print in prints {
            guard case .distribution(let question, let option)? = Figure(print.figure) else {
                continue
            }
            found[question, default: [:]][option] = print.printed
        }
        return found.isEmpty ? nil : found
    }
}

extension Scores {
    /// What is told of a topic: its lowest question, and what an officer wrote; nil when there is neither.
    fileprivate func analysis(of topic: Topic, _ words: YearAnalysis.Words?) -> Analysis? {
        let lowest = lowest(in: topic)
        guard let words else { return lowest }
        var analysis = lowest ?? Analysis(topic: topic.number)
        analysis.cause = words.cause.isEmpty ? nil : words.cause
        analysis.note = words.note.isEmpty ? nil : words.note
        analysis.guidance = words.guidance.isEmpty ? nil : words.guidance
        return analysis
    }

    /// The question or item of a topic with the lowest score that is no full mark, and those that share it; nil when there is
    /// none.
    func lowest(in topic: Topic) -> Analysis? {
        // A survey in two parts is announced by its parts, "e4.1" and "e4.2".
        let codes = topic.codes.flatMap { code in
            questions?[code] != nil
                ? [code] : (questions ?? [:]).keys.filter { $0.hasPrefix("\(code).") }.sorted()
        }
        let scored = codes.compactMap { code -> (code: String, score: Ratio, print: String)? in
            guard let print = questions?[code], let score = Ratio(print), score < Score.full else {
                return nil
            }
            return (code, score, print)
        }
        guard let lowest = scored.min(by: { $0.score < $1.score }) else { return nil }
        let whole = { (code: String) in code.prefix { $0 != "." } }
        // A question whose parts are alike is named once.
        let alike = scored.filter { $0.score == lowest.score }.map(\.code)
            .reduce(into: [lowest.code]) { named, code in
                if !named.contains(where: { whole($0) == whole(code) }) { named.append(code) }
            }.dropFirst()
        return Analysis(
            topic: topic.number,
            lowest: .init(
                code: lowest.code, score: lowest.print, alike: alike.isEmpty ? nil : Array(alike)))
    }
}
