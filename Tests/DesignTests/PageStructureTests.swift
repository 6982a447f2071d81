import Design
import Foundation
import HTML
import Testing
import ThaiText

/// What holds for every page: the policy of the server and the ways of assistive technology.
@Suite("Pages as a browser reads them") struct PageStructureTests {
    private static let pages = Language.allCases.flatMap { language in
        SamplePages.all(language, .unhashed).map {
            (name: "\($0.name).\(language.rawValue)", tags: ScannedTag.all(in: $0.html))
        }
    }

    @Test("No style, script or handler stands in a page")
    func policy() {
        for page in Self.pages {
            #expect(page.tags.count > 40, "\(page.name)")
            #expect(Self.inlined(page.tags) == [], "\(page.name)")
        }
    }

    @Test("The check for inlined code finds some when it is there")
    func control() {
        for bad in [
            "<style>", "<p style=\"x\">", "<p onclick=\"x\">", "<script>",
            "<a href=\"javascript:x\">",
        ] {
            #expect(Self.inlined(ScannedTag.all(in: bad)) != [], "\(bad)")
        }
    }

    private static func inlined(_ tags: [ScannedTag]) -> [ScannedTag] {
        tags.filter { tag in
            tag.name == "style" || (tag.name == "script" && tag.attributes["src"] == nil)
                || tag.attributeNames.contains { $0 == "style" || $0.hasPrefix("on") }
                || tag.attributes["href"]?.hasPrefix("javascript:") == true
        }
    }

    @Test("Every id stands once")
    func ids() {
        for page in Self.pages {
            let ids = page.tags.compactMap { $0.attributes["id"] }
            let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
            #expect(twice.isEmpty, "\(page.name): \(twice)")
            #expect(ids.allSatisfy { !$0.contains(" ") && !$0.isEmpty })
        }
    }

    @Test("Whatever points to an element finds it")
    func references() {
        for page in Self.pages {
            let ids = Set(page.tags.compactMap { $0.attributes["id"] })
            for tag in page.tags {
                for name in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
                    for id in (tag.attributes[name] ?? "").split(separator: " ") {
                        #expect(ids.contains(String(id)), "\(page.name): \(name) \(id)")
                    }
                }
                if let link = tag.attributes["href"], link.hasPrefix("#") {
                    #expect(ids.contains(String(link.dropFirst())), "\(page.name): \(link)")
                }
            }
        }
    }

    @Test("Every field has a label, every label a field")
    func labels() {
        for page in Self.pages {
            let labelled = page.tags.filter { $0.name == "label" }.map { $0.attributes["for"] }
            let fields = page.tags.filter {
                ["input", "select", "textarea"].contains($0.name)
                    && $0.attributes["type"] != "hidden"
            }.map { $0.attributes["id"] }
            #expect(labelled == fields, "\(page.name)")
        }
    }

    @Test("A page says its language, has one first heading and one main part")
    func outline() {
        for page in Self.pages {
            #expect(page.tags.first?.attributes["lang"] == String(page.name.suffix(2)))
            for name in ["h1", "main", "title"] {
                let count = page.tags.count {
                    $0.name == name && (name != "title" || $0.attributes["id"] == nil)
                }
                #expect(count == 1, "\(page.name): \(name)")
            }
        }
    }

    @Test(
        "A refused form names the error in the title, the summary and the field in the same words")
    func errors() throws {
        let error = FieldError("tel", "เบอร์โทรต้องมี 10 หลัก")
        let field = text(TextField(Field("tel", "เบอร์โทร", hint: "เช่น").showing([error])))
        #expect(field.contains("aria-invalid=\"true\""))
        #expect(field.contains("aria-describedby=\"tel-hint tel-error\""))
        let hint = try #require(field.range(of: "tel-hint\">"))
        let mark = try #require(field.range(of: "tel-error\">"))
        #expect(hint.lowerBound < mark.lowerBound)
        let summary = text(ErrorSummary([error], .thai))
        #expect(summary.contains("<a href=\"#tel\">เบอร์โทรต้องมี 10 หลัก</a>"))
        #expect(field.contains("<span>เบอร์โทรต้องมี 10 หลัก</span>"))
        #expect(text(ErrorSummary([], .thai)).isEmpty)
    }

    @Test("Passwords and codes are never written back")
    func secrets() {
        for kind in [TextField.Kind.password, .newPassword, .oneTimeCode] {
            #expect(
                !text(TextField(Field("p", "p"), value: "hunter2", kind: kind)).contains("hunter2"))
        }
        #expect(text(TextField(Field("p", "p"), value: "kept", kind: .text)).contains("kept"))
    }

    @Test("Whatever a cell holds is one piece, for a phone lays out each piece of a card by itself")
    func cells() throws {
        let tag = StatusTag(.now, "กำลังดำเนินการ")
        let cells: [Cell] = [
            .text("อุดม คงเจริญ"), .name("อุดม คงเจริญ"), .name("อุดม"),
            .foreign("Udom Khongcharoen", lang: "en"),
            .link("อุดม คงเจริญ", try #require(LinkAddress(path: "/x"))), .status(tag),
            .statusAndLink(tag, MenuLink("ใส่ผล", try #require(LinkAddress(path: "/x")))),
            .level(LevelBadge(.good, "ผ่านดี")),
            .several([.name("อุดม คงเจริญ"), .text("สมหญิง")]),
        ]
        for cell in cells { #expect(Self.pieces(text(cell)) == 1, "\(text(cell))") }
        // The control: what a name was before, each of its words a piece.
        #expect(Self.pieces("<span>อุดม</span> <span>คงเจริญ</span>") == 2)
    }

    /// How many elements, and runs of words that are more than spaces, stand beside each other.
    private static func pieces(_ html: String) -> Int {
        var (depth, count) = (0, 0)
        for match in html.matches(of: #/<(\/?)([a-z]+)[^>]*?(\/?)>|[^<]+/#) {
            if match.output.2 == nil {
                if depth == 0, !match.output.0.allSatisfy(\.isWhitespace) { count += 1 }
            } else if match.output.1?.isEmpty == false {
                depth -= 1
            } else {
                if depth == 0 { count += 1 }
                if match.output.3?.isEmpty == true, !["path", "use"].contains(match.output.2) {
                    depth += 1
                }
            }
        }
        return count
    }
}
