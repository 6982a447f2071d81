import Assessment

extension ScoreRows {
    /// Adds the words of a row without code and score to the name of the question before it.
    ///
    /// Such a row is the rest of one that a page's end cut.
    mutating func takeName(_ row: ReadRow, _ layout: TableLayout, _ figure: Figure?) {
        let cells = zip(row.cells, layout.roles)
        let label = cells.first { $0.1 == .question && !$0.0.isEmpty }?.0
        if case .question(let code, _) = figure {
            lastName = (code, label?.endsOpen ?? false)
            return
        }
        let isScored = cells.contains { ($0.1 == .score || $0.1 == .number) && !$0.0.isEmpty }
        guard figure == nil, !isScored, let label, let last = lastName, let name = names[last.code]
        else {
            lastName = nil
            return
        }
        let joint = ThaiSpacing.joint(open: last.endsOpen)
        names[last.code] =
            name + joint + label.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        lastName = (last.code, label.endsOpen)
    }
}
