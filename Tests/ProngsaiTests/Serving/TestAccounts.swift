import HTTPTesting
import Mail
import Platform
import SQL
import Testing

@testable import Prongsai

extension TestVisitor {
    /// What people paste, and what hostile ones send; none of them may be a name, an address, a code or a password.
    static let hostile = [
        "", " ", "a\u{0}b", "<script>alert(1)</script>", "\u{202E}gnp.exe", "👩‍👩‍👧‍👦",
        "๑๒๓", String(repeating: "ก", count: 10_000),
    ]

    /// Sends a form of the page of the own account.
    func change(_ path: String, _ fields: [(name: String, value: String)]) async throws
        -> TestResponse
    {
        let page = try await browser.get("/account")
        let action = "/account/" + path
        return try await browser.post(
            action, form: page.hiddenFields(ofFormTo: action) + fields)
    }

    /// Signs in with password and code.
    func enter(_ secret: String) async throws {
        _ = try await signIn()
        let done = try await send("/sign-in/code", [("code", try code(secret))])
        #expect(done.status == 303)
    }
}

extension TestSite {
    /// Whoever has the machine's command line, in the first authority.
    var console: Act {
        Act(by: .console, in: installation.database.scoped(to: 1), at: now)
    }

    /// Makes an account with the test's password.
    @discardableResult
    func add(_ mail: String, _ roles: Set<Role>) async throws -> Person.ID {
        let offer = Invitation.Offer(mail: try #require(MailAddress(mail)), roles: roles)
        // Two people of one name are refused: the others are told apart as the program says.
        let count = try await console.people().count
        let name = try #require(PlainName(rawValue: count < 2 ? "มานี มีนา" : "มานี มีนา (\(mail))"))
        return try await installation.signIn.add(
            name, offer, password: Password(TestVisitor.password), console)
    }
}
