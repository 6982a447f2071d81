import Assessment
import Reports
import ThaiText

extension Report {
    /// What is known of a result: scores of which every part is there, and the shares of answers.
    init(_ result: ScoredResult, year: Int) {
        self.init(kind: .scores, fiscalYear: year)
        var figures: [String: String] = [:]
        for score in result.scores where score.isComplete {
            figures[score.figure.description] = score.shown
        }
        figures["level"] = result.level.decided?.name.thai
        scores = Scores(figures: figures)
        distributions = Self.shares(result)
    }

    /// Scores that a table gives, of whatever year.
    init(given known: KnownScores) {
        self.init(kind: .scores)
        scores = Scores(
            figures: Dictionary(
                known.given.map { ($0.key.description, $0.value.text()) },
                uniquingKeysWith: { first, _ in first }))
    }

    private static func shares(_ result: ScoredResult) -> [String: [String: String]]? {
        var shares: [String: [String: String]] = [:]
        for score in result.scores {
            guard case .answers(let counts) = score.rule else { continue }
            for statement in counts.statements where statement.respondents > 0 {
                let part = score.figure.part.map { ".\($0)" } ?? ""
                shares[statement.code + part] = statement.shares.mapValues { $0.text() }
            }
        }
        return shares.isEmpty ? nil : shares
    }
}

extension Figure {
    /// The part of an instrument that the figure is of.
    fileprivate var part: Int? {
        switch self {
        case .instrument(_, let part), .indicator(_, let part), .question(_, let part): part
        case .total, .level, .subIndicator, .distribution, .code: nil
        }
    }
}

extension AnswerSheet {
    /// What was assumed or left out while counting.
    var notes: [Bilingual] {
        let names = ignored.prefix(8).joined(separator: ", ")
        let unused =
            ignored.isEmpty
            ? [] : [Bilingual("ไม่ได้ใช้คอลัมน์: \(names)", "columns that were not used: \(names)")]
        return unused
            + assumedFirstPart.map { instrument in
                Bilingual(
                    "\(instrument) มีหลายส่วน แต่ไฟล์ไม่บอก จึงนับเป็นส่วนที่ 1 (เพิ่มคอลัมน์ part เพื่อบอกส่วน)",
                    "\(instrument) has several parts and the file names none, so all is counted as part 1 (a column part tells them apart)"
                )
            }
    }

    /// Headings with the shape of a code that the year does not have: a slip, or another year's file.
    func foreignCodes(in framework: Framework) -> [String] {
        ignored.filter { heading in
            let code = Digits.arabic(heading).lowercased().filter { !$0.isWhitespace }
            let isCode =
                framework.instruments.contains { code.hasPrefix($0.codeLetter) }
                && code.count > 1 && code.dropFirst().allSatisfy { ("0"..."9").contains($0) }
            return isCode && framework.question(code) == nil
        }
    }
}
