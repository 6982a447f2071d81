import Engagement
import HTTP
import HTTPTesting
import Platform
import Testing
import ThaiText

@testable import Prongsai

@Suite("Satisfaction polls as residents see them") struct PollPagesTests {
    private static func poll(
        _ telling: Telling, lasting span: TimeSpan = .days(3)
    ) async throws -> Poll.ID {
        let id = try await telling.act.writePoll(
            PollContent(
                title: "บริการเก็บขยะ <ก>", text: "นำผลไปปรับรอบรถ",
                from: telling.site.now - .hours(1), until: telling.site.now + span,
                questions: [
                    PollQuestion(.satisfaction, "พอใจเพียงใด"),
                    PollQuestion(.choice, "กี่ครั้ง", choices: ["หนึ่งครั้ง", "สองครั้ง"]),
                    PollQuestion(.text, "อยากให้ปรับอะไร"),
                ]))
        try await telling.act.publishPoll(id)
        return id
    }

    private static func fields(
        _ step: String, _ words: String = "", _ trap: String = ""
    ) -> [(name: String, value: String)] {
        [("q1", step), ("q2", "1"), ("q3", words), ("website", trap), ("known", "2")]
    }

    @Test("A resident answers without an account or a cookie; the result comes after the last day")
    func life() async throws {
        let telling = try await Telling()
        let id = try await Self.poll(telling)
        let path = "/polls/\(id.rawValue)"
        #expect(try await telling.get("/polls").text.contains("บริการเก็บขยะ &lt;ก&gt;"))
        for step in ["5", "๔", "4", "3", "1"] {
            let sent = try await telling.ask(
                Self.fields(step, step == "5" ? "เก็บเช้ากว่านี้" : ""), at: path)
            #expect(sent.status == 303 && sent["Location"] == path + "?done=sent")
            #expect(sent["Set-Cookie"] == nil)
        }
        // What a machine sends is thanked for and not counted: a filled trap, and haste.
        for (trap, wait) in [("x", TimeSpan.minutes(1)), ("", TimeSpan(milliseconds: 500))] {
            let sent = try await telling.ask(
                Self.fields("1", "ซื้อเลย", trap), at: path, after: wait)
            #expect(sent.status == 303)
        }
        #expect(try await telling.get(path + "?done=sent").text.contains("ส่งคำตอบแล้ว"))
        #expect(try await !telling.get(path).text.contains("เฉลี่ย"))
        telling.site.pass(.days(4))
        let result = try await telling.get(path).text
        #expect(result.contains("5 ชุดคำตอบ พึงพอใจเฉลี่ย 3.40 เต็ม 5"))
        #expect(result.contains("2 (40.0%)") && !result.contains("เก็บเช้ากว่านี้"))
        #expect(!result.contains("name=\"q1\""))
        #expect(try await telling.get("/polls").text.contains("พึงพอใจเฉลี่ย 3.40"))
        #expect(try await telling.get("/polls/years/2569").text.contains("บริการเก็บขยะ"))
        #expect(try await !telling.get("/polls/years/2568").text.contains("บริการเก็บขยะ"))
    }

    @Test(
        "Staff print a poster of an open poll; a closed one has none, and says nothing of closing it"
    )
    func poster() async throws {
        let stage = try await BadInputStage()
        let id = try await stage.poll(isPublished: true).rawValue
        let cookie = try stage.cast.player("own officer").cookie
        func get(_ path: String) async throws -> TestResponse {
            try await TestClient(stage.site.application).send(
                TestRequest(.get, path, fields: [("Cookie", cookie), ("Accept-Language", "th")]))
        }
        let (page, poster) = ("/work/polls/\(id)", "/work/polls/\(id)/poster.pdf")
        #expect(try await get(page).text.contains(poster))
        let pdf = try await get(poster)
        #expect(pdf.status == 200 && pdf.text.hasPrefix("%PDF"))
        let closing = try stage.player("own officer", at: page + "/closing")
        stage.site.pass(.minutes(1))
        #expect(try await closing.send([], to: "/work/polls/{poll}/closing").status == 303)
        let closed = try await get(page)
        #expect(closed.status == 200 && !closed.text.contains(poster))
        #expect(!closed.text.contains("ปิดรับก่อนกำหนด"))
        #expect(try await get(poster).status == 404)
    }

    @Test("Polls and contacts stand in the menu of narrow windows, where there is room for them")
    func narrow() async throws {
        let text = try await Telling().get("/").text
        let wide = try #require(text.firstMatch(of: /<nav class="nav".*?<\/nav>/)).0
        let narrow = try #require(text.firstMatch(of: /<details class="menu".*?<\/details>/)).0
        for address in ["\"/polls\"", "\"/contacts\""] {
            #expect(narrow.contains(address) && !wide.contains(address), "\(address)")
        }
        // The control: both have the services.
        #expect(narrow.contains("\"/services\"") && wide.contains("\"/services\""))
    }

    @Test("What is left out is said beside its question, and nothing typed is lost")
    func refused() async throws {
        let telling = try await Telling()
        let path = "/polls/\(try await Self.poll(telling).rawValue)"
        let sent = try await telling.ask(Self.fields("", "เก็บเช้ากว่านี้"), at: path)
        #expect(sent.status == 422)
        #expect(sent.text.contains("href=\"#q1\"") && sent.text.contains("เก็บเช้ากว่านี้"))
        // Who sends after the end is told, and keeps what he wrote.
        let short = "/polls/\(try await Self.poll(telling, lasting: .minutes(30)).rawValue)"
        let late = try await telling.ask(
            Self.fields("5", "สายไปหรือไม่"), at: short, after: .hours(1))
        #expect(late.status == 422)
        #expect(late.text.contains("ปิดรับแล้ว") && late.text.contains("สายไปหรือไม่"))
    }

    @Test("Drafts are nobody's but the staff's, and few answers nobody's at all")
    func hidden() async throws {
        let telling = try await Telling()
        let draft = try await telling.act.writePoll(
            PollContent(
                title: "ร่าง", text: "", from: telling.site.now,
                until: telling.site.now + .days(3)))
        #expect(try await telling.get("/polls/\(draft.rawValue)").status == 404)
        let path = "/polls/\(try await Self.poll(telling).rawValue)"
        for _ in 0..<4 { _ = try await telling.ask(Self.fields("5"), at: path) }
        telling.site.pass(.days(4))
        let page = try await telling.get(path).text
        #expect(page.contains("ไม่ถึง 5 คน") && !page.contains("5.00"))
    }
}
