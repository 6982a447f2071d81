import HTML
import Testing

private struct Card: Component {
    let title: String
    let rows: [Int]

    var body: some Markup {
        div(.class("card"), .data("title", title)) {
            h2 { title }
            if rows.isEmpty {
                p { "ไม่มีข้อมูล" }
            } else {
                ul { for row in rows { li { row } } }
            }
        }
    }
}

private func text(_ markup: some Markup) -> String {
    String(decoding: markup.bytes(), as: UTF8.self)
}

@Suite("HTML escapes by construction") struct EscapingTests {
    @Test("A character is escaped wherever in a long text it stands", arguments: 0..<200)
    func places(place: Int) {
        let before =
            String(repeating: "ก", count: place / 3) + String(repeating: "a", count: place % 3)
        let text = before + "<" + String(repeating: "ข", count: 40) + "&"
        let expected = before + "&lt;" + String(repeating: "ข", count: 40) + "&amp;"
        #expect(String(decoding: text.bytes(), as: UTF8.self) == expected)
    }

    @Test(
        "Numbers are written in decimal digits",
        arguments: [0, 7, 10, 99, 100, 1_000, 9_999, 10_000, -1, .max, .min])
    func numbers(number: Int) {
        #expect(String(decoding: number.bytes(), as: UTF8.self) == String(number))
    }

    private static let hostile = "<script>alert('x')</script>\"&\u{0}\u{7F}ก"

    @Test("Text stays text")
    func texts() {
        #expect(
            text(p { Self.hostile }) == "<p>&lt;script&gt;alert('x')&lt;/script&gt;\"&amp;ก</p>")
    }

    @Test("Attributes cannot be left")
    func attributes() {
        #expect(
            text(input(.value(Self.hostile)))
                == "<input value=\"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&#34;&amp;ก\">")
    }

    @Test(
        "Every character of ASCII at every place of a short or long text is escaped as it is alone")
    func everyPlace() {
        for character in (0..<128).map({ String(UnicodeScalar(UInt8($0))) }) {
            let alone = character.bytes()
            for before in 0..<18 {
                for after in [0, 1, 7, 8, 9] {
                    let (start, end) = (
                        String(repeating: "ก", count: before), String(repeating: "a", count: after)
                    )
                    #expect(
                        (start + character + end).bytes() == Array(start.utf8) + alone
                            + Array(end.utf8))
                }
            }
        }
    }

    @Test("A page longer than was thought is whole", arguments: [1, 63, 64, 65, 200, 5_000])
    func longerThanThought(length: Int) {
        let pieces = (0..<length).map { "<\($0)>ๆ" }
        let expected = pieces.map { "<p>&lt;\($0.dropFirst().dropLast(2))&gt;ๆ</p>" }.joined()
        let page = pieces.map { piece in p { piece } }
        #expect(String(decoding: page.bytes(capacity: 64), as: UTF8.self) == expected)
    }

    @Test("Every byte of ASCII is itself or its escape, and nothing opens a tag")
    func ascii() {
        for scalar in (0..<128).compactMap(Unicode.Scalar.init) {
            let written = text(String(Character(scalar)))
            #expect(!written.contains("<") && !written.contains(">"))
            let isDropped =
                (scalar.value < 32 && !["\t", "\n", "\r"].contains(scalar)) || scalar.value == 127
            #expect(written.isEmpty == isDropped, "\(scalar.value)")
        }
    }

    @Test(
        "Links lead to this server, or elsewhere by harmless schemes",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x",
            "java\nscript:alert(1)", "//evil", "/\\evil",
            " /a", "\thttps://x", "vbscript:x", "", "a",
        ])
    func links(address: String) {
        #expect(LinkAddress(path: address) == nil)
        #expect(LinkAddress(elsewhere: address) == nil)
    }

    @Test("Harmless links are there")
    func harmless() throws {
        let path = try #require(LinkAddress(path: "/a?b=\"c\"&d"))
        #expect(text(a(.href(path)) { "x" }) == "<a href=\"/a?b=&#34;c&#34;&amp;d\">x</a>")
        #expect(LinkAddress(elsewhere: "https://example.org/") != nil)
        #expect(LinkAddress(path: "#top") != nil)
    }

    @Test(
        "Scripts, styles and addresses have no way in as plain attributes",
        arguments: ["onclick", "style", "srcdoc", "href", "ONLOAD", "formaction"] as [StaticString])
    func forbidden(name: StaticString) {
        #expect(text(div(Attribute(name, "x")) { "" }) == "<div></div>")
    }

    @Test("Parts are made of parts")
    func components() {
        #expect(
            text(Card(title: "ก&ข", rows: [1, 2]))
                == "<div class=\"card\" data-title=\"ก&amp;ข\"><h2>ก&amp;ข</h2><ul><li>1</li><li>2</li></ul></div>"
        )
        #expect(text(Card(title: "", rows: [])).contains("<p>ไม่มีข้อมูล</p>"))
    }

    @Test("A text that begins with a line end keeps it in a text area")
    func lineEnds() { #expect(text(textarea { "\na" }) == "<textarea>\n\na</textarea>") }

    @Test("Writing is linear in the number of parts")
    func linear() {
        let rows = Array(repeating: "แถว", count: 100_000)
        #expect(ul { for row in rows { li { row } } }.bytes().count == 100_000 * (9 + 9) + 9)
    }

    @Test("Attributes that are absent write nothing")
    func absent() {
        #expect(
            text(input(Attribute("checked", if: false), .value(nil), .id("a").when(false)))
                == "<input>")
        #expect(text(input(Attribute("checked", if: true))) == "<input checked>")
    }
}
