/// What the columns of a table hold, found by its heading.
struct TableLayout {
    enum Kind { case measures, scores, unknown }

    var roles: [ColumnRole]
    /// The words of the heading, column by column.
    var headings: [String]
    var kind: Kind

    var width: Int { roles.count }

    /// The layout that the first rows of a table give, and how many rows stand above and end with the heading.
    static func find(in table: ReadTable) -> (layout: TableLayout, above: Int, rows: Int)? {
        for index in table.rows.indices.prefix(3) {
            guard let layout = TableLayout(heading: table.rows[index].cells.map(\.text)) else {
                continue
            }
            let next = index + 1
            if next < table.rows.count,
                let combined = layout.combined(with: table.rows[next].cells)
            {
                return (combined, index, next + 1)
            }
            return (layout, index, next)
        }
        return nil
    }

    /// A table that stands on its side: headings in the first column, one measure per other column;
    /// nil when it stands upright.
    static func upright(_ table: ReadTable) -> ReadTable? {
        guard (2...6).contains(table.width), table.rows.count >= 3 else { return nil }
        let headings = table.rows.map { $0.cells[0].text }
        guard headings.allSatisfy({ $0.utf8.count <= 180 }) else { return nil }
        let roles = headings.map { ColumnRole(heading: $0) }
        let known = roles.filter(\.belongsToMeasures)
        let top = table.rows[0].cells.map { ColumnRole(heading: $0.text) }
        guard Set(known).count >= 3, known.count * 10 >= roles.count * 7,
            TableLayout(heading: headings)?.kind == .measures,
            Set(top.filter(\.belongsToMeasures)).count < 3
        else { return nil }
        let rows = (0..<table.width).map { column in
            let cells = table.rows.map { $0.cells[column] }
            return ReadRow(cells: cells, place: cells.first?.place ?? table.place)
        }
        return ReadTable(rows: rows, place: table.place)
    }

    /// A layout by the texts of a heading; nil when they are no heading.
    init?(heading texts: [String]) {
        guard texts.allSatisfy({ $0.unicodeScalars.count <= 120 }) else { return nil }
        headings = texts
        roles = texts.map { $0.isEmpty ? .other : ColumnRole(heading: $0) }
        kind = .unknown
        let measures = roles.filter(\.belongsToMeasures)
        let scores = roles.filter(\.belongsToScores)
        let hasName = [.name, .issue, .guidance].contains(where: roles.contains)
        let hasOwner = roles.contains(.responsible) || roles.contains(.period)
        let hasDeed = roles.contains { [.steps, .output, .outcome].contains($0) }
        if hasName,
            hasOwner && measures.count >= 3
                || hasDeed && measures.count >= 2 && !Self.hasScore(roles)
        {
            kind = .measures
        } else if Self.hasScore(roles),
            scores.count + (roles.contains(.number) ? 1 : 0) >= 2
                || roles.contains(.issue) || roles.contains(.name)
        {
            kind = .scores
        } else {
            return nil
        }
        settle()
    }

    /// The layout of a table of scores that has no heading.
    init(question: Int, code: Int?, score: Int, width: Int) {
        roles = Array(repeating: .other, count: width)
        headings = Array(repeating: "", count: width)
        if let code, roles.indices.contains(code) {
            roles[code] = .number
            headings[code] = "รหัส"
        }
        if roles.indices.contains(question) { roles[question] = .question }
        if roles.indices.contains(score) { roles[score] = .score }
        kind = .scores
    }

    /// Whether a row says the heading again.
    func isHeading(_ row: ReadRow) -> Bool {
        var same = 0
        for (cell, heading) in zip(row.cells, headings) where !cell.isEmpty {
            guard FoldedText(cell.text).likeness(to: FoldedText(heading)) > 0.8 else {
                return false
            }
            same += 1
        }
        return same >= 2
    }

    private static func hasScore(_ roles: [ColumnRole]) -> Bool {
        roles.contains { role in
            switch role {
            case .score, .year, .analysis, .lowest: true
            default: false
            }
        }
    }

    /// The layout when the row below belongs to the heading ("output", "outcome" under one word).
    private func combined(with cells: [ReadCell]) -> TableLayout? {
        let texts = cells.map(\.text)
        guard texts.allSatisfy({ $0.utf8.count <= 180 }) else { return nil }
        let known = texts.filter { !$0.isEmpty && ColumnRole(heading: $0) != .other }
        guard known.count > 1, known.count == texts.filter({ !$0.isEmpty }).count,
            let name = roles.firstIndex(where: { $0 == .name || $0 == .issue }),
            cells.indices.contains(name), cells[name].isEmpty
        else { return nil }
        let joined = zip(headings, texts).map { $1.isEmpty ? $0 : $1 }
        return TableLayout(heading: joined)
    }

    /// Settles columns that share a role or depend on the others.
    private mutating func settle() {
        guard kind == .measures else {
            // In a table of scores the first column of words names the question.
            if !roles.contains(.question),
                let first = roles.firstIndex(where: { [.issue, .name].contains($0) })
                    ?? roles.indices.first(where: { roles[$0] == .other && !headings[$0].isEmpty })
            {
                roles[first] = .question
            }
            return
        }
        for index in roles.indices where roles[index] == .question { roles[index] = .issue }
        if !roles.contains(.name) {
            // "แนวทางการดำเนินการ" names the measure when nothing else does; else the issue does.
            if roles.filter({ $0 == .steps }).count > 1, let first = roles.firstIndex(of: .steps) {
                roles[first] = .name
            } else if let guidance = roles.firstIndex(of: .guidance) {
                roles[guidance] = .name
            } else if let last = roles.lastIndex(of: .issue) {
                roles[last] = .name
            }
        }
        let names = roles.indices.filter { roles[$0] == .name }
        if names.count > 1, !roles.contains(.steps), let last = names.last { roles[last] = .steps }
        for (index, role) in roles.enumerated() {
            switch role {
            case .score, .level, .analysis, .lowest, .cause, .note, .year: roles[index] = .other
            case .guidance: roles[index] = .recommendation
            default: break
            }
        }
    }
}
