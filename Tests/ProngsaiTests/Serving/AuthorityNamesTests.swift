import HTTPTesting
import Mail
import Platform
import SQL
import Testing
import ThaiText

@testable import Prongsai

/// So many authorities that the sign-in no longer lists them.
@Suite("Naming one's authority among very many") struct AuthorityNamesTests {
    private static func site() async throws -> TestSite {
        try await site(
            (1...70).map { number in
                number == 1 ? "เทศบาลตำบลริมธารทอง" : "องค์การบริหารส่วนตำบลบ้านใหม่ \(number)"
            })
    }

    private static func site(_ names: [String]) async throws -> TestSite {
        let site = try await TestSite()
        for (number, name) in zip(1..., names) {
            let profile = Authority.Profile(
                kind: .subdistrictMunicipality, name: Bilingual(name, "Authority \(number)"),
                district: "ริมธาร", province: "ธารนคร",
                slug: try #require(Slug(rawValue: "town-\(number)")))
            _ = try await Founding.found(
                profile, divisions: [], by: .console, on: site.installation.database, at: site.now)
        }
        try await site.add("malee@rimthanthong.example", [.officer])
        site.pass(.seconds(3))
        return site
    }

    @Test(
        "The page stays small and takes a name, a short name, a number or a part that only one has")
    func named() async throws {
        let site = try await Self.site()
        let page = try await TestVisitor(site).browser.get("/sign-in").text
        #expect(!page.contains("บ้านใหม่") && page.contains("พิมพ์ชื่อหรือชื่อย่อ"))
        for typed in [
            "เทศบาลตำบลริมธารทอง", " ริมธารทอง ", "town-1", "TOWN-1", "authority 1", "1", "๑",
        ] {
            #expect(try await Self.signIn(site, typed)["Location"] == "/work", "\(typed)")
        }
    }

    @Test("A list is in the order in which people look names up")
    func listed() async throws {
        let site = try await Self.site(["เมืองใหม่", "แก้วใส", "กลางดง", "เกาะทอง"])
        let page = try await TestVisitor(site).browser.get("/sign-in").text
        let listed = page.matches(of: /<option value="[1-9][0-9]*"[^>]*>([^<]+)</).map {
            String($0.1)
        }
        #expect(listed == ["กลางดง", "เกาะทอง", "แก้วใส", "เมืองใหม่"])
    }

    @Test("A name that several have, or nobody, is told and leads on")
    func unclear() async throws {
        let site = try await Self.site()
        let several = try await Self.signIn(site, "บ้านใหม่")
        #expect(several.status == 422 && several.text.contains("มีหลายหน่วยงาน"))
        #expect(several.text.contains("town-2") && several.text.contains("value=\"บ้านใหม่\""))
        for typed in ["", "ไม่มีที่นี่", "999999", "<script>"] {
            let answer = try await Self.signIn(site, typed)
            #expect(answer.status == 422 && answer.text.contains("ไม่พบหน่วยงาน"), "\(typed)")
        }
    }

    private static func signIn(_ site: TestSite, _ typed: String) async throws -> TestResponse {
        let visitor = TestVisitor(site)
        let page = try await visitor.browser.get("/sign-in?back=/work")
        return try await visitor.browser.post(
            "/sign-in",
            form: page.hiddenFields(ofFormTo: "/sign-in") + [
                ("authority", typed), ("mail", "malee@rimthanthong.example"),
                ("password", TestVisitor.password),
            ])
    }
}
