import Testing
import ThaiText

@testable import Assessment

@Suite struct FrameworkTests {
    @Test func `the files of the repository are valid`() throws {
        let library = try FrameworkLibrary(files: FrameworkFiles.all())
        #expect(library.years == [2565, 2566, 2567, 2568, 2569])
        #expect(library.latest?.year == 2569)
    }

    @Test(arguments: [(2565, 30, 15, 43), (2566, 30, 15, 43), (2567, 15, 9, 35), (2568, 15, 9, 28)])
    func `each year has its own number of questions`(year: Int, i: Int, e: Int, o: Int) throws {
        let framework = try FrameworkFiles.framework(year)
        #expect(["IIT", "EIT", "OIT"].map { framework.questions(of: $0).count } == [i, e, o])
    }

    @Test func `a code is found with its indicator and its topic`() throws {
        let framework = try FrameworkFiles.framework(2568)
        #expect(framework.question("i10")?.polarity?.value == .positive)
        #expect(framework.indicator(of: "i10")?.number == 4)
        #expect(framework.indicator(of: "o12")?.number == 9)
        #expect(framework.subIndicator(of: "o12")?.number == "9.3")
        #expect(framework.topic(of: "i10")?.number == 4)
        #expect(framework.topics(mentioning: "i10").map(\.number) == [4, 1])
        #expect(framework.question("o29") == nil)
    }

    @Test func `an unsure fact says so`() throws {
        let framework = try FrameworkFiles.framework(2568)
        #expect(framework.indicator(4)?.questions?.confidence == .confirmed)
        #expect(framework.subIndicator("9.3")?.items.confidence == .unsure)
        #expect(try FrameworkFiles.framework(2569).instrument("IIT")?.weight.confidence == .unsure)
    }

    @Test(arguments: [
        ("o27", 2568, 2569, ["o25"]), ("o25", 2569, 2568, ["o27"]), ("o28", 2568, 2567, ["o35"]),
        ("o25", 2569, 2565, ["o42"]), ("o43", 2565, 2569, ["o26"]), ("o10", 2568, 2565, ["o17"]),
        ("o10", 2569, 2568, ["o10", "o11"]), ("o27", 2568, 2568, ["o27"]), ("o99", 2568, 2569, []),
    ])
    func `a code is followed to another year`(
        code: String, year: Int, other: Int, expected: [String]
    ) throws {
        let library = try FrameworkLibrary(files: FrameworkFiles.all())
        #expect(library.counterparts(of: code, in: year, to: other).map(\.code) == expected)
    }

    @Test(arguments: [
        ("ผ่านดี", "ผ่านดี"), ("ระดับ ผ่านดีเยี่ยม", "ผ่านดีเยี่ยม"), ("ปรับปรุงแก้ไขเร่งด่วน", "ต้องปรับปรุงโดยด่วน"),
        ("ผ่าน ดี", "ผ่านดี"),
    ])
    func `a level is known by its other wordings`(text: String, name: String) throws {
        #expect(try FrameworkFiles.framework(2568).level(named: text)?.name.thai == name)
    }
}

@Suite struct FrameworkOverrideTests {
    private func bytes(_ text: String) -> FrameworkFile {
        FrameworkFile(name: "mine.json", bytes: Array(text.utf8))
    }

    @Test func `a user's weights replace those of the file and name the user as source`() throws {
        let mine = bytes(
            #"""
            {"year": 2568, "instruments": [
              {"id": "IIT", "weight": {"value": "0.25"}}, {"id": "EIT", "weight": {"value": "0.35"}}]}
            """#)
        let library = try FrameworkLibrary(files: FrameworkFiles.all(), overrides: [mine])
        let framework = try #require(library.framework(for: 2568))
        #expect(framework.instrument("IIT")?.weight.value == Ratio("0.25"))
        #expect(framework.instrument("IIT")?.weight.source == "USER")
        #expect(framework.instrument("IIT")?.weight.confidence == .confirmed)
        #expect(framework.instrument("OIT")?.weight.value == Ratio("0.4"))
        #expect(framework.instrument("IIT")?.name.thai.isEmpty == false)
    }

    @Test func `an override that breaks a rule is refused with both files named`() throws {
        let mine = bytes(
            #"{"year": 2568, "instruments": [{"id": "IIT", "weight": {"value": "0.5"}}]}"#)
        let error = #expect(throws: FrameworkError.self) {
            try FrameworkLibrary(files: FrameworkFiles.all(), overrides: [mine])
        }
        #expect(error?.issues.map(\.file) == ["2568.json + mine.json"])
        #expect(error?.issues.first?.reason.english.contains("1.2") == true)
    }

    @Test func `an override of an unknown year or with a misspelt key is refused`() throws {
        for (text, path) in [
            (#"{"year": 2599}"#, "year"), (#"{"passMark": {"value": "80"}}"#, "year"),
            (#"{"year": 2568, "pasMark": {"value": "80"}}"#, "pasMark"),
        ] {
            let error = #expect(throws: FrameworkError.self) {
                try FrameworkLibrary(files: FrameworkFiles.all(), overrides: [bytes(text)])
            }
            #expect(error?.issues.map(\.path) == [path])
        }
    }
}
