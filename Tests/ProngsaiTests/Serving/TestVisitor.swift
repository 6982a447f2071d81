import Cryptography
import HTTP
import HTTPTesting
import Platform
import Testing

@testable import Prongsai

/// Somebody at a browser, who signs in as people do.
struct TestVisitor {
    static let password = "กล้วยหอมสามใบกินแล้ว"
    static let mail = "somchai@rimthanthong.example"

    let site: TestSite
    let browser: TestClient

    init(_ site: TestSite, address: UInt32 = 0x7F00_0001) {
        self.site = site
        browser = TestClient(site.application, address: .ipv4(address))
    }

    /// What the first run asks for, all of it right.
    static let firstRun: [(name: String, value: String)] = [
        ("kind", "subdistrict-municipality"), ("name_thai", "เทศบาลตำบลริมธารทอง"),
        ("name_english", "Rim Than Thong Subdistrict Municipality"), ("district", "บึงสามสาย"),
        ("province", "ธารนคร"), ("slug", ""), ("divisions", "สำนักปลัด\nกองคลัง\n"),
        ("person", "สมชาย ใจดี"), ("mail", mail), ("password", password),
    ]

    /// Sends the first run's form, with some fields otherwise.
    func sendFirstRun(_ changes: [String: String] = [:]) async throws -> TestResponse {
        let page = try await browser.get("/first-run")
        let fields = Self.firstRun.map { ($0.name, changes[$0.name] ?? $0.value) }
        let more = changes.filter { change in !Self.firstRun.contains { $0.name == change.key } }
        return try await browser.post(
            "/first-run",
            form: page.hiddenFields(ofFormTo: "/first-run") + fields + more.map { ($0, $1) })
    }

    /// Goes from the first run to the workspace; the authenticator's secret.
    @discardableResult
    func begin(_ changes: [String: String] = [:]) async throws -> String {
        let begun = try await sendFirstRun(changes)
        #expect(begun["Location"] == "/sign-in/enrol")
        let page = try await browser.get("/sign-in/enrol")
        let secret = try Self.secret(in: page.text)
        let done = try await send("/sign-in/enrol", [("code", try code(secret))])
        #expect(done.status == 200 && done.text.contains("รหัสกู้คืน"))
        return secret
    }

    /// The app's code at this moment.
    func code(_ secret: String) throws -> String {
        let bytes = try #require(Base32.bytes(secret))
        let step = OneTimeCode.step(at: site.now.milliseconds)
        return OneTimeCode.code(secret: bytes, counter: step)
    }

    /// Signs in with the password; what comes then.
    func signIn(
        _ mail: String = mail, _ password: String = password, back: String = "/work"
    ) async throws -> TestResponse {
        let page = try await browser.get("/sign-in?back=" + back)
        return try await browser.post(
            "/sign-in",
            form: page.hiddenFields(ofFormTo: "/sign-in") + [
                ("mail", mail), ("password", password),
            ])
    }

    /// Sends the form of a page to its own address.
    func send(_ path: String, _ fields: [(name: String, value: String)]) async throws
        -> TestResponse
    {
        let page = try await browser.get(path)
        return try await browser.post(path, form: page.hiddenFields(ofFormTo: path) + fields)
    }

    static func secret(in page: String) throws -> String {
        let match = try #require(page.firstMatch(of: /ticket__code">([A-Z2-7 ]{32,})</))
        return match.output.1.filter { $0 != " " }
    }
}
