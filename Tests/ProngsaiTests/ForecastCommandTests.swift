import Foundation
import Testing

@Suite("Forecast on the command line") struct ForecastCommandTests {
    /// 0.3 × 90 + 0.3 × 90 + 0.4 × 95 = 92.
    private func prompt(total: String = "92.00") throws -> Prompt {
        let prompt = try Prompt()
        try prompt.put(
            "a.json",
            """
            {"fiscalYear": 2568, "scores": {"total": "\(total)",
             "instruments": {"IIT": "90.00", "EIT": "90.00", "OIT": "95.00"}}}
            """)
        return prompt
    }

    @Test(
        "A change moves the total and the level",
        arguments: [
            // 27 + 27 + 40.
            ("--set OIT=100", "คะแนนรวม 92.00 → 94.00 · ระดับผ่านดีเท่าเดิม"),
            ("--set oit=๑๐๐", "คะแนนรวม 92.00 → 94.00"),
            // 25.2 + 27 + 38; an instrument below 85 takes the level down although the total passes.
            ("--set IIT=84", "คะแนนรวม 92.00 → 90.20 · ระดับผ่านดี → ผ่าน"),
            ("--set IIT=100 --set EIT=100", "คะแนนรวม 92.00 → 98.00 · ระดับผ่านดี → ผ่านดีเยี่ยม"),
        ])
    func change(words: String, heading: String) throws {
        let answer = try prompt().type("forecast @a.json \(words)")
        #expect(answer.exit == 0)
        #expect(answer.output.hasPrefix(heading), "\(answer.output)")
    }

    @Test(
        "A level is found by its name in either language, or by how it begins",
        arguments: ["ผ่านดีเยี่ยม", "ผ่านดีเ", "excellent", "Excel", "Excellent pass"])
    func reach(level: String) throws {
        let prompt = try prompt()
        let answer = prompt.type(["forecast", prompt.path("a.json"), "--reach", level, "--json"])
        #expect(answer.exit == 0)
        // Every instrument must have 95; then the total has it too.
        #expect(answer.output.contains("\"outcome\" : \"raise\""))
        #expect(answer.output.contains("\"total\" : \"95.00\""))
        #expect(answer.output.contains("\"figure\" : \"instrument.IIT\""))
        #expect(answer.output.contains("\"figure\" : \"instrument.EIT\""))
        #expect(!answer.output.contains("\"figure\" : \"instrument.OIT\""))
    }

    @Test("What is to be raised is called what it is: instruments, indicators, questions")
    func raised() throws {
        let answer = try prompt().type("forecast @a.json --reach ผ่านดีเยี่ยม")
        #expect(
            answer.output.hasPrefix("ถึงระดับผ่านดีเยี่ยมได้ด้วยการยก 2 แบบวัด: คะแนนรวม 92.00 → 95.00"),
            "\(answer.output)")
    }

    @Test("A level that is there already is said to be")
    func alreadyThere() throws {
        let answer = try prompt().type("forecast @a.json --reach ผ่าน")
        #expect(answer.exit == 0)
        #expect(answer.output.hasPrefix("อยู่ที่ระดับผ่านหรือสูงกว่าแล้ว"))
    }

    @Test("A figure that does not agree is not built upon, and that is said")
    func slip() throws {
        let answer = try prompt(total: "29.00").type("forecast @a.json --set OIT=100")
        #expect(answer.exit == 0)
        #expect(answer.output.hasPrefix("คะแนนรวม 92.00 → 94.00"))
        #expect(answer.messages.contains("29.00"))
    }

    @Test(
        "Wrong use names what there is",
        arguments: [
            ("forecast @a.json", "--set หรือ --reach"),
            ("forecast @a.json --reach ผ่าน --set o1=0", "อย่างใดอย่างหนึ่ง"),
            ("forecast @a.json --reach สุดยอด", "ผ่านดีเยี่ยม, ผ่านดี, ผ่าน"),
            ("forecast @a.json --reach excelent", "หมายถึง “Excellent”"),
            ("forecast @a.json --set o99=100", "o1–o28"),
            ("forecast @a.json --set o12=101", "0 ถึง 100"),
            ("forecast @a.json --set o12", "o12=100"),
            ("forecast @a.json --set o12=100 --respondents 1", "ตั้งแต่ 2"),
        ])
    func misuse(line: String, sentence: String) throws {
        let answer = try prompt().type(line)
        #expect(answer.exit == 2)
        #expect(answer.output.isEmpty)
        #expect(answer.messages.contains(sentence), "\(answer.messages)")
    }
}
