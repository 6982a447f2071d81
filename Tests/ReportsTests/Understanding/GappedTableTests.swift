import Documents
import Reports
import Testing

@Suite("Tables without ruled lines") struct GappedTableTests {
    private func report(_ lines: String...) -> Report {
        let paragraphs = lines.map { Block.paragraph(Paragraph($0, style: .body)) }
        return Report(
            reading: Document(sections: [Section(blocks: paragraphs)]),
            frameworks: Reading.frameworks)
    }

    @Test(
        "rows that gaps part are a table under a known heading, a missing number before them allowed"
    )
    func scores() {
        let read = report(
            "ผลการประเมิน ปีงบประมาณ พ.ศ. 2568", "ที่\tตัวชี้วัด\tคะแนน", "1\tการปฏิบัติหน้าที่\t90.00",
            "2\tการใช้งบประมาณ\t88.00", "คะแนนรวม\t89.00")
        #expect(read.scores?.indicators == ["1": "90.00", "2": "88.00"])
        #expect(read.scores?.total == "89.00")
        #expect(read.uncertain.isEmpty)
    }

    @Test("points that stand alone below a row go on with its list; what fits nowhere is doubtful")
    func points() {
        let read = report(
            "แผนมาตรการ ปีงบประมาณ พ.ศ. 2569", "ที่\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ",
            "1\tทำคู่มือ\t1) ประชุม\tกองคลัง", "2) จัดทำ", "ส่วนที่เหลือ\tของช่อง",
            "2\tอบรม\tจัดอบรม\tสำนักปลัด", "ข้อความท้ายเอกสาร")
        #expect(read.measures?.map(\.name) == ["ทำคู่มือ", "อบรม"])
        #expect(read.measures?.first?.steps == ["ประชุม", "จัดทำ"])
        #expect(read.uncertain.map(\.text) == ["ส่วนที่เหลือ ของช่อง"])
    }

    @Test("gaps in running text, such as before a signature, make no table")
    func signature() {
        let read = report("ลงชื่อ\tผู้จัดทำ", "(นาย ก)\tตำแหน่ง", "1.\tข้อความ", "2.\tข้อความ")
        #expect(read.measures == nil)
        #expect(read.uncertain.isEmpty)
    }

    @Test("columns that spaces set apart in a plain text are gaps")
    func spaces() {
        let read = Reading.report(
            """
            ผลการประเมิน ปีงบประมาณ พ.ศ. 2568
            ที่     ตัวชี้วัด                คะแนน
            1     การปฏิบัติหน้าที่          90.00
            2     การใช้งบประมาณ          88.00
            """)
        #expect(read.scores?.indicators == ["1": "90.00", "2": "88.00"])
    }
}
