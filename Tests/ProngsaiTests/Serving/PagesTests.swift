import HTTP
import HTTPTesting
import Platform
import Testing

@Suite("Pages of the site") struct PagesTests {
    @Test("The front page says what the program is, in the language asked for")
    func front() async throws {
        let site = try await TestSite()
        let browser = site.browser()
        let thai = try await browser.get("/")
        #expect(thai.text.contains("<html lang=\"th\"") && thai.text.contains("รายงาน ITA"))
        let english = try await browser.get("/language/en?back=%2F", following: true)
        #expect(english.target == "/" && english.text.contains("<html lang=\"en\""))
        #expect(try await browser.get("/check").text.contains("<html lang=\"en\""))
        let asked = try await site.browser().send(
            TestRequest(.get, "/", fields: [("Accept-Language", "en-GB,th;q=0.5")]))
        #expect(asked.text.contains("<html lang=\"en\""))
    }

    @Test(
        "A choice of language leads back to this site only",
        arguments: [
            "https://evil.example/", "//evil.example", "/%5Cevil.example", "javascript:alert(1)",
            "%0d%0aSet-Cookie:a=b",
        ])
    func elsewhere(_ back: String) async throws {
        let answer = try await TestSite().browser().get("/language/en?back=" + back)
        #expect(answer.status == 303 && answer["Location"] == "/")
    }

    @Test(
        "What is not there, and what is asked in a wrong way, has a page that says so",
        arguments: [
            ("/nothing", 404), ("/check/unknown", 404), ("/language/xx", 404),
            ("/assets/x.css", 404),
            ("/check/a/plan.exe", 404), ("/check/a/remove", 405),
        ])
    func refused(_ path: String, _ status: Int) async throws {
        let answer = try await TestSite().browser().get(path)
        #expect(answer.status == status && answer.text.contains("<h1>"))
    }

    @Test(
        "A form sent where none is taken is answered by the page that says so, however long it is",
        arguments: [("/account", 405), ("/", 405), ("/nothing", 404), ("/check/a", 405)])
    func unasked(_ path: String, _ status: Int) async throws {
        try await TestClient.overSockets(try await TestSite().application) { client in
            let long = String(repeating: "ก", count: 300_000)
            let answer = try await client.post(path, form: [("a", long)])
            #expect(answer.status == status && answer.text.contains("<h1>"))
        }
    }

    @Test("A form that is too long is told the limit and what to do, in the visitor's language")
    func tooLong() async throws {
        try await TestClient.overSockets(try await TestSite().application) { client in
            _ = try await client.get("/language/en")
            let long = String(repeating: "a", count: 300_000)
            let answer = try await client.post("/sign-in/forgotten", form: [("mail", long)])
            #expect(answer.status == 413 && answer.text.contains("<html lang=\"en\""))
            #expect(answer.text.contains("At most 256 KB") && answer.text.contains("shorten"))
        }
    }

    @Test("Machines find the rules for robots, whom to tell of a weakness, and the icon")
    func wellKnown() async throws {
        let site = try await TestSite(securityContact: "mailto:security@rimthanthong.example")
        let browser = site.browser()
        let robots = try await browser.get("/robots.txt")
        #expect(robots.status == 200 && robots.text.contains("Disallow: /check/\n"))
        let contact = try await browser.get("/.well-known/security.txt")
        #expect(contact["Content-Type"] == "text/plain; charset=utf-8")
        for line in [
            "Contact: mailto:security@rimthanthong.example", "Preferred-Languages: th, en",
            "Canonical: http://127.0.0.1:8080/.well-known/security.txt",
        ] { #expect(contact.text.split(separator: "\n").contains { $0 == line }, "\(line)") }
        let until = Bangkok(site.now + .hours(24 * 90)).iso8601
        #expect(contact.text.contains("Expires: \(until)\n"))
        let icon = try await browser.get("/favicon.ico", following: true)
        #expect(icon.status == 200 && icon["Content-Type"]?.hasPrefix("image/svg+xml") == true)
        // While nobody is named, nobody is promised.
        let unnamed = try await TestSite().browser().get("/.well-known/security.txt")
        #expect(unnamed.status == 404)
    }

    @Test(
        "Whatever the answer is, it carries the strict fields",
        arguments: [
            "/", "/check", "/nothing", "/check/a/remove", "/healthz", "/metrics", "/language/en",
        ])
    func fields(_ path: String) async throws {
        try await TestClient.overSockets(try await TestSite().application) { client in
            let answer = try await client.get(path)
            let policy = answer["Content-Security-Policy"] ?? ""
            #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
            for name in [
                "X-Content-Type-Options", "Referrer-Policy", "Strict-Transport-Security",
                "Cross-Origin-Opener-Policy", "Permissions-Policy", "X-Frame-Options",
            ] { #expect(answer[name] != nil, "\(name)") }
        }
    }

    @Test("Stylesheet and fonts come from this server, for good, under the hash of their content")
    func assets() async throws {
        let browser = try await TestSite().browser()
        let page = try await browser.get("/").text
        for match in page.matches(of: /(?:href|src)="(\/assets\/[^"]+)"/) {
            let answer = try await browser.get(String(match.output.1))
            #expect(answer.status == 200 && answer["Cache-Control"]?.contains("immutable") == true)
        }
        #expect(page.matches(of: /(?:href|src)="https?:/).isEmpty)
    }

    @Test("The stylesheet comes compressed to who takes it so, and whole to who does not")
    func compressed() async throws {
        let browser = try await TestSite().browser()
        let page = try await browser.get("/").text
        let path = try #require(page.firstMatch(of: /href="(\/assets\/[^"]+\.css)"/)?.output.1)
        var request = TestRequest(.get, String(path))
        let whole = try await browser.send(request)
        #expect(whole["Content-Encoding"] == nil && whole["Vary"] == "Accept-Encoding")
        for (accepted, isCompressed) in [("gzip, br", true), ("gzip;q=0", false), ("br", false)] {
            request.fields = [("Accept-Encoding", accepted)]
            let answer = try await browser.send(request)
            #expect((answer["Content-Encoding"] == "gzip") == isCompressed, "\(accepted)")
            let size = try (#require(answer.body).count, #require(whole.body).count)
            #expect(isCompressed ? size.0 * 3 < size.1 : size.0 == size.1, "\(accepted)")
            #expect(answer["Vary"] == "Accept-Encoding")
        }
    }

    @Test("Figures are for this machine only")
    func metrics() async throws {
        let site = try await TestSite()
        let here = try await site.browser().get("/metrics")
        #expect(here.status == 200 && here.text.contains("prongsai_answers_total"))
        let away = TestClient(site.application, address: .ipv4(0x0A00_0001))
        #expect(try await away.get("/metrics").status == 404)
        // A proxy on this machine asks by the site's name.
        let proxied = TestRequest(.get, "/metrics", fields: [("Host", "ita.rimthanthong.example")])
        #expect(try await TestClient(site.application).send(proxied).status == 404)
    }

    @Test(
        "A form from another site is refused, and one without token",
        arguments: [
            [("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "same-site")],
            [("Origin", "https://evil.example")], [("Origin", "null")], [],
        ])
    func forged(_ fields: [(String, String)]) async throws {
        let answer = try await TestSite().browser().send(
            TestRequest(
                .post, "/check/a/remove",
                fields: fields + [("Content-Type", "application/x-www-form-urlencoded")],
                body: Array("a=b".utf8)))
        #expect(answer.status == 403 || answer.status == 400)
        // From here and with its token a form comes through the door, and is only wrong.
        let site = try await TestSite()
        let browser = site.browser()
        let hidden = try await browser.get("/first-run").hiddenFields(ofFormTo: "/first-run")
        #expect(try await browser.post("/first-run", form: hidden).status == 422)
        withExtendedLifetime(site) {}
    }
}
