import DocumentReading
import Documents
import Testing

@Suite("HTML") struct HTMLReaderTests {
    private func read(_ body: String) throws -> [String] {
        try outline(
            DocumentReader.read(Array("<!doctype html><html><body>\(body)</body></html>".utf8)))
    }

    static let examples: [(String, [String])] = [
        ("<h1>หัว</h1><p>ก <b>ข</b>\n ค</p>", ["# *หัว*", "ก *ข* ค"]),
        ("<p>ก<br>ข<br/>ค", ["ก", "ข", "ค"]),
        ("ลอย<div>ก<div>ข</div>ค</div>", ["ลอย", "ก", "ข", "ค"]),
        ("<p>&lt;๘๕&nbsp;&amp; &#3585;&hellip;</p>", ["<๘๕ & ก…"]),
        ("<script>var a='<p>x</p>'</script><style>p{}</style><p>ก</p>", ["ก"]),
        ("<p style='display: none'>ซ่อน</p><p hidden>ซ่อน</p><p>ก</p>", ["ก"]),
        ("<pre>ก  ข\nค</pre>", ["ก  ข", "ค"]),
        (
            "<ol><li>ก<li>ข<ol type=a><li>ค</ol><li>ง</ol>",
            ["[1.] ก", "[2.] ข", "  [a.] ค", "[3.] ง"]
        ),
        (
            "<ol start=๓><li>ก</ol><ol start=3><li>ข<li value=7>ค<li>ง</ol>",
            ["[1.] ก", "[3.] ข", "[7.] ค", "[8.] ง"]
        ),
        ("<ol style='list-style-type:thai'><li><p>ก</p><p>ข</p></ol>", ["[๑.] ก", "ข"]),
        ("<ul><li>ก</li><li><b>ข</b></li></ul>", ["[•] ก", "[•] *ข*"]),
        ("<ul style='list-style-type: none'> - ก - ข <p>www</p></ul>", ["- ก - ข", "www"]),
        ("<table><tr><td>ก<td>ข<tr><td>ค<td>ง</table>", ["| ก | ข |", "| ค | ง |"]),
        (
            "<table><thead><tr><td>ก</td><td>ข</td></tr></thead><tr><td>๑<td>๒</table>",
            ["H | ก | ข |", "| ๑ | ๒ |"]
        ),
        ("<table><tr><th>ก<th>ข<tr><th>ค<td>ง</table>", ["H | *ก* | *ข* |", "| *ค* | ง |"]),
        (
            "<table><tr><td colspan=2>บน<tr><td rowspan=2>ก<td>ข<tr><td>ค</table>",
            ["T | →2บน |", "| ↓2ก | ข |", "| ค |"]
        ),
        (
            "<table><tr><td><p>๑. ก</p><p>๒. ข</p><ul><li>ค</ul></table>",
            ["| ๑. ก / ๒. ข / [•] ค |"]
        ),
        ("<table><tr><td>ก<table><tr><td>ข<td>ค</table>ง<td>จ</table>", ["| ก / ข\tค / ง | จ |"]),
        (
            "<table><tr><td colspan=99999999999999999999>ก<tr><td colspan=-3 rowspan=x>ข<td>ค</table>",
            ["| ก |", "| ข | ค |"]
        ),
        ("<p>นํ้า ทํา</p>", ["น้ำ ทำ"]),
    ]

    @Test("Pages are read as a browser shows them", arguments: examples)
    func pages(html: String, expected: [String]) throws {
        #expect(try read(html) == expected)
    }

    @Test("A table beside a drawing is not read, one in a plain figure is")
    func figures() throws {
        let table = "<table><tr><td>ก<td>๙๐</table>"
        let drawn = "<figure><div><svg><text>ก</text></svg></div>\(table)</figure><p>จบ"
        #expect(try outline(DocumentReader.read(Array(drawn.utf8))) == ["จบ"])
        let plain = "<figure>\(table)</figure><p>จบ"
        #expect(try outline(DocumentReader.read(Array(plain.utf8))) == ["| ก | ๙๐ |", "จบ"])
    }

    @Test("The title of the page is the title of the document")
    func title() throws {
        let html = "<html><head><title> แผน </title></head><body>ก</body></html>"
        #expect(try DocumentReader.read(Array(html.utf8)).properties.title == "แผน")
    }

    @Test("A page in TIS-620 is read whatever it says of itself", arguments: ["tis-620", "utf-8"])
    func charset(name: String) throws {
        let html = "<html><head><meta charset=\(name)></head><body>สวัสดีชาวตำบล</body></html>"
        let bytes = html.unicodeScalars.map {
            UInt8($0.value < 0x80 ? $0.value : $0.value - 0xE00 + 0xA0)
        }
        #expect(try outline(DocumentReader.read(bytes)) == ["สวัสดีชาวตำบล"])
    }

    @Test(
        "Elements nested a hundred thousand deep are flattened, not fatal",
        arguments: ["div", "b", "table><tr><td", "ul><li", "span", "p"])
    func deep(tag: String) throws {
        let html = "<html><body>" + String(repeating: "<\(tag)>", count: 100_000) + "ก้นบ่อ"
        #expect(try outline(DocumentReader.read(Array(html.utf8))).joined().contains("ก้นบ่อ"))
    }

    @Test("More elements than a document has are refused")
    func many() {
        let html = "<html><body>" + String(repeating: "<i></i>", count: 700_000)
        #expect(throws: ReadingError.self) { try DocumentReader.read(Array(html.utf8)) }
    }
}
