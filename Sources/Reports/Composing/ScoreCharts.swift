import Assessment
import Documents

/// The charts of the result.
extension ReportContent {
    /// Bars and radar of the indicators; nothing when fewer than three have a score.
    var indicatorCharts: [Block] {
        let scores = (report.scores?.indicators ?? [:]).filter { Int($0.key) != nil }
            .sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }
        guard scores.count >= 3 else { return [] }
        let categories = scores.map { number, _ in
            OfficialText.written(
                indicatorName(number).map { "\(number). \($0)" } ?? "ตัวชี้วัดที่ \(number)")
        }
        let year = scoresYear
        let series = Chart.Series(
            name: OfficialText.written(year.map { "ปีงบประมาณ พ.ศ. \($0)" } ?? "คะแนน"),
            values: scores.map { Self.hundredths($0.value) })
        return [
            chart(.bar, "แผนภูมิแท่งแสดงคะแนนรายตัวชี้วัด", categories, series),
            chart(.radar, "แผนภูมิใยแมงมุมแสดงคะแนนรายตัวชี้วัด", categories, series),
        ]
    }

    /// The totals of the years as a line; nothing for a single year.
    func historyChart(_ years: [YearTotal]) -> [Block] {
        guard years.count > 1 else { return [] }
        let series = Chart.Series(
            name: "คะแนนรวม", values: years.map { Self.hundredths($0.total) })
        let categories = years.map { OfficialText.written(String($0.fiscalYear)) }
        return [chart(.line, "แผนภูมิเส้นแสดงคะแนนรวมย้อนหลัง", categories, series)]
    }

    private func chart(
        _ kind: Chart.Kind, _ title: String, _ categories: [String], _ series: Chart.Series
    ) -> Block {
        let mark = names.passMark.map { Chart.Mark(name: "เกณฑ์ผ่าน", value: $0) }
        return .chart(
            Chart(kind: kind, title: title, categories: categories, series: [series], mark: mark))
    }

    /// A printed score in hundredths; nil when it is no number from 0 to 100 and cannot be drawn.
    private static func hundredths(_ printed: String) -> Int? {
        Ratio(printed)?.hundredths.flatMap { (0...10000).contains($0) ? $0 : nil }
    }
}
