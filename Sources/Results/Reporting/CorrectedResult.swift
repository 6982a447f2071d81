public import Assessment
public import Platform
public import Reports
import SQL
public import ThaiText

/// The lowest score of a topic, and the questions and items that have it.
public struct TopicLowest: Sendable, Hashable {
    /// In the topic's order.
    public let codes: [String]
    /// As it was recorded.
    public let score: String
}

extension Act {
    /// The lowest questions and items of each topic of a year by the topic's number; a topic whose questions are all full or
    /// unknown is not among them.
    public func lowestCodes(
        of year: FiscalYear, by library: FrameworkLibrary
    ) async throws -> [Int: TopicLowest] {
        guard let framework = library.framework(for: year.buddhist),
            let result = try await result(of: year)
        else { return [:] }
        let scores = result.sheetScores(by: framework)
        return framework.topics.reduce(into: [:]) { $0[$1.number] = scores.lowestCodes(in: $1) }
    }

    /// What earlier versions of a year's result said otherwise than the one in force; nil where that is nothing.
    public func correctedFigures(
        of year: FiscalYear, by library: FrameworkLibrary
    ) async throws -> CorrectedFigures? {
        guard let framework = library.framework(for: year.buddhist) else { return nil }
        let versions = try await read(.seeResults) { transaction in
            try transaction.read(ResultVersion.all(of: year)).compactMap(\.self)
                .compactMap { try transaction.result(of: year, version: $0.number) }
        }
        guard let inForce = versions.first, versions.count > 1 else { return nil }
        let now = inForce.values(by: framework)
        var corrections: [CorrectedFigures.Correction] = []
        for former in versions.dropFirst() {
            for (figure, value) in former.values(by: framework) {
                guard let present = now[figure] else { continue }
                let found = CorrectedFigures.Correction(figure, from: value, to: present)
                if !corrections.contains(found) { corrections.append(found) }
            }
        }
        return CorrectedFigures(
            corrections.sorted { $0.figure.description < $1.figure.description },
            current: Array(now.values), by: framework)
    }
}

extension YearResult {
    /// Every score that is recorded, and those that follow from them where they are whole.
    fileprivate func values(by framework: Framework) -> [Figure: String] {
        var values: [Figure: String] = [:]
        for score in scored(by: framework).scores where score.isComplete {
            values[score.figure] = score.shown
        }
        for print in prints {
            guard let figure = Figure(print.figure), Ratio(print.printed) != nil else { continue }
            if case .distribution = figure { continue }
            values[figure] = print.printed
        }
        return values
    }
}

extension Scores {
    /// The questions and items of a topic that share its lowest score.
    func lowestCodes(in topic: Topic) -> TopicLowest? {
        guard let lowest = lowest(in: topic)?.lowest?.score, let score = Ratio(lowest) else {
            return nil
        }
        // A survey in two parts is announced by its parts, and counts once.
        let codes = topic.codes.filter { code in
            (questions ?? [:]).contains { key, print in
                (key == code || key.hasPrefix("\(code).")) && Ratio(print) == score
            }
        }
        return TopicLowest(codes: codes, score: lowest)
    }
}
