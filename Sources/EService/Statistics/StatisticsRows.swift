import Documents
import Platform
import ThaiText

/// The lines of the table, for the page and for programs.
struct StatisticsRows {
    static let months = [
        Bilingual("ตุลาคม", "October"), Bilingual("พฤศจิกายน", "November"),
        Bilingual("ธันวาคม", "December"), Bilingual("มกราคม", "January"),
        Bilingual("กุมภาพันธ์", "February"), Bilingual("มีนาคม", "March"),
        Bilingual("เมษายน", "April"), Bilingual("พฤษภาคม", "May"), Bilingual("มิถุนายน", "June"),
        Bilingual("กรกฎาคม", "July"), Bilingual("สิงหาคม", "August"),
        Bilingual("กันยายน", "September"),
    ]

    let all: [[String]]

    init(_ statistics: ServiceStatistics, _ language: Language) {
        let rows = statistics.services.compactMap { service -> [String]? in
            guard let figures = statistics.figures[service.id] else { return nil }
            return Self.row(service.content.name(language), figures)
        }
        all = rows + [Self.row(Bilingual("รวม", "All")(language), statistics.sum)]
    }

    private static func row(_ name: String, _ figures: ServiceStatistics.Figures) -> [String] {
        let channels: [ServiceContent.Channel] = [.web, .counter, .phone]
        let days = figures.taken.milliseconds / max(1, Int64(figures.decided)) / 8_640_000
        return [name, String(figures.all)]
            + channels.map { String(figures.received[$0] ?? 0) }
            + [
                String(figures.open), String(figures.decided), String(figures.kept),
                figures.decided == 0 ? "–" : tenths(Int(days)),
                figures.ratings == 0 ? "–" : tenths(figures.rated * 10 / figures.ratings),
            ]
    }

    private static func tenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }

    /// Comma-separated, with a byte-order mark for spreadsheets; no cell begins a formula.
    func csv(_ header: [String]) -> [UInt8] {
        let lines = ([header] + all).map { row in
            row.map { "\"" + Self.plain($0).replacing("\"", with: "\"\"") + "\"" }.joined(
                separator: ",")
        }
        return [0xEF, 0xBB, 0xBF] + Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    /// The same as a workbook: a sheet by service and one by month, numbers as numbers; no cell begins a formula.
    func workbook(_ header: [String], _ statistics: ServiceStatistics, of authority: String)
        -> Document
    {
        let title = "สถิติการให้บริการ ปีงบประมาณ \(statistics.year.buddhist)"
        let months = zip(Self.months, statistics.months).map { [$0.thai, String($1)] }
        return Document(
            properties: DocumentProperties(title: title, author: authority),
            sections: [
                section("แยกตามบริการ", header, all, title, authority, first: 3.4),
                section("แยกตามเดือน", ["เดือน", "คำขอ"], months, title, authority, first: 2),
            ])
    }

    private func section(
        _ name: String, _ header: [String], _ rows: [[String]], _ title: String,
        _ authority: String, first: Double
    ) -> Section {
        let numbers = Table.Column(alignment: .center, content: .score)
        let table = Table(
            title: name,
            columns: [Table.Column(weight: first)] + header.dropFirst().map { _ in numbers },
            header: [Table.Row(cells: header.map { Table.Cell(Self.plain($0)) })],
            rows: rows.map { row in Table.Row(cells: row.map { Table.Cell(Self.plain($0)) }) })
        return Section(
            name: name, orientation: header.count > 4 ? .landscape : .portrait,
            blocks: [
                .paragraph(Paragraph(Self.plain(authority), style: .heading(level: 1))),
                .paragraph(Paragraph(title, style: .plain)), .table(table),
            ])
    }

    /// A text that no spreadsheet reads as a formula.
    private static func plain(_ cell: String) -> String {
        "=+-@\t\r".contains(cell.first ?? " ") ? "'" + cell : cell
    }
}
