import EService
import Engagement
import Foundation
import HTTP
import Platform
import SQL
import Testing
import ThaiText

@testable import HTTPTesting
@testable import Prongsai

@Suite("Public data for programs") struct PublicDataTests {
    private static let years = ["{year}": "2569", "{service}": "street-light"]

    private func stage() async throws -> BadInputStage {
        let stage = try await BadInputStage()
        try await stage.takeServices()
        _ = try await stage.sent()
        return stage
    }

    private func get(
        _ path: String, _ stage: BadInputStage, _ fields: [(name: String, value: String)] = []
    ) async throws -> TestResponse {
        try await TestClient(stage.site.application).send(
            TestRequest(.get, "/a/rim" + path, fields: fields))
    }

    private func json(_ answer: TestResponse) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(answer.text.utf8))
    }

    @Test("Every path of the description is answered, and every answer holds what it says")
    func described() async throws {
        let stage = try await stage()
        let description = try #require(
            try json(try await get("/api/v1/openapi.json", stage)) as? [String: Any])
        #expect(description["openapi"] as? String == "3.1.0")
        let paths = try #require(description["paths"] as? [String: [String: [String: Any]]])
        let templates = stage.site.application.routes.map(\.template).filter {
            $0.hasPrefix("/api/v1/") && $0 != "/api/v1/openapi.json"
        }
        #expect(Set(paths.keys) == Set(templates) && templates.count == 7)
        let validator = SchemaValidator(description)
        for (template, operation) in paths {
            let path = Self.years.reduce(template) { $0.replacing($1.key, with: $1.value) }
            let answer = try await get(path, stage)
            #expect(answer.status == 200, "\(path)")
            #expect(answer["Content-Type"] == "application/json; charset=utf-8")
            let schema = try #require(SchemaValidator.schema(of: operation["get"], "200"))
            #expect(validator.faults(try json(answer), schema) == [], "\(path)")
        }
    }

    @Test(
        "What other systems are told is described, and the example of the documentation is as described"
    )
    func told() async throws {
        let stage = try await stage()
        let description = try #require(
            try json(try await get("/api/v1/openapi.json", stage)) as? [String: Any])
        let told = try #require(description["webhooks"] as? [String: Any])
        #expect(Set(told.keys) == Set(HookEvent.allCases.map(\.rawValue)))
        let page = try String(
            contentsOf: Prompt.package.appending(path: "Documentation/OpenData.md"),
            encoding: .utf8)
        let start = try #require(page.range(of: "{\"type\":\"request.decided\""))
        let end = try #require(page[start.lowerBound...].range(of: "}}"))
        let text = page[start.lowerBound..<end.upperBound]
        var example = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let validator = SchemaValidator(description)
        let schema = ["$ref": "#/components/schemas/RequestMessage"]
        #expect(validator.faults(example, schema) == [])
        example["name"] = "มานี"
        #expect(!validator.faults(example, schema).isEmpty)
    }

    @Test("The validator finds what is not as described")
    func control() async throws {
        let stage = try await stage()
        let description = try #require(
            try json(try await get("/api/v1/openapi.json", stage)) as? [String: Any])
        let validator = SchemaValidator(description)
        let schema = ["$ref": "#/components/schemas/Authority"]
        var authority = try #require(
            try json(try await get("/api/v1/authority", stage)) as? [String: Any])
        #expect(validator.faults(authority, schema) == [])
        for (name, value) in [
            ("kind", "kingdom"), ("url", "no address"), ("more", 1), ("province", 5),
        ] as [(String, Any)] {
            var wrong = authority
            wrong[name] = value
            #expect(!validator.faults(wrong, schema).isEmpty, "\(name)")
        }
        authority["name"] = nil
        #expect(!validator.faults(authority, schema).isEmpty)
        #expect(!validator.faults("text", ["type": "object"]).isEmpty)
        #expect(!validator.faults(NSNull(), ["anyOf": [["type": "integer"]]]).isEmpty)
    }

    @Test("Nothing of people is in any answer, though it is in the rows")
    func personal() async throws {
        let stage = try await stage()
        let request = try await stage.sent()
        // The control: what is looked for is in the database, and the applicant's page shows it.
        let page = try await TestClient(stage.site.application).send(
            TestRequest(.get, "/a/rim/requests/" + request.pass))
        #expect(page.text.contains("ขอใช้ศาลา") || page.text.contains(request.code))
        let paths = DataAddress.all.map(\.template) + ["/api/v1/openapi.json"]
        for template in paths {
            let path = Self.years.reduce(template) { $0.replacing($1.key, with: $1.value) }
            let text = try await get(path, stage).text
            for secret in [
                "มานี", "0812345678", "manee9", "ขอใช้ศาลา", request.code,
                "สมหญิง", AdministrationCast.canary, "@rimthanthong",
            ] { #expect(!text.contains(secret), "\(secret) in \(path)") }
        }
    }

    @Test("What is counted is what came, and of another authority nothing")
    func figures() async throws {
        let stage = try await stage()
        let path = "/api/v1/statistics/2569"
        let rim = try #require(try json(try await get(path, stage)) as? [String: Any])
        let total = try #require(rim["total"] as? [String: Any])
        #expect(total["received"] as? Int == 1 && total["by_web"] as? Int == 1)
        #expect(total["mean_days"] is NSNull)
        let months = try #require(rim["months"] as? [[String: Any]])
        #expect(months.count == 12 && months.first?["month"] as? String == "2025-10")
        // Of months to come nothing is said.
        let coming = try #require(
            try json(try await get("/api/v1/statistics/2570", stage)) as? [String: Any])
        let none = try #require(coming["months"] as? [[String: Any]])
        #expect(none.count == 12 && none.allSatisfy { $0["received"] is NSNull })
        #expect(months.compactMap { $0["received"] as? Int }.reduce(0, +) == 1)
        let other = try await TestClient(stage.site.application).send(
            TestRequest(.get, "/a/khlong" + path))
        let theirs = try #require(try json(other) as? [String: Any])
        #expect((theirs["total"] as? [String: Any])?["received"] as? Int == 0)
    }

    @Test("What is not there is said as a problem, and what did not change is not sent again")
    func problems() async throws {
        let stage = try await stage()
        for path in ["/api/v1/nothing", "/api/v1/services/nothing", "/api/v1/transparency/2400"] {
            let answer = try await get(path, stage)
            #expect(answer.status == 404, "\(path)")
            #expect(answer["Content-Type"] == "application/problem+json", "\(path)")
            let problem = try #require(try json(answer) as? [String: Any])
            #expect(problem["status"] as? Int == 404)
        }
        let posted = try await TestClient(stage.site.application).send(
            TestRequest(form: [("a", "b")], to: "/a/rim/api/v1/news"))
        #expect(posted.status == 405 && posted["Allow"]?.contains("GET") == true)
        #expect(posted["Content-Type"] == "application/problem+json")
        let first = try await get("/api/v1/services", stage)
        let tag = try #require(first["ETag"])
        #expect(first["Cache-Control"] == "no-cache")
        let again = try await get("/api/v1/services", stage, [("If-None-Match", tag)])
        #expect(again.status == 304 && again.text.isEmpty)
        let out = stage.cast.act(.console, stage.cast.first)
        let light = try #require(
            try await out.services().first { $0.code.text == "street-light" })
        try await out.openService(light.id, false)
        let changed = try await get("/api/v1/services", stage, [("If-None-Match", tag)])
        #expect(changed.status == 200 && !changed.text.contains("street-light"))
        #expect(try await get("/api/v1/services/street-light", stage).status == 404)
    }
}
