/// Rows of a table that spans bind together, as heights of lines only, and how pages cut them.
///
/// It knows nothing of text or paper, so its rules can be tested with numbers.
struct TableBand {
    /// A cell of the band.
    struct Item: Hashable {
        /// The row in which it begins, and how many it covers.
        var row: Int
        var rowSpan: Int
        /// Heights of its lines in points.
        var lines: [Double]
        /// The first line that stands on no page yet.
        var next = 0

        var rest: ArraySlice<Double> { lines[next...] }
        var end: Int { row + rowSpan }
    }

    /// What of a cell goes on one page.
    struct Piece: Hashable {
        /// The cell, counted in the band.
        var item: Int
        /// Rows of the cut that it covers.
        var rows: Range<Int>
        /// Its lines.
        var lines: Range<Int>
    }

    /// The part of a band that goes on one page.
    struct Cut: Hashable {
        /// Heights of the rows from the top.
        var heights: [Double]
        var pieces: [Piece]

        var height: Double { heights.reduce(0, +) }
    }

    private(set) var items: [Item]
    private(set) var rowCount: Int
    /// Empty space over and under the lines of a cell.
    let padding: Double
    /// The least height of a row without text.
    let emptyHeight: Double
    /// The first row, counted in the whole band, that is not done yet.
    private var firstRow = 0

    init(items: [Item], rowCount: Int, padding: Double, emptyHeight: Double) {
        self.items = items
        self.rowCount = rowCount
        self.padding = padding
        self.emptyHeight = emptyHeight
    }

    /// Whether everything stands on a page.
    var isDone: Bool { firstRow >= rowCount }

    /// The height of what is not on a page yet.
    var height: Double { naturalHeights().reduce(0, +) }

    /// Takes what goes into `room` points, or nil when a new page is better; a fresh page always takes something.
    mutating func cut(room: Double, isFresh: Bool) -> Cut? {
        let heights = naturalHeights()
        var top = 0.0
        var row = 0
        // Half a point of rounding must not push a row to the next page.
        while row < heights.count, top + heights[row] <= room + 0.5 {
            top += heights[row]
            row += 1
        }
        guard row < heights.count else { return take(heights, lines: allLines()) }
        if let lines = linesInCutRow(firstRow + row, top: top, room: room, heights, force: false) {
            return takeCut(heights, row, lines, top: top, room: room)
        }
        if row > 0 { return takeCut(heights, row, nil, top: top, room: top) }
        guard isFresh,
            let lines = linesInCutRow(firstRow, top: 0, room: room, heights, force: true)
        else { return nil }
        return takeCut(heights, 0, lines, top: 0, room: room)
    }

    // MARK: Heights

    /// Heights of the rows that are left, high enough for all their cells.
    private func naturalHeights() -> [Double] {
        var heights = [Double](repeating: emptyHeight + 2 * padding, count: rowCount - firstRow)
        for item in items where item.rowSpan == 1 && item.row >= firstRow {
            let row = item.row - firstRow
            heights[row] = max(heights[row], item.rest.reduce(2 * padding, +))
        }
        let spanning = items.filter { $0.rowSpan > 1 && $0.end > firstRow }
        for item in spanning.sorted(by: { $0.end < $1.end }) {
            let rows = max(0, item.row - firstRow)..<(item.end - firstRow)
            let missing = item.rest.reduce(2 * padding, +) - heights[rows].reduce(0, +)
            if missing > 0 { heights[rows.upperBound - 1] += missing }
        }
        return heights
    }

    private func allLines() -> [Int] { items.map(\.lines.count) }

    /// How many of the lines from `next` on go into a height.
    private func fitting(_ item: Item, in height: Double) -> Int {
        var left = height - 2 * padding + 0.5
        return item.rest.prefix { line in
            left -= line
            return left >= 0
        }.count
    }

    // MARK: Cutting

    /// The line after the last one on this page for each cell, when `row` can be cut between lines; else nil.
    private func linesInCutRow(
        _ row: Int, top: Double, room: Double, _ heights: [Double], force: Bool
    ) -> [Int]? {
        let isOwn = { (item: Item) in item.row == row || item.row < row && row == firstRow }
        var ends = items.map(\.next)
        for (index, item) in items.enumerated() where item.row <= row && item.end > row {
            let begin = heights[..<max(0, min(row, max(item.row, firstRow)) - firstRow)].reduce(
                0, +)
            ends[index] += fitting(item, in: room - begin)
            let left = item.lines.count - ends[index]
            // Rather two lines on the next page than a single one.
            if left == 1, ends[index] - item.next >= 3 { ends[index] -= 1 }
            if force, isOwn(item), ends[index] == item.next, left > 0 { ends[index] += 1 }
        }
        guard !force else { return ends }
        let own = items.indices.filter {
            isOwn(items[$0]) && items[$0].end > row && !items[$0].rest.isEmpty
        }
        let showsEnough = own.allSatisfy {
            ends[$0] - items[$0].next >= min(2, items[$0].rest.count)
        }
        let leavesEnough = items.indices.contains { items[$0].lines.count - ends[$0] >= 2 }
        return !own.isEmpty && showsEnough && leavesEnough ? ends : nil
    }

    /// A cut through `row` after the given lines, or before it when `ends` is nil.
    private mutating func takeCut(
        _ heights: [Double], _ row: Int, _ ends: [Int]?, top: Double, room: Double
    ) -> Cut {
        var heights = Array(heights.prefix(ends == nil ? row : row + 1))
        var lines = ends ?? items.map(\.next)
        for (index, item) in items.enumerated() where item.row < firstRow + row {
            let isOver = item.end <= firstRow + row
            let begin = heights[..<max(0, item.row - firstRow)].reduce(0, +)
            if isOver {
                lines[index] = item.lines.count
            } else if ends == nil {
                lines[index] = item.next + fitting(item, in: top - begin)
            }
        }
        if ends != nil { heights[row] = cutHeight(row, heights, lines, top: top, room: room) }
        let cut = piece(heights, lines)
        for index in items.indices { items[index].next = lines[index] }
        firstRow += row
        return cut
    }

    /// The height of a row that is cut: as much as its longest cell fills.
    private func cutHeight(
        _ row: Int, _ heights: [Double], _ ends: [Int], top: Double, room: Double
    ) -> Double {
        var height = emptyHeight + 2 * padding
        for (index, item) in items.enumerated()
        where item.row <= firstRow + row && item.end > firstRow + row {
            let begin = heights[..<max(0, item.row - firstRow)].reduce(0, +)
            let filled = item.lines[item.next..<ends[index]].reduce(2 * padding, +)
            height = max(height, begin + filled - top)
        }
        return height
    }

    private mutating func take(_ heights: [Double], lines: [Int]) -> Cut {
        let cut = piece(heights, lines)
        firstRow = rowCount
        return cut
    }

    private func piece(_ heights: [Double], _ ends: [Int]) -> Cut {
        let last = firstRow + heights.count
        let pieces = items.enumerated().compactMap { index, item -> Piece? in
            guard item.end > firstRow, item.row < last else { return nil }
            let rows = max(0, item.row - firstRow)..<(min(item.end, last) - firstRow)
            return Piece(item: index, rows: rows, lines: item.next..<max(item.next, ends[index]))
        }
        return Cut(heights: heights, pieces: pieces)
    }
}
