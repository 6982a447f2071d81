import HTTP
import HTTPTesting
import Mail
import Platform
import SQL
import Testing
import ThaiText

@testable import Prongsai

/// Two authorities of one installation, an operator who keeps it and an overseer who looks into both.
private struct Province {
    static let operators = "operator@province.example"
    static let overseers = "overseer@province.example"
    /// The names that stand on no page of the other authority.
    static let canaries = ["เทศบาลตำบลดงกระถิน", "เทศบาลตำบลคลองหิ่งห้อย"]
    let site: TestSite
    let keeper: TestVisitor

    /// Begun by the first run; the operator is added at the console, as the documentation says.
    init(sendsMail: Bool = false) async throws {
        site = try await TestSite(sendsMail: sendsMail)
        try await TestVisitor(site).begin(["name_thai": Self.canaries[0]])
        keeper = TestVisitor(site)
        try await Self.add("ผู้ดูแล เครื่องแม่ข่าย", Self.operators, .operator, site)
        try await Self.add("ตรวจตรา ทั่วถึง", Self.overseers, .overseer, site)
        let step = try await keeper.signIn(at: "0", Self.operators)
        #expect(step["Location"] == "/sign-in/enrol")
        try await keeper.tie()
    }

    static func add(
        _ name: String, _ mail: String, _ role: Role, _ site: TestSite, in authority: Int64 = 0
    ) async throws {
        let act = Act(
            by: .console, in: site.installation.database.scoped(to: authority), at: site.now)
        _ = try await site.installation.signIn.add(
            try #require(PlainName(rawValue: name)),
            Invitation.Offer(mail: try #require(MailAddress(mail)), roles: [role]),
            password: Password(TestVisitor.password), act)
    }

    /// Founds the second authority in the browser; the link of its first administrator's letter.
    func foundSecond() async throws -> String {
        let founded = try await keeper.send(
            "/work/authorities/new",
            [
                ("kind", "subdistrict-municipality"), ("name_thai", Self.canaries[1]),
                ("name_english", "Khlong Hing Hoi"), ("district", "บึงสามสาย"),
                ("province", "ธารนคร"), ("slug", ""), ("host", ""),
                ("mail", "mana@khlonghinghoi.example"),
            ])
        #expect(founded["Location"] == "/work/authorities/2?done=founded")
        // Pages ask for the list of authorities anew after two seconds.
        site.pass(.seconds(3))
        let act = Act(by: .console, in: site.installation.database.scoped(to: 2), at: site.now)
        let letters = try await act.letters()
        let link = letters.first?.text?.firstMatch(of: /\/join\/2\.[A-Za-z0-9_-]{43}/)
        return String(try #require(link).output)
    }
}

extension TestVisitor {
    /// Signs in to one of several authorities; "0" is the installation.
    fileprivate func signIn(at authority: String, _ mail: String) async throws -> TestResponse {
        let page = try await browser.get("/sign-in?authority=" + authority)
        return try await browser.post(
            "/sign-in",
            form: page.hiddenFields(ofFormTo: "/sign-in") + [
                ("authority", authority), ("mail", mail), ("password", Self.password),
            ])
    }

    /// Ties an app after the password.
    fileprivate func tie() async throws {
        let page = try await browser.get("/sign-in/enrol")
        let code = try code(try Self.secret(in: page.text))
        #expect(try await send("/sign-in/enrol", [("code", code)]).status == 200)
    }
}

@Suite("Several authorities, their operator and their overseer in the browser")
struct SeveralAuthoritiesTests {
    @Test("An operator founds a second authority; its administrator joins and sees only it")
    func second() async throws {
        let province = try await Province()
        let link = try await province.foundSecond()
        let mana = TestVisitor(province.site)
        let joined = try await mana.send(
            link, [("name", "มานะ ขยันยิ่ง"), ("password", TestVisitor.password)])
        #expect(joined["Location"] == "/sign-in/enrol")
        try await mana.tie()
        for path in ["/work", "/work/people", "/work/divisions", "/work/authority", "/work/audit"] {
            let page = try await mana.browser.get(path)
            #expect(page.status == 200 && page.text.contains(Province.canaries[1]), "\(path)")
            #expect(!page.text.contains(Province.canaries[0]), "\(path)")
            #expect(!page.text.contains(TestVisitor.mail), "\(path)")
        }
        // Numbers of the first authority's rows lead nowhere here.
        #expect(try await mana.browser.get("/work/divisions/1/name").status == 404)
        #expect(try await mana.browser.get("/work/authorities/1").status == 403)
        let name = try await mana.browser.get("/work/people/1")
        #expect(name.text.contains("มานะ ขยันยิ่ง"))
    }

    @Test(
        "A form that is sent twice founds once and leads to the same page; changed, it is shown again"
    )
    func sentTwice() async throws {
        let province = try await Province()
        let browser = province.keeper.browser
        let path = "/work/authorities/new"
        var form =
            try await browser.get(path).hiddenFields(ofFormTo: path) + [
                ("kind", "special"), ("name_thai", "เทศบาลอื่น"), ("name_english", "Other"),
                ("district", "ก"), ("province", "ข"), ("slug", "other"), ("mail", "a@b.example"),
            ]
        for _ in 0..<3 {
            let answer = try await browser.post(path, form: form)
            #expect(answer["Location"] == "/work/authorities/2?done=founded")
        }
        form = form.map { $0.name == "slug" ? ("slug", "another") : $0 }
        let changed = try await browser.post(path, form: form)
        #expect(changed.status == 403 && changed.text.contains("value=\"another\""))
        let act = Act(
            by: .console, in: province.site.installation.database.scoped(to: 2),
            at: province.site.now)
        #expect(try await act.letters().count == 1)
        #expect(try await province.site.installation.database.read(Authority.all).count == 2)
    }

    @Test(
        "Where no mail leaves, the operator is given the first administrator's link to pass on, until it is used",
        arguments: [false, true])
    func handOver(_ sendsMail: Bool) async throws {
        let province = try await Province(sendsMail: sendsMail)
        let link = try await province.foundSecond()
        let page = try await province.keeper.browser.get("/work/authorities/2").text
        #expect(page.contains(link) == !sendsMail)
        #expect(page.contains("mana@khlonghinghoi.example") || sendsMail)
        let mana = TestVisitor(province.site)
        _ = try await mana.send(link, [("name", "มานะ อดทน"), ("password", TestVisitor.password)])
        let after = try await province.keeper.browser.get("/work/authorities/2").text
        #expect(!after.contains("/join/"))
    }

    @Test("The short name of another authority is refused beside its field")
    func taken() async throws {
        let province = try await Province()
        _ = try await province.foundSecond()
        let again = try await province.keeper.send(
            "/work/authorities/new",
            [
                ("kind", "special"), ("name_thai", "เทศบาลอื่น"), ("name_english", "Other"),
                ("district", "ก"), ("province", "ข"), ("slug", "khlong-hing-hoi"),
                ("mail", "other@example.go.th"),
            ])
        #expect(again.status == 422 && again.text.contains("id=\"slug-error\""))
        let list = try await province.keeper.browser.get("/work/authorities")
        for name in Province.canaries { #expect(list.text.contains(name)) }
        #expect(try await province.site.installation.database.read(Authority.all).count == 2)
    }

    @Test(
        "Who has two accounts chooses the authority at the sign-in; the password of one is not the other's"
    )
    func choice() async throws {
        let province = try await Province()
        _ = try await province.foundSecond()
        let both = "both@province.example"
        try await Province.add("มานี มีนา", both, .officer, province.site, in: 1)
        let visitor = TestVisitor(province.site)
        let asked = try await visitor.signIn(both)
        #expect(asked.status == 422 && asked.text.contains("id=\"authority-error\""))
        #expect(asked.text.contains("value=\"\(both)\""))
        #expect(try await visitor.signIn(at: "2", both).status == 422)
        #expect(try await visitor.signIn(at: "1", both)["Location"] == "/work")
        let page = try await visitor.browser.get("/work/people")
        #expect(!page.text.contains(Province.canaries[1]))
    }

    @Test(
        "An overseer sees what was given, both or none, changes nothing, and ends with the giving")
    func overseer() async throws {
        let province = try await Province()
        _ = try await province.foundSecond()
        let overseer = TestVisitor(province.site)
        #expect(try await overseer.signIn(at: "0", Province.overseers)["Location"] == "/work")
        let none = try await overseer.browser.get("/work/authorities")
        for name in Province.canaries { #expect(!none.text.contains(name)) }
        for number in [1, 2] {
            let given = try await province.keeper.send(
                "/work/authorities/\(number)/oversight", [("overseer", "2")])
            #expect(given.status == 303)
        }
        let list = try await overseer.browser.get("/work/authorities")
        for name in Province.canaries { #expect(list.text.contains(name)) }
        for number in [1, 2] {
            let path = "/work/authorities/\(number)"
            let page = try await overseer.browser.get(path)
            #expect(page.status == 200 && page.text.contains(Province.canaries[number - 1]))
            #expect(!page.text.contains(Province.canaries[2 - number]))
            #expect(!page.text.contains("method=\"post\" action=\"\(path)"))
            for deed in ["administrator", "oversight", "oversight/2"] {
                #expect(try await overseer.browser.get("\(path)/\(deed)").status == 403)
            }
        }
        try await end(province, overseer)
    }

    /// The operator ends one oversight on the authority's page: the next request finds it ended.
    private func end(_ province: Province, _ overseer: TestVisitor) async throws {
        let page = try await province.keeper.browser.get("/work/authorities/1")
        #expect(page.text.contains("/work/authorities/1/oversight/2"))
        #expect(page.text.contains("ตรวจตรา ทั่วถึง"))
        let question = try await province.keeper.browser.get("/work/authorities/1/oversight/2")
        #expect(question.text.contains("ตรวจตรา ทั่วถึง"))
        let ended = try await province.keeper.send("/work/authorities/1/oversight/2", [])
        #expect(ended["Location"] == "/work/authorities/1?done=oversight-ended")
        #expect(try await overseer.browser.get("/work/authorities/1").status == 404)
        #expect(try await overseer.browser.get("/work/authorities/2").status == 200)
        #expect(
            try await province.keeper.browser.get("/work/authorities/1/oversight/2").status == 404)
    }

    @Test("The audit chain names people and invitations with links, never by bare numbers")
    func audit() async throws {
        let site = try await TestSite()
        let visitor = TestVisitor(site)
        _ = try await visitor.begin()
        _ = try await visitor.send(
            "/work/invitations/new",
            [("mail", "malee@rimthanthong.example"), ("role", "head"), ("division", "2")])
        _ = try await visitor.send("/work/people/1/division", [("division", "1")])
        for (language, words) in [
            ("th", ["คำเชิญที่ 1", "หัวหน้ากอง", "กองคลัง"]),
            ("en", ["Invitation 1", "กองคลัง"]),
        ] {
            let page = try await visitor.browser.get(
                "/language/\(language)?back=/work/audit", following: true)
            #expect(page.text.firstMatch(of: /(person|role|division|number)=[0-9a-z]/) == nil)
            for text in words { #expect(page.text.contains(text), "\(text)") }
            #expect(page.text.contains("<a href=\"/work/people/1\">สมชาย ใจดี (1)</a>"))
            #expect(page.text.contains("<a href=\"/work/invitations/1\">"))
        }
    }
}
