import Documents

/// A measure as its rows give it, before the texts are cut into points.
struct MeasureDraft {
    var topic: Int?
    var place: Place
    /// The words of each column, joined over the rows that belong together.
    var texts: [ColumnRole: String] = [:]
    /// The columns whose words end inside a phrase.
    fileprivate var open: Set<ColumnRole> = []

    init(topic: Int?, place: Place) {
        self.topic = topic
        self.place = place
    }

    subscript(role: ColumnRole) -> String { texts[role] ?? "" }

    /// Adds the words of another row or column.
    mutating func add(_ text: String, to role: ColumnRole, endsOpen: Bool = false) {
        guard !text.isEmpty else { return }
        let isOpen = open.contains(role)
        if endsOpen { open.insert(role) } else { open.remove(role) }
        guard !self[role].isEmpty else {
            texts[role] = text
            return
        }
        let startsPoint = ListMarker(Array(text.unicodeScalars.prefix(16)), at: 0) != nil
        let joint = startsPoint ? "\n" : ThaiSpacing.joint(open: isOpen)
        texts[role, default: ""] += joint + text
    }
}

/// Puts the rows of measure tables together into measures.
struct MeasureRows {
    private(set) var drafts: [MeasureDraft] = []
    /// Whether a topic row or another table came since the last row, so that nothing is continued.
    private var isFresh = true
    /// Whether the row that began the last measure had its number.
    private var isNumbered = false

    /// Says that what follows cannot continue the last row.
    mutating func startAfresh() { isFresh = true }

    /// Takes a measure that no table gave.
    mutating func take(_ draft: MeasureDraft?) {
        guard let draft else { return }
        drafts.append(draft)
        isFresh = true
    }

    /// Takes a row of a table; `topic` is the one it stands under.
    mutating func take(_ row: ReadRow, _ layout: TableLayout, topic: Int?) {
        var draft = MeasureDraft(topic: topic, place: row.place)
        for (cell, role) in zip(row.cells, layout.roles) where role != .number && role != .other {
            draft.add(cell.text, to: role, endsOpen: cell.endsOpen)
        }
        guard draft.texts.values.contains(where: { !$0.isEmpty }) else { return }
        if continues(draft, row, layout) {
            for role in layout.roles where !draft[role].isEmpty && draft.texts[role] != nil {
                drafts[drafts.count - 1].add(
                    draft[role], to: role, endsOpen: draft.open.contains(role))
                draft.texts[role] = nil
            }
            return
        }
        inherit(&draft, row, layout)
        drafts.append(draft)
        isNumbered = Self.numberCell(of: row, layout)?.isEmpty == false
        isFresh = false
    }

    /// Whether a row goes on with the one before it, cut by the end of a page or a merged cell.
    private func continues(_ draft: MeasureDraft, _ row: ReadRow, _ layout: TableLayout) -> Bool {
        guard let last = drafts.last, !isFresh else { return false }
        let numberCell = Self.numberCell(of: row, layout)
        let number = numberCell?.text ?? ""
        // On a new page a row without a number, where rows have one, is the rest of the last.
        if isNumbered, row.place.page != last.place.page, let numberCell, numberCell.isEmpty,
            numberCell.cover == nil
        {
            return true
        }
        if draft[.name].isEmpty { return number.isEmpty || draft[.steps].isEmpty }
        let startsName = ListMarker(Array(draft[.name].unicodeScalars), at: 0) != nil
        if number.isEmpty, !startsName, countsOn(draft, from: last) { return true }
        let owners: [ColumnRole] = [.responsible, .period].filter(layout.roles.contains)
        guard !owners.isEmpty, number.isEmpty else { return false }
        let lacksOwners = zip(row.cells, layout.roles)
            .allSatisfy { !owners.contains($0.1) || $0.0.isEmpty && $0.0.cover != .above }
        guard lacksOwners, owners.contains(where: { !last[$0].isEmpty }) else { return false }
        // A new measure begins its own numbering; a continued one goes on in the middle.
        let startsList =
            ListMarker(Array(draft[.steps].unicodeScalars), at: 0)?.kind == .number(1)
        return !startsList && !startsName
    }

    private static func numberCell(of row: ReadRow, _ layout: TableLayout) -> ReadCell? {
        zip(row.cells, layout.roles).first { $0.1 == .number }?.0
    }

    /// Whether the numbers of a row's points go on where those of the row before it end.
    private func countsOn(_ draft: MeasureDraft, from last: MeasureDraft) -> Bool {
        [ColumnRole.steps, .output, .outcome].contains { role in
            guard let next = Self.numbers(in: draft[role]).first, next > 1 else { return false }
            return Self.numbers(in: last[role]).last == next - 1
        }
    }

    private static func numbers(in text: String) -> [Int] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            guard case .number(let number) = ListMarker(Array(line.unicodeScalars), at: 0)?.kind
            else { return nil }
            return number
        }
    }

    /// Gives a row the texts of cells that begin in the rows above.
    private func inherit(_ draft: inout MeasureDraft, _ row: ReadRow, _ layout: TableLayout) {
        guard let last = drafts.last else { return }
        for (cell, role) in zip(row.cells, layout.roles)
        where cell.cover == .above && [.responsible, .period, .issue].contains(role) {
            if draft[role].isEmpty { draft.texts[role] = last.texts[role] }
        }
    }
}
