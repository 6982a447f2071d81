import Disclosure
import HTTP
import HTTPTesting
import Measures
import Platform
import SQL
import Testing
import ThaiText

@testable import Prongsai

/// Authorities whose public pages are read.
private struct Reading {
    let site: TestSite
    let authorities: [Authority.ID]

    /// So many authorities, "tambon-0" and on, the first with a host name of its own.
    init(_ count: Int, host: String? = nil) async throws {
        site = try await TestSite()
        var found: [Authority.ID] = []
        for number in 0..<count {
            let profile = Authority.Profile(
                kind: .subdistrictMunicipality,
                name: Bilingual("เทศบาลตำบลทดสอบ \(number)", "Test Town \(number)"),
                district: "บึงสามสาย", province: number < 2 ? "ธารนคร" : "แสนสุข",
                slug: try #require(Slug(rawValue: "tambon-\(number)")),
                host: number == 0 ? host.flatMap(HostName.init(rawValue:)) : nil)
            found.append(
                try await Founding.found(
                    profile, divisions: [], by: .console, on: site.installation.database,
                    at: site.now))
        }
        authorities = found
    }

    func act(_ number: Int = 0) -> Act {
        Act(
            by: .console,
            in: site.installation.database.scoped(to: authorities[number].rawValue), at: site.now)
    }

    func get(
        _ path: String, host: String = "127.0.0.1", _ fields: [(name: String, value: String)] = []
    ) async throws -> TestResponse {
        try await TestClient(site.application).send(
            TestRequest(.get, path, fields: [("Host", host), ("Accept-Language", "th")] + fields))
    }

    static func place(_ code: String = "o1") throws -> ItemPlace {
        ItemPlace(code, of: try #require(FiscalYear(2569)))
    }

    /// The name in the head of a page.
    static func head(_ answer: TestResponse) -> String? {
        answer.text.firstMatch(of: /<span class="brand__name">(.*?)<\/span><span/).map {
            String($0.output.1.replacing(/<[^>]*>/, with: ""))
        }
    }
}

@Suite("Public pages of authorities") struct DisclosurePagesTests {
    @Test("The only authority's pages stand at the root, and under its short name as well")
    func only() async throws {
        let reading = try await Reading(1)
        for path in ["/", "/a/tambon-0"] {
            let front = try await reading.get(path)
            #expect(front.status == 200 && Reading.head(front) == "เทศบาลตำบลทดสอบ 0", "\(path)")
            #expect(front.text.contains("href=\"/transparency/2569\""))
        }
        #expect(try await reading.get("/transparency")["Location"] == "/transparency/2569")
        try await reading.act().discloseEvidence(
            EvidenceDraft(.link("https://a.example/x"), title: "ผัง"), for: Reading.place())
        let list = try await reading.get("/transparency/2569")
        #expect(list.text.contains("ครบ 0 จาก 26 เรื่อง") && list.text.contains("id=\"o26\""))
        #expect(try await reading.get("/transparency/2599").status == 404)
        #expect(try await reading.get("/a/nobody").status == 404)
    }

    @Test("Who has only just begun is said to have begun, not to lack everything")
    func begun() async throws {
        let reading = try await Reading(1)
        for path in ["/", "/transparency/2569"] {
            let page = try await reading.get(path).text
            #expect(page.contains("เพิ่งเริ่มเปิดเผยข้อมูลที่นี่") && page.contains("เริ่มใช้ระบบนี้เมื่อ"))
            #expect(!page.contains("ครบ 0 จาก") && !page.contains("ribbon__"), "\(path)")
        }
        try await reading.act().discloseEvidence(
            EvidenceDraft(.link("https://a.example/x"), title: "ผัง"), for: Reading.place())
        for path in ["/", "/transparency/2569"] {
            let page = try await reading.get(path).text
            #expect(page.contains("ครบ 0 จาก 26 เรื่อง") && !page.contains("เพิ่งเริ่ม"), "\(path)")
        }
    }

    @Test("Before the first run the first page leads to it; nobody's list is shown")
    func before() async throws {
        let reading = try await Reading(0)
        #expect(try await reading.get("/").text.contains("href=\"/first-run\""))
        #expect(try await reading.get("/transparency").status == 404)
    }

    @Test(
        "Several authorities share a host: the first page lists and finds them, each has its own pages"
    )
    func several() async throws {
        let reading = try await Reading(28)
        let first = try await reading.get("/")
        #expect(first.text.contains("28 หน่วยงานในระบบนี้"))
        #expect(first.text.matches(of: /href="\/a\/tambon-/).count == 25)
        let second = try await reading.get("/?page=2")
        #expect(second.text.matches(of: /href="\/a\/tambon-/).count == 3)
        let found = try await reading.get("/?q=\(PercentEncoding.encode("ธารนคร ทดสอบ 1"))")
        #expect(found.text.contains("พบ 1 หน่วยงาน"))
        let short = try await reading.get("/?q=\(PercentEncoding.encode("จ.ธารนคร ทดสอบ 1"))")
        #expect(short.text.contains("พบ 1 หน่วยงาน"))
        #expect(try await reading.get("/?q=100%25").text.contains("ไม่มีหน่วยงานที่ตรงกับ"))
        #expect(try await reading.get("/transparency/2569").status == 404)
        // Who lost his way among an authority's pages is not thrown out of them.
        let lost = try await reading.get("/a/tambon-3/nothing")
        #expect(lost.status == 404 && lost.text.contains("href=\"/a/tambon-3/services\""))
        let nowhere = try await reading.get("/a/nobody/nothing")
        #expect(nowhere.status == 404 && !nowhere.text.contains("/services\""))
        let list = try await reading.get("/a/tambon-3/transparency/2569")
        #expect(list.status == 200 && Reading.head(list) == "เทศบาลตำบลทดสอบ 3")
        #expect(list.text.contains("href=\"/a/tambon-3/transparency/2569/items.csv\""))
        #expect(list.text.contains("href=\"/sign-in?authority=4\""))
    }

    @Test("An authority's own host name shows its pages at the root, with its name in the head")
    func ownHost() async throws {
        let reading = try await Reading(2, host: "ita.tambon.example")
        let own = try await reading.get("/", host: "ita.tambon.example")
        #expect(Reading.head(own) == "เทศบาลตำบลทดสอบ 0")
        let list = try await reading.get("/transparency/2569", host: "ita.tambon.example:8080")
        #expect(list.status == 200 && !list.text.contains("/a/tambon"))
        // By its short name on its own host, its links still lead to the root.
        let named = try await reading.get("/a/tambon-0", host: "ita.tambon.example")
        #expect(named.text.contains("href=\"/transparency/2569\""))
        let other = try await reading.get("/a/tambon-1", host: "ita.tambon.example")
        #expect(Reading.head(other) == "เทศบาลตำบลทดสอบ 1")
        #expect(try await reading.get("/").text.contains("2 หน่วยงานในระบบนี้"))
        #expect(
            Reading.head(try await reading.get("/check", host: "ita.tambon.example"))
                == "เทศบาลตำบลทดสอบ 0")
    }

    @Test(
        "A page is given out again until something changes, and shows the change with the next request"
    )
    func kept() async throws {
        let reading = try await Reading(2)
        let path = "/a/tambon-0/transparency/2569"
        let first = try await reading.get(path)
        let tag = try #require(first["ETag"])
        #expect(try await reading.get(path)["ETag"] == tag)
        let unchanged = try await reading.get(path, [("If-None-Match", tag)])
        #expect(unchanged.status == 304 && unchanged.text.isEmpty)
        // What another authority does changes nothing here.
        try await reading.act(1).discloseEvidence(
            EvidenceDraft(.link("https://b.example"), title: "ของผู้อื่น"), for: Reading.place())
        #expect(try await reading.get(path)["ETag"] == tag)
        try await reading.act().discloseEvidence(
            EvidenceDraft(.link("https://a.example/x"), title: "ผังโครงสร้าง"), for: Reading.place())
        let changed = try await reading.get(path, [("If-None-Match", tag)])
        #expect(changed.status == 200 && changed.text.contains("ผังโครงสร้าง"))
        #expect(!changed.text.contains("ของผู้อื่น"))
        // The same rows tell something else when a year has begun.
        reading.site.pass(.days(200))
        let later = try await reading.get(path)
        #expect(later.status == 200)
    }

    @Test("A name is mended on the public pages within the two seconds that every page waits")
    func renamed() async throws {
        let reading = try await Reading(1)
        _ = try await reading.get("/transparency/2569")
        var profile = try #require(
            try await reading.site.installation.database.read(
                Authority.numbered(reading.authorities[0])
            ).first
        ).profile
        profile.name = Bilingual("เทศบาลตำบลชื่อใหม่", "New Name")
        try await reading.act().changeProfile(to: profile)
        reading.site.pass(.seconds(3))
        #expect(Reading.head(try await reading.get("/transparency/2569")) == "เทศบาลตำบลชื่อใหม่")
    }

    @Test("A closed authority has no public pages")
    func closed() async throws {
        let reading = try await Reading(2)
        try await reading.act(1).closeAuthority()
        #expect(try await reading.get("/a/tambon-1").status == 404)
        #expect(Reading.head(try await reading.get("/")) == "เทศบาลตำบลทดสอบ 0")
    }

    @Test("The list is open data: the same lines as CSV and JSON, and no cell begins a formula")
    func data() async throws {
        let reading = try await Reading(2)
        try await reading.act().discloseEvidence(
            EvidenceDraft(.link("https://a.example/x"), title: "=HYPERLINK(\"http://evil\")"),
            for: Reading.place())
        let sheet = try await reading.get("/a/tambon-0/transparency/2569/items.csv")
        let lines = sheet.text.split(separator: "\r\n")
        #expect(lines.count == 27)
        #expect(
            lines[1].contains(",\"'=HYPERLINK(\"\"http://evil\"\")\",link,https://a.example/x,"))
        #expect(sheet["Content-Disposition"]?.hasPrefix("attachment") == true)
        let json = try await reading.get("/a/tambon-0/transparency/2569/items.json")
        #expect(json.text.contains("\"code\":\"o1\",\"name\":{\"th\":\"โครงสร้าง"))
        #expect(json.text.contains("\"title\":\"=HYPERLINK(\\\"http://evil\\\")\""))
        #expect(try await reading.get("/a/tambon-0/transparency/2569/items.xml").status == 404)
    }

    @Test("What somebody writes is text on the public page, whatever it looks like")
    func hostile() async throws {
        let reading = try await Reading(1)
        let act = reading.act()
        try await act.discloseEvidence(
            EvidenceDraft(
                .link("https://a.example/\"><script>"), title: "<script>alert(1)</script>"),
            for: Reading.place())
        try await act.describeItem(
            ItemParticulars(division: nil, note: "<img src=x onerror=alert(1)>"),
            of: Reading.place(), after: 0)
        let page = try await reading.get("/transparency/2569")
        #expect(
            page.text.contains("&lt;script>alert(1)")
                || page.text.contains("&lt;script&gt;alert(1)"))
        #expect(!page.text.contains("<script>alert") && !page.text.contains("<img src=x"))
    }
}

@Suite("The disclosure in the workspace") struct DisclosureDeskTests {
    private static let year = "/work/disclosure/2568"

    @Test("An officer shows a link, ticks what is there, confirms and takes back; the list follows")
    func officer() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        #expect(try await desk.get("/work/disclosure")["Location"] == "/work/disclosure/2569")
        let item = Self.year + "/items/o2"
        let shown = try await desk.send(
            item + "/link",
            [("link", "https://www.rimthanthong.example/people"), ("link_title", "ผู้บริหาร")],
            on: item)
        #expect(shown["Location"] == item + "?done=shown")
        var page = try await desk.get(item)
        #expect(page.text.contains("ยังขาดบางส่วน") && page.text.contains("ผู้บริหาร"))
        let ticked = try await desk.send(
            item + "/elements",
            ["persons", "posts", "photos", "contacts"].map { ("element", $0) }, on: item)
        #expect(ticked["Location"] == item + "?done=marked")
        page = try await desk.get(item)
        #expect(page.text.contains("เปิดเผยครบ"))
        let list = try await desk.get(Self.year + "?show=complete")
        #expect(list.text.contains(item) && list.text.contains("ครบ 1 จาก 28 เรื่อง"))
        let evidence = try #require(
            page.text.firstMatch(of: /\/work\/disclosure\/evidence\/(\d+)\/withdrawal/)
        ).output.1
        let confirmation = "/work/disclosure/evidence/\(evidence)/confirmation"
        let confirmed = try await desk.send(confirmation, [], on: item)
        #expect(confirmed["Location"] == item + "?done=confirmed")
        let withdrawal = "/work/disclosure/evidence/\(evidence)/withdrawal"
        let gone = try await desk.send(withdrawal, [("reason", "ย้ายไปหน้าใหม่")])
        #expect(gone["Location"] == item + "?done=withdrawn")
        page = try await desk.get(item)
        #expect(page.text.contains("ย้ายไปหน้าใหม่") && page.text.contains("ยังไม่มีข้อมูล"))
    }

    @Test(
        "A link to this machine or its network is no evidence, in whatever spelling",
        arguments: [
            "http://127.0.0.1:1/x", "http://2130706433/", "http://0x7f.0x1/", "http://[::1]/",
            "https://localhost/x", "https://nas.local/", "https://intranet/x",
            "https://a.go.th@10.0.0.1/x", "http://%31%32%37.0.0.1/", "https://10.0.0.1./",
        ])
    func inside(_ address: String) async throws {
        let desk = try MeasureDesk("own officer", of: try await AdministrationCast())
        let item = Self.year + "/items/o2"
        let sent = try await desk.send(
            item + "/link", [("link", address), ("link_title", "ผู้บริหาร")], on: item)
        #expect(sent.status == 422 && sent.text.contains("ซึ่งประชาชนเปิดไม่ได้"), "\(address)")
    }

    @Test("What nobody opened yet says so")
    func unopened() async throws {
        let desk = try MeasureDesk("own officer", of: try await AdministrationCast())
        let item = Self.year + "/items/o2"
        #expect(try await !desk.get(item).text.contains("ยังไม่ได้เปิดดู"))
        let sent = try await desk.send(
            item + "/link", [("link", "https://เทศบาล.ไทย:8443/ก"), ("link_title", "ผู้บริหาร")],
            on: item)
        #expect(sent["Location"] == item + "?done=shown")
        #expect(try await desk.get(item).text.contains("ยังไม่ได้เปิดดู"))
    }

    @Test("A file is everybody's while an item shows it, and nobody's after")
    func file() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let item = Self.year + "/items/o5"
        let path = item + "/file"
        let file = FormPart(
            "file", file: "แผน.docx",
            type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            try BadInputStage.sample())
        var request = TestRequest(
            parts: try await desk.hidden(path, on: item).map { FormPart($0.name, $0.value) }
                + [FormPart("title", "แผนพัฒนา 2566–2570"), file], to: path)
        request.fields += [("Cookie", desk.cookie), ("Accept-Language", "th")]
        let sent = try await TestClient(cast.site.application).send(request)
        #expect(sent["Location"] == item + "?done=shown", "\(sent.text.prefix(2_000))")
        let page = try await TestClient(cast.site.application).get(
            "/a/rim/transparency/2568")
        let link = try #require(page.text.firstMatch(of: /\/a\/rim\/files\/\d+/)).output
        let answer = try await TestClient(cast.site.application).get(String(link))
        #expect(
            answer.status == 200 && answer["Content-Disposition"]?.hasPrefix("attachment") == true)
        #expect(answer["Content-Security-Policy"]?.contains("sandbox") == true)
        // By another authority's address it is not there.
        let other = String(link).replacing("/a/rim/", with: "/a/khlong/")
        #expect(try await TestClient(cast.site.application).get(other).status == 404)
        let own = try await desk.get(item)
        let withdrawal = try #require(
            own.text.firstMatch(of: /\/work\/disclosure\/evidence\/\d+\/withdrawal/)
        ).output
        _ = try await desk.send(String(withdrawal), [("reason", "ฉบับเก่า")])
        #expect(try await TestClient(cast.site.application).get(String(link)).status == 404)
    }

    @Test("A file that came without its name is held, and shown once the name is there")
    func heldFile() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let item = Self.year + "/items/o5"
        let hidden = try await desk.hidden(item + "/file", on: item)
        let file = FormPart("file", file: "แผน.docx", type: "x/y", try BadInputStage.sample())
        let refused = try await desk.post(item + "/file", hidden + [("title", "")], file: file)
        #expect(refused.status == 422 && refused.text.contains("บอกว่าไฟล์นี้คืออะไร"))
        #expect(!refused.text.contains("เลือกไฟล์ที่จะส่ง"))
        let mark = try #require(ProgressPagesTests.mark(refused))
        let next = refused.hiddenFields(ofFormTo: item + "/file")
        let sent = try await desk.post(
            item + "/file", next + [("title", "แผนพัฒนา 2566–2570"), ("file_held", mark)])
        #expect(sent["Location"] == item + "?done=shown", "\(sent.text.prefix(2_000))")
        #expect(try await desk.get(item).text.contains("แผนพัฒนา 2566–2570"))
        // Unticked, it is missed.
        let without = try await desk.post(
            item + "/file", desk.hidden(item + "/file", on: item) + [("title", "แผนอีกฉบับ")])
        #expect(without.status == 422 && without.text.contains("เลือกไฟล์ที่จะส่ง"))
    }

    @Test("What a measure did for an item is shown there, and becomes evidence by one button")
    func proof() async throws {
        let cast = try await AdministrationCast()
        let act = cast.act(.console, cast.first)
        let year = try #require(FiscalYear(2568))
        let measure = try await act.addMeasure(
            MeasureContent(topic: 4, name: "เผยแพร่คู่มือ", targets: ["o11"]), to: year)
        try await act.recordProgress(
            ProgressEntry.Content(
                share: 60, words: "เผยแพร่แล้ว", day: try #require(ThaiDate(iso: "2025-08-20")),
                proofs: [.link("https://www.rimthanthong.example/manual", label: "คู่มือ")]),
            of: measure.id)
        let desk = try MeasureDesk("own officer", of: cast)
        // Item 11 of 2567 is item 9 of 2568.
        let item = Self.year + "/items/o9"
        let page = try await desk.get(item)
        #expect(page.text.contains("เผยแพร่คู่มือ") && page.text.contains("ทำแล้ว 60%"))
        let used = try await desk.send(
            item + "/proof", [], on: item)
        #expect(used["Location"] == item + "?done=shown")
        let shown = try await act.disclosure(of: ItemPlace("o9", of: year))
        #expect(shown.evidence.map(\.title) == ["คู่มือ"])
        // The plan shows what its measures aim at.
        let measurePage = try await desk.get("/work/measure/\(measure.id.rawValue)")
        #expect(measurePage.status == 200)
    }

    @Test("An own host name in figures or of a network inside is refused with the reason")
    func hosts() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own administrator", of: cast)
        for host in ["127.0.0.1", "10.0.0.1", "ita.localhost", "nas.local", "๑๒๗.๐.๐.๑"] {
            let answer = try await desk.send(
                "/work/authority",
                [
                    ("kind", "subdistrict-municipality"), ("name_thai", "เทศบาล"),
                    ("name_english", "Town"), ("district", "ก"), ("province", "ข"),
                    ("slug", "rim"), ("host", host),
                ])
            #expect(answer.status == 422 && answer.text.contains("ประชาชนเปิดไม่ได้"), "\(host)")
        }
    }

    @Test(
        "The division that answers is kept and named when it was closed and only the note changes")
    func closedDivision() async throws {
        let cast = try await AdministrationCast()
        let act = cast.act(.console, cast.first)
        let place = try Reading.place()
        let id = try await act.openDivision(try #require(PlainName(rawValue: "กองเก่า")))
        try await act.describeItem(
            ItemParticulars(division: id, note: ""), of: place, after: 0)
        try await act.closeDivision(id)
        let desk = try MeasureDesk("own officer", of: cast)
        let address = "/work/disclosure/2569/items/o1"
        let page = try await desk.get(address).text
        #expect(page.contains("<option value=\"\(id.segment)\" selected>กองเก่า (ปิดแล้ว)</option>"))
        let sent = try await desk.send(
            address + "/particulars", [("division", id.segment), ("note", "อยู่ระหว่างแก้ไข")],
            on: address)
        #expect(sent.status == 303)
        let kept = try await act.disclosure(of: place).particulars
        #expect(kept.division == id && kept.note == "อยู่ระหว่างแก้ไข")
        #expect(try await desk.get("/work/disclosure/2569").text.contains("กองเก่า (ปิดแล้ว)"))
    }
}
