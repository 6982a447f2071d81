import Assessment
import Documents

extension ScoreRows {
    /// Takes a row of a table of years ("๒๕๖๗", its total, its level); says whether it was one.
    mutating func takeYearRow(_ row: ReadRow, _ layout: TableLayout) -> Bool {
        let cells = zip(row.cells, layout.roles).filter { !$0.0.isEmpty }
        let scores = cells.filter { $0.1 == .score }.map(\.0)
        let rated = cells.filter { $0.1 == .level }.map(\.0)
        guard cells.count <= 3, let label = cells.first?.0, scores.count == 1, rated.count <= 1,
            cells.count == 1 + scores.count + rated.count, cells.first?.1 != .score,
            case .year(let year) = ColumnRole(heading: label.text),
            let number = PrintedNumber(cell: scores[0].text)
        else { return false }
        if year == self.year { prints.add(.total, number.text, at: scores[0].place) }
        guard !history.contains(where: { $0.fiscalYear == year }) else { return true }
        let level = rated.first.map { levels.level(in: $0.text) ?? $0.text }
        history.append(YearTotal(fiscalYear: year, total: number.text, level: level))
        return true
    }
}
