import HTTP
import HTTPTesting
import Platform
import Testing

@testable import Prongsai

/// Which fields of a form are never written back is declared by its route, not guessed from names.
@Suite("Secret fields, over every form of the program") struct BadInputSecretsTests {
    /// Forms that stand neither on the page of their address nor on that of their refusal; nothing is typed there.
    private static let shownElsewhere: Set<String> = [
        "/account/kept-form", "/account/second-factor/recovery-codes/kept", "/work/letters/retry",
        "/work/results/{year}/check", "/work/results/{year}/repair",
        "/work/results/{year}/share", "/work/approval/{request}/approval",
        "/work/disclosure/{year}/items/{item}/elements",
        // What was ticked is in the plan, and the form with it gone.
        "/work/measures/{year}/import/{reading}",
        "/work/disclosure/{year}/items/{item}/proof",
        "/work/services/ready-made", "/work/services/manuals/{service}/opening",
        "/a/{slug}/services/{service}/ask/{draft}/attachments",
        "/work/services/manuals/{service}/sharing",
        // It stands on the page of the request.
        "/a/{slug}/requests/{pass}/slip",
        "/a/{slug}/services/{service}/ask/{draft}/attachments/{field}/removal",
        "/work/services/forms/{service}/order", "/work/services/forms/{service}/discarding",
        // What was taken out or published is no longer there to be.
        "/work/services/forms/{service}/removal/{part}",
        "/work/services/forms/{service}/publication",
        "/work/polls/{poll}/questions/{number}/removal",
    ]

    @Test(
        "Every field that a page shows as a password or a one-time code is declared secret, and no other",
        arguments: BadInputForm.all.filter { !$0.fields.isEmpty })
    func declared(_ form: BadInputForm) async throws {
        let stage = try await BadInputStage()
        let guest = try await form.arrive(stage, 1)
        let route = try #require(
            guest.site.application.routes.first {
                $0.template == form.route && $0.method == .post
            })
        let bad = form.fields.map { field in
            let isEmptied = field.kind.isTyped || field.kind.isSecret
            return (field.name, isEmptied ? "" : guest.right[field.name] ?? "")
        }
        let answer = try await guest.send(bad, to: form.route)
        let page = try await TestClient(guest.site.application).send(
            TestRequest(.get, guest.path, fields: [("Cookie", guest.cookie)]))
        let found = Self.form(to: guest.path, in: answer.text + page.text)
        let isShown = found != nil
        #expect(isShown != Self.shownElsewhere.contains(form.route), "\(answer.status)")
        #expect(Self.secrets(in: found ?? "") == route.traits.secrets)
    }

    /// What stands between the tags of a form by its address.
    private static func form(to path: String, in page: String) -> String? {
        page.matches(of: /<form ([^>]*)>(.*?)<\/form>/.dotMatchesNewlines())
            .first { $0.output.1.contains("action=\"\(path)\"") }.map { String($0.output.2) }
    }

    private static func secrets(in form: String) -> Set<String> {
        let marks = ["type=\"password\"", "autocomplete=\"one-time-code\""]
        let inputs = form.matches(of: /<input ([^>]*)>/).map(\.output.1).filter { input in
            marks.contains { input.contains($0) }
        }
        return Set(
            inputs.compactMap { $0.firstMatch(of: /name="([^"]*)"/).map { String($0.output.1) } })
    }
}
