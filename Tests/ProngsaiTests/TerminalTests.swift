import Testing
import ThaiText

@testable import Prongsai

@Suite("Text for the terminal") struct TerminalTests {
    @Test(
        "Vowels and tone marks above and below take no column",
        arguments: [
            ("ที่", 1), ("กำ", 2), ("ผู้ว่าฯ", 4), ("abc", 3), ("๒๕๖๘", 4), ("漢", 2), ("a\u{200B}b", 2),
        ])
    func columns(text: String, expected: Int) {
        #expect(TextWidth.columns(text) == expected)
    }

    @Test("Thai breaks between words, and no line is wider than the terminal")
    func breaking() {
        let text = "ประชาสัมพันธ์ให้ประชาชนรับทราบขั้นตอนและระยะเวลาการให้บริการอย่างทั่วถึง (o9)"
        let lines = LineBreaking.lines(text, width: 24)
        #expect(lines.count > 2)
        #expect(lines.allSatisfy { TextWidth.columns($0) <= 24 })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }

    @Test("Colours are for a terminal only")
    func colour() {
        var page = Printout(language: .thai, terminal: Terminal())
        page.title(.init("ผล", "Result"))
        #expect(page.text == "ผล\n")
    }
}
