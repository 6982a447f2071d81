import HTTP
import HTTPTesting
import Mail
import Platform
import Testing

@testable import Prongsai

@Suite("Accepting an invitation in the browser") struct JoinPagesTests {
    private static let name = "ชูใจ เลิศล้ำ"
    private static let mail = "chujai@rimthanthong.example"

    /// A site with an administrator, who invites; the link of the letter as it is shown to be passed on.
    private func invited(
        _ roles: [String] = ["officer", "staff"]
    ) async throws -> (site: TestSite, host: TestVisitor, link: String) {
        let site = try await TestSite()
        let host = TestVisitor(site)
        _ = try await host.begin()
        let sent = try await host.send(
            "/work/invitations/new",
            [("mail", Self.mail), ("division", "2")] + roles.map { ("role", $0) })
        #expect(sent.status == 303)
        let page = try await host.browser.get("/work/invitations/1")
        let link = try #require(page.text.firstMatch(of: /\/join\/1\.[A-Za-z0-9_-]{43}/))
        return (site, host, String(link.output))
    }

    @Test("The page says who invites whom to what; name and password make the account, once")
    func accept() async throws {
        let (site, host, link) = try await invited()
        let guest = TestVisitor(site)
        let page = try await guest.browser.get(link)
        for words in ["เทศบาลตำบลริมธารทอง", Self.mail, "เจ้าหน้าที่"] {
            #expect(page.text.replacing("<wbr>", with: "").contains(words), "\(words)")
        }
        let joined = try await guest.send(
            link, [("name", "  \(Self.name) "), ("password", TestVisitor.password)])
        #expect(joined["Location"] == "/work")
        #expect(try await guest.browser.get("/work").text.contains(Self.name))
        // Used up: for who used it, and for who found it later.
        for visitor in [guest, TestVisitor(site)] {
            let again = try await visitor.browser.get(link)
            #expect(again.status == 404 && !again.text.contains("name=\"password\""))
        }
        let person = try await host.browser.get("/work/people/2")
        #expect(person.text.contains(Self.name) && person.text.contains("กองคลัง"))
    }

    @Test("Who becomes an administrator ties an app before anything opens")
    func administrator() async throws {
        let (site, _, link) = try await invited(["administrator"])
        let guest = TestVisitor(site)
        let joined = try await guest.send(
            link, [("name", Self.name), ("password", TestVisitor.password)])
        #expect(joined["Location"] == "/sign-in/enrol")
        let answer = try await guest.browser.get("/work")
        #expect(answer["Location"]?.hasPrefix("/sign-in") == true)
    }

    @Test("What is wrong with name and password is told at once, and the link still holds")
    func wrong() async throws {
        let (site, _, link) = try await invited()
        let guest = TestVisitor(site)
        let page = try await guest.send(link, [("name", " "), ("password", "สั้น")])
        #expect(page.status == 422)
        for field in ["name", "password"] { #expect(page.text.contains("id=\"\(field)-error\"")) }
        let own = try await guest.send(
            link, [("name", Self.name), ("password", "เทศบาลตำบลริมธารทอง")])
        #expect(own.status == 422 && own.text.contains("value=\"\(Self.name)\""))
        #expect(own.text.contains("id=\"password-error\""))
        let joined = try await guest.send(
            link, [("name", Self.name), ("password", TestVisitor.password)])
        #expect(joined.status == 303)
    }

    @Test(
        "A link that expired, was withdrawn, is another authority's or never was looks the same")
    func over() async throws {
        let (site, host, link) = try await invited()
        let form = try await TestVisitor(site).browser.get(link).hiddenFields(ofFormTo: link)
        let never = String(link.dropLast(6)) + "AAAAAA"
        let elsewhere = link.replacing("/join/1.", with: "/join/0.")
        _ = try await host.send("/work/invitations/1/withdrawal", [])
        var pages: Set<String> = []
        for dead in [link, never, elsewhere] {
            let page = try await TestVisitor(site).browser.get(dead)
            #expect(page.status == 404)
            pages.insert(page.text.replacing(/back=[^"]*/, with: ""))
        }
        #expect(pages.count == 1)
        let late = try await TestVisitor(site).browser.post(
            link, form: form + [("name", Self.name), ("password", TestVisitor.password)])
        #expect(late.status == 404)
        let people = try await host.browser.get("/work/people")
        #expect(!people.text.contains(Self.name))
    }

    @Test("After seven days the link holds no more, and nothing of it is logged")
    func expired() async throws {
        let (site, _, link) = try await invited()
        site.pass(.seconds(7 * 86_400 + 1))
        #expect(try await TestVisitor(site).browser.get(link).status == 404)
        #expect(!site.log.contains { $0.contains("join") })
        for route in site.application.routes where route.template.hasPrefix("/join/") {
            #expect(!route.traits.isLogged)
        }
    }
}
