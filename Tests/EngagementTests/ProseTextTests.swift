import HTML
import Testing

@testable import Engagement

@Suite("Texts that people wrote") struct ProseTextTests {
    @Test(
        "Addresses of the web become links, with what closes the sentence outside",
        arguments: [
            ("ดูที่ https://a.example/x.", ["ดูที่ ", "<https://a.example/x>", "."]),
            ("(http://a.example)", ["(", "<http://a.example>", ")"]),
            ("https://", ["https://"]), ("javascript:alert(1)", ["javascript:alert(1)"]),
            ("ftp://a.example", ["ftp://a.example"]), ("a  b", ["a  b"]),
            ("ก https://a.example ข", ["ก ", "<https://a.example>", " ข"]),
        ])
    func links(_ text: String, _ expected: [String]) {
        let pieces = ProseText.pieces(text).map { piece in
            switch piece {
            case .words(let words): words
            case .link(let text, _): "<\(text)>"
            }
        }
        #expect(pieces == expected)
    }

    @Test("Markup in it is shown and never meant")
    func escaped() {
        let text = ProseText(
            "<script>alert(1)</script> https://a.example/\"><img onerror=x>")
        let page = String(decoding: text.bytes(), as: UTF8.self)
        #expect(!page.contains("<script>") && !page.contains("<img"))
    }
}
