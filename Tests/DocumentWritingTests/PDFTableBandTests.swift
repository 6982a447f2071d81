import Testing

@testable import DocumentWriting

/// Rows of lines ten points high and cells without padding, so that sums can be done in the head.
@Suite("Cutting of table rows")
struct PDFTableBandTests {
    private func band(_ counts: [Int]) -> TableBand {
        let items = counts.map { count in
            TableBand.Item(row: 0, rowSpan: 1, lines: Array(repeating: 10, count: count))
        }
        return TableBand(items: items, rowCount: 1, padding: 0, emptyHeight: 10)
    }

    private func lines(_ cut: TableBand.Cut?) -> [Range<Int>]? { cut?.pieces.map(\.lines) }

    @Test("a row that fits is taken whole, as high as its longest cell")
    func whole() {
        var row = band([3, 5, 1])
        let cut = row.cut(room: 50, isFresh: false)
        #expect(cut?.height == 50)
        #expect(lines(cut) == [0..<3, 0..<5, 0..<1])
        #expect(row.isDone)
    }

    @Test("a row that does not fit is cut between lines and goes on where it stopped")
    func cutRow() {
        var row = band([3, 10])
        #expect(lines(row.cut(room: 45, isFresh: false)) == [0..<3, 0..<4])
        #expect(!row.isDone)
        let rest = row.cut(room: 200, isFresh: true)
        #expect(lines(rest) == [3..<3, 4..<10])
        #expect(rest?.height == 60)
        #expect(row.isDone)
    }

    @Test(
        "a single line is left on neither side of the cut",
        arguments: [
            // lines, room, lines on the first page (nil: none of them)
            (4, 15.0, nil), (4, 35.0, 2), (3, 25.0, nil), (5, 45.0, 3), (6, 45.0, 4),
            (2, 15.0, nil),
        ] as [(Int, Double, Int?)])
    func widows(count: Int, room: Double, expected: Int?) {
        var row = band([count])
        #expect(lines(row.cut(room: room, isFresh: false))?.first?.count == expected)
    }

    @Test("on a fresh page something is always taken, even a line higher than the page")
    func progress() {
        var tall = TableBand(
            items: [TableBand.Item(row: 0, rowSpan: 1, lines: [900, 900, 900])], rowCount: 1,
            padding: 4, emptyHeight: 10)
        var pages = 0
        while !tall.isDone, pages < 10 {
            #expect(tall.cut(room: 100, isFresh: true) != nil)
            pages += 1
        }
        #expect(tall.isDone)
    }

    @Test("every line of every cell comes on some page once and in order", arguments: 2...40)
    func nothingLost(room: Int) {
        let counts = [7, 0, 23, 2]
        var row = TableBand(
            items: [
                .init(row: 0, rowSpan: 3, lines: Array(repeating: 10, count: counts[0])),
                .init(row: 0, rowSpan: 1, lines: []),
                .init(row: 1, rowSpan: 1, lines: Array(repeating: 10, count: counts[2])),
                .init(row: 2, rowSpan: 1, lines: Array(repeating: 10, count: counts[3])),
            ], rowCount: 3, padding: 2, emptyHeight: 10)
        var taken: [[Int]] = [[], [], [], []]
        var pages = 0
        while !row.isDone, pages < 500 {
            guard let cut = row.cut(room: Double(room * 10), isFresh: true) else { break }
            for piece in cut.pieces { taken[piece.item] += Array(piece.lines) }
            pages += 1
        }
        #expect(row.isDone)
        #expect(taken == counts.map { Array(0..<$0) })
    }

    @Test("a cell over several rows makes the last of them as high as it needs")
    func spanningHeight() {
        let row = TableBand(
            items: [
                .init(row: 0, rowSpan: 2, lines: Array(repeating: 10, count: 6)),
                .init(row: 0, rowSpan: 1, lines: [10]), .init(row: 1, rowSpan: 1, lines: [10]),
            ], rowCount: 2, padding: 0, emptyHeight: 10)
        var rows = row
        #expect(rows.cut(room: 100, isFresh: false)?.heights == [10, 50])
    }

    @Test("a cell over several rows is cut with the row in which the page ends")
    func spanningCut() {
        var rows = TableBand(
            items: [
                .init(row: 0, rowSpan: 2, lines: Array(repeating: 10, count: 6)),
                .init(row: 0, rowSpan: 1, lines: [10, 10]),
                .init(row: 1, rowSpan: 1, lines: Array(repeating: 10, count: 9)),
            ], rowCount: 2, padding: 0, emptyHeight: 10)
        let first = rows.cut(room: 50, isFresh: false)
        #expect(lines(first) == [0..<4, 0..<2, 0..<3])
        #expect(first?.pieces.first?.rows == 0..<2)
        let second = rows.cut(room: 100, isFresh: true)
        #expect(lines(second) == [4..<6, 3..<9])
        #expect(rows.isDone)
    }
}
