import Engagement
import HTTP
import HTTPTesting
import Platform
import SQL
import Testing
import ThaiText

@testable import Prongsai

/// An authority that tells its residents something.
struct Telling {
    let site: TestSite
    let authority: Authority.ID

    init() async throws {
        site = try await TestSite()
        let profile = Authority.Profile(
            kind: .subdistrictMunicipality,
            name: Bilingual("เทศบาลตำบลริมธารทอง", "Rim Than Thong"), district: "ริมธาร",
            province: "ธารทอง", slug: try #require(Slug(rawValue: "rimthan")), host: nil)
        authority = try await Founding.found(
            profile, divisions: [], by: .console, on: site.installation.database, at: site.now)
    }

    var act: Act {
        Act(
            by: .console, in: site.installation.database.scoped(to: authority.rawValue),
            at: site.now)
    }

    func get(_ path: String) async throws -> TestResponse {
        try await TestClient(site.application).send(
            TestRequest(
                .get, path, fields: [("Host", "127.0.0.1"), ("Accept-Language", "th")]))
    }

    func find(_ place: String, _ words: String) async throws -> TestResponse {
        try await get("/\(place)?q=" + PercentEncoding.encode(words))
    }

    func published(_ content: NewsContent) async throws -> NewsItem.ID {
        let id = try await act.writeNews(content)
        try await act.publishNews(id)
        return id
    }

    /// Sends the form of a page as a browser does; `wait` passes between opening and sending.
    func ask(
        _ fields: [(name: String, value: String)], at path: String = "/questions/new",
        after wait: TimeSpan = .minutes(1)
    ) async throws -> TestResponse {
        let form = try await get(path)
        let token = try #require(
            form.text.firstMatch(of: /name="form_token" value="([^"]*)"/)?.output.1)
        site.pass(wait)
        return try await TestClient(site.application).send(
            TestRequest(
                form: [("form_token", String(token))] + fields, to: "/a/rimthan" + path))
    }
}

@Suite("What an authority tells, and what it is asked") struct EngagementPagesTests {
    @Test("News stands on the front page, in its list, in the feed and in its year")
    func everywhere() async throws {
        let telling = try await Telling()
        #expect(try await telling.get("/news").text.contains("ยังไม่มีข่าวที่นี่"))
        let draft = try await telling.act.writeNews(
            NewsContent(.news, title: "ร่างที่ยังไม่เสร็จ", text: "เนื้อหา"))
        let id = try await telling.published(
            NewsContent(.notice, title: "ปิดถนนสาย <ก>", text: "ดูที่ https://a.example/x"))
        for path in ["/", "/news", "/news?category=notice", "/news/years/2569", "/news/feed"] {
            let page = try await telling.get(path)
            #expect(page.status == 200 && page.text.contains("ปิดถนนสาย &lt;ก&gt;"), "\(path)")
            #expect(!page.text.contains("ร่างที่ยังไม่เสร็จ"), "\(path)")
        }
        let page = try await telling.get("/news/\(id.rawValue)")
        #expect(page.text.contains("<a href=\"https://a.example/x\" rel=\"nofollow\">"))
        #expect(page.text.contains("21 ก.ย. 2569"))
        #expect(try await telling.get("/news/\(draft.rawValue)").status == 404)
        #expect(try await telling.get("/news?category=activity").text.contains("ยังไม่มีข่าวที่นี่"))
        let feed = try await telling.get("/news/feed")
        #expect(feed["Content-Type"] == "application/atom+xml; charset=utf-8")
        #expect(try await telling.find("news", "ปิดถนน").text.contains("<mark>"))
        #expect(try await telling.find("news", "มังกร").text.contains("ไม่พบข่าวที่มีคำนี้"))
    }

    @Test("What was taken back is gone at once, also where it was cached")
    func takenBack() async throws {
        let telling = try await Telling()
        let id = try await telling.published(
            NewsContent(.news, title: "เรื่องนี้", text: "เนื้อหา"))
        #expect(try await telling.get("/").text.contains("เรื่องนี้"))
        try await telling.act.withdrawNews(id)
        #expect(try await !telling.get("/").text.contains("เรื่องนี้"))
        #expect(try await telling.get("/news/\(id.rawValue)").status == 404)
    }

    @Test("A hearing shows its four parts once they are recorded")
    func hearing() async throws {
        let telling = try await Telling()
        let id = try await telling.published(
            NewsContent(.hearing, title: "ทำถนนสายใหม่", text: "ขอเชิญแสดงความคิดเห็น"))
        #expect(try await telling.get("/participation").text.contains("กำลังเปิดรับฟัง"))
        // While it is open everybody may say something, of this hearing and no other news.
        let form = "/questions/new?about=\(id.rawValue)"
        for path in ["/participation", "/news/\(id.rawValue)"] {
            #expect(try await telling.get(path).text.contains(form), "\(path)")
        }
        #expect(try await telling.get(form).text.contains("value=\"ความเห็นเรื่อง ทำถนนสายใหม่\""))
        let news = try await telling.published(NewsContent(.news, title: "ข่าว", text: "ข่าว"))
        for about in [String(news.rawValue), "99", "x"] {
            let plain = try await telling.get("/questions/new?about=\(about)")
            #expect(plain.status == 200 && !plain.text.contains("ความเห็นเรื่อง"))
        }
        try await telling.act.recordHearing(
            HearingRecord.Content(
                on: try #require(ThaiDate(iso: "2026-09-20")), at: "ศาลาหมู่ 3",
                people: "ประชาชนหมู่ 3", count: 64, result: "เห็นชอบ", use: "บรรจุในแผนปี 2570"),
            of: id, after: 0)
        for path in ["/participation", "/participation/2569", "/news/\(id.rawValue)"] {
            let text = try await telling.get(path).text
            #expect(!text.contains(form))
            for part in ["ทำถนนสายใหม่", "ประชาชนหมู่ 3 (64 คน)", "เห็นชอบ", "บรรจุในแผนปี 2570"] {
                #expect(text.contains(part), "\(path) \(part)")
            }
        }
        #expect(try await !telling.get(form).text.contains("ความเห็นเรื่อง"))
        #expect(try await !telling.get("/participation/2568").text.contains("ทำถนนสายใหม่"))
    }

    @Test("A resident asks without an account, and sees by the link what became of it")
    func asking() async throws {
        let telling = try await Telling()
        let sent = try await telling.ask([
            ("kind", "question"), ("title", "ค่าขยะ"), ("text", "โทร 081-234-5678 จ่ายที่ไหน"),
            ("website", ""),
        ])
        let own = try #require(sent["Location"])
        #expect(sent.status == 303 && own.hasPrefix("/questions/own/"))
        let mine = try await telling.get(own)
        #expect(mine.text.contains("ส่งแล้ว") && mine["Cache-Control"] == "private, no-store")
        #expect(try await !telling.get("/questions").text.contains("ค่าขยะ"))
        let question = try #require(try await telling.act.questions().first)
        #expect(question.doubts.isEmpty && question.state == .waiting)
        #expect(try await telling.get("/questions/\(question.id.rawValue)").status == 404)
        try await telling.act.showQuestion(
            question.id, title: "ค่าขยะ", text: "จ่ายที่ไหน", after: 0)
        try await telling.act.answerQuestion(question.id, "ที่กองคลัง", after: 0)
        let page = try await telling.get("/questions/\(question.id.rawValue)")
        #expect(page.text.contains("ที่กองคลัง") && !page.text.contains("081-234-5678"))
        #expect(try await telling.find("questions", "ขยะ").text.contains("ค่าขยะ"))
        #expect(try await telling.get(own).text.contains("ที่กองคลัง"))
        #expect(
            try await telling.get("/questions/own/" + String(repeating: "A", count: 24)).status
                == 404)
    }

    @Test(
        "What looks like a machine's is laid aside and not thrown away",
        arguments: [
            ("", 1, 60, []), ("http://x.example", 1, 60, [.trap]), ("", 1, 1, [.haste]),
            ("", 3, 60, [.links]),
        ] as [(String, Int, Int64, Set<QuestionDoubt>)])
    func doubts(
        _ trap: String, _ links: Int, _ seconds: Int64, _ expected: Set<QuestionDoubt>
    ) async throws {
        let telling = try await Telling()
        let text = String(repeating: "https://a.example ", count: links)
        let sent = try await telling.ask(
            [("kind", "suggestion"), ("title", "ก"), ("text", text), ("website", trap)],
            after: .seconds(seconds))
        #expect(sent.status == 303)
        #expect(try await telling.act.questions().first?.doubts == expected)
        _ = try await telling.ask(
            [("kind", "suggestion"), ("title", "ก"), ("text", text), ("website", "")])
        #expect(try await telling.act.questions().first?.doubts.contains(.repeat) == true)
    }
}
