import Testing
import ThaiText

@Suite("One spelling for what looks the same") struct NormalisationTests {
    @Test(
        "what looks the same becomes the same",
        arguments: [
            ("ท\u{0E4D}า", "ทำ"), ("น\u{0E4D}\u{0E49}า", "น\u{0E49}ำ"),
            ("น\u{0E49}\u{0E4D}า", "น\u{0E49}ำ"),
            ("เเผน", "แผน"), ("ที\u{0E48}\u{0E48}", "ที่"), ("ท\u{0E48}\u{0E35}", "ที่"),
            ("ก\u{200B}ข", "กข"), ("ก\u{00A0}ข", "ก ข"), ("\u{FEFF}ก", "ก"),
            ("ป\u{F70A}า", "ป่า"), ("ก\u{1B}\u{07}ข\u{9B}\tค", "กข\tค"),
            ("น\u{0E33}\u{0E49}", "น\u{0E49}ำ"), ("ท\u{0E4D}ำ", "ทำ"),
        ])
    func canonical(text: String, expected: String) {
        #expect(
            Array(Normalisation.canonical(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test("normalising twice changes nothing more")
    func idempotent() {
        let text = "เเ\u{0E4D}\u{0E48}า ำ้ ๆๆ เเเ\u{0E48}\u{0E38}"
        let once = Normalisation.canonical(text)
        #expect(Normalisation.canonical(once) == once)
    }

    @Test("search finds Thai and Arabic digits alike")
    func searchable() {
        #expect(Normalisation.searchable(" ITA  ๒๕๖๘\n") == "ita 2568")
    }
}

@Suite("Words") struct WordTests {
    @Test("a text is cut into words and nothing is lost")
    func words() {
        let text = "องค์การบริหารส่วนตำบลจัดทำแผน E-Service ปี ๒๕๖๘"
        #expect(WordBreaks.words(in: text).joined() == text)
        #expect(WordBreaks.words(in: "ประชาชนรับทราบ").contains("ประชาชน"))
    }

    @Test("zero characters and long texts do no harm")
    func hostile() {
        #expect(WordBreaks.words(in: "ก\u{0}ข").joined() == "ก\u{0}ข")
        #expect(WordBreaks.words(in: "").isEmpty)
        let long = String(repeating: "ก", count: 20_000)
        #expect(WordBreaks.words(in: long).joined() == long)
    }

    @Test("Thai sorts as in the dictionary")
    func sorting() {
        let words = ["อำเภอ", "เกาะ", "แก้ว", "ไก่", "ขวด", "โกง"]
        #expect(
            words.sorted { SortKey($0) < SortKey($1) } == [
                "เกาะ", "แก้ว", "โกง", "ไก่", "ขวด", "อำเภอ",
            ])
    }

    @Test(
        "thousands are grouped", arguments: [("24547.50", "24,547.50"), ("100", "100"), ("ก", "ก")])
    func grouped(text: String, expected: String) {
        #expect(Digits.grouped(text) == expected)
    }
}
