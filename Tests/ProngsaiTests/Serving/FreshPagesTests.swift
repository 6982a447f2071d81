import HTTP
import HTTPTesting
import Mail
import Platform
import SQL
import Testing

@testable import Prongsai

@Suite("What a stranger stumbled over") struct FreshPagesTests {
    private static let malee = "malee@rimthanthong.example"

    private func begun(sendsMail: Bool = false) async throws -> (TestSite, TestVisitor, String) {
        let site = try await TestSite(sendsMail: sendsMail)
        let visitor = TestVisitor(site)
        return (site, visitor, try await visitor.begin())
    }

    // MARK: The audit page

    @Test("The chain's page shows the number beside every name, and who a visitor proved to be")
    func numbers() async throws {
        let (site, visitor, _) = try await begun()
        try await site.add(Self.malee, [.officer])
        let guest = TestVisitor(site)
        _ = try await guest.signIn(Self.malee)
        let page = try await visitor.browser.get("/work/audit").text
        #expect(page.contains(">มานี มีนา (2)</a>"), "as whom it is about")
        #expect(page.ranges(of: "มานี มีนา (2)").count >= 3, "as who signed in, and whom it is about")
        // The first run is a visitor's; the enrolment and the sign-in after it are not.
        #expect(page.contains("สมชาย ใจดี (1)") && page.ranges(of: "ผู้เยี่ยมชม").count == 1)
    }

    @Test("A wish for a link and an administrator's offer of one are told apart")
    func links() async throws {
        let (site, visitor, _) = try await begun()
        let id = try await site.add(Self.malee, [.officer])
        _ = try await site.installation.signIn.offerReset(to: id, site.console)
        let offered = try await visitor.browser.get("/work/audit").text
        #expect(offered.contains("เสนอลิงก์ตั้งรหัสผ่าน") && !offered.contains("ขอลิงก์ตั้งรหัสผ่าน"))
        _ = try await site.installation.signIn.offerReset(
            to: id, site.console)
        try await wish(site)
        let asked = try await visitor.browser.get("/work/audit").text
        #expect(asked.contains("ขอลิงก์ตั้งรหัสผ่าน"))
    }

    @Test(
        "Where no mail leaves, a wish waits for the administrator's answer and reads as answered then"
    )
    func answered() async throws {
        let (site, visitor, _) = try await begun()
        let id = try await site.add(Self.malee, [.officer])
        try await wish(site, sendsMail: false)
        let waiting = try await visitor.browser.get("/work/letters").text
        #expect(waiting.contains("รอผู้ดูแลระบบตอบ") && waiting.contains("ถามเจ้าตัวก่อน"))
        _ = try await site.installation.signIn.offerReset(to: id, site.console)
        let answered = try await visitor.browser.get("/work/letters").text
        #expect(answered.contains("ตอบแล้ว") && !answered.contains("ไม่ส่งแล้ว"))
        #expect(!answered.contains("รอผู้ดูแลระบบตอบ"))
    }

    /// Somebody asks for a link at the sign-in, and the job writes its letter.
    private func wish(_ site: TestSite, sendsMail: Bool = true) async throws {
        let signIn = site.installation.signIn
        let database = site.installation.database
        try await signIn.wishReset(
            #require(MailAddress(Self.malee)), "a wish of sixteen", from: [1],
            in: database.scoped(to: 1), at: site.now)
        let now = site.now
        let time = TimeSource { now }
        let kind = signIn.resetting(
            database, base: site.installation.base, time: time, sendsMail: sendsMail)
        let worker = JobWorker(JobQueue(database), kinds: [kind], holder: "a", time: time)
        #expect(try await worker.runDue() == 1)
    }

    @Test("Who takes a colleague's name is told how to go on, and keeps the own")
    func takenName() async throws {
        let (site, visitor, _) = try await begun()
        try await site.add(Self.malee, [.officer])
        let refused = try await visitor.change("name", [("name", "มานี มีนา")])
        #expect(refused.status == 422 && refused.text.contains("id=\"name-error\""))
        #expect(refused.text.contains("มีบัญชีอื่นในหน่วยงานใช้ชื่อนี้อยู่แล้ว"))
        let joined = try await TestVisitor(site).send(
            invitation(site), [("name", "มานี มีนา"), ("password", TestVisitor.password)])
        #expect(joined.status == 422 && joined.text.contains("id=\"name-error\""))
    }

    /// The path of an invitation's link.
    private func invitation(_ site: TestSite) async throws -> String {
        let offer = Invitation.Offer(
            mail: try #require(MailAddress("guest@rimthanthong.example")), roles: [.officer])
        let (_, token) = try await site.installation.signIn.invite(offer, administer(site))
        return AccountLink.joining.path(AccountLink(Authority.ID(rawValue: 1), token)).text
    }

    /// The first administrator's doing, who has just signed in.
    private func administer(_ site: TestSite) -> Act {
        let member = Member(
            authority: Authority.ID(rawValue: 1), person: Person.ID(rawValue: 1),
            roles: [.administrator], confirmed: site.now)
        return Act(
            by: .member(member), in: site.installation.database.scoped(to: 1), at: site.now)
    }

    // MARK: Letters without a mail server

    @Test("Without a mail server the link of an invitation is shown at once, to be copied")
    func handOver() async throws {
        let (_, visitor, _) = try await begun()
        let sent = try await visitor.send(
            "/work/invitations/new", [("mail", Self.malee), ("role", "officer")])
        let page = try await visitor.browser.get(try #require(sent["Location"])).text
        #expect(page.contains("ยังไม่มีจดหมายออกไป"))
        #expect(page.firstMatch(of: /data-copy="http:\/\/127\.0\.0\.1:8080\/join\/1\./) != nil)
        #expect(page.contains("ลิงก์นี้เปิดได้เฉพาะเครื่องนี้"))
        #expect(try await visitor.browser.get("/work").text.contains("ค้าง 1 ฉบับ"))
        _ = try await visitor.send("/work/invitations/1/withdrawal", [])
        let letters = try await visitor.browser.get("/work/letters").text
        #expect(letters.contains("ไม่ส่งแล้ว") && !letters.contains("รอส่ง"))
        #expect(!letters.contains("/join/1."), "a dead link is shown to nobody")
        #expect(try await visitor.browser.get("/work").text.contains("ไม่มีค้าง"))
    }

    @Test("With a mail server nothing is shown to be passed on")
    func mailed() async throws {
        let (_, visitor, _) = try await begun(sendsMail: true)
        let sent = try await visitor.send(
            "/work/invitations/new", [("mail", Self.malee), ("role", "officer")])
        #expect(sent["Location"] == "/work/invitations?done=invited")
        #expect(try await !visitor.browser.get("/work/invitations/1").text.contains("data-copy"))
    }

    // MARK: The second factor

    @Test("The app on this very phone is opened by a link, and the secret is copied")
    func onThisPhone() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.sendFirstRun()
        let page = try await visitor.browser.get("/sign-in/enrol").text
        let secret = try TestVisitor.secret(in: page)
        let link = try #require(page.firstMatch(of: /href="(otpauth:\/\/totp\/[^"]+)"/))
        #expect(link.output.1.contains("secret=\(secret)&amp;issuer=Prongsai"))
        #expect(page.contains("data-copy=\"\(secret)\""))
    }

    @Test(
        "What cannot be a code is no guess: the form says so however often it is sent",
        arguments: ["12", "abcdef", "1234567", "AAAA-BBBB", "๑๒๓"])
    func half(_ typed: String) async throws {
        let (site, _, secret) = try await begun()
        let visitor = TestVisitor(site)
        _ = try await visitor.signIn()
        for _ in 0..<6 {
            let refused = try await visitor.send("/sign-in/code", [("code", typed)])
            #expect(refused.status == 422 && refused.text.contains("6 ตัวเลข"))
        }
        site.pass(.minutes(1))
        let code = try visitor.code(secret)
        #expect(try await visitor.send("/sign-in/code", [("code", code)])["Location"] == "/work")
    }

    @Test("Who comes back to the page of recovery codes is told that they were shown, and led on")
    func shownOnce() async throws {
        let (_, visitor, _) = try await begun()
        let again = try await visitor.browser.get("/sign-in/enrol", following: true)
        #expect(again.text.contains("รหัสกู้คืนแสดงครั้งเดียว"))
        #expect(again.text.contains("href=\"/account/second-factor/recovery-codes\""))
        let kept = try await visitor.browser.get(
            "/account/second-factor/recovery-codes/kept", following: true)
        #expect(kept.text.contains("รหัสกู้คืนแสดงครั้งเดียว และแสดงไปแล้ว"))
    }

    // MARK: Endings

    @Test("A session that is over is told so at the sign-in; a stranger is told nothing")
    func ended() async throws {
        let (site, visitor, secret) = try await begun()
        let stranger = try await TestVisitor(site).browser.get("/work/people")
        #expect(stranger["Location"] == "/sign-in?back=%2Fwork%2Fpeople")
        site.pass(.minutes(31))
        let asked = try await visitor.browser.get("/work/people")
        #expect(asked["Location"] == "/sign-in?back=%2Fwork%2Fpeople&done=ended")
        let page = try await visitor.browser.get(try #require(asked["Location"])).text
        #expect(page.contains("คุณออกจากระบบแล้ว") && page.contains("30 นาที"))
        try await visitor.enter(secret)
        #expect(try await visitor.browser.get("/work/people").status == 200)
    }

    @Test("A role that is given while somebody works leaves a reason, too")
    func roleGiven() async throws {
        let (site, _, _) = try await begun()
        let id = try await site.add(Self.malee, [.officer])
        let visitor = TestVisitor(site)
        _ = try await visitor.signIn(Self.malee)
        #expect(try await visitor.browser.get("/work").status == 200)
        try await administer(site).give(#require(RoleGrant(.staff)), to: id)
        #expect(
            try await visitor.browser.get("/work")["Location"]
                == "/sign-in?back=%2Fwork&done=ended")
    }

    @Test(
        "A step that took too long leads to the password with the reason, and then to what was wanted"
    )
    func late() async throws {
        let (site, _, secret) = try await begun()
        let visitor = TestVisitor(site)
        let step = try await visitor.signIn(back: "/work/people")
        #expect(step["Location"] == "/sign-in/code?back=%2Fwork%2Fpeople")
        let page = try await visitor.browser.get(try #require(step["Location"]))
        site.pass(.minutes(11))
        let over = try await visitor.browser.post(
            "/sign-in/code",
            form: page.hiddenFields(ofFormTo: "/sign-in/code") + [
                ("code", try visitor.code(secret))
            ])
        #expect(over["Location"] == "/sign-in?back=%2Fwork%2Fpeople&done=late")
        // Without the cookie, which the browser forgets by itself after ten minutes.
        for (asked, location) in [
            ("/sign-in/code?back=%2Fwork%2Fpeople", "/sign-in?back=%2Fwork%2Fpeople&done=late"),
            ("/sign-in/code", "/sign-in?done=late"),
        ] {
            #expect(try await TestVisitor(site).browser.get(asked)["Location"] == location)
        }
        let again = try await visitor.browser.get(try #require(over["Location"])).text
        #expect(again.contains("10 นาที") && again.contains("value=\"/work/people\""))
    }

    // MARK: Passwords

    @Test("An empty new password is missing, not short, and the present one is no new one")
    func passwords() async throws {
        let (_, visitor, _) = try await begun()
        let empty = try await visitor.change(
            "password", [("present", TestVisitor.password), ("password", "")])
        #expect(empty.status == 422 && !empty.text.contains("มี 0 ตัวอักษร"))
        #expect(empty.text.contains("ตั้งรหัสผ่านอย่างน้อย 12"))
        let same = try await visitor.change(
            "password", [("present", TestVisitor.password), ("password", TestVisitor.password)])
        #expect(same.status == 422 && same.text.contains("เหมือนรหัสผ่านปัจจุบัน"))
        #expect(same.text.contains("id=\"password-error\""))
    }

    // MARK: The public pages

    @Test("Who is signed in sees that on public pages, the way to the work and the way out")
    func publicHead() async throws {
        let (site, visitor, _) = try await begun()
        for path in ["/", "/check"] {
            let page = try await visitor.browser.get(path)
            #expect(page.text.contains("สมชาย ใจดี") && page.text.contains("งานของฉัน"))
            #expect(page.text.contains("action=\"/sign-out\""))
            #expect(page["Cache-Control"] == "private, no-store")
            let others = try await TestVisitor(site).browser.get(path).text
            #expect(!others.contains("สมชาย ใจดี") && !others.contains("action=\"/sign-out\""))
            #expect(others.contains("สำหรับเจ้าหน้าที่"))
        }
        let page = try await visitor.browser.get("/check")
        let out = try await visitor.browser.post(
            "/sign-out", form: page.hiddenFields(ofFormTo: "/sign-out"))
        #expect(out["Location"] == "/")
    }

    @Test(
        "A slash at the end leads to the page without it, within this site",
        arguments: [
            ("/check/", "/check"), ("/work/", "/work"), ("/check/?a=b", "/check?a=b"),
            ("/sign-in/", "/sign-in"),
        ])
    func finalSlash(_ asked: String, _ location: String) async throws {
        let site = try await TestSite()
        let answer = try await TestVisitor(site).browser.get(asked)
        #expect(answer.status == 303 && answer["Location"] == location)
    }

    @Test("Two slashes lead nowhere", arguments: ["//evil.example/", "/check//", "//"])
    func twoSlashes(_ asked: String) async throws {
        let answer = try await TestVisitor(try await TestSite()).browser.get(asked)
        #expect(answer["Location"] == nil && answer.status != 200)
    }
}
