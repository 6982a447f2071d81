import HTTPTesting
import Mail
import Platform
import SQL
import StorageTesting
import Testing

@testable import Prongsai

@Suite("Forgotten passwords in the browser") struct ForgottenPagesTests {
    private static let other = "ฝนตกเบาเบากลางทุ่งกว้าง"

    @Test("A forgotten password is set anew by the letter's link, once, and all sessions end")
    func forgotten() async throws {
        let site = try await TestSite()
        let owner = TestVisitor(site)
        let secret = try await owner.begin()
        let asking = TestVisitor(site)
        let sent = try await asking.send("/sign-in/forgotten", [("mail", TestVisitor.mail)])
        #expect(sent.status == 303 && sent["Location"] == "/sign-in/forgotten/sent")
        let link = try #require(try await site.resetLinks().first)
        #expect(
            try await asking.send(link, [("password", "password1234")]).status == 422,
            "a weak password uses the link up")
        let set = try await asking.send(link, [("password", Self.other)])
        #expect(set["Location"] == "/sign-in?done=password")
        #expect(try await asking.browser.get("/sign-in?done=password").status == 200)
        #expect(try await asking.browser.get(link).status == 404)
        #expect(try await owner.browser.get("/account").status == 303)
        #expect(try await asking.signIn().status == 422)
        site.pass(.minutes(1))
        #expect(try await asking.signIn(TestVisitor.mail, Self.other).status == 303)
        let code = try await asking.send("/sign-in/code", [("code", try asking.code(secret))])
        #expect(code["Location"] == "/work")
    }

    @Test("A link for a password ends after an hour; one that never was looks the same")
    func lateLink() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        _ = try await visitor.send("/sign-in/forgotten", [("mail", TestVisitor.mail)])
        let link = try #require(try await site.resetLinks().first)
        let form = try await visitor.browser.get(link).hiddenFields(ofFormTo: link)
        site.pass(.minutes(61))
        let late = try await TestVisitor(site).browser.get(link)
        let never = String(link.dropLast(6)) + "AAAAAA"
        let unknown = try await TestVisitor(site).browser.get(never)
        #expect(late.status == 404 && unknown.status == 404)
        #expect(
            late.text.replacing(/back=[^"]*/, with: "")
                == unknown.text.replacing(/back=[^"]*/, with: ""))
        let posted = try await TestVisitor(site).browser.post(
            link, form: form + [("password", Self.other)])
        #expect(posted.status >= 400)
        #expect(try await TestVisitor(site).signIn().status == 303)
    }

    @Test("Nobody is told to wait for a letter where none is sent", arguments: [true, false])
    func promised(_ sendsMail: Bool) async throws {
        let browser = try await TestSite(sendsMail: sendsMail).browser()
        for path in ["/sign-in/forgotten", "/sign-in/forgotten/sent"] {
            let page = try await browser.get(path).text
            #expect(page.contains("เราจะส่งลิงก์") == (sendsMail && !path.hasSuffix("sent")))
            #expect(page.contains("เราส่งลิงก์") == (sendsMail && path.hasSuffix("sent")))
            #expect(page.contains("ผู้ดูแลระบบของหน่วยงาน"))
        }
    }

    @Test("Whoever is asked for, the answer is the same, and nobody unknown gets a letter")
    func alike() async throws {
        let site = try await TestSite()
        _ = try await TestVisitor(site).begin()
        var answers: [String] = []
        for mail in [TestVisitor.mail, "nobody@rimthanthong.example"] {
            let visitor = TestVisitor(site)
            let sent = try await visitor.send("/sign-in/forgotten", [("mail", mail)])
            let page = try await visitor.browser.get(sent["Location"] ?? "/")
            answers.append("\(sent.status) \(page.text)")
        }
        #expect(answers.first == answers.last)
        #expect(try await site.resetLinks().count == 1)
    }

    @Test("Asking again and again is slowed down, and what was typed is kept")
    func slowed() async throws {
        let site = try await TestSite()
        _ = try await TestVisitor(site).begin()
        let visitor = TestVisitor(site)
        var last: TestResponse?
        for _ in 0..<6 {
            last = try await visitor.send("/sign-in/forgotten", [("mail", TestVisitor.mail)])
        }
        #expect(last?.status == 429 && last?["Retry-After"] != nil)
        #expect(last?.text.contains("value=\"\(TestVisitor.mail)\"") == true)
    }

    @Test(
        "What is no address is told beside the field of a forgotten password",
        arguments: TestVisitor.hostile)
    func wrongAddress(_ typed: String) async throws {
        let site = try await TestSite()
        _ = try await TestVisitor(site).begin()
        let page = try await TestVisitor(site).send("/sign-in/forgotten", [("mail", typed)])
        #expect(page.status == 422 && page.text.contains("id=\"mail-error\""))
        #expect(!page.text.contains("<script>alert"))
    }
}

extension TestSite {
    /// Does the work on wishes for new passwords; the links in the letters that came of it.
    func resetLinks() async throws -> [String] {
        let time = TimeSource { self.now }
        let worker = JobWorker(
            JobQueue(installation.database),
            kinds: [
                installation.signIn.resetting(
                    installation.database, base: installation.base, time: time)
            ], holder: "test", time: time)
        _ = try await worker.runDue()
        return try await installation.database.read(lettersWaiting).compactMap { text in
            text.firstMatch(of: /\/reset\/[^\s]+/).map { String($0.output) }
        }
    }
}
