import HTTPTesting
import Platform
import SQL
import Testing

@testable import Prongsai

@Suite("First run and sign-in in the browser") struct SignInTests {
    @Test("The first run makes authority, divisions and administrator, ties the app, and is gone")
    func firstRun() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        #expect(try await visitor.browser.get("/").text.contains("/first-run"))
        let late = TestVisitor(site).browser
        let form = try await late.get("/first-run").hiddenFields(ofFormTo: "/first-run")
        _ = try await visitor.begin()
        let authorities = try await site.installation.database.read(Authority.all)
        #expect(
            authorities.map(\.profile.slug.rawValue) == ["rim-than-thong-subdistrict-municipality"])
        #expect(try await visitor.browser.get("/first-run")["Location"] == "/sign-in")
        let second = try await late.post("/first-run", form: form + TestVisitor.firstRun)
        #expect(second["Location"] == "/sign-in")
        let front = try await TestVisitor(site).browser.get("/")
        #expect(front.text.contains("เทศบาลตำบลริมธารทอง") && front.text.contains("/sign-in"))
    }

    @Test(
        "Every field of the first run that is missing, too long or hostile is told beside it, and the rest is kept",
        arguments: [
            ("kind", ""), ("kind", "kingdom"), ("name_thai", ""), ("name_thai", "ก\nข"),
            ("name_english", String(repeating: "x", count: 10_000)), ("district", " "),
            ("province", ""), ("slug", "../etc"), ("divisions", "กองคลัง\nกองคลัง"),
            ("divisions", String(repeating: "กอง\n", count: 100)), ("person", ""),
            ("mail", "ไม่ใช่อีเมล"), ("mail", "a@b.example\r\nBcc: c@d.example"),
            ("password", "สั้น"), ("password", "111111111111"), ("password", "password1234"),
            ("password", String(repeating: "ก", count: 10_000)),
        ])
    func wrongFields(_ name: String, _ value: String) async throws {
        let site = try await TestSite()
        let page = try await TestVisitor(site).sendFirstRun([name: value])
        #expect(page.status == 422)
        #expect(page.text.contains("id=\"\(name)-error\"") || page.text.contains("#\(name)"))
        for kept in ["บึงสามสาย", "ธารนคร"] where !["district", "province"].contains(name) {
            #expect(page.text.contains("value=\"\(kept)\""))
        }
        #expect(!page.text.contains(TestVisitor.password))
        #expect(try await FirstRun.isDue(site.installation.database))
    }

    @Test("Hostile words in the first run stay words")
    func hostile() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        let page = try await visitor.sendFirstRun(
            ["district": "<script>alert(1)</script>", "mail": "\"><img src=x onerror=alert(1)>"])
        #expect(page.status == 422 && !page.text.contains("<script>alert"))
        #expect(!page.text.contains("<img src=x"))
    }

    @Test("From another machine the first run needs the code that the server has shown")
    func setupCode() async throws {
        let site = try await TestSite()
        let stranger = TestVisitor(site, address: 0x0A00_0001)
        #expect(try await stranger.sendFirstRun(["setup_code": "AAAA-BBBB-CCCC"]).status == 422)
        let code = site.setupCode.lowercased().replacing("-", with: " ")
        let begun = try await stranger.sendFirstRun(["setup_code": code])
        #expect(begun["Location"] == "/sign-in/enrol")
    }

    @Test("A page of another site that a browser here is led to does not pass for this machine")
    func rebinding() async throws {
        let site = try await TestSite()
        let browser = TestClient(site.application, host: "evil.example")
        let page = try await browser.get("/first-run")
        #expect(page.text.contains("name=\"setup_code\""))
        let begun = try await browser.post(
            "/first-run",
            form: page.hiddenFields(ofFormTo: "/first-run") + TestVisitor.firstRun)
        #expect(begun.status == 422)
        #expect(try await FirstRun.isDue(site.installation.database))
    }

    @Test("Password and code open a new session, and lead back to where one was going")
    func signIn() async throws {
        let site = try await TestSite()
        let secret = try await TestVisitor(site).begin()
        site.pass(.minutes(1))
        let visitor = TestVisitor(site)
        let step = try await visitor.signIn(back: "/check")
        #expect(step["Location"] == "/sign-in/code?back=%2Fcheck")
        let thai = String(try visitor.code(secret).map { Self.thaiDigit($0) })
        let page = try await visitor.browser.get("/sign-in/code?back=%2Fcheck")
        let done = try await visitor.browser.post(
            "/sign-in/code", form: page.hiddenFields(ofFormTo: "/sign-in/code") + [("code", thai)])
        #expect(done.status == 303 && done["Location"] == "/check")
        let cookies = done.values(of: "Set-Cookie")
        #expect(cookies.contains { $0.hasPrefix("__Host-session=1.") && $0.contains("HttpOnly") })
    }

    @Test("A code counts once; five wrong ones end the step")
    func codes() async throws {
        let site = try await TestSite()
        let secret = try await TestVisitor(site).begin()
        let visitor = TestVisitor(site)
        _ = try await visitor.signIn()
        // The enrolment has used this step's code.
        let replayed = try await visitor.send("/sign-in/code", [("code", try visitor.code(secret))])
        #expect(replayed.status == 422)
        for _ in 0..<3 {
            #expect(try await visitor.send("/sign-in/code", [("code", "000000")]).status == 422)
        }
        site.pass(.minutes(1))
        _ = try await visitor.send("/sign-in/code", [("code", "000000")])
        let ended = try await visitor.send("/sign-in/code", [("code", try visitor.code(secret))])
        #expect(ended.status == 303 || ended.status == 429, "\(ended.status)")
        #expect(ended.values(of: "Set-Cookie").allSatisfy { !$0.contains("session=1.") })
    }

    @Test("An unknown address and a wrong password are answered alike, and nothing typed is lost")
    func unknown() async throws {
        let site = try await TestSite()
        _ = try await TestVisitor(site).begin()
        let wrong = try await TestVisitor(site).signIn(TestVisitor.mail, "ไม่ใช่รหัสผ่านนี้แน่นอน")
        let unknown = try await TestVisitor(site).signIn("nobody@rimthanthong.example")
        #expect(wrong.status == 422 && unknown.status == 422)
        #expect(wrong.text.contains("value=\"\(TestVisitor.mail)\""))
        let plain = { (page: TestResponse) in
            page.text.replacing(/value="[^"]*"/, with: "").replacing(/back=[^"]*/, with: "")
        }
        #expect(plain(wrong) == plain(unknown))
    }

    @Test("Guessing is slowed down and says for how long")
    func throttled() async throws {
        let site = try await TestSite()
        _ = try await TestVisitor(site).begin()
        let guesser = TestVisitor(site, address: 0x0A00_0001)
        var last: TestResponse?
        for _ in 0..<8 { last = try await guesser.signIn(TestVisitor.mail, "เดารหัสผ่านไปเรื่อย") }
        #expect(last?.status == 429 && last?["Retry-After"] != nil)
    }

    @Test("Too many forms of one client: each comes back with what was typed, but for secrets")
    func tooMany() async throws {
        let site = try await TestSite(limiter: RateLimiter([.signIn: Rate(burst: 1, perMinute: 1)]))
        let visitor = TestVisitor(site)
        _ = try await visitor.sendFirstRun()
        let guest = TestVisitor(site, address: 0x0A00_0002)
        _ = try await guest.signIn("a@rimthanthong.example", "ไม่ใช่รหัสผ่านนี้แน่นอน")
        let refused = try await guest.signIn("malee@rimthanthong.example", "กล้วยสามหวีในครัวเรา")
        #expect(refused.status == 429 && refused["Retry-After"] == "60")
        #expect(refused.text.contains("value=\"malee@rimthanthong.example\""))
        #expect(refused.text.contains("รอ 60 วินาทีแล้วส่งอีกครั้ง"))
        #expect(!refused.text.contains("กล้วยสามหวี") && refused.text.contains("พิมพ์รหัสผ่าน"))
        // A form of another site is not read, and its page says nothing but to wait.
        var request = TestRequest(form: [("mail", "x@rimthanthong.example")], to: "/sign-in")
        request.fields.append(("Sec-Fetch-Site", "cross-site"))
        let foreign = try await guest.browser.send(request)
        #expect(foreign.status == 429 && !foreign.text.contains("x@rimthanthong.example"))
        site.pass(.seconds(61))
        #expect(try await guest.signIn().status == 303)
    }

    @Test("Nobody gets past the second step without the first, nor to the workspace")
    func steps() async throws {
        let site = try await TestSite()
        _ = try await TestVisitor(site).begin()
        let stranger = TestVisitor(site).browser
        for path in ["/sign-in/code", "/sign-in/enrol"] {
            let answer = try await stranger.get(path)
            #expect(
                answer.status == 303 && answer["Location"]?.hasPrefix("/sign-in") == true, "\(path)"
            )
        }
    }

    @Test("A session ends after thirty minutes of rest, and after ten hours without any")
    func ends() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        // Who is signed in is led on; nobody else is.
        func isSignedIn() async throws -> Bool {
            try await visitor.browser.get("/sign-in").status == 303
        }
        for _ in 0..<20 {
            #expect(try await isSignedIn())
            site.pass(.minutes(29))
        }
        site.pass(.minutes(2))
        #expect(try await !isSignedIn())
        #expect(try await TestVisitor(site).signIn().status == 303)
        site.pass(.minutes(31))
        #expect(try await !isSignedIn())
    }

    private static func thaiDigit(_ digit: Character) -> Character {
        guard let number = digit.wholeNumberValue,
            let scalar = Unicode.Scalar(0x0E50 + UInt32(number))
        else { return digit }
        return Character(scalar)
    }
}
