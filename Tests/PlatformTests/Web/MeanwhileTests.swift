import Design
import HTTP
import Platform
import Testing
import ThaiText

@Suite("Forms that two people filled in at once") struct MeanwhileTests {
    /// A field before, as the other saved it and as it was typed; what stands in it then, and whether both changed it.
    static let cases: [(before: String, theirs: String, mine: String, now: String, isTold: Bool)] =
        [
            ("90", "90", "90", "90", false),
            ("90", "91", "90", "91", false),
            ("90", "90", "92", "92", false),
            ("90", "91", "92", "92", true),
            ("90", "91", "91", "91", false),
            ("90", "", "90", "", false),
            ("90", "", "92", "92", true),
            ("", "91", "", "91", false),
            ("๙๐", "91", " 90 ", "91", false),
            ("ประชุม ทำแผน", "ประชุม\nทำแผน", "ประชุม ทำแผน", "ประชุม\nทำแผน", false),
        ]

    @Test(
        "What only one changed is as he wrote it; where both did, the typed one stays and the other is told",
        arguments: cases)
    func threeWays(
        _ each: (before: String, theirs: String, mine: String, now: String, isTold: Bool)
    ) {
        let merge = Meanwhile(
            from: ["a": [each.before]], theirs: ["a": [each.theirs]], mine: ["a": [each.mine]])
        #expect(merge.merged["a"] == [each.now])
        #expect((merge.contested["a"] != nil) == each.isTold)
    }

    @Test("A list in another order is no change; fields that nobody names stay out of it")
    func lists() {
        var sheet = Sheet(
            [("list", "2"), ("list", "1"), ("word", "ใหม่"), ("token", "t")], .thai)
        let merge = sheet.takeUp(
            [("list", "1"), ("list", "3"), ("word", "เดิม"), ("known", "2")],
            over: [("list", "1"), ("list", "2"), ("word", "เดิม"), ("known", "1")],
            of: [
                ("list", Bilingual("รายการ", "List")), ("word", Bilingual("คำ", "Word")),
            ], telling: Bilingual("ดูก่อน", "Look first"))
        #expect(merge.taken == ["list": ["1", "3"]] && merge.contested.isEmpty)
        #expect(sheet.fields.values(of: "list") == ["1", "3"])
        #expect(sheet["word"] == "ใหม่" && sheet["token"] == "t" && sheet["known"].isEmpty)
        #expect(sheet.errors.map(\.field) == [Meanwhile.field])
    }
}
