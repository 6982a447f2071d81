import Foundation
import Testing

@testable import Prongsai

@Suite("Report on the command line") struct ReportCommandTests {
    private let plan = Prompt.package.appending(path: "Samples/plan.json").path

    @Test(
        "Every format is written, the same bytes for the same date",
        arguments: ["pdf", "docx", "xlsx", "html", "csv", "json"])
    func formats(format: String) throws {
        let prompt = try Prompt()
        let line = [
            "report", plan, "--as", "plan", "--format", format, "--date", "2569-11-20", "-o",
        ]
        let answer = prompt.type(line + [prompt.path("แผน.\(format)")])
        #expect(answer.exit == 0, "\(answer.messages)")
        #expect(answer.output.contains("แผน.\(format)"))
        let bytes = try Data(contentsOf: prompt.folder.appending(path: "แผน.\(format)"))
        #expect(bytes.count > 1000)
        #expect(prompt.type(line + ["-"]).bytes == Array(bytes))
        #expect(prompt.names == ["แผน.\(format)"])
    }

    @Test(
        "The date of making is the named day, SOURCE_DATE_EPOCH, or now, in Thai time",
        arguments: [
            ("2026-11-20", "1600000000", "2026-11-20T00:00:00+07:00"),
            ("๒๕๖๙-๑๑-๒๐", nil, "2026-11-20T00:00:00+07:00"),
            // 1600000000 is 2020-09-13 12:26:40 UTC.
            (nil, "1600000000", "2020-09-13T19:26:40+07:00"),
            // The prompt's clock, 1790000000, is 2026-09-21 14:13:20 UTC.
            (nil, nil, "2026-09-21T21:13:20+07:00"),
        ])
    func date(named: String?, epoch: String?, stamp: String) throws {
        var prompt = try Prompt()
        prompt.environment["SOURCE_DATE_EPOCH"] = epoch
        let day = named.flatMap(CreationDate.day)
        #expect((day == nil) == (named == nil))
        #expect(CreationDate.stamp(day, world: prompt.world) == stamp)
    }

    @Test("A refused write leaves the folder as it was")
    func refused() throws {
        let prompt = try Prompt()
        try prompt.put("old.pdf", "old")
        try FileManager.default.createDirectory(
            at: prompt.folder.appending(path: "folder"), withIntermediateDirectories: false)
        let before = prompt.names
        for words in [
            ["--as", "plan", "--format", "pdf", "-o", prompt.path("folder")],
            ["--as", "plan", "--format", "pdf", "-o", prompt.path("none/plan.pdf")],
            ["--as", "plan", "--format", "pdf"], ["--as", "plan", "-o", prompt.path("plan")],
            ["--as", "pln", "-o", prompt.path("old.pdf")],
            ["--as", "plan", "-o", prompt.path("old.pdf"), "--date", "2026-02-30"],
        ] {
            let answer = prompt.type(["report", plan] + words)
            #expect(answer.exit == 1 || answer.exit == 2, "\(words)")
            #expect(answer.output.isEmpty)
        }
        #expect(prompt.names == before)
        #expect(try String(contentsOfFile: prompt.path("old.pdf"), encoding: .utf8) == "old")
    }

    @Test("A document without measures makes no result report")
    func nothing() throws {
        let prompt = try Prompt()
        try prompt.put("a.json", "{\"fiscalYear\": 2568, \"scores\": {\"total\": \"90.00\"}}")
        let answer = prompt.type("report @a.json --as results --format pdf -o @a.pdf")
        #expect(answer.exit == 1)
        #expect(answer.messages.contains("ไม่มีมาตรการ"))
        #expect(prompt.names == ["a.json"])
    }

    @Test("Of a plan no report of what was done is written")
    func planAsResults() throws {
        let prompt = try Prompt()
        for (kind, exit) in [("plan", 1), ("results", 0)] {
            try prompt.put(
                "a.json",
                """
                {"kind": "\(kind)", "fiscalYear": 2568, "uncertain": [], "measures":
                 [{"topic": 4, "targets": [], "name": "ยืมของ", "steps": [], "responsible": [],
                   "outputs": ["ใบยืม"], "outcomes": []}]}
                """)
            let answer = prompt.type("report @a.json --as results -o @\(kind).html")
            #expect(answer.exit == Int32(exit), "\(answer.messages)")
            #expect(answer.messages.contains("เป็นแผนมาตรการ") == (kind == "plan"))
        }
        #expect(prompt.names == ["a.json", "results.html"])
    }

    @Test("What the signer should look at first is said beside the document")
    func warnings() throws {
        let prompt = try Prompt()
        try prompt.put(
            "a.json",
            """
            {"fiscalYear": 2568, "scores": {"total": "29.00", "instruments":
             {"IIT": "90.00", "EIT": "90.00", "OIT": "95.00"}},
             "uncertain": [{"where": "หน้า 1", "text": "ก", "reason": "ข"}]}
            """)
        let answer = prompt.type("report @a.json --as plan -o @a.html")
        #expect(answer.exit == 0)
        #expect(answer.messages.contains("prongsai read"))
        #expect(answer.messages.contains("prongsai check"))
    }

    @Test("A name that promises another kind of file, and a plan without measures, are told")
    func misleadingName() throws {
        let prompt = try Prompt()
        try prompt.put("a.txt", "คะแนนรวม 92.68 ระดับผ่านดี ปีงบประมาณ 2568")
        let answer = prompt.type("report @a.txt --as plan --format csv -o @out.docx --lang en")
        #expect(answer.exit == 0)
        #expect(answer.messages.contains("the name ends with .docx"))
        #expect(answer.messages.contains("no measures were found"))
        let fitting = prompt.type("report @a.txt --as plan --format csv -o @out.csv --lang en")
        #expect(!fitting.messages.contains("the name ends"))
    }

    @Test("A command that a message proposes can be typed, also for a name with spaces")
    func typedName() throws {
        let prompt = try Prompt()
        try prompt.put(
            "แผน งาน.txt", "คะแนนรวม 92.86 ระดับผ่านดี ปีงบประมาณ 2568\nIIT 94.67\nEIT 92.61\nOIT 91.25"
        )
        let words = [
            "report", prompt.path("แผน งาน.txt"), "--as", "plan", "--format", "csv", "-o",
            prompt.path("out.csv"),
        ]
        #expect(
            prompt.type(words).messages.contains("prongsai check '\(prompt.path("แผน งาน.txt"))'"))
        try prompt.put(
            "แผน.txt", "คะแนนรวม 92.86 ระดับผ่านดี ปีงบประมาณ 2568\nIIT 94.67\nEIT 92.61\nOIT 91.25")
        let plain = prompt.type("report @แผน.txt --as plan --format csv -o @out.csv").messages
        #expect(plain.contains("prongsai check \(prompt.path("แผน.txt"))"))
    }
}
