import HTTPTesting
import Platform
import SQL
import Testing

@testable import Prongsai

@Suite("The workspace's pages") struct AdministrationPagesTests {
    @Test(
        "An administrator finds every page of the workspace, in both languages, in the staff frame",
        arguments: [
            "/work", "/work/people", "/work/people/1", "/work/people/1/name",
            "/work/people/1/roles", "/work/people/1/roles/administrator",
            "/work/people/1/division", "/work/people/1/disable", "/work/people/1/password-reset",
            "/work/invitations", "/work/invitations/new", "/work/divisions", "/work/divisions/new",
            "/work/divisions/1/name", "/work/divisions/1/closure", "/work/authority", "/work/audit",
            "/work/audit/verification", "/work/letters",
        ])
    func pages(_ path: String) async throws {
        let visitor = TestVisitor(try await TestSite())
        _ = try await visitor.begin()
        for language in ["th", "en"] {
            let page = try await visitor.browser.get(
                "/language/\(language)?back=\(path)", following: true)
            #expect(page.status == 200, "\(path) \(page.status)")
            #expect(page.text.contains("<html lang=\"\(language)\""))
            #expect(page.text.ranges(of: "<h1").count == 1 && page.text.contains("class=\"rail\""))
        }
    }

    @Test("An invitation is written with its letter, shown to be passed on, and withdrawn")
    func invitation() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        let form = [
            ("mail", "malee@rimthanthong.example"), ("role", "officer"), ("role", "head"),
            ("division", "2"),
        ]
        let page = try await visitor.browser.get("/work/invitations/new")
        let whole = page.hiddenFields(ofFormTo: "/work/invitations/new") + form
        for _ in 0..<2 {
            // Sent twice, it is one invitation.
            let sent = try await visitor.browser.post("/work/invitations/new", form: whole)
            #expect(sent["Location"] == "/work/invitations/1?done=invited-by-hand")
        }
        let changed = whole.map { $0.name == "mail" ? ("mail", "other@b.example") : $0 }
        let kept = try await visitor.browser.post("/work/invitations/new", form: changed)
        #expect(kept.status == 403 && kept.text.contains("value=\"other@b.example\""))
        let one = try await visitor.browser.get("/work/invitations/1")
        let link = try #require(
            one.text.firstMatch(of: /http:\/\/127\.0\.0\.1:8080(\/join\/1\.[A-Za-z0-9_-]{43})/))
        #expect(try await visitor.browser.get("/work/invitations/2").status == 404)
        let guest = TestVisitor(site).browser
        #expect(try await guest.get(String(link.output.1)).status == 200)
        #expect(
            try await visitor.send("/work/invitations/1/withdrawal", [])["Location"]
                == "/work/invitations?done=withdrawn")
        #expect(try await !guest.get(String(link.output.1)).text.contains("name=\"password\""))
    }

    @Test("Divisions are opened, renamed and closed; what cannot be is said beside the field")
    func divisions() async throws {
        let visitor = TestVisitor(try await TestSite())
        _ = try await visitor.begin()
        #expect(try await visitor.send("/work/divisions/new", [("name", "กองช่าง")]).status == 303)
        let twice = try await visitor.send("/work/divisions/new", [("name", "กองช่าง")])
        #expect(twice.status == 422 && twice.text.contains("id=\"name-error\""))
        #expect(
            try await visitor.send("/work/divisions/3/name", [("name", "กองช่างและผังเมือง")]).status
                == 303)
        #expect(
            try await visitor.send("/work/people/1/division", [("division", "3")]).status == 303)
        let used = try await visitor.browser.get("/work/divisions/3/closure")
        #expect(used.text.contains("href=\"/work/people/1/division\">สมชาย ใจดี</a>"))
        #expect(!used.text.contains("action=\"/work/divisions/3/closure\""))
        #expect(try await visitor.send("/work/people/1/division", [("division", "")]).status == 303)
        #expect(try await visitor.send("/work/divisions/3/closure", []).status == 303)
        let list = try await visitor.browser.get("/work/divisions?done=closed")
        #expect(!list.text.contains("กองช่าง") && list.text.contains("banner--ok"))
    }

    @Test("Somebody who comes to a division while its closure is asked about keeps it open")
    func closureTooLate() async throws {
        let visitor = TestVisitor(try await TestSite())
        _ = try await visitor.begin()
        let question = try await visitor.browser.get("/work/divisions/2/closure")
        let form = question.hiddenFields(ofFormTo: "/work/divisions/2/closure")
        _ = try await visitor.send("/work/people/1/division", [("division", "2")])
        let refused = try await visitor.browser.post("/work/divisions/2/closure", form: form)
        #expect(refused.status == 200 && refused.text.contains("ยังปิดกองคลังไม่ได้"))
        #expect(try await visitor.browser.get("/work/divisions").text.contains("กองคลัง"))
    }

    @Test("An authority's new name stands over the very next page")
    func renamed() async throws {
        let visitor = TestVisitor(try await TestSite())
        _ = try await visitor.begin()
        #expect(try await visitor.browser.get("/work").text.contains("เทศบาลตำบลริมธารทอง"))
        let form = [
            ("kind", "subdistrict-municipality"), ("name_thai", "เทศบาลตำบลธารทองใหม่"),
            ("name_english", "Than Thong Mai"), ("district", "บึงสามสาย"),
            ("province", "ธารนคร"), ("slug", "rim"), ("host", ""),
        ]
        #expect(try await visitor.send("/work/authority", form).status == 303)
        for path in ["/work", "/"] {
            let page = try await visitor.browser.get(path, following: true).text
            #expect(page.contains("เทศบาลตำบลธารทองใหม่") && !page.contains("ริมธารทอง"), "\(path)")
        }
    }

    @Test("A division is opened once, however often its form is sent, at once or later")
    func divisionTwice() async throws {
        let visitor = TestVisitor(try await TestSite())
        _ = try await visitor.begin()
        let path = "/work/divisions/new"
        let hidden = try await visitor.browser.get(path).hiddenFields(ofFormTo: path)
        let form = hidden + [("name", "กองช่าง")]
        for number in 0..<2 {
            let sent = try await visitor.browser.post(path, form: form)
            #expect(sent["Location"] == "/work/divisions?done=opened", "\(number)")
        }
        let acts = try await visitor.site.console.auditPage(1, of: 100).entries
        #expect(acts.count { $0.act == AuditedAct.divisionOpened.rawValue } == 1)
        // After another name it is still the same wish, not a new one.
        #expect(
            try await visitor.send("/work/divisions/3/name", [("name", "กองโยธา")]).status == 303)
        #expect(try await visitor.browser.post(path, form: form).status == 303)
        #expect(!(try await visitor.browser.get("/work/divisions")).text.contains("กองช่าง"))
        // Another form with the same name is refused, the same form with another name comes back to be sent.
        #expect(try await visitor.send(path, [("name", "กองโยธา")]).status == 422)
        let other = try await visitor.browser.post(path, form: hidden + [("name", "กองประปา")])
        #expect(other.status == 403 && other.text.contains("value=\"กองประปา\""))
    }

    @Test("The last administrator stays, and reads why")
    func lastAdministrator() async throws {
        let visitor = TestVisitor(try await TestSite())
        _ = try await visitor.begin()
        for path in ["/work/people/1/disable", "/work/people/1/roles/administrator"] {
            let refused = try await visitor.send(path, [])
            #expect(refused.status == 422 && refused.text.contains("ผู้ดูแลระบบคนสุดท้าย"), "\(path)")
        }
    }

    @Test("Who has not given the password lately gives it first, and nothing typed is lost")
    func confirmation() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        let page = try await visitor.browser.get("/work/invitations/new")
        site.pass(.minutes(11))
        #expect(
            try await visitor.browser.get("/work/invitations/new")["Location"]
                == "/account/confirm?back=%2Fwork%2Finvitations%2Fnew")
        let form = page.hiddenFields(ofFormTo: "/work/invitations/new")
        let asked = try await visitor.browser.post(
            "/work/invitations/new",
            form: form + [
                ("mail", "malee@rimthanthong.example"), ("role", "staff"), ("role", "officer"),
            ])
        #expect(asked.status == 403 && !asked.text.contains("malee"), "who passes by reads nothing")
        let wrong = try await confirm(visitor, asked, password: "ไม่ใช่รหัสนี้แน่นอน")
        #expect(wrong.status == 422 && wrong.text.contains("id=\"password-error\""))
        let given = try await confirm(visitor, wrong)
        #expect(given.status == 200 && given.text.contains("value=\"malee@rimthanthong.example\""))
        #expect(given.text.matches(of: /value="(staff|officer)" checked/).count == 2)
        #expect(try await visitor.browser.get("/work/invitations").text.contains("ยังไม่ได้เชิญใคร"))
        let sent = try await visitor.browser.post(
            "/work/invitations/new",
            form: given.hiddenFields(ofFormTo: "/work/invitations/new") + [
                ("mail", "malee@rimthanthong.example"), ("role", "staff"),
            ])
        #expect(sent["Location"] == "/work/invitations/1?done=invited-by-hand")
    }

    @Test("However long a form is that it takes, all of it comes back after the password")
    func longConfirmation() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        try await site.add("manee@rimthanthong.example", [.officer])
        let page = try await visitor.browser.get("/work/people/2/name")
        site.pass(.minutes(11))
        let name = String(repeating: "ก้", count: 100)
        // Spaces are taken off, so the form takes it; sent as "%20" they nearly fill its body.
        let typed = name + String(repeating: " ", count: 340_000)
        let asked = try await visitor.browser.post(
            "/work/people/2/name",
            form: page.hiddenFields(ofFormTo: "/work/people/2/name") + [("name", typed)])
        #expect(asked.status == 403, "\(asked["Location"] ?? "")")
        let given = try await confirm(visitor, asked)
        #expect(given.status == 200 && given.text.contains("value=\"\(typed)\""))
    }

    @Test(
        "What was typed before the password was asked for comes back only to who typed it, unchanged"
    )
    func foreignConfirmation() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        let secret = try await visitor.begin()
        let page = try await visitor.browser.get("/work/invitations/new")
        site.pass(.minutes(11))
        let asked = try await visitor.browser.post(
            "/work/invitations/new",
            form: page.hiddenFields(ofFormTo: "/work/invitations/new") + [
                ("mail", "malee@rimthanthong.example"), ("role", "staff"),
            ])
        let sealed = try #require(
            asked.hiddenFields(ofFormTo: "/account/confirm").first { $0.name == "kept" })
        let other = "manee@rimthanthong.example"
        try await site.add(other, [.officer])
        let another = TestVisitor(site)
        _ = try await another.signIn(other)
        for value in [sealed.value, "A" + sealed.value] {
            let refused = try await another.send(
                "/account/confirm", [("password", TestVisitor.password), ("kept", value)])
            #expect(!refused.text.contains("malee"))
        }
        // Nor after a day, to anybody.
        site.pass(.hours(21))
        try await visitor.enter(secret)
        let over = try await visitor.send(
            "/account/confirm", [("password", TestVisitor.password), ("kept", sealed.value)])
        #expect(!over.text.contains("malee"))
    }

    /// Gives the password on the page that asks for it.
    private func confirm(
        _ visitor: TestVisitor, _ page: TestResponse, password: String = TestVisitor.password
    ) async throws -> TestResponse {
        try await visitor.browser.post(
            "/account/confirm",
            form: page.hiddenFields(ofFormTo: "/account/confirm") + [("password", password)])
    }
}
