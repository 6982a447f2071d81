import Assessment
import Documents
import ThaiText

/// The analysis of the result, one table per topic.
extension ReportContent {
    /// What is said about one topic: its questions and items, and the analysis beside them.
    struct TopicPart {
        var topic: Int?
        var codes: [String]
        var analyses: [Analysis]
    }

    /// The part with the analyses; nil when there is neither a question score nor an analysis.
    var analysisSection: Section? {
        let parts = topicParts.filter { !$0.codes.isEmpty || !$0.analyses.isEmpty }
        let blocks = parts.flatMap(blocks(of:))
        guard !blocks.isEmpty else { return nil }
        let year = self.year(scoresYear)
        let words = [
            document == .plan ? nil : "ภาคผนวก", "การวิเคราะห์ผลการประเมินเป็นรายประเด็น",
        ]
        let title = (words.compactMap(\.self) + year).joined(separator: " ")
        let heading = Paragraph(title, style: .heading(level: 1), alignment: .center)
        return Section(
            name: "การวิเคราะห์", orientation: .portrait,
            blocks: [.paragraph(heading)] + blocks)
    }

    /// "ประเด็นที่ ๑ กระบวนการ…"
    func topicTitle(_ number: Int) -> String {
        let name = names.topics.first { $0.number == number }?.name
        return OfficialText.written(
            ["ประเด็นที่ \(number)", name].compactMap(\.self).joined(separator: " "))
    }

    /// Topics in order, then what belongs to none.
    private var topicParts: [TopicPart] {
        let analyses = report.analyses ?? []
        let numbers = Set(names.topics.map(\.number) + analyses.compactMap(\.topic)).sorted()
        let placed = numbers.map { number in
            let own = analyses.filter { $0.topic == number }
            return TopicPart(
                topic: number, codes: codes(of: number, lowest: own.compactMap(\.lowest)),
                analyses: own)
        }
        let known = Set(placed.flatMap(\.codes))
        let rest = TopicPart(
            topic: nil, codes: shownCodes.filter { !known.contains($0) },
            analyses: analyses.filter { $0.topic == nil })
        return placed + [rest]
    }

    private func codes(of topic: Int, lowest: [Analysis.Lowest]) -> [String] {
        let home = names.topics.first { $0.number == topic }?.codes ?? []
        let own = shownCodes.filter { code in
            home.contains { $0 == code || code.hasPrefix("\($0).") }
        }
        // A topic's lowest question may be at home in another one; its score stands here too.
        return own
            + lowest.filter { $0.score != nil && !own.contains($0.code) }.map(\.code)
    }

    /// Codes with a score, and those that only the report names, in order.
    private var shownCodes: [String] {
        let scored = Set((report.scores?.questions ?? [:]).keys)
        let aimedAt = Set((report.measures ?? []).flatMap(\.targets))
        // Figures are named too ("indicator.1"); those names stand in the summary.
        let named = Set((report.names ?? [:]).keys.filter { Figure($0) == nil })
            .subtracting(aimedAt)
        let counted = Set((report.distributions ?? [:]).keys)
        return scored.union(named).union(counted).sorted { Self.order($0) < Self.order($1) }
    }

    /// Letter, number, part, so that i2 stands before i10.
    private static func order(_ code: String) -> String {
        let letter = String(code.prefix { !$0.isNumber })
        let numbers = code.dropFirst(letter.count).split(separator: ".").map { part in
            String(repeating: "0", count: max(0, 4 - part.count)) + part
        }
        return ([letter] + numbers).joined(separator: " ")
    }

    private func blocks(of part: TopicPart) -> [Block] {
        let title = part.topic.map(topicTitle) ?? "ข้อคำถามและรายการอื่น"
        let heading = Block.paragraph(Paragraph(title, style: .heading(level: 2)))
        let table = part.codes.isEmpty ? [] : [Block.table(self.table(of: part, title: title))]
        let prose =
            part.codes.isEmpty ? part.analyses.flatMap { words(of: $0, style: .body) } : []
        return [heading] + table + (prose + distributions(of: part)).map(Block.paragraph)
    }

    private func table(of part: TopicPart, title: String) -> Table {
        let analysed = !part.analyses.isEmpty
        let titles =
            ["ประเด็นข้อคำถาม", "ระดับคะแนน"] + (analysed ? ["การวิเคราะห์ผลการประเมินฯ"] : [])
        let columns = [
            Table.Column(weight: 4.2),
            Table.Column(weight: 1.2, alignment: .center, content: .score),
            Table.Column(weight: 5),
        ]
        let rows = part.codes.enumerated().map { index, code in
            Table.Row(
                cells: [.official(titled(code)), .official(score(of: code, in: part))]
                    + (analysed && index == 0 ? [analysisCell(of: part)] : []))
        }
        return Table(
            title: title, columns: Array(columns.prefix(titles.count)), header: [.heading(titles)],
            rows: rows)
    }

    private func score(of code: String, in part: TopicPart) -> String {
        report.scores?.questions?[code]
            ?? part.analyses.compactMap(\.lowest).first { $0.code == code }?.score ?? ""
    }

    private func analysisCell(of part: TopicPart) -> Table.Cell {
        Table.Cell(
            paragraphs: part.analyses.flatMap { words(of: $0, style: .plain) },
            rowSpan: part.codes.count)
    }

    private func words(of analysis: Analysis, style: Paragraph.Style) -> [Paragraph] {
        let lowest = analysis.lowest.map { [$0.code] + ($0.alike ?? []) } ?? []
        let named: [(String, String?)] = lowest.map {
            ("ข้อคำถามที่ได้คะแนนน้อยที่สุด", titled($0))
        }
        return
            (named + [
                ("สาเหตุเกิดจาก", analysis.cause), ("หมายเหตุ", analysis.note),
                ("แนวทางการยกระดับผลการประเมินฯ", analysis.guidance),
            ]).flatMap { label, text in
                text.map { Paragraph.labelled(label, $0, style: style) } ?? []
            }
    }

    /// How the answers were spread, for questions whose analysis does not say it already.
    private func distributions(of part: TopicPart) -> [Paragraph] {
        let said = part.analyses
            .flatMap { [$0.cause, $0.note, $0.guidance].compactMap(\.self) }
            .map(Digits.arabic).joined(separator: "\n")
        return part.codes.compactMap { code -> Paragraph? in
            guard let shares = report.distributions?[code], !shares.values.allSatisfy(said.contains)
            else { return nil }
            let spread = optionNames(of: shares).map { "\($0.name) \(shares[$0.key] ?? "")%" }
            return Paragraph.labelled(
                "การกระจายของคำตอบข้อ \(code)", spread.joined(separator: " "), style: .body
            ).first
        }
    }

    private func optionNames(of shares: [String: String]) -> [OfficialNames.Option] {
        let known = names.options.filter { shares[$0.key] != nil }
        let rest = Set(shares.keys).subtracting(known.map(\.key)).sorted()
        return known + rest.map { OfficialNames.Option(key: $0, name: $0) }
    }
}
