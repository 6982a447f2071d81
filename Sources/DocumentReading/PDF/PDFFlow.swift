internal import Documents

/// Turns laid out pages into paragraphs and tables in reading order.
struct PDFFlow {
    private let pages: [PDFLayout]
    private let habits: LineJoiner.Habits
    /// Size of running text; what is clearly larger is a heading.
    private let bodySize: Double
    private let headingSizes: [Double]
    /// One joiner for all pages of a width, whose margins are the same.
    private let joiners: [Double: LineJoiner]
    private var blocks: [Block] = []
    private var open: (runs: [Run], last: TextLine, page: PDFLayout)?
    private var tables = 0

    /// A flow over pages without their furniture.
    init(_ pages: [PDFLayout], marksParagraphs: Bool) {
        self.pages = pages
        let outside = pages.flatMap(\.lines)
        let all = outside + pages.flatMap { $0.grids.flatMap { $0.rows.joined().flatMap(\.lines) } }
        let ending = all.filter(\.endsWithSpace).count
        let habits = LineJoiner.Habits(
            drawsEndSpaces: ending >= 2 && ending * 50 >= all.count,
            marksParagraphs: marksParagraphs)
        self.habits = habits
        let common = Self.commonSize(outside)
        bodySize = common
        let larger = Set(outside.map { Self.step($0.size) }).filter { $0 > common * 1.1 }
        headingSizes = larger.sorted(by: >)
        joiners = Dictionary(grouping: pages, by: \.width).mapValues { pages in
            let paper = Rectangle(left: 0, top: 0, right: pages[0].width, bottom: 0)
            return LineJoiner(lines: pages.flatMap(\.lines), bounds: paper, habits: habits)
        }
    }

    /// All pages as one section.
    mutating func sections() -> [Section] {
        for page in pages { take(page) }
        close()
        return blocks.isEmpty ? [] : [Section(blocks: blocks)]
    }

    private mutating func take(_ page: PDFLayout) {
        var grids = page.grids[...]
        for line in page.lines {
            while let grid = grids.first, grid.top < line.y {
                take(grid, page: page.number)
                grids.removeFirst()
            }
            take(line, page: page)
        }
        for grid in grids { take(grid, page: page.number) }
    }

    private mutating func take(_ line: TextLine, page: PDFLayout) {
        if let open, let joiner = joiners[page.width], !parts(open, line, page, joiner) {
            let joint = joiner.joint(open.last, line)
            self.open = (Self.joined(open.runs, joint, line.runs), line, open.page)
        } else {
            close()
            open = (line.runs, line, page)
        }
    }

    /// Whether a line begins a new paragraph after the one in hand.
    private func parts(
        _ open: (runs: [Run], last: TextLine, page: PDFLayout), _ line: TextLine,
        _ page: PDFLayout, _ joiner: LineJoiner
    ) -> Bool {
        let before = open.last
        // Lines with wide gaps one below the other are rows of a table without ruled lines.
        if before.hasGap, line.hasGap { return true }
        if let marked = joiner.marked(before, line, samePage: line.y > before.y) { return marked }
        if abs(before.size - line.size) > 0.08 * bodySize || before.isBold != line.isBold
            || open.page.width != page.width
        {
            return true
        }
        // The first line of a paragraph is indented.
        let indented = line.left > joiner.left + 14 && before.left < joiner.left + 4
        let samePage = line.y > before.y
        return indented || joiner.breaks(before, line, samePage: samePage)
    }

    private mutating func close() {
        guard let open else { return }
        self.open = nil
        var collector = RunCollector()
        for run in open.runs { collector.add(run.text, bold: run.bold) }
        let place = Place(page: open.page.number)
        blocks += collector.paragraphs(style: style(open.last)).map { paragraph in
            var paragraph = paragraph
            paragraph.place = place
            return .paragraph(paragraph)
        }
    }

    private func style(_ line: TextLine) -> Paragraph.Style {
        guard let rank = headingSizes.firstIndex(of: Self.step(line.size)) else { return .body }
        return .heading(level: min(rank + 1, 6))
    }

    private mutating func take(_ grid: PDFLayout.Grid, page: Int) {
        close()
        tables += 1
        var made = TableGrid(number: tables, page: page)
        for (index, row) in grid.rows.enumerated() {
            // Only the last row can go on on the next page.
            made.add(row.map { cell($0, mayGoOn: index == grid.rows.count - 1) })
        }
        if let table = made.table(weights: grid.weights) { blocks.append(.table(table)) }
    }

    private func cell(_ cell: PDFLayout.Cell, mayGoOn: Bool) -> Table.Cell {
        let joiner = LineJoiner(
            lines: cell.lines, bounds: cell.field.bounds, habits: habits)
        var collector = RunCollector()
        var last: TextLine?
        for line in cell.lines {
            if let last {
                if joiner.breaks(last, line) {
                    collector.breakLine()
                } else {
                    collector.add(joiner.joint(last, line), bold: last.runs.last?.bold ?? false)
                }
            }
            for run in line.runs { collector.add(run.text, bold: run.bold) }
            last = line
        }
        var paragraphs = collector.paragraphs(style: .plain)
        if paragraphs.map(\.text) == [Table.Cell.endedBefore] { paragraphs = [] }
        var made = Table.Cell(
            paragraphs: paragraphs, columnSpan: cell.field.columnSpan,
            rowSpan: cell.field.rowSpan)
        let reachesEnd = mayGoOn || cell.field.rowSpan > 1
        made.endsOpen = reachesEnd && habits.drawsEndSpaces && last?.endsWithSpace == false
        return made
    }

    private static func joined(_ runs: [Run], _ joint: String, _ more: [Run]) -> [Run] {
        var out = runs
        if let last = out.indices.last { out[last].text += joint }
        return out + more
    }

    private static func step(_ size: Double) -> Double { (size * 2).rounded() / 2 }

    /// The size most letters have.
    private static func commonSize(_ lines: [TextLine]) -> Double {
        var counts: [Double: Int] = [:]
        for line in lines { counts[step(line.size), default: 0] += line.text.count }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    }
}
