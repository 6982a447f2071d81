import Foundation
import Testing

@Suite("Check on the command line") struct CheckCommandTests {
    /// IIT, EIT and OIT of a sheet whose total is 0.3 × 90 + 0.3 × 90 + 0.4 × 95 = 92.
    private func sheet(total: String, year: String = "\"fiscalYear\": 2568,") -> String {
        """
        {"kind": "scores", \(year) "scores": {"total": "\(total)",
         "instruments": {"IIT": "90.00", "EIT": "90.00", "OIT": "95.00"}}}
        """
    }

    @Test("Figures that agree: the heading says so, exit code 0")
    func agreeing() throws {
        let prompt = try Prompt()
        try prompt.put("a.json", sheet(total: "92.00"))
        let answer = prompt.type("check @a.json")
        #expect(answer.exit == 0)
        #expect(answer.output.hasPrefix("ไม่พบจุดที่ไม่ลงตัว ตัวเลขที่ตรวจกันเองได้ลงตัวทั้ง"))
        #expect(prompt.type("check @a.json --lang en").output.hasPrefix("nothing disagrees"))
    }

    @Test(
        "A figure that does not agree: printed, expected and slip in the first lines, exit code 1")
    func finding() throws {
        let prompt = try Prompt()
        try prompt.put("a.json", sheet(total: "29.00"))
        let answer = prompt.type("check @a.json")
        #expect(answer.exit == 1)
        #expect(answer.output.hasPrefix("พบ 1 จุดที่ไม่ลงตัว"))
        #expect(answer.output.contains("29.00 → "))
        #expect(answer.messages.isEmpty)
    }

    @Test("The JSON has the keys of the contract and no others out of order")
    func json() throws {
        struct Answer: Decodable {
            struct Finding: Decodable {
                let figure: String
                let printed: String
                let slip: String
                let confidence: String
                let evidence: [String: String]
            }
            let derived: [String: String]
            let findings: [Finding]
            let verified: [String]
        }
        let prompt = try Prompt()
        try prompt.put("a.json", sheet(total: "29.00"))
        let answer = prompt.type("check @a.json --json")
        #expect(answer.exit == 1)
        let read = try JSONDecoder().decode(Answer.self, from: Data(answer.bytes))
        let finding = try #require(read.findings.first)
        #expect(finding.figure == "total")
        #expect(finding.printed == "29.00")
        #expect(["certain", "likely", "possible"].contains(finding.confidence))
        #expect(finding.evidence.keys.sorted() == ["en", "th"])
        #expect(read.derived["total"] == "92.00")
        #expect(!read.verified.contains("total"))
    }

    @Test(
        "Which year's rules hold is said by the document, or by the command line, or asked for",
        arguments: [
            ("", "check @a.json", 1, "--framework"),
            ("", "check @a.json --framework ๒๕๖๘", 0, ""),
            ("\"fiscalYear\": 2540,", "check @a.json", 1, "2540"),
            ("\"fiscalYear\": 2540,", "check @a.json --framework 2567", 0, ""),
            ("", "check @a.json --framework 2599", 2, "2565"),
        ])
    func year(year: String, line: String, exit: Int, sentence: String) throws {
        let prompt = try Prompt()
        try prompt.put("a.json", sheet(total: "92.00", year: year))
        let answer = prompt.type(line)
        #expect(answer.exit == Int32(exit))
        if !sentence.isEmpty { #expect(answer.messages.contains(sentence)) }
    }

    @Test("Text that is named a PDF is told to be none")
    func noPDF() throws {
        let prompt = try Prompt()
        try prompt.put("a.pdf", "สวัสดี")
        let answer = prompt.type("check @a.pdf")
        #expect(answer.exit == 1 && answer.messages.contains("ไม่ใช่ PDF"))
        try prompt.put("a.txt", "สวัสดี")
        #expect(!prompt.type("check @a.txt").messages.contains("PDF"))
    }

    @Test(
        "A document without figures is not called right: refused when it holds nothing at all",
        arguments: [("[]", 1, "ไม่พบคะแนน"), ("[{\"name\": \"ก\"}]", 0, "ไม่พบคะแนน")])
    func nothing(measures: String, exit: Int, sentence: String) throws {
        let prompt = try Prompt()
        try prompt.put(
            "a.json", "{\"kind\": \"plan\", \"fiscalYear\": 2568, \"measures\": \(measures)}")
        let answer = prompt.type("check @a.json")
        #expect(answer.exit == Int32(exit))
        #expect(answer.messages.contains(sentence))
        #expect(!answer.output.contains("ไม่พบจุดที่ไม่ลงตัว"))
    }

    @Test("A block from the other part is one point; several values of one figure are one line")
    func groups() throws {
        let prompt = try Prompt()
        try prompt.put(
            "a.json",
            """
            {"kind": "scores", "fiscalYear": 2568, "scores": {
             "instruments": {"EIT.1": "95.50", "EIT.2": "100"},
             "indicators": {"6": "98.45", "7": "97.60", "8": "97.21"},
             "questions": {"e1": "96.74", "e2": "96.28", "e3": "97.67", "e4": "100", "e5": "100",
              "e6": "100", "e7": "93.49", "e8": "95.35", "e9": "94.42"}}}
            """)
        let answer = prompt.type("check @a.json").output
        #expect(answer.hasPrefix("พบ 1 จุดที่ไม่ลงตัว"))
        #expect(answer.contains("ข้อ e4, ข้อ e5, ข้อ e6: 100, 100, 100 → ค่าที่ถูกไม่อยู่ในเอกสาร"))
        #expect(answer.components(separatedBy: "95.18–95.23").count == 2)
        let others = answer.split(separator: "\n").filter { $0.contains("หรือ ข้อ ") }
        #expect(Set(others).count == others.count && others.count <= 3)
    }

    @Test("A score that is not on an item's scale is told with the scores that are")
    func offScale() throws {
        let prompt = try Prompt()
        try prompt.put(
            "a.json",
            "{\"kind\": \"scores\", \"fiscalYear\": 2565, \"scores\": {\"questions\": {\"o5\": \"50.00\"}}}"
        )
        let answer = prompt.type("check @a.json").output
        #expect(answer.contains("ข้อ o5: 50.00 → 0 หรือ 100"))
        #expect(answer.contains("ไม่อยู่ในเกณฑ์คะแนนรายข้อ ซึ่งมีเพียง 0, 100"))
        #expect(!answer.contains("0.00–100.00"))
    }

    @Test("Figures that nothing can be checked against are named, in the framework's order")
    func unchecked() throws {
        let prompt = try Prompt()
        try prompt.put(
            "a.txt",
            "ผลคะแนน ปีงบประมาณ 2568 คะแนนรวม 92.68 ระดับผ่านดี\nIIT 94.67\nEIT 92.61\nOIT 91.25\nข้อ o12 50.00 คะแนน\nข้อ o2 100.00 คะแนน"
        )
        let answer = prompt.type("check @a.txt --lang en")
        #expect(answer.exit == 0)
        #expect(answer.output.contains("nothing to check against for 2: o2, o12"))
    }
}
