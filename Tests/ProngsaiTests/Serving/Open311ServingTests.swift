import EService
import Foundation
import HTTP
import Platform
import SQL
import Testing

@testable import HTTPTesting
@testable import Prongsai

/// A program that reports to the first authority of the cast.
private struct Reporter {
    static let path = "/a/rim/open311/v2/requests.json"
    static let light: [(name: String, value: String)] = [
        ("service_code", "street-light"), ("attribute[fault]", "out"),
        ("attribute[danger]", "no"), ("attribute[village]", "หมู่ 1"),
        ("description", "หน้าโรงเรียน"), ("lat", "15.870449"), ("long", "100.992551"),
        ("first_name", "มานี"), ("last_name", "มีนา"), ("phone", "๐๘๑ ๒๓๔ ๕๖๗๘"),
    ]

    let cast: AdministrationCast

    init(limiter: RateLimiter = RateLimiter([:]), isOn: Bool = true) async throws {
        cast = try await AdministrationCast(site: TestSite(limiter: limiter))
        let stage = BadInputStage(cast: cast)
        try await stage.takeServices()
        for code in ["street-light", "general-request", "permit"] {
            try await press(
                "/work/services/manuals/\(code)/sharing", "is_shared",
                "/work/services/manuals/{service}/sharing", stage)
        }
        if isOn {
            try await press("/work/services/programs", "is_on", "/work/services/programs", stage)
        }
    }

    private func press(
        _ path: String, _ field: String, _ route: String, _ stage: BadInputStage
    ) async throws {
        let officer = try stage.player("own officer", at: path, [field: "yes"])
        let answer = try await officer.send([(field, "yes")], to: route)
        #expect(answer.status == 303)
    }

    func send(
        _ pairs: [(name: String, value: String)] = light, to path: String = path,
        key: String? = nil, fields: [(name: String, value: String)] = []
    ) async throws -> TestResponse {
        var request = TestRequest(form: pairs, to: path)
        request.fields += fields + (key.map { [(name: "Idempotency-Key", value: $0)] } ?? [])
        return try await TestClient(cast.site.application).send(request)
    }

    func stored() async throws -> Int {
        let rows = cast.site.installation.database.scoped(to: cast.first.rawValue)
        return try await rows.read { transaction in
            try transaction.row("SELECT count(*) AS number FROM own_service_request")?["number"]
                ?? 0
        }
    }
}

extension TestResponse {
    fileprivate func value(_ name: String) throws -> String? {
        let list = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
        return list?.first?[name].map { "\($0)" }
    }
}

@Suite("Programs that report by Open311") struct Open311ServingTests {
    @Test("A report is a request like any other, with number and code; sent again it is the same")
    func report() async throws {
        let reporter = try await Reporter()
        let first = try await reporter.send()
        #expect(first.status == 200, "\(first.text)")
        let code = try #require(try first.value("tracking_code"))
        #expect(try first.value("service_request_id") == "1")
        #expect(try first.value("service_notice")?.contains(code) == true)
        #expect(first["Cache-Control"] == "no-store")
        let again = try await reporter.send()
        #expect(try again.value("tracking_code") == code)
        #expect(try await reporter.stored() == 1)
        let read = try await TestClient(reporter.cast.site.application).send(
            TestRequest(.get, "/a/rim/open311/v2/requests/1.json"))
        #expect(try read.value("status") == "open" && !read.text.contains("มานี"))
        // The applicant follows it with code and telephone, as after the form.
        let stage = BadInputStage(cast: reporter.cast)
        let opened = try await stage.nobody(at: "/a/rim/requests").send(
            [("code", code), ("phone", "0812345678")], to: "/a/{slug}/requests")
        #expect(opened.status == 303)
    }

    @Test("A key makes one request of many tries, and is refused for another")
    func keys() async throws {
        let reporter = try await Reporter()
        let (one, two) = (String(repeating: "a", count: 16), String(repeating: "b", count: 16))
        let first = try await reporter.send(key: one)
        #expect(first.status == 200)
        #expect(try await reporter.send(key: two).status == 200)
        #expect(try await reporter.stored() == 2)
        let changed = Reporter.light.map {
            $0.name == "description" ? (name: $0.name, value: "หน้าวัด") : $0
        }
        let refused = try await reporter.send(changed, key: one)
        #expect(refused.status == 409)
        #expect(try refused.value("code") == "409")
        #expect(try await reporter.send(key: "short").status == 400)
        #expect(try await reporter.stored() == 2)
    }

    @Test("Nothing is taken before the authority says so, or of what only the form asks")
    func refused() async throws {
        let closed = try await Reporter(isOn: false)
        #expect(try await closed.send().status == 403)
        let reporter = try await Reporter()
        let with = { (name: String, value: String) in
            Reporter.light.filter { $0.name != name } + [(name: name, value: value)]
        }
        let trials: [(pairs: [(name: String, value: String)], status: Int)] = [
            (with("service_code", "permit"), 403), (with("service_code", "nothing"), 404),
            (with("service_code", "waste-bin"), 404), (with("service_code", ""), 400),
            (with("jurisdiction_id", "khlong"), 404), (with("phone", "12"), 400),
            (with("attribute[fault]", "kingdom"), 400), (with("is_admin", "1"), 400),
            (with("attribute[fault]", ""), 400), (with("media_url", "https://a.example/b"), 400),
            (with("lat", "91"), 400), (with("first_name", "<script>alert(1)</script>"), 400),
            (with("description", String(repeating: "ก", count: 9_000)), 400),
            (Reporter.light + [(name: "phone", value: "0812345678")], 400),
        ]
        for (pairs, status) in trials {
            let answer = try await reporter.send(pairs)
            #expect(answer.status == status, "\(pairs.last?.name ?? "") \(answer.text)")
            #expect(try answer.value("code") == "\(status)")
        }
        #expect(try await closed.stored() == 0)
        #expect(try await reporter.stored() == 0)
        // The control: the same, rightly filled in, is taken.
        #expect(try await reporter.send().status == 200)
    }

    @Test("Who refuses, and why, is said in the format that was asked for")
    func faults() async throws {
        let limiter = RateLimiter([.upload: Rate(burst: 1, perMinute: 1)])
        let reporter = try await Reporter(limiter: limiter)
        #expect(try await reporter.send().status == 200)
        let tooMany = try await reporter.send()
        #expect(tooMany.status == 429 && (tooMany["Retry-After"].flatMap { Int($0) } ?? 0) > 0)
        #expect(try tooMany.value("code") == "429")
        let client = TestClient(reporter.cast.site.application)
        let xml = try await client.send(
            TestRequest(.get, "/a/rim/open311/v2/services/nothing/more.xml"))
        #expect(xml.status == 404 && xml.text.contains("<errors><error><code>404</code>"))
        let method = try await client.send(
            TestRequest(.delete, "/a/rim/open311/v2/requests.json"))
        #expect(method.status == 405 && method["Allow"]?.contains("POST") == true)
        #expect(try method.value("code") == "405")
        // Pages elsewhere are pages still.
        #expect(try await client.send(TestRequest(.get, "/a/rim/nothing")).text.contains("<html"))
    }

    @Test("A page of another site cannot report in a visitor's name; a signed-in person is nobody")
    func origin() async throws {
        let reporter = try await Reporter()
        let foreign = try await reporter.send(fields: [("Sec-Fetch-Site", "cross-site")])
        #expect(foreign.status == 403)
        #expect(try foreign.value("code") == "403")
        #expect(try await reporter.stored() == 0)
        let officer = try reporter.cast.player("own officer")
        let answer = try await reporter.send(fields: [("Cookie", officer.cookie)])
        #expect(answer.status == 200)
        let rows = reporter.cast.site.installation.database.scoped(
            to: reporter.cast.first.rawValue)
        let person = try await rows.read { transaction in
            try transaction.row("SELECT by_person FROM service_request WHERE id = 1")?["by_person"]
                as Int64?
        }
        #expect(person == nil)
    }

    @Test("A picture comes along, made small; what is none is refused with the report")
    func picture() async throws {
        let reporter = try await Reporter()
        let client = TestClient(reporter.cast.site.application)
        let send = { (bytes: [UInt8], name: String) in
            try await client.send(
                TestRequest(
                    parts: Reporter.light.map { FormPart($0.name, $0.value) }
                        + [FormPart("media", file: name, type: "image/png", bytes)],
                    to: Reporter.path))
        }
        let wrong = try await send(Array("<svg onload=alert(1)>".utf8), "a.png")
        #expect(wrong.status == 400 && wrong.text.contains("media: "), "\(wrong.text)")
        #expect(try await reporter.stored() == 0)
        let taken = try await send(Self.png, "a.png")
        #expect(taken.status == 200, "\(taken.text)")
        #expect(try await reporter.stored() == 1)
    }

    /// A picture of one point.
    private static let png = [UInt8](
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        ) ?? Data())

    @Test("Where there is danger the program is told whom to call first")
    func danger() async throws {
        let reporter = try await Reporter()
        let pairs = Reporter.light.map {
            $0.name == "attribute[danger]" ? (name: $0.name, value: "yes") : $0
        }
        let answer = try await reporter.send(pairs)
        #expect(answer.status == 200 && answer.text.contains("1669"), "\(answer.text)")
        #expect(try await !reporter.send(key: "another-key-of-16").text.contains("1669"))
    }
}
