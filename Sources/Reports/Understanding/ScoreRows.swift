import Assessment
import Documents

/// Takes the scores, names and analyses out of the rows of score tables.
struct ScoreRows {
    let labels: FigureLabels
    let levels: LevelReading
    /// The document's year.
    let year: Int?
    var codes: CodeReading
    var prints = FigurePrints()
    var names: [String: String] = [:]
    var drafts: [AnalysisDraft] = []
    var history: [YearTotal] = []
    /// The question of the last row and whether its name goes on, for a row that a page's end cut.
    var lastName: (code: String, endsOpen: Bool)?

    init(labels: FigureLabels, levels: LevelReading, codes: CodeReading, year: Int?) {
        self.labels = labels
        self.levels = levels
        self.codes = codes
        self.year = year
    }

    /// A cell that no figure, name or analysis took, and why.
    struct Untaken {
        let cell: ReadCell
        let reason: ReadingDoubt
    }

    /// Takes a row; gives back the cells it could not place.
    mutating func take(_ row: ReadRow, _ layout: TableLayout, topic: Int?) -> [Untaken] {
        if takeYearRow(row, layout) { return [] }
        let figure = figure(of: row, layout)
        takeName(row, layout, figure)
        beginAnalysis(row, layout, topic)
        var untaken = missingScore(of: row, layout, figure)
        for (index, role) in layout.roles.enumerated() where index < row.cells.count {
            let cell = row.cells[index]
            guard !cell.isEmpty, !Self.isFullMark(layout.headings[index]) else { continue }
            let reason: ReadingDoubt?
            switch role {
            case .question, .issue, .name, .number: continue
            case .analysis, .lowest, .cause, .note, .guidance, .recommendation:
                takeAnalysis(cell, as: role, topic)
                continue
            case .year(let year):
                reason = takeYear(cell, figure, year, layout, topic) ? nil : .otherYear(year)
            default:
                let heading = layout.headings[index]
                let isTaken = takeFigure(cell, as: role, of: row, figure, heading, topic)
                reason = isTaken ? nil : .noField(heading)
            }
            if let reason { untaken.append(Untaken(cell: cell, reason: reason)) }
        }
        return untaken
    }

    private mutating func takeAnalysis(_ cell: ReadCell, as role: ColumnRole, _ topic: Int?) {
        let role = role == .recommendation ? .guidance : role
        draft(topic) {
            $0.fragments.append(
                .init(role: role, text: cell.text, place: cell.place, endsOpen: cell.endsOpen))
        }
    }

    /// Takes a score or a level; says whether it was one.
    private mutating func takeFigure(
        _ cell: ReadCell, as role: ColumnRole, of row: ReadRow, _ figure: Figure?,
        _ heading: String, _ topic: Int?
    ) -> Bool {
        switch role {
        case .score:
            return takeScore(cell, figure, heading: heading, topic) || takeLevel(cell, of: row)
        case .level:
            guard figure == .total, let level = levels.level(in: cell.text) else { return false }
            prints.add(.level, level, at: cell.place)
            return true
        default: return false
        }
    }

    /// Begins another analysis where a row names its own lowest question and the last one has its own too.
    private mutating func beginAnalysis(_ row: ReadRow, _ layout: TableLayout, _ topic: Int?) {
        let lowest = zip(row.cells, layout.roles).first { $0.1 == .lowest && !$0.0.isEmpty }?.0
        guard let lowest, codes.code(at: lowest.text) != nil,
            let last = drafts.last(where: { $0.topic == topic }),
            last.fragments.contains(where: { $0.role == .lowest })
        else { return }
        drafts.append(AnalysisDraft(topic: topic))
    }

    /// A column of the marks that could be reached says nothing of the result.
    private static func isFullMark(_ heading: String) -> Bool {
        heading.contains("เต็ม") && !heading.contains("ที่ได้")
    }

    /// Whether a label names the total.
    func isTotal(_ label: String) -> Bool { Self.totals.contains(FoldedText(label)) }

    /// Changes the draft of a topic's analysis, the last one if it is the same topic.
    mutating func draft(_ topic: Int?, _ change: (inout AnalysisDraft) -> Void) {
        if topic == nil || !drafts.contains(where: { $0.topic == topic }) {
            if topic != nil || drafts.last?.topic != nil || drafts.isEmpty {
                drafts.append(AnalysisDraft(topic: topic))
            }
        }
        guard let index = drafts.lastIndex(where: { $0.topic == topic }) else { return }
        change(&drafts[index])
    }

    /// The figure that a row's words name: the innermost one where an instrument, its indicator and
    /// their question stand side by side.
    private mutating func figure(of row: ReadRow, _ layout: TableLayout) -> Figure? {
        let cells = zip(row.cells, layout.roles).filter { !$0.0.isEmpty }
        let number = Self.line(cells.first { $0.1 == .number }?.0.text ?? "")
        let labels = cells.filter { [.question, .issue, .name, .lowest].contains($0.1) }.map(
            \.0.text)
        var figure = labels.isEmpty ? self.figure(label: "", number: number, layout) : nil
        var label = ""
        for text in labels {
            let found = self.figure(label: Self.line(text), number: number, layout)
            guard let found, found.depth > figure?.depth ?? -1 else { continue }
            (figure, label) = (found, text)
        }
        switch figure {
        case .indicator, .subIndicator, .instrument:
            if let key = figure?.description, names[key] == nil {
                names[key] = Self.unnumbered(Self.line(label))
            }
        default: break
        }
        return figure
    }

    /// The figure that a label, with a number before it, names; nil when it is none.
    mutating func figure(label: String, number: String, _ layout: TableLayout?) -> Figure? {
        if let indicator = labels.indicator(named: label) { return .indicator(indicator) }
        // A code in a column of its own stands before the name.
        for text in [label, number.isEmpty ? "" : number + " " + label] where !text.isEmpty {
            guard let found = codes.code(at: text) else { continue }
            if text != label, number.unicodeScalars.allSatisfy({ $0.digit != nil }),
                !Self.isCodeColumn(layout)
            {
                continue
            }
            let name = Self.trimmed(found.rest)
            codes.note(found.code, name: name)
            if names[found.code] == nil, FoldedText(name).count > 3 { names[found.code] = name }
            return .question(found.code)
        }
        if let sub = Self.subIndicator(label) ?? Self.subIndicator(number) { return sub }
        if let mention = labels.mentions(in: ScalarText(label)).first(where: { $0.figure != .total }
        ) {
            return mention.figure
        }
        if Self.totals.contains(FoldedText(label)) || Self.totals.contains(FoldedText(number)) {
            return .total
        }
        return labels.mentions(in: ScalarText(label)).isEmpty ? nil : .total
    }

    /// A name without the full stop or footnote star at its end.
    private static func trimmed(_ name: String) -> String {
        var name = name.trimmed
        while let last = name.last, ".*: ".contains(last) { name.removeLast() }
        return name
    }

    /// A name without the number before it ("10 การป้องกันการทุจริต", "9.1 ข้อมูลพื้นฐาน").
    private static func unnumbered(_ name: String) -> String {
        let rest = String(name.drop { $0.isNumber || " .)(".contains($0) })
        return FoldedText(rest).isEmpty ? name : rest
    }

    private static func isCodeColumn(_ layout: TableLayout?) -> Bool {
        guard let layout, let column = layout.roles.firstIndex(of: .number) else { return false }
        return layout.headings[column].contains("รหัส")
    }

    private static func subIndicator(_ label: String) -> Figure? {
        let scalars = Array(label.unicodeScalars)
        guard let number = PrintedNumber(scalars, at: 0), number.hasFraction, number.whole > 0,
            number.whole < 20, number.text.drop(while: { $0 != "." }).count == 2
        else { return nil }
        return .subIndicator(number.text)
    }

    private static let totals: Set<FoldedText> = Set(
        [
            "รวม", "คะแนนรวม", "รวมคะแนน", "ค่าเฉลี่ย", "เฉลี่ย", "คะแนนเฉลี่ย", "ภาพรวม", "ผลคะแนนรวม",
            "คะแนนภาพรวม",
            "รวมทั้งหมด", "ผลการประเมินภาพรวม", "คะแนนเฉลี่ยรวม", "ผลคะแนนภาพรวม", "ภาพรวมหน่วยงาน",
        ].map { FoldedText($0) })

    private mutating func takeScore(
        _ cell: ReadCell, _ figure: Figure?, heading: String, _ topic: Int?
    ) -> Bool {
        guard let figure, let number = PrintedNumber(cell: cell.text), !heading.contains("ถ่วง")
        else { return false }
        let partFigure = Self.part(of: figure, heading: heading)
        prints.add(partFigure, number.text, at: cell.place)
        if case .question(let code, nil) = partFigure, topic != nil || !drafts.isEmpty {
            draft(topic) { $0.scores.append((code, number.text)) }
        }
        return true
    }

    /// The name of a question or an indicator none of whose cells of scores says anything.
    private func missingScore(
        of row: ReadRow, _ layout: TableLayout, _ figure: Figure?
    ) -> [Untaken] {
        switch figure {
        case .question, .indicator: break
        default: return []
        }
        let cells = zip(row.cells, layout.roles)
        let scores = cells.filter { $0.1 == .score }.map(\.0)
        guard !scores.isEmpty, scores.allSatisfy({ $0.isEmpty && $0.cover == nil }),
            let name = cells.first(where: { $0.1 == .question && !$0.0.isEmpty })?.0
        else { return [] }
        return [Untaken(cell: name, reason: .noScore)]
    }

    /// Takes the level that stands below the scores of a sheet ("ระดับผลการประเมิน", "ผ่านดี").
    private mutating func takeLevel(_ cell: ReadCell, of row: ReadRow) -> Bool {
        guard row.texts.contains(where: { Self.levelLabels.contains(FoldedText($0)) }),
            let level = levels.level(in: cell.text)
        else { return false }
        prints.add(.level, level, at: cell.place)
        return true
    }

    private static let levelLabels: Set<FoldedText> = Set(
        ["ระดับ", "ระดับผลการประเมิน", "ระดับผลประเมิน", "ระดับคะแนน", "ผลการประเมิน", "ระดับการประเมิน"]
            .map { FoldedText($0) })

    /// A column "ส่วนที่ ๒" holds the scores of that part.
    private static func part(of figure: Figure, heading: String) -> Figure {
        let folded = String(String.UnicodeScalarView(FoldedText(heading).scalars))
        guard
            let part = [1, 2].first(where: {
                folded.contains("ส่วนที่\($0)") || folded.contains("part\($0)")
                    || folded.hasSuffix("eit\($0)")
            })
        else { return figure }
        switch figure {
        case .instrument(let name, nil) where name == "EIT": return .instrument(name, part: part)
        case .indicator(let number, nil): return .indicator(number, part: part)
        case .question(let code, nil): return .question(code, part: part)
        default: return figure
        }
    }

    private mutating func takeYear(
        _ cell: ReadCell, _ figure: Figure?, _ column: Int, _ layout: TableLayout, _ topic: Int?
    ) -> Bool {
        guard let figure, let number = PrintedNumber(cell: cell.text) else { return false }
        let years = layout.roles.compactMap { role in
            if case .year(let year) = role { year } else { nil }
        }
        let own = year.flatMap { years.contains($0) ? $0 : nil } ?? years.max()
        if column == own {
            return takeScore(cell, figure, heading: "", topic)
        }
        guard figure == .total, !history.contains(where: { $0.fiscalYear == column }) else {
            return false
        }
        history.append(YearTotal(fiscalYear: column, total: number.text))
        return true
    }

    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Figure {
    /// How far inside the total it stands.
    fileprivate var depth: Int {
        switch self {
        case .instrument: 1
        case .indicator: 2
        case .subIndicator: 3
        case .question: 4
        default: 0
        }
    }
}
