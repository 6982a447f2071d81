import Reports
import Testing

@Suite("Tables of scores and their analysis") struct ScoreTableTests {
    @Test("each row with its own topic and lowest question is an analysis of its own")
    func rowsWithTopics() {
        let report = Reading.report(
            """
            การวิเคราะห์ผลการประเมิน ปีงบประมาณ พ.ศ. 2568
            ประเด็น\tข้อที่ได้คะแนนต่ำสุด\tคะแนน\tสาเหตุ\tแนวทางการแก้ไข
            1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ\ti1 การปฏิบัติงานตามเวลา\t88.24\tงานล้น\tเพิ่มคน
            2. การให้บริการและระบบ E-Service\te9 การใช้ระบบ\t75.00\tไม่ทราบ\tบอกกล่าว
            """)
        #expect(report.analyses?.map(\.topic) == [1, 2])
        #expect(report.analyses?.map { $0.lowest?.code } == ["i1", "e9"])
        #expect(report.analyses?.map { $0.lowest?.score } == ["88.24", "75.00"])
        #expect(report.analyses?.map(\.cause) == ["งานล้น", "ไม่ทราบ"])
        #expect(report.analyses?.map(\.guidance) == ["เพิ่มคน", "บอกกล่าว"])
        #expect(report.uncertain.isEmpty)
    }

    @Test("the question that running text names as the lowest goes to the topic's analysis")
    func lowestInProse() {
        let report = Reading.report(
            """
            การวิเคราะห์ผลการประเมิน ปีงบประมาณ พ.ศ. 2568
            ประเด็นที่ 4 การใช้ทรัพย์สิน
            ข้อ i10 ได้คะแนน 80.55 คะแนน ซึ่งเป็นข้อที่ได้คะแนนน้อยที่สุด
            สาเหตุ : ไม่ทราบขั้นตอน
            """)
        #expect(report.analyses?.first?.topic == 4)
        #expect(report.analyses?.first?.lowest?.code == "i10")
        #expect(report.analyses?.first?.lowest?.score == "80.55")
    }

    @Test(
        "questions named with the same score share the lowest place; one with another score does not"
    )
    func severalLowest() {
        let report = Reading.report(
            """
            การวิเคราะห์ผลการประเมิน ปีงบประมาณ พ.ศ. 2568
            ประเด็นที่ 4 การใช้ทรัพย์สิน
            ประเด็นข้อคำถาม\tระดับคะแนน\tการวิเคราะห์ผลการประเมินฯ
            i10\t80.55\tข้อคำถามที่ได้คะแนนน้อยที่สุด : i10
            i11\t80.55\tข้อคำถามที่ได้คะแนนน้อยที่สุด : i11
            i12\t91.00\tข้อคำถามที่ได้คะแนนน้อยที่สุด : i12
            """)
        let lowest = report.analyses?.compactMap(\.lowest)
        #expect(lowest?.first == Analysis.Lowest(code: "i10", score: "80.55", alike: ["i11"]))
    }

    @Test(
        "columns of the two parts of the external survey stay apart, whatever they are called",
        arguments: [
            ("EIT ส่วนที่ 1", "EIT ส่วนที่ 2"), ("ส่วนที่ ๑", "ส่วนที่ ๒"), ("EIT Part 1", "EIT Part 2"),
            ("คะแนน EIT1", "คะแนน EIT2"),
        ])
    func parts(first: String, second: String) {
        let report = Reading.report(
            "ผลคะแนน ปี 2568\nข้อ\tประเด็น\t\(first)\t\(second)\ne1\tบริการตามขั้นตอน\t91.00\t93.50")
        #expect(report.scores?.questions == ["e1.1": "91.00", "e1.2": "93.50"])
    }

    @Test("an empty cell of a score and a level of another year are told, not passed over")
    func missing() {
        let empty = Reading.report(
            "ผลคะแนน ปี 2568\nที่\tตัวชี้วัด\tคะแนน\n1\tการปฏิบัติหน้าที่\t\n2\tการใช้งบประมาณ\t88.00")
        #expect(empty.scores?.indicators == ["2": "88.00"])
        #expect(empty.uncertain.map(\.text) == ["การปฏิบัติหน้าที่"])
        let level = Reading.report("ผลคะแนน ปี 2568\nคะแนนรวม 88.40 คะแนน ระดับ A")
        #expect(level.scores?.level == nil)
        #expect(level.uncertain.count == 1)
        let own = Reading.report("ผลคะแนน ปี 2565\nคะแนนรวม 88.40 คะแนน ระดับ A")
        #expect(own.scores?.level == "A")
        #expect(own.uncertain.isEmpty)
    }

    @Test("an unknown heading over the names hides no score, and the level stands below them")
    func unknownHeading() {
        let report = Reading.report(
            "ผลคะแนน ปี 2568\nที่\tด้านที่ประเมิน\tคะแนน\n1\tการปฏิบัติหน้าที่\t90.00\n\tระดับ\tผ่านดี")
        #expect(report.scores?.indicators == ["1": "90.00"])
        #expect(report.scores?.level == "ผ่านดี")
    }

    @Test("a table whose only name of a measure is the way to mend things is one of measures")
    func guidanceAsName() {
        let report = Reading.report(
            "ประเด็น\tแนวทางการพัฒนา\tผู้รับผิดชอบ\tระยะเวลา\nการสื่อสาร\tเพิ่มช่องทาง\tสำนักปลัด\tม.ค. 2568")
        #expect(report.measures?.map(\.name) == ["เพิ่มช่องทาง"])
    }
}
