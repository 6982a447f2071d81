import Reports
import Testing

@Suite("What running text and side columns say") struct RunningTextTests {
    @Test("a title that names the year of its measures leaves the scores to the year of the result")
    func scoresYear() {
        let report = Reading.report(
            """
            มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙
            จากผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ได้คะแนน ๘๗.๔๕ คะแนน
            """)
        #expect(report.fiscalYear == 2569)
        #expect(report.scoresYear == 2568)
        #expect(report.assessedYear == 2568)
        #expect(report.scores?.total == "87.45")
        #expect(report.history == nil)
    }

    @Test("a text that speaks of the title's own result, or prints no score, names no other year")
    func ownYear() {
        let own = Reading.report(
            """
            ผลการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2568
            คะแนนรวม 90.00 สูงกว่าผลการประเมินปี 2567
            """)
        #expect(own.scoresYear == nil)
        let scoreless = Reading.report(
            """
            รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. 2568
            มาตรการเหล่านี้มาจากผลการประเมิน ปีงบประมาณ พ.ศ. 2567
            """)
        #expect(scoreless.scoresYear == nil)
    }

    @Test("the total and the instruments of one sentence go each to its own figure")
    func sentence() {
        let scores = Reading.report(
            """
            ผลการประเมิน ปีงบประมาณ พ.ศ. 2568
            หน่วยงานมีผลคะแนนภาพรวม 87.45 คะแนน ระดับผ่าน แบบวัด IIT 89.12 คะแนน แบบวัด EIT 84.33 คะแนน
            ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ มีคะแนนรวม 85.60 คะแนน
            """
        ).scores
        #expect(scores?.total == "87.45")
        #expect(scores?.instruments == ["IIT": "89.12", "EIT": "84.33"])
        #expect(scores?.indicators == ["4": "85.60"])
    }

    @Test("a score that lost its point is read as it is printed, a year or a count is none")
    func lostPoint() {
        let scores = Reading.report(
            """
            ปีงบประมาณ พ.ศ. 2568 คะแนนรวม 92.68
            IIT 9467
            EIT 2568
            OIT จำนวน 2500 คน
            """
        ).scores
        #expect(scores?.instruments == ["IIT": "9467"])
    }

    @Test("an instrument beside its first indicator does not take the indicator's score")
    func instrumentColumn() {
        let scores = Reading.report(
            """
            ผลคะแนน ปีงบประมาณ พ.ศ. 2568
            เครื่องมือ\tตัวชี้วัด\tคะแนน
            IIT\t1. การปฏิบัติหน้าที่\t92.10
            \t2. การใช้งบประมาณ\t88.20
            OIT\t9. การเปิดเผยข้อมูล\t95.00
            คะแนนรวม\t\t91.00
            """
        ).scores
        #expect(scores?.indicators == ["1": "92.10", "2": "88.20", "9": "95.00"])
        #expect(scores?.instruments == nil)
        #expect(scores?.total == "91.00")
    }

    @Test("measures under labels are measures, with colons, alone on a line or before the words")
    func labels() throws {
        let report = Reading.report(
            """
            รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. 2568
            ประเด็นที่ ๒ การให้บริการ
            มาตรการที่ 1 เปิดจุดบริการใหม่
            วิธีการดำเนินการ
            1. สำรวจสถานที่
            2. เปิดบริการ
            ผู้รับผิดชอบ กองช่าง
            ระยะเวลา: ม.ค. 2568
            ผลการดำเนินการ
            - เปิดแล้วสองแห่ง
            มาตรการ: ติดป้ายขั้นตอน
            ขั้นตอน: ติดป้ายหน้าห้อง
            ผู้รับผิดชอบ: สำนักปลัด
            จึงเรียนมาเพื่อทราบ
            """)
        let measures = try #require(report.measures)
        #expect(measures.map(\.name) == ["เปิดจุดบริการใหม่", "ติดป้ายขั้นตอน"])
        #expect(measures.map(\.topic) == [2, 2])
        #expect(measures.map(\.steps) == [["สำรวจสถานที่", "เปิดบริการ"], ["ติดป้ายหน้าห้อง"]])
        #expect(measures.map(\.responsible) == [["กองช่าง"], ["สำนักปลัด"]])
        #expect(measures[0].period?.start == "2025-01-01")
        #expect(measures[0].outputs == ["เปิดแล้วสองแห่ง"])
    }

    @Test("a line that only begins like a label makes no measure")
    func noLabels() {
        let report = Reading.report(
            """
            มาตรการ: ทุกส่วนราชการต้องปฏิบัติ
            หน่วยงานมีมาตรการป้องกันการทุจริต
            ผู้รับผิดชอบหลักคือปลัด
            """)
        #expect(report.measures == nil)
    }

    @Test(
        "codes in brackets behind a measure's name are its targets, others are not",
        arguments: [
            ("ลดขั้นตอน (ข้อ i1, o12)", ["i1", "o12"]), ("ลดขั้นตอน i1", []), ("ลด (ขั้นตอน) o12", []),
        ])
    func targets(name: String, expected: [String]) {
        let report = Reading.report(
            "ปี 2568\nที่\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n1\t\(name)\tประกาศ\tกองช่าง")
        #expect(report.measures?.first?.targets == expected)
        #expect(report.measures?.first?.name == name)
    }

    @Test(
        "owners are told apart by whatever stands between them",
        arguments: [
            "งานนิติการ / งานการเจ้าหน้าที่", "งานนิติการ/งานการเจ้าหน้าที่", "งานนิติการ, งานการเจ้าหน้าที่",
        ])
    func owners(_ text: String) {
        let report = Reading.report(
            "ที่\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n1\tอบรม\tจัดอบรม\t\(text)")
        #expect(report.measures?.first?.responsible == ["งานนิติการ", "งานการเจ้าหน้าที่"])
    }
}
