import Foundation
import Testing

@Suite("The program's own JSON") struct OwnJSONTests {
    @Test(
        "What is wrong with a JSON file is said with its place",
        arguments: [
            ("{\n  \"kind\": \"plan\",\n  \"fiscalYear\" 2568\n}", "บรรทัด 3 ตำแหน่ง 16"),
            ("{\"measures\": [", "ไฟล์จบก่อนครบ"),
            ("{\"scores\": {\"total\": 94.18}}", "ที่ scores.total ต้องเป็นข้อความ"),
            ("{\"measures\": [{\"name\": \"ก\"}, {\"topic\": 1}]}", "ที่ measures[1].name ไม่มีค่า"),
            ("{\"measures\": {\"name\": \"ก\"}}", "ที่ measures ต้องเป็นรายการ"),
            ("{\"kind\": \"plam\"}", "ที่ kind"),
            ("{\"something\": 1}", "ไม่ใช่ข้อมูลของโปรแกรมนี้"),
            ("[1, 2]", "ไม่ใช่ข้อมูลของโปรแกรมนี้"),
        ])
    func faults(text: String, sentence: String) throws {
        let prompt = try Prompt()
        try prompt.put("ข้อมูล.json", text)
        for command in ["read", "check"] {
            let answer = prompt.type("\(command) @ข้อมูล.json")
            #expect(answer.exit == 1)
            #expect(answer.output.isEmpty)
            #expect(answer.messages.contains(sentence), "\(answer.messages)")
            #expect(answer.messages.contains("ข้อมูล.json"))
        }
    }

    @Test("What was read is read back the same, from a file and from standard input")
    func roundTrip() throws {
        var prompt = try Prompt()
        let sample = Prompt.package.appending(path: "Samples/plan.json").path
        let first = prompt.type(["read", sample, "--json"])
        #expect(first.exit == 0)
        #expect(first.output.contains("\"measures\""))
        try prompt.put("again.json", first.output)
        #expect(prompt.type("read @again.json --json").output == first.output)
        prompt.input = first.bytes
        #expect(prompt.type("read - --json").output == first.output)
    }

    @Test("Lists may be left out of a measure, and lists that are there stay")
    func shortMeasure() throws {
        let prompt = try Prompt()
        try prompt.put("a.json", "{\"measures\": [{\"name\": \"ก\", \"steps\": [\"ข\"]}]}")
        let answer = prompt.type("read @a.json --json")
        #expect(answer.exit == 0)
        #expect(answer.output.contains("\"responsible\" : [\n\n      ]"))
        #expect(answer.output.contains("\"ข\""))
    }
}
