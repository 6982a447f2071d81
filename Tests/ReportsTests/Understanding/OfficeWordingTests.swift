import Assessment
import DocumentReading
import Documents
import Reports
import Testing

/// Ways in which offices write that no sample shows.
@Suite("Wordings of offices") struct OfficeWordingTests {
    private static func plan(_ rows: [[String]]) -> Report {
        let title = "มาตรการส่งเสริมความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"
        let header = ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"].map { Table.Cell($0) }
        let table = Table(
            rows: [Table.Row(cells: header)]
                + rows.map { row in
                    Table.Row(
                        cells: row.map { Table.Cell($0, columnSpan: row.count == 1 ? 4 : 1) })
                })
        let document = Document(sections: [
            Section(blocks: [.paragraph(Paragraph(title)), .table(table)])
        ])
        return Report(reading: document, frameworks: Reading.frameworks)
    }

    @Test("A spanning row of a topic that no framework knows is no part of a measure")
    func foreignTopic() {
        let read = Self.plan([
            ["ประเด็นที่ ๑ ความโปร่งใสของสำนักงาน"],
            ["จัดทำผังงาน", "๑. สำรวจ", "สำนักปลัด", "ม.ค. ๖๙"],
            ["การดูแลครุภัณฑ์สนาม"],
            ["จัดทำทะเบียนยืม", "๑. ออกแบบฟอร์ม", "กองคลัง", "ก.พ. ๖๙"],
        ])
        #expect(read.measures?.map(\.name) == ["จัดทำผังงาน", "จัดทำทะเบียนยืม"])
        #expect(read.measures?.map(\.topic) == [1, nil])
        #expect(read.uncertain.contains { $0.text == "การดูแลครุภัณฑ์สนาม" })
    }

    @Test("A measure whose name spans its row stays a measure")
    func spanningName() {
        let read = Self.plan([
            ["มาตรการเผยแพร่ราคากลาง"], ["", "๑. จัดทำ ๒. เผยแพร่", "กองคลัง", "ม.ค. ๖๙"],
        ])
        #expect(read.measures?.map(\.name) == ["มาตรการเผยแพร่ราคากลาง"])
        #expect(read.measures?.first?.steps == ["จัดทำ", "เผยแพร่"])
    }

    @Test(
        "What an announced list holds is cut at every dash; a remark under the table is no analysis"
    )
    func announcedList() {
        let read = Reading.report(
            """
            มาตรการความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569
            | ข้อที่ต้องปรับปรุง | มาตรการ | วิธีการ | ผู้รับผิดชอบ |
            | i16 | จัดทำประกาศ | ทำสองภาษา ได้แก่ - ภาษาไทย - ภาษาอังกฤษ | นิติกร |

            หมายเหตุ : ปรับได้ตามเหมาะสม
            """)
        #expect(read.measures?.first?.steps == ["ทำสองภาษา ได้แก่", "ภาษาไทย", "ภาษาอังกฤษ"])
        #expect(read.measures?.first?.targets == ["i16"])
        #expect(read.analyses == nil)
    }

    @Test("The topic of the last analysis does not hold for measures in a table of their own")
    func topicAfterAnalyses() {
        let read = Reading.report(
            """
            การวิเคราะห์ผลการประเมิน ประจำปีงบประมาณ พ.ศ. 2568
            | ประเด็น | ข้อที่ได้คะแนนน้อยที่สุด | คะแนน | สาเหตุ |
            | กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ | i3 | 82.10 | ขาดคู่มือ |
            | การให้บริการและระบบ E-Service | e9 | 70.44 | ไม่ทราบช่องทาง |

            มาตรการที่จะดำเนินการ
            | มาตรการ | วิธีการ | ผู้รับผิดชอบ |
            | จัดทำคู่มือกลาง | ร่างและเผยแพร่ | สำนักปลัด |
            """)
        #expect(read.analyses?.map(\.topic) == [1, 2])
        #expect(read.measures?.map(\.topic) == [nil])
    }

    @Test(
        "A letter o inside a score is a zero; one that begins a code is none",
        arguments: [
            ("๘o.๑๒", "80.12"), ("9o.45", "90.45"), ("1oo.00", "100.00"), ("1Oo.00", "100.00"),
            ("83.45", "83.45"),
        ])
    func misreadZero(_ printed: String, _ score: String) {
        let read = Reading.report(
            "ผลการประเมิน ประจำปีงบประมาณ พ.ศ. 2568\nตัวชี้วัดที่ 4 ได้คะแนน \(printed) คะแนน")
        #expect(read.scores?.indicators?["4"] == score)
    }

    @Test("Several questions on one line keep their scores; the lowest indicator makes no analysis")
    func severalOnALine() {
        let read = Reading.report(
            """
            ผลการประเมิน ประจำปีงบประมาณ พ.ศ. 2568
            ตัวชี้วัดที่ได้คะแนนน้อยที่สุด คือ ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ
            ข้อ e1 ได้คะแนน 90.55 ข้อ e2 ได้คะแนน 92.00
            """)
        #expect(read.scores?.questions == ["e1": "90.55", "e2": "92.00"])
        #expect(read.analyses == nil)
        #expect(read.claims?.map(\.figure) == ["indicator.4"])
        #expect(read.uncertain.isEmpty)
    }

    @Test(
        "The title tells a plan with expected outputs from a result report",
        arguments: [
            ("แผนยกระดับคุณธรรมและความโปร่งใส", Report.Kind.plan),
            ("แผนปฏิบัติการยกระดับการประเมิน ITA", .plan),
            ("รายงานผลการวิเคราะห์การประเมินและมาตรการ", .plan),
            ("รายงานผลการดำเนินการตามแผนยกระดับ", .results),
            ("งานนโยบายและแผน", .results),
        ])
    func kind(_ title: String, _ kind: Report.Kind) {
        let read = Reading.report(
            """
            \(title) ปีงบประมาณ ๒๕๖๙
            | กิจกรรม | วิธีการ | ผู้รับผิดชอบ | ผลผลิต |
            | จัดเวที | เชิญผู้นำ | กองคลัง | จัดเวที ๑ ครั้ง |
            """)
        #expect(read.kind == kind)
    }

    @Test("A table that only lays out a web page gives its tables to the page")
    func layoutTable() throws {
        let page = """
            <table><tr><td>เมนู<br>หน้าหลัก</td><td><div><p>มาตรการความโปร่งใส ปีงบประมาณ 2569</p>
            <table><tr><td>มาตรการ</td><td>วิธีการ</td><td>ผู้รับผิดชอบ</td></tr>
            <tr><td>เผยแพร่ข้อมูล</td><td>ลงเว็บไซต์</td><td>สำนักปลัด</td></tr></table>
            </div></td></tr></table>
            """
        let document = try DocumentReader.read([UInt8](page.utf8))
        let read = Report(reading: document, frameworks: Reading.frameworks)
        #expect(read.measures?.map(\.name) == ["เผยแพร่ข้อมูล"])
        #expect(read.fiscalYear == 2569)
    }
}
