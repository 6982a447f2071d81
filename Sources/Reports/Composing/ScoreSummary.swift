import Assessment
import Documents

/// The result in figures: sentence, tables and charts.
extension ReportContent {
    /// The part with the scores; nil when the report has none.
    var scoreSummary: Section? {
        guard report.scores != nil || !(report.history ?? []).isEmpty else { return nil }
        let year = self.year(scoresYear)
        let heading = ["สรุปผลการประเมินคุณธรรมและความโปร่งใส (ITA)"] + year
        let title = Paragraph(
            heading.joined(separator: " "), style: .heading(level: 1), alignment: .center)
        let blocks =
            totalSentence + instrumentTable + indicatorTables + partTable
            + subIndicatorTable + contradictionNotes + indicatorCharts + historyBlocks
        guard !blocks.isEmpty else { return nil }
        return Section(name: "ผลการประเมิน", blocks: [.paragraph(title)] + blocks)
    }

    private var totalSentence: [Block] {
        guard let scores = report.scores, scores.total != nil || scores.level != nil else {
            return []
        }
        let who = authorityName ?? "หน่วยงาน"
        let total = scores.total.map { "มีผลคะแนนรวม \($0) คะแนน\(mark(.total))" }
        let level = scores.level.map { "อยู่ในระดับ \($0)\(mark(.level))" }
        let sentence = [who, total, level].compactMap(\.self).joined(separator: " ")
        return Paragraph.official(sentence).map(Block.paragraph)
    }

    private var instrumentTable: [Block] {
        let order = ["IIT", "EIT", "EIT.1", "EIT.2", "OIT"]
        let scores = report.scores?.instruments ?? [:]
        let rows = order.compactMap { key in
            scores[key].map { (instrumentName(key) + mark("instrument.\(key)"), $0) }
        }
        return scoreTable(
            "คะแนนตามแบบวัด", ["แบบวัดการประเมิน", "คะแนน"], weights: [5, 1],
            rows.map { [$0.0, $0.1] })
    }

    private func instrumentName(_ key: String) -> String {
        if let own = report.names?["instrument.\(key)"] { return own }
        let parts = key.split(separator: ".").map(String.init)
        let id = parts.first ?? key
        let name = [names.instruments[id], "(\(id))"].compactMap(\.self).joined(separator: " ")
        return parts.count == 2 ? "\(name) ส่วนที่ \(parts[1])" : name
    }

    private var indicatorTables: [Block] {
        scoreTable(
            "คะแนนรายตัวชี้วัด", ["ตัวชี้วัดที่", "รายละเอียดตัวชี้วัด", "คะแนน"],
            weights: [1.1, 4.6, 1.2],
            indicatorScores.map {
                [
                    $0.number + mark("indicator.\($0.number)"), indicatorName($0.number) ?? "",
                    $0.score,
                ]
            })
    }

    /// What the report calls an indicator, otherwise what the assessment calls it.
    func indicatorName(_ number: String) -> String? {
        report.names?["indicator.\(number)"] ?? names.indicators[number]
    }

    /// Indicators with their scores by number, without their parts.
    private var indicatorScores: [(number: String, score: String)] {
        (report.scores?.indicators ?? [:]).filter { Int($0.key) != nil }
            .sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }
            .map { ($0.key, $0.value) }
    }

    private var partTable: [Block] {
        let scores = (report.scores?.indicators ?? [:]).filter { $0.key.contains(".") }
        let numbers = Set(
            scores.keys.compactMap { $0.split(separator: ".").first.map(String.init) })
        let rows = numbers.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }.map { number in
            [
                number, indicatorName(number) ?? "", scores["\(number).1"] ?? "",
                scores["\(number).2"] ?? "",
            ]
        }
        return scoreTable(
            "คะแนนรายตัวชี้วัดแยกตามส่วน",
            ["ตัวชี้วัดที่", "รายละเอียดตัวชี้วัด", "คะแนนส่วนที่ 1", "คะแนนส่วนที่ 2"],
            weights: [1.1, 3.6, 1.1, 1.1], rows, scoreColumns: 2)
    }

    private var subIndicatorTable: [Block] {
        let scores = report.scores?.subIndicators ?? [:]
        let rows = scores.sorted { number($0.key) < number($1.key) }
            .map {
                [
                    $0.key + mark("subIndicator.\($0.key)"),
                    report.names?["subIndicator.\($0.key)"] ?? names.subIndicators[$0.key] ?? "",
                    $0.value,
                ]
            }
        return scoreTable(
            "คะแนนรายตัวชี้วัดย่อย", ["ตัวชี้วัดย่อยที่", "รายละเอียดตัวชี้วัดย่อย", "คะแนน"],
            weights: [1.3, 4.4, 1.2], rows)
    }

    private func number(_ key: String) -> Int {
        key.split(separator: ".").reduce(0) { $0 * 100 + (Int($1) ?? 0) }
    }

    private var historyBlocks: [Block] {
        let years = (report.history ?? []).sorted { $0.fiscalYear < $1.fiscalYear }
        let levels = years.contains { $0.level != nil }
        let titles = ["ปีงบประมาณ พ.ศ.", "คะแนนรวม"] + (levels ? ["ระดับผลการประเมิน"] : [])
        let rows = years.map {
            [String($0.fiscalYear), $0.total] + (levels ? [$0.level ?? ""] : [])
        }
        let table = scoreTable(
            "คะแนนรวมย้อนหลัง", titles, weights: levels ? [2, 2, 3] : [1, 1], rows,
            scoreColumn: 1)
        return table + historyChart(years)
    }

    /// A heading and a table whose last column, or the one named, holds scores; nothing without rows.
    private func scoreTable(
        _ title: String, _ titles: [String], weights: [Double], _ rows: [[String]],
        scoreColumn: Int? = nil, scoreColumns: Int = 1
    ) -> [Block] {
        guard !rows.isEmpty else { return [] }
        let first = scoreColumn ?? titles.count - scoreColumns
        let columns = weights.enumerated().map { index, weight in
            let scores = (first..<first + scoreColumns).contains(index)
            // Where a score stands inside the table, all its columns hold one short word.
            let short = scores || scoreColumn != nil || titles.count > 2 && index == 0
            return Table.Column(
                weight: weight, alignment: short ? .center : .leading,
                content: scores ? .score : .text)
        }
        let heading = Paragraph(title, style: .heading(level: 2))
        let table = Table(
            title: title, columns: columns, header: [.heading(titles)],
            rows: rows.map { Table.Row(cells: $0.map { .official($0) }) })
        return [.paragraph(heading), .table(table)]
    }
}
