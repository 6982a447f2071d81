import Documents
import Reports
import Testing

@Suite("Rows that a page's end cut") struct CutRowTests {
    private func report(_ rows: [[[Paragraph]]]) -> Report {
        let header = Table.Row(
            cells: ["มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"].map {
                Table.Cell($0)
            })
        let tables = rows.map { row in
            Block.table(
                Table(
                    header: [header],
                    rows: [Table.Row(cells: row.map { Table.Cell(paragraphs: $0) })]))
        }
        return Report(
            reading: Document(sections: [Section(blocks: tables)]), frameworks: Reading.frameworks)
    }

    private func plain(_ text: String) -> [Paragraph] { [Paragraph(text, style: .plain)] }

    private func step(_ number: String, _ text: String) -> Paragraph {
        Paragraph(text, style: .plain, marker: number)
    }

    @Test("A row whose points count on is the rest of the one before it")
    func countsOn() {
        let read = report([
            [
                plain("มาตรการเผยแพร่ข้อมูล"), [step("๑.", "ปรับปรุงเว็บไซต์")], plain("สำนักปลัด"),
                plain("๑ ตุลาคม ๒๕๖๗ –"),
            ],
            [
                plain("ให้เข้าถึงง่าย"), [step("๒.", "ประชาสัมพันธ์")], plain("กองคลัง"),
                plain("๓๐ กันยายน ๒๕๖๘"),
            ],
        ])
        #expect(read.measures?.count == 1)
        #expect(read.measures?.first?.steps == ["ปรับปรุงเว็บไซต์", "ประชาสัมพันธ์"])
        #expect(read.measures?.first?.responsible == ["สำนักปลัด", "กองคลัง"])
        #expect(read.measures?.first?.period?.end == "2025-09-30")
    }

    @Test("A row whose points begin again is a measure of its own")
    func beginsAgain() {
        let read = report(
            ["มาตรการหนึ่ง", "มาตรการสอง"].map { name in
                [
                    plain(name), [step("๑.", "จัดทำ"), step("๒.", "เผยแพร่")], plain("สำนักปลัด"),
                    plain("๗ วัน"),
                ]
            })
        #expect(read.measures?.map(\.name) == ["มาตรการหนึ่ง", "มาตรการสอง"])
    }

    /// Two rows of a numbered table, the second on the page that is given.
    private func numbered(second page: Int) -> Report {
        let header = ["ที่", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ"].map { Table.Cell($0) }
        func table(_ cells: [String], page: Int) -> Block {
            let row = Table.Row(cells: cells.map { Table.Cell($0) }, place: Place(page: page))
            return .table(Table(header: [Table.Row(cells: header)], rows: [row]))
        }
        let blocks = [
            table(["๑", "พัฒนาระบบคำร้อง", "ออกแบบ", "สำนักปลัด"], page: 1),
            table(["", "ออนไลน์", "ทดสอบ", "(งานสารสนเทศ)"], page: page),
        ]
        return Report(
            reading: Document(sections: [Section(blocks: blocks)]), frameworks: Reading.frameworks)
    }

    @Test("On a new page a row without a number, where rows have one, is the rest of the last")
    func numberedPage() {
        #expect(numbered(second: 2).measures?.map(\.name) == ["พัฒนาระบบคำร้อง ออนไลน์"])
        #expect(numbered(second: 1).measures?.count == 2)
    }
}
