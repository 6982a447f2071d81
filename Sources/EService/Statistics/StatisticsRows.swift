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

    private static let columns = [
        Bilingual("บริการ", "Service"), Bilingual("ทั้งหมด", "All"),
        Bilingual("เว็บไซต์", "Website"), Bilingual("เคาน์เตอร์", "Counter"),
        Bilingual("โทรศัพท์", "Telephone"), Bilingual("ตัดสินแล้ว", "Decided"),
        Bilingual("ตามกำหนด", "In time"), Bilingual("ยังค้าง", "Open"),
        Bilingual("ค้างเกินกำหนด", "Open, overdue"), Bilingual("เปิดพิจารณาใหม่", "Opened again"),
        Bilingual("เฉลี่ย (วันปฏิทิน)", "Mean calendar days"),
        Bilingual("พึงพอใจ (เต็ม 5)", "Rating of 5"),
    ]

    /// How many came in a month, as it is printed; of a month that has not begun nothing is known.
    static func printed(_ count: Int?) -> String { count.map { String($0) } ?? "–" }

    /// What stands above the columns.
    let header: [String]
    let all: [[String]]

    init(_ statistics: ServiceStatistics, _ language: Language) {
        let rows = statistics.services.compactMap { service -> [String]? in
            guard let figures = statistics.figures[service.id] else { return nil }
            return Self.row(service.content.name(language), figures)
        }
        header = Self.columns.map { $0(language) }
        all = rows + [Self.row(Bilingual("รวม", "All")(language), statistics.sum)]
    }

    private static func row(_ name: String, _ figures: ServiceStatistics.Figures) -> [String] {
        let channels: [ServiceContent.Channel] = [.web, .counter, .phone]
        return [name, String(figures.all)]
            + channels.map { String(figures.received[$0] ?? 0) }
            + [
                String(figures.decided), String(figures.kept), String(figures.open),
                String(figures.overdue), String(figures.reopened),
                figures.tenthsOfDays.map(tenths) ?? "–",
                figures.ratings == 0 ? "–" : tenths(figures.rated * 10 / figures.ratings),
            ]
    }

    private static func tenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }

    /// Comma-separated, with a byte-order mark for spreadsheets; no cell begins a formula.
    func csv() -> [UInt8] {
        SafeCSV.bytes([header] + all)
    }

    /// The same as a workbook: a sheet by service and one by month, numbers as numbers; no cell begins a formula.
    func workbook(_ statistics: ServiceStatistics, of authority: String) -> Document {
        let title = "สถิติการให้บริการ ปีงบประมาณ \(statistics.year.buddhist)"
        let months = zip(Self.months, statistics.months).map { [$0.thai, Self.printed($1)] }
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
            header: [Table.Row(cells: header.map { Table.Cell(SafeCSV.plain($0)) })],
            rows: rows.map { row in Table.Row(cells: row.map { Table.Cell(SafeCSV.plain($0)) }) })
        return Section(
            name: name, orientation: header.count > 4 ? .landscape : .portrait,
            blocks: [
                .paragraph(Paragraph(SafeCSV.plain(authority), style: .heading(level: 1))),
                .paragraph(Paragraph(title, style: .plain)), .table(table),
            ])
    }
}
