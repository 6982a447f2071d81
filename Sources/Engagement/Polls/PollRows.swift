import DocumentWriting
import Documents
import FoundationEssentials
import Platform
import ThaiText

/// The lines of a poll's result, for spreadsheets.
struct PollRows {
    private static let headings = ["ข้อ", "คำถาม", "คำตอบ", "จำนวน", "ร้อยละ"]

    private let title: String
    private let all: [[String]]

    init(_ poll: Poll, _ result: PollResult) {
        title = poll.content.title
        all =
            [["", "จำนวนชุดคำตอบ", "", String(result.sheets), ""]]
            + result.tallies.enumerated().flatMap { Self.rows($0 + 1, $1) }
    }

    private static func rows(_ number: Int, _ tally: PollResult.Tally) -> [[String]] {
        let question = [String(number), tally.question.text]
        let figures = zip(tally.question.figures, tally.counts).map { figure, count in
            question + [
                tally.question.name(of: figure, .thai), String(count), tally.share(count),
            ]
        }
        let mean = tally.mean.map { [question + ["เฉลี่ย (เต็ม 5)", $0, ""]] } ?? []
        // A line break within a cell is a row of its own for some programs.
        let words = tally.words.map { question + [$0.replacing("\n", with: " / "), "", ""] }
        return figures + mean + words
    }

    var values: [UInt8] { SafeCSV.bytes([Self.headings] + all) }

    /// The same as a workbook.
    func workbook(of authority: String) throws -> [UInt8] {
        let numbers = Table.Column(alignment: .center, content: .score)
        let row = { (cells: [String]) in
            Table.Row(cells: cells.map { Table.Cell(SafeCSV.plain($0)) })
        }
        let table = Table(
            title: "ผลสำรวจ",
            columns: [
                Table.Column(weight: 0.6), Table.Column(weight: 3), Table.Column(weight: 3),
                numbers, numbers,
            ], header: [row(Self.headings)], rows: all.map(row))
        let section = Section(
            name: "ผลสำรวจ", orientation: .landscape,
            blocks: [
                .paragraph(Paragraph(SafeCSV.plain(authority), style: .heading(level: 1))),
                .paragraph(Paragraph(SafeCSV.plain(title), style: .plain)), .table(table),
            ])
        return try XLSXWriter.write(
            Document(
                properties: DocumentProperties(title: title, author: authority),
                sections: [section]),
            scratch: FileManager.default.temporaryDirectory.path)
    }
}
