import Foundation
import Testing

@Suite("Score on the command line") struct ScoreCommandTests {
    /// Two answers to each question of indicator 2 of 2568: i4 is positive, i5 and i6 are negative.
    private let answers = "i4,i5,i6\nมากที่สุด,ไม่มี,ไม่มี\nมาก,ไม่มี,น้อยที่สุด\n"

    @Test("Answers become scores by the scale, reversed for negative questions, with the breakdown")
    func scores() throws {
        let prompt = try Prompt()
        try prompt.put("a.csv", answers)
        let answer = prompt.type("score @a.csv --framework 2568 --instrument IIT --json")
        #expect(answer.exit == 0)
        // (100 + 80) / 2 · (100 + 100) / 2 · (100 + 80) / 2 · their mean 93.333…
        for line in [
            "\"i4\" : \"90.00\"", "\"i5\" : \"100.00\"", "\"i6\" : \"90.00\"", "\"2\" : \"93.33\"",
        ] { #expect(answer.output.contains(line), "\(line)") }
        #expect(!answer.output.contains("\"total\" : "))
    }

    @Test("What is missing makes the score partial, and is named")
    func partial() throws {
        let prompt = try Prompt()
        try prompt.put("a.csv", answers)
        let answer = prompt.type("score @a.csv --framework 2568")
        #expect(answer.exit == 0)
        #expect(answer.output.hasPrefix("คะแนนรวมยังคำนวณไม่ได้"))
        #expect(answer.output.contains("ยังไม่มี: "))
        #expect(answer.output.contains("OIT"))
    }

    @Test("Numbers for answers are explained once a column, and a decimal comma is a point")
    func numbers() throws {
        let prompt = try Prompt()
        try prompt.put("a.csv", "i4;i5\n5;4\n3;2\n")
        let answer = prompt.type("score @a.csv --framework 2568 --lang en")
        #expect(answer.exit == 1)
        #expect(answer.messages.split(separator: "\n").count == 3)
        #expect(answer.messages.contains("does not tell which end is the most"))
        #expect(answer.messages.contains("and 2 more places"))
        try prompt.put("b.csv", "ข้อ;คะแนน\ni1;๙๕,๕๐\n")
        #expect(prompt.type("score @b.csv --framework 2568 --json").output.contains("\"95.50\""))
    }

    @Test("An absent part is one line, and answers that are alike claim no margin")
    func absence() throws {
        let prompt = try Prompt()
        try prompt.put("a.csv", answers)
        let lines = prompt.type("score @a.csv --framework 2568").output.split(separator: "\n")
        #expect(lines.filter { $0.contains("OIT") }.count == 2)
        #expect(lines.contains { $0.contains("OIT") && $0.hasSuffix("ยังไม่มี ทั้ง 28 ข้อ") })
        #expect(!lines.contains { $0.contains("ข้อ o1 ") })
        #expect(lines.contains { $0.hasSuffix("2 คน: ไม่มี 2 · ตอบเหมือนกันทุกคน") })
    }

    @Test(
        "A file that cannot be scored is refused with file, row and column",
        arguments: [
            ("i4,i5\nมาก,ดีมาก\n", "แถว 2 คอลัมน์ i5"),
            ("i4,i99\nมาก,มาก\n", "คอลัมน์ i99: ปี 2568 ไม่มีข้อนี้"),
            ("name,mail\na,b\n", "ไม่มีคอลัมน์ที่รู้จัก"),
            ("i4,i4\nมาก,มาก\n", "คอลัมน์ i4"),
            ("", "ไฟล์ว่าง"),
        ])
    func faults(text: String, sentence: String) throws {
        let prompt = try Prompt()
        try prompt.put("คำตอบ.csv", text)
        let answer = prompt.type("score @คำตอบ.csv --framework 2568")
        #expect(answer.exit == 1)
        #expect(answer.output.isEmpty)
        #expect(answer.messages.contains("คำตอบ.csv: "))
        #expect(answer.messages.contains(sentence), "\(answer.messages)")
        #expect(answer.messages.split(separator: "\n").count == 1)
    }

    @Test(
        "Wrong use is told before the file is opened",
        arguments: [
            ("score @none.csv", "--framework"),
            ("score @none.csv --framework 2568 --instrument XYZ", "IIT, EIT, OIT"),
            ("score @none.csv --framework 2568", "ไม่พบไฟล์"),
        ])
    func misuse(line: String, sentence: String) throws {
        let answer = try Prompt().type(line)
        #expect(answer.exit == 2)
        #expect(answer.messages.contains(sentence))
    }
}
