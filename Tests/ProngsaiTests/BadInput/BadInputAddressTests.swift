import HTTP
import HTTPTesting
import Platform
import Testing

@testable import Prongsai

@Suite("Bad addresses, over every page of the program") struct BadInputAddressTests {
    /// Names that pages read from their query, and one that none does.
    private static let names = [
        "page", "q", "role", "division", "done", "back", "year", "figure", "score", "mail",
        "authority", "name", "overseer", "reading", "nonsense", "show", "targets", "topic",
        "person", "due",
    ]

    private static let values = [
        "", "%20", "0", "-1", "9223372036854775807", "99999999999999999999999",
        "%E0%B9%91%E0%B9%92",
        "%00", "a%00b", "%E2%80%AEgnp", "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "%27%3B%20DROP%20TABLE%20person%3B%20--", "%25s%25n", "..%2F..%2Fetc%2Fpasswd",
        "%E0%B8%FF", "%zz", "%0d%0aSet-Cookie:%20a=b", "//evil.example", "1e308", "NaN",
        String(repeating: "%E0%B8%81", count: 600),
    ]

    @Test("No query makes a page fail, leave the site or run what was written")
    func queries() async throws {
        let stage = try await BadInputStage()
        var wrong: [String] = []
        for route in stage.site.application.routes where route.method == .get {
            let guest = try guest(route, stage)
            for value in Self.values {
                let query = Self.names.map { "\($0)=\(value)" }.joined(separator: "&")
                let target = guest.path + "?" + (query.utf8.count < 8_000 ? query : "q=" + value)
                wrong += try await complaints(guest, target).map {
                    "\(route.template)?…=\(value.prefix(30)): \($0)"
                }
            }
        }
        #expect(wrong == [], "\(wrong.joined(separator: "\n"))")
    }

    @Test("No number, name or secret in an address makes a page fail")
    func places() async throws {
        let stage = try await BadInputStage()
        var wrong: [String] = []
        for route in stage.site.application.routes
        where route.method == .get && route.template.contains("{") {
            let guest = try guest(route, stage)
            for value in Self.values where !value.isEmpty && !value.hasPrefix("//") {
                let target = Self.path(route.template) { value }
                wrong += try await complaints(guest, target).map {
                    "\(route.template) \(value.prefix(30)): \($0)"
                }
            }
        }
        #expect(wrong == [], "\(wrong.joined(separator: "\n"))")
    }

    private func guest(
        _ route: Route<Access>, _ stage: BadInputStage
    ) throws -> BadInputForm.Guest {
        let wished = [
            "own administrator", "own operator", "own officer", "own executive",
            "half signed in", "nobody",
        ]
        let player = try wished.map(stage.cast.player).first {
            $0.visitor.belongs(to: route.traits.audience)
        }
        return try stage.player(try #require(player).name, at: Self.path(route.template) { "1" })
    }

    private static func path(_ template: String, _ value: () -> String) -> String {
        "/"
            + template.split(separator: "/").map { $0.hasPrefix("{") ? value() : String($0) }
            .joined(separator: "/")
    }

    private func complaints(
        _ guest: BadInputForm.Guest, _ target: String
    ) async throws -> [String] {
        let client = TestClient(guest.site.application)
        let answer = try await client.send(
            TestRequest(.get, target, fields: [("Cookie", guest.cookie)]))
        var wrong: [String] = []
        if ![200, 303, 400, 403, 404, 414].contains(answer.status) {
            wrong.append("\(answer.status)")
        }
        if answer.text.contains("<script>alert") { wrong.append("a script in the page") }
        if answer["Set-Cookie"]?.hasPrefix("a=") == true { wrong.append("a cookie from outside") }
        let location = answer["Location"] ?? "/"
        if !location.hasPrefix("/") || location.hasPrefix("//") { wrong.append("to \(location)") }
        return wrong
    }
}
