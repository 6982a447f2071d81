import Cryptography
import HTTP
import HTTPTesting
import Mail
import Platform
import SQL
import Testing

@testable import Prongsai

@Suite("The own account in the browser") struct OwnAccountPagesTests {
    private static let other = "ฝนตกเบาเบากลางทุ่งกว้าง"

    @Test(
        "What is no right password or code is told beside its field, and never written back",
        arguments: [
            ("/account/confirm", "password", []),
            ("/account/second-factor/recovery-codes", "password", []),
            ("/account/second-factor/remove", "password", [("code", "000000")]),
        ] as [(String, String, [(name: String, value: String)])])
    func wrongSecrets(
        _ path: String, _ field: String, _ rest: [(name: String, value: String)]
    ) async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        for typed in TestVisitor.hostile {
            site.pass(.minutes(16))
            let page = try await visitor.send(path, [(field, typed)] + rest)
            #expect(page.status == 422 && page.text.contains("id=\"\(field)-error\""), "\(path)")
            #expect(!page.text.contains("<script>alert") && !page.text.contains("👩‍👩‍👧‍👦"))
        }
        #expect(try await visitor.browser.get("/account/second-factor").text.contains("10"))
    }

    @Test("A name of nothing, of two lines or of too many letters is refused beside its field")
    func wrongName() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        for typed in ["", " ", "ก\nข", String(repeating: "ก", count: 10_000)] {
            let page = try await visitor.change("name", [("name", typed)])
            #expect(page.status == 422 && page.text.contains("id=\"name-error\""))
        }
        let done = try await visitor.change("name", [("name", "สมชาย \" onfocus=alert(1) '&amp;")])
        #expect(done["Location"] == "/account?done=name")
        let page = try await visitor.browser.get("/account?done=name")
        #expect(page.text.contains("&#34; onfocus=alert(1) &#39;&amp;amp;"))
    }

    // MARK: The own account

    @Test("A changed password ends the other sessions, keeps this one, and needs the present one")
    func changePassword() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        let secret = try await visitor.begin()
        site.pass(.minutes(1))
        let other = TestVisitor(site)
        try await other.enter(secret)
        let wrong = try await visitor.change(
            "password", [("present", "ไม่ใช่รหัสผ่านนี้แน่นอน"), ("password", Self.other)])
        #expect(wrong.status == 422 && wrong.text.contains("id=\"present-error\""))
        let weak = try await visitor.change(
            "password", [("present", TestVisitor.password), ("password", "สั้น")])
        #expect(weak.status == 422 && weak.text.contains("id=\"password-error\""))
        #expect(!weak.text.contains(TestVisitor.password))
        let done = try await visitor.change(
            "password", [("present", TestVisitor.password), ("password", Self.other)])
        #expect(done["Location"] == "/account?done=password")
        #expect(try await visitor.browser.get("/account").status == 200)
        #expect(try await other.browser.get("/account")["Location"]?.hasPrefix("/sign-in") == true)
    }

    @Test("One session is ended, or all others, and only one's own")
    func sessions() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        let secret = try await visitor.begin()
        var others: [TestVisitor] = []
        for _ in 0..<3 {
            site.pass(.minutes(1))
            let other = TestVisitor(site)
            try await other.enter(secret)
            others.append(other)
        }
        func open() async throws -> [Bool] {
            var found: [Bool] = []
            for other in others {
                found.append(try await other.browser.get("/account").status == 200)
            }
            return found
        }
        #expect(try await open() == [true, true, true])
        let ended = try await visitor.change("sessions/3/end", [])
        #expect(ended["Location"] == "/account")
        #expect(try await open() == [true, false, true])
        _ = try await visitor.change("sessions/end-others", [])
        #expect(try await open() == [false, false, false])
        #expect(try await visitor.browser.get("/account").status == 200)
    }

    @Test("New recovery codes end the old ones, and each opens once")
    func recoveryCodes() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        let page = try await visitor.send(
            "/account/second-factor/recovery-codes", [("password", TestVisitor.password)])
        let codes = page.text.matches(of: /[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/).map {
            String($0.output.0)
        }
        #expect(page.status == 200 && Set(codes).count == 10)
        let code = try #require(codes.first)
        for (round, expected) in [(1, 303), (2, 422)] {
            let entering = TestVisitor(site)
            _ = try await entering.signIn()
            let answer = try await entering.send("/sign-in/code", [("code", code.lowercased())])
            #expect(answer.status == expected, "round \(round)")
        }
        #expect(try await visitor.browser.get("/account/second-factor").text.contains("9"))
    }

    @Test("Who must have the app and unties it is out, and ties another at the next sign-in")
    func changePhone() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        let secret = try await visitor.begin()
        site.pass(.minutes(1))
        let done = try await visitor.send(
            "/account/second-factor/remove",
            [("password", TestVisitor.password), ("code", try visitor.code(secret))])
        #expect(done["Location"]?.hasPrefix("/sign-in") == true)
        #expect(
            try await visitor.browser.get("/account")["Location"]?.hasPrefix("/sign-in") == true)
        #expect(try await visitor.signIn()["Location"] == "/sign-in/enrol")
    }

    @Test("An officer signs in by the password alone, ties an app of the own will, and unties it")
    func ownWill() async throws {
        let site = try await TestSite()
        _ = try await TestVisitor(site).begin()
        let officer = TestVisitor(site)
        let mail = "officer@rimthanthong.example"
        try await site.add(mail, [.officer])
        #expect(try await officer.signIn(mail)["Location"] == "/work")
        let page = try await officer.browser.get("/account/second-factor/enrol")
        let secret = try TestVisitor.secret(in: page.text)
        let path = "/account/second-factor/enrol"
        #expect(try await officer.send(path, [("code", "๑๒๓")]).status == 422)
        let tied = try await officer.send(path, [("code", try officer.code(secret))])
        #expect(tied.status == 200 && tied.text.contains("done=codes"))
        #expect(try await TestVisitor(site).signIn(mail)["Location"] == "/sign-in/code")
        site.pass(.minutes(1))
        let removed = try await officer.send(
            "/account/second-factor/remove",
            [("password", TestVisitor.password), ("code", try officer.code(secret))])
        #expect(removed["Location"] == "/account/second-factor?done=removed")
        #expect(try await TestVisitor(site).signIn(mail)["Location"] == "/work")
    }

    @Test("Ten minutes after the password, tying an app asks for it again and leads back")
    func confirms() async throws {
        let site = try await TestSite()
        _ = try await TestVisitor(site).begin()
        let mail = "officer@rimthanthong.example"
        try await site.add(mail, [.officer])
        let officer = TestVisitor(site)
        _ = try await officer.signIn(mail)
        site.pass(.minutes(11))
        let path = "/account/second-factor/enrol"
        let asked = try await officer.browser.get(path)
        #expect(asked["Location"] == "/account/confirm?back=%2Faccount%2Fsecond-factor%2Fenrol")
        let form = try await officer.browser.get(asked["Location"] ?? "")
        let done = try await officer.browser.post(
            "/account/confirm",
            form: form.hiddenFields(ofFormTo: "/account/confirm") + [
                ("password", TestVisitor.password)
            ])
        #expect(done["Location"] == path)
        #expect(try await officer.browser.get(path).status == 200)
    }

    // MARK: What others do to a session

    @Test("Who is disabled, or is given another role, is out at the next request")
    func atOnce() async throws {
        for change in 0...1 {
            let site = try await TestSite()
            _ = try await TestVisitor(site).begin()
            let mail = "officer@rimthanthong.example"
            let person = try await site.add(mail, [.officer])
            let officer = TestVisitor(site)
            _ = try await officer.signIn(mail)
            #expect(try await officer.browser.get("/account").status == 200)
            let act = site.console
            if change == 0 {
                try await act.disable(person)
            } else {
                try await act.give(try #require(RoleGrant(.administrator)), to: person)
            }
            let answer = try await officer.browser.get("/account")
            #expect(answer["Location"]?.hasPrefix("/sign-in") == true, "change \(change)")
            #expect(try await officer.signIn(mail).status == (change == 0 ? 422 : 303))
        }
    }

    @Test("Signing in gives a new session, and the one from before opens nothing more than it did")
    func fixation() async throws {
        let site = try await TestSite()
        let secret = try await TestVisitor(site).begin()
        site.pass(.minutes(1))
        let visitor = TestVisitor(site)
        _ = try await visitor.signIn()
        let half = await visitor.browser.cookies["__Host-sign_in"]?.value
        _ = try await visitor.send("/sign-in/code", [("code", try visitor.code(secret))])
        let session = await visitor.browser.cookies["__Host-session"]?.value
        #expect(session != nil && session != half)
        let thief = TestVisitor(site).browser
        for name in ["__Host-sign_in", "__Host-session"] {
            let answer = try await thief.send(
                TestRequest(.get, "/account", fields: [("Cookie", "\(name)=\(half ?? "")")]))
            #expect(answer.status == 303 && answer["Location"]?.hasPrefix("/sign-in") == true)
        }
    }

    @Test("Signing out ends the session for good and clears what the browser keeps")
    func signOut() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        let cookie = await visitor.browser.cookies["__Host-session"]?.value ?? ""
        let page = try await visitor.browser.get("/account")
        let out = try await visitor.browser.post(
            "/sign-out", form: page.hiddenFields(ofFormTo: "/sign-out"))
        #expect(out.status == 303 && out["Clear-Site-Data"] != nil)
        let again = try await TestVisitor(site).browser.send(
            TestRequest(.get, "/account", fields: [("Cookie", "__Host-session=\(cookie)")]))
        #expect(again["Location"]?.hasPrefix("/sign-in") == true)
    }

    @Test(
        "No form of an account is taken without its token, with a stranger's, or from elsewhere",
        arguments: [
            "/account/name", "/account/password", "/account/confirm", "/account/sessions/1/end",
            "/account/sessions/end-others", "/account/second-factor/enrol",
            "/account/second-factor/recovery-codes", "/account/second-factor/remove", "/sign-out",
        ])
    func tokens(_ path: String) async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        let foreign = try await TestVisitor(site).browser.get("/sign-in")
            .hiddenFields(ofFormTo: "/sign-in").first { $0.name == FormField.token }
        let own = try await visitor.browser.get("/account").hiddenFields(ofFormTo: "/account/name")
        let token = try #require(foreign)
        for form in [
            [], [token],
            path == "/account/name" ? [token] : own.filter { $0.name == FormField.token },
        ] {
            let answer = try await visitor.browser.post(path, form: form)
            #expect(answer.status == 403, "\(path)")
        }
        var request = TestRequest(form: own, to: path)
        request.fields += [
            ("Origin", "https://elsewhere.example"), ("Sec-Fetch-Site", "cross-site"),
        ]
        #expect(try await visitor.browser.send(request).status == 403)
        #expect(try await visitor.browser.get("/account").status == 200)
        // With the token of its own page the same form is read, whatever then becomes of what it says.
        for page in [path, "/account"] {
            let hidden = try await visitor.browser.get(page).hiddenFields(ofFormTo: path)
            guard !hidden.isEmpty else { continue }
            #expect(try await visitor.browser.post(path, form: hidden).status != 403, "\(path)")
            break
        }
    }

    @Test(
        "The way back is an address of this site and nothing else",
        arguments: [
            ("/check", "/check"), ("/check?a=1", "/check?a=1"), ("https://evil.example/", "/work"),
            ("//evil.example", "/work"), ("/\\evil.example", "/work"),
            ("javascript:alert(1)", "/work"),
            ("/%0d%0aSet-Cookie:a=b", "/%0d%0aSet-Cookie:a=b"), ("", "/work"), ("#a", "/work"),
        ])
    func wayBack(_ asked: String, _ led: String) async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        let form = try await visitor.browser.get("/account/confirm")
            .hiddenFields(ofFormTo: "/account/confirm").filter { $0.name != "back" }
        let done = try await visitor.browser.post(
            "/account/confirm",
            form: form + [("password", TestVisitor.password), ("back", asked)])
        #expect(done.status == 303 && done["Location"] == led)
    }
}
