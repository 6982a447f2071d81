import HTTP
import HTTPTesting
import Mail
import Platform
import Testing

@testable import Prongsai

/// A session has ended while somebody filled in a form: it comes back to the same person, and to nobody else.
@Suite("Forms whose session has ended") struct KeptFormTests {
    private static let name = "กองยุทธศาสตร์ “และ” งบประมาณ <b>&"
    private static let other = "manee@rimthanthong.example"
    private static let form = "/work/divisions/new"

    /// The administrator fills in a form, and the session ends before it is sent; the answer.
    private func late(
        _ visitor: TestVisitor, _ span: TimeSpan = .minutes(31)
    ) async throws -> TestResponse {
        let page = try await visitor.browser.get(Self.form)
        visitor.site.pass(span)
        return try await visitor.browser.post(
            Self.form, form: page.hiddenFields(ofFormTo: Self.form) + [("name", Self.name)])
    }

    /// Signs in on the page that is the answer to a late form, with the code where it is asked for.
    private func signIn(
        _ visitor: TestVisitor, _ page: TestResponse, _ mail: String = TestVisitor.mail,
        secret: String?
    ) async throws -> TestResponse {
        let next = try await visitor.browser.post(
            "/sign-in",
            form: page.hiddenFields(ofFormTo: "/sign-in") + [
                ("mail", mail), ("password", TestVisitor.password),
            ])
        guard let secret else { return next }
        return try await visitor.browser.post(
            "/sign-in/code",
            form: next.hiddenFields(ofFormTo: "/sign-in/code") + [
                ("code", try visitor.code(secret))
            ])
    }

    /// Asks for the form that is offered after signing in.
    private func giveBack(_ visitor: TestVisitor, _ page: TestResponse) async throws -> TestResponse
    {
        let address = "/account/kept-form"
        return try await visitor.browser.post(address, form: page.hiddenFields(ofFormTo: address))
    }

    private var escaped: String { "กองยุทธศาสตร์ “และ” งบประมาณ &lt;b&gt;&amp;" }

    @Test(
        "After password and code the form is offered with all that was typed, and nothing was done")
    func givenBack() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        let secret = try await visitor.begin()
        let page = try await late(visitor)
        #expect(page.status == 403 && page.text.contains("ยังไม่มีอะไรถูกบันทึก"))
        #expect(!page.text.contains("ยุทธศาสตร์"), "who passes by reads nothing in the page")
        let wrong = try await visitor.browser.post(
            "/sign-in",
            form: page.hiddenFields(ofFormTo: "/sign-in") + [("mail", "x"), ("password", "y")])
        let offer = try await signIn(visitor, wrong, secret: secret)
        #expect(offer.status == 200 && offer.text.contains("สิ่งที่คุณกรอกยังอยู่"))
        let form = try await giveBack(visitor, offer)
        #expect(form.status == 200 && form.text.contains("value=\"\(escaped)\""))
        #expect(form.text.contains("ยังไม่ได้บันทึก"))
        #expect(!(try await visitor.browser.get("/work/divisions")).text.contains("ยุทธศาสตร์"))
        // Sent by the person, it counts.
        let sent = try await visitor.browser.post(
            Self.form, form: form.hiddenFields(ofFormTo: Self.form) + [("name", "กองยุทธศาสตร์")])
        #expect(sent["Location"] == "/work/divisions?done=opened")
    }

    @Test(
        "A form that shows what is stored gives back what was typed all the same",
        arguments: [
            ("/work/divisions/1/name", "name", "กองแผนงาน"),
            ("/work/authority", "district", "เวียงลำธาร"),
            ("/account", "name", "สมหญิง ตั้งใจ"),
        ])
    func givenBackOver(_ path: String, _ field: String, _ typed: String) async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        let secret = try await visitor.begin()
        let page = try await visitor.browser.get(path)
        site.pass(.minutes(31))
        let address = path == "/account" ? "/account/name" : path
        let late = try await visitor.browser.post(
            address, form: page.hiddenFields(ofFormTo: address) + [(field, typed)])
        let offer = try await signIn(visitor, late, secret: secret)
        let form = try await giveBack(visitor, offer)
        #expect(form.status == 200 && form.text.contains("value=\"\(typed)\""))
    }

    @Test("The page that asks to sign in again changes its language and keeps mail and form")
    func otherLanguage() async throws {
        let visitor = TestVisitor(try await TestSite())
        let secret = try await visitor.begin()
        let thai = try await late(visitor)
        let english = try await visitor.browser.post(
            "/sign-in",
            form: thai.hiddenFields(ofFormTo: "/sign-in") + [
                ("mail", Self.other), ("password", "ยังพิมพ์ไม่จบ"), ("language", "en"),
            ])
        #expect(english.status == 200 && english.text.contains("<html lang=\"en\""))
        #expect(english.text.contains("value=\"\(Self.other)\""))
        #expect(!english.text.contains("ยังพิมพ์ไม่จบ") && !english.text.contains("class=\"errors\""))
        let offered = try await signIn(visitor, english, secret: secret)
        #expect(offered.text.contains("What you typed is kept"), "the choice stays")
        #expect(try await giveBack(visitor, offered).text.contains(escaped))
    }

    @Test("The sheet of a year's result comes back with its scores, over what is recorded")
    func sheetGivenBack() async throws {
        let site = try await TestSite()
        _ = try await TestVisitor(site).begin()
        try await site.add(Self.other, [.officer])
        let officer = TestVisitor(site)
        let door = try await officer.browser.get("/sign-in")
        _ = try await signIn(officer, door, Self.other, secret: nil)
        let address = "/work/results/2568/figures"
        let page = try await officer.browser.get(address)
        site.pass(.minutes(31))
        let typed = [("total", "๙๑.๒๓"), ("indicator.1", "95.40"), ("deed", "record")]
        let late = try await officer.browser.post(
            address, form: page.hiddenFields(ofFormTo: address) + typed)
        let offer = try await signIn(officer, late, Self.other, secret: nil)
        let form = try await giveBack(officer, offer)
        #expect(form.status == 200 && form.text.contains(/name="total" value="๙๑.๒๓"/))
        #expect(form.text.contains(/name="indicator.1" value="95.40"/))
        #expect(try await officer.browser.get("/work/results/2568").status == 404)
        let sent = try await officer.browser.post(
            address, form: form.hiddenFields(ofFormTo: address) + typed)
        #expect(sent["Location"] == "/work/results/2568?done=recorded")
    }

    @Test("Another person who signs in on the same device does not see it")
    func anotherPerson() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        try await site.add(Self.other, [.officer])
        let page = try await late(visitor)
        let answer = try await signIn(visitor, page, Self.other, secret: nil)
        #expect(answer.status == 403 && answer.text.contains("เป็นของผู้อื่น"))
        #expect(!answer.text.contains("ยุทธศาสตร์"))
        // Nor when the sealed form is brought to the page that gives it back.
        let sealed = try #require(
            page.hiddenFields(ofFormTo: "/sign-in").first { $0.name == "kept" })
        let account = try await visitor.browser.get("/account")
        let token = account.hiddenFields(ofFormTo: "/sign-out")
        #expect(try await visitor.browser.post("/sign-out", form: token).status == 303)
        _ = try await visitor.signIn(Self.other)
        let kept = try await self.kept(visitor, sealed.value)
        #expect(kept.status == 403 && !kept.text.contains("ยุทธศาสตร์"))
    }

    /// Posts a sealed form to where it is given back, with a token that counts for that form.
    private func kept(_ visitor: TestVisitor, _ sealed: String) async throws -> TestResponse {
        let again = try await late(visitor)
        let offer = try await signIn(visitor, again, Self.other, secret: nil)
        let fields = offer.hiddenFields(ofFormTo: "/account/kept-form")
        return try await visitor.browser.post(
            "/account/kept-form",
            form: fields.filter { $0.name != "kept" } + [("kept", sealed)])
    }

    @Test("Changed in one letter, or kept for more than a day, it is not given back")
    func spoiltAndOver() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        let secret = try await visitor.begin()
        let offer = try await signIn(visitor, try await late(visitor), secret: secret)
        let fields = offer.hiddenFields(ofFormTo: "/account/kept-form")
        let spoilt = fields.map { field in
            field.name == "kept"
                ? (
                    name: "kept",
                    value: (field.value.hasPrefix("A") ? "B" : "A") + field.value.dropFirst()
                )
                : field
        }
        let refused = try await visitor.browser.post("/account/kept-form", form: spoilt)
        #expect(refused.text.contains("คืนแบบฟอร์มที่เก็บไว้ไม่ได้") && !refused.text.contains("ยุทธศาสตร์"))
        #expect(try await giveBack(visitor, offer).status == 200, "unspoilt it is given back")

        let late = try await late(visitor)
        site.pass(.hours(21))
        let over = try await signIn(visitor, late, secret: secret)
        // The sign-in's own form lay open too long by then, too; it is shown again and still leads on.
        let page = over.status == 200 ? over : try await signIn(visitor, over, secret: secret)
        #expect(!page.text.contains("ยุทธศาสตร์"))
    }

    @Test("Signed in anew in another tab, the same person gets the form back at once")
    func anotherTab() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        let secret = try await visitor.begin()
        let page = try await visitor.browser.get(Self.form)
        site.pass(.minutes(31))
        try await visitor.enter(secret)
        let answer = try await visitor.browser.post(
            Self.form, form: page.hiddenFields(ofFormTo: Self.form) + [("name", Self.name)])
        #expect(answer.status == 403 && answer.text.contains("value=\"\(escaped)\""))
        let sent = try await visitor.browser.post(
            Self.form, form: answer.hiddenFields(ofFormTo: Self.form) + [("name", "กองยุทธศาสตร์")])
        #expect(sent["Location"] == "/work/divisions?done=opened")
    }

    @Test("In somebody else's session a form is neither done nor shown")
    func anotherSession() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        let second = "somsri@rimthanthong.example"
        try await site.add(second, [.officer])
        let page = try await visitor.browser.get("/account")
        site.pass(.minutes(31))
        _ = try await visitor.signIn(second)
        let answer = try await visitor.browser.post(
            "/account/name",
            form: page.hiddenFields(ofFormTo: "/account/name") + [("name", "สมชาย คนใหม่")])
        #expect(answer.status == 403 && answer.text.contains("เปิดโดยผู้อื่น"))
        #expect(!(try await visitor.browser.get("/account")).text.contains("คนใหม่"))
    }

    @Test("A form without a page of its own can be sent again, without the secrets that were typed")
    func secretsAreTypedAgain() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        let secret = try await visitor.begin()
        let page = try await visitor.browser.get("/account")
        site.pass(.minutes(31))
        try await visitor.enter(secret)
        let address = "/account/password"
        let answer = try await visitor.browser.post(
            address,
            form: page.hiddenFields(ofFormTo: address) + [
                ("present", TestVisitor.password), ("password", "นกกระจาบทำรังบนต้นตาล"),
            ])
        #expect(answer.status == 403 && answer.text.contains("ส่งอีกครั้ง"))
        #expect(!answer.text.contains(TestVisitor.password) && !answer.text.contains("นกกระจาบ"))
        let again = try await visitor.browser.post(
            address, form: answer.hiddenFields(ofFormTo: address))
        #expect(again.status == 422, "it counts now, and asks for what is missing")
    }

    @Test("Sent again, a form whose address has a part of its own counts")
    func sentAgain() async throws {
        let site = try await TestSite()
        _ = try await TestVisitor(site).begin()
        let guest = TestVisitor(site)
        let mail = try #require(MailAddress(Self.other))
        let made = try await site.installation.signIn.invite(
            Invitation.Offer(mail: mail, roles: [.administrator]), site.console)
        let link = AccountLink.joining.path(AccountLink(site.console.authority, made.token)).text
        let page = try await guest.browser.get(link)
        site.pass(.hours(21))
        try await site.console.withdrawInvitation(made.id)
        let late = try await guest.browser.post(
            link,
            form: page.hiddenFields(ofFormTo: link) + [
                ("name", "มานี รักงาน"), ("password", TestVisitor.password),
            ])
        #expect(late.status == 403 && late.text.contains("ส่งอีกครั้ง"))
        #expect(!late.text.contains(TestVisitor.password))
        let again = try await guest.browser.post(link, form: late.hiddenFields(ofFormTo: link))
        #expect(again.status == 404 && again.text.contains("ลิงก์นี้ใช้ไม่ได้แล้ว"))
    }

    @Test("Recovery codes lead on only with the word that they are kept, and are shown until then")
    func recoveryCodes() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.sendFirstRun()
        let enrolment = try await visitor.browser.get("/sign-in/enrol")
        let secret = try TestVisitor.secret(in: enrolment.text)
        let page = try await visitor.send("/sign-in/enrol", [("code", try visitor.code(secret))])
        let address = "/account/second-factor/recovery-codes/kept"
        let fields = page.hiddenFields(ofFormTo: address)
        let again = try await visitor.browser.post(address, form: fields)
        #expect(again.status == 422)
        let codes = page.text.matches(of: /[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/).map(\.output.0)
        #expect(codes.count == 10 && codes.allSatisfy { again.text.contains($0) })
        let done = try await visitor.browser.post(
            address, form: again.hiddenFields(ofFormTo: address) + [("is_kept", "yes")])
        #expect(done["Location"] == "/work")
    }
}
