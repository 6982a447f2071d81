import Foundation
import Testing
import ThaiText

@testable import Assessment

/// One mistake in the file of 2568: what is replaced, by what, and where it must be reported.
struct BrokenFile: Sendable, CustomTestStringConvertible {
    let name: String
    let find: String
    let replace: String
    let path: String

    var testDescription: String { name }
}

@Suite struct FrameworkValidationTests {
    static let cases: [BrokenFile] = [
        BrokenFile(
            name: "weights that do not sum to one", find: #""weight": {"value": "0.40""#,
            replace: #""weight": {"value": "0.30""#, path: "instruments"),
        BrokenFile(
            name: "a question that no indicator has",
            find: #"["i4", "i5", "i6"], "source": "S001""#,
            replace: #"["i4", "i5"], "source": "S001""#, path: "questions[5].code"),
        BrokenFile(
            name: "a question in two indicators", find: #"["i4", "i5", "i6"], "source": "S001""#,
            replace: #"["i4", "i5", "i6", "i7"], "source": "S001""#,
            path: "indicators[2].questions.value[0]"),
        BrokenFile(
            name: "an item in two sub-indicators", find: #"{"value": ["o12", "o13"]"#,
            replace: #"{"value": ["o12", "o13", "o14"]"#, path: "subIndicators[3].items.value[0]"),
        BrokenFile(
            name: "an indicator with a code that is not there", find: #"["e7", "e8", "e9"]"#,
            replace: #"["e7", "e8", "e9", "e77"]"#, path: "indicators[7].questions.value[3]"),
        BrokenFile(
            name: "an indicator with a code of another instrument", find: #"["e7", "e8", "e9"]"#,
            replace: #"["e7", "e8", "e9", "o1"]"#, path: "indicators[7].questions.value[3]"),
        BrokenFile(
            name: "a code that is there twice", find: #""code": "o2","#,
            replace: #""code": "o1","#, path: "questions[25].code"),
        BrokenFile(
            name: "two elements of an item with one key", find: #"{"key": "both-sides""#,
            replace: #"{"key": "divisions""#, path: "questions[24].elements.value[1].key"),
        BrokenFile(
            name: "a scale that does not reach the top", find: #""points": "100","#,
            replace: #""points": "90","#, path: "scales[0].options"),
        BrokenFile(
            name: "two options with the same points",
            find: #""points": "60","#, replace: #""points": "80","#,
            path: "scales[0].options"),
        BrokenFile(
            name: "two options with the same wording", find: #"["ค่อนข้าง"]"#,
            replace: #"["ม าก"]"#, path: "scales[0].options[2]"),
        BrokenFile(
            name: "levels with a hole at the bottom", find: #""total": {"value": "0","#,
            replace: #""total": {"value": "10","#, path: "levels"),
        BrokenFile(
            name: "a level that is never reached", find: #""total": {"value": "70","#,
            replace: #""total": {"value": "90","#, path: "levels[3]"),
        BrokenFile(
            name: "a topic with an unknown code", find: #""codes": ["i10", "i11", "i12"]"#,
            replace: #""codes": ["i10", "i11", "i16"]"#, path: "topics[3].members[0].codes[2]"),
        BrokenFile(
            name: "a code at home in two topics", find: #""codes": ["i10", "i11", "i12"]"#,
            replace: #""codes": ["i10", "i11", "i12", "o1"]"#,
            path: "topics[3].members[0].codes[3]"),
        BrokenFile(
            name: "a question with an unknown scale", find: #""scale": {"value": "yes-no""#,
            replace: #""scale": {"value": "maybe""#, path: "questions[17].scale"),
        BrokenFile(
            name: "a missing key", find: #""code": "i1","#, replace: "", path: "questions[0]"),
        BrokenFile(
            name: "a misspelt key", find: #""passMark""#, replace: #""passmark""#,
            path: "passMark"),
        BrokenFile(
            name: "a misspelt optional key", find: #""otherNames": ["ค่อนข้าง"]"#,
            replace: #""othernames": ["ค่อนข้าง"]"#, path: "scales[0].options[2].othernames"),
        BrokenFile(
            name: "an unknown confidence", find: #""confidence": "inferred""#,
            replace: #""confidence": "sure""#, path: "rules[4].confidence"),
        BrokenFile(
            name: "a weight as a binary number", find: #""weight": {"value": "0.40""#,
            replace: #""weight": {"value": 0.40"#, path: "instruments[2].weight.value"),
        BrokenFile(
            name: "an unknown source", find: #""source": "S001, S004""#,
            replace: #""source": "S001, S404""#, path: "topics[0].source"),
        BrokenFile(
            name: "a day that does not exist", find: #""start": "2025-08-18""#,
            replace: #""start": "2025-02-30""#, path: "calendar[4].start"),
        BrokenFile(
            name: "a cross-walk to a code that is not there", find: #""codes": ["o34"]"#,
            replace: #""codes": ["o36"]"#, path: "crossWalk[26].codes[0]"),
        BrokenFile(
            name: "a cross-walk to a year without file", find: #""year": 2567, "codes": ["o34"]"#,
            replace: #""year": 2577, "codes": ["o34"]"#, path: "crossWalk[26].year"),
    ]

    @Test(arguments: cases)
    func `a broken file is refused with file and place`(broken: BrokenFile) throws {
        let good = try String(decoding: FrameworkFiles.file(2568).bytes, as: UTF8.self)
        let start = try #require(good.range(of: broken.find), "the test no longer fits the file")
        let bad = good.replacingCharacters(in: start, with: broken.replace)
        var files = try FrameworkFiles.all()
        files[3] = FrameworkFile(name: "broken.json", bytes: Array(bad.utf8))
        let error = #expect(throws: FrameworkError.self) { try FrameworkLibrary(files: files) }
        let issues = try #require(error).issues
        #expect(issues.contains { $0.path == broken.path }, "\(issues.map(\.wording.english))")
        #expect(issues.allSatisfy { $0.file == "broken.json" })
        #expect(issues.allSatisfy { !$0.reason.thai.isEmpty && !$0.reason.english.isEmpty })
    }

    @Test func `all mistakes are reported and not only the first`() throws {
        var text = try String(decoding: FrameworkFiles.file(2568).bytes, as: UTF8.self)
        text = text.replacingOccurrences(of: #""code": "i1","#, with: "")
        let last = try #require(text.range(of: #""instrument": "EIT""#, options: .backwards))
        text = text.replacingCharacters(in: last, with: #""instrument": 7"#)
        text = text.replacingOccurrences(of: #""passMark""#, with: #""pass""#)
        let file = FrameworkFile(name: "broken.json", bytes: Array(text.utf8))
        let error = #expect(throws: FrameworkError.self) { try FrameworkLibrary(files: [file]) }
        let paths = Set(error?.issues.map(\.path) ?? [])
        #expect(paths.isSuperset(of: ["passMark", "questions[0]", "sampling[6].instrument"]))
    }

    @Test(arguments: [
        ("", "line 1, column 1"), ("{", "line 1, column 2"), ("[1, 2", "line 1, column 6"),
        ("{\"year\": 2568,}", "line 1, column 15"), ("\u{0}\u{1}", "line 1, column 1"),
        ("{\"year\": 2568} x", "line 1, column 16"), ("{\n \"ปี\" 1}", "line 2, column 7"),
        ("{\"a\": 1,\n\"a\": 2}", "line 2, column 1"), ("{\"a\": tru}", "line 1, column 7"),
    ])
    func `text that is no JSON gives one sentence with its place`(
        text: String, place: String
    ) throws {
        let file = FrameworkFile(name: "broken.json", bytes: Array(text.utf8))
        let error = #expect(throws: FrameworkError.self) { try FrameworkLibrary(files: [file]) }
        #expect(error?.issues.count == 1)
        let sentence = error?.issues.first?.wording.english ?? ""
        #expect(sentence.hasPrefix("broken.json: not valid JSON, \(place)"), "\(sentence)")
    }

    @Test func `a file of a year that is already there is refused`() throws {
        let files = try FrameworkFiles.all() + [FrameworkFiles.file(2568)]
        let error = #expect(throws: FrameworkError.self) { try FrameworkLibrary(files: files) }
        #expect(error?.issues.map(\.path) == ["year"])
    }

    @Test func `a nest of a hundred thousand brackets is refused and not a crash`() throws {
        let file = FrameworkFile(
            name: "deep.json", bytes: Array(repeating: UInt8(ascii: "["), count: 100_000))
        #expect(throws: FrameworkError.self) { try FrameworkLibrary(files: [file]) }
    }
}
