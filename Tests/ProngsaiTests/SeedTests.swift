import Foundation
import Testing

/// Real offices' documents, which are no part of the repository.
private let seeds = Prompt.package.deletingLastPathComponent().appending(path: "shared/seeds").path

func seed(_ number: String) -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: seeds)) ?? []
    return names.first { $0.hasPrefix(number) }.map { "\(seeds)/\($0)" }
}

@Suite(
    "Real documents on the command line",
    .enabled(if: seed("001") != nil, "the shared seeds are not here"))
struct SeedTests {
    private struct Check: Decodable {
        struct Finding: Decodable {
            let figure: String
            let printed: String
            let expected: String?
            let confidence: String
        }
        let findings: [Finding]
        let verified: [String]
    }

    @Test(
        "The plan with real slips: two shares for certain, the total, the level, and nothing of indicator 9"
    )
    func slips() throws {
        let path = try #require(seed("001"))
        let answer = try Prompt().type(["check", path, "--json"])
        #expect(answer.exit == 1)
        let check = try JSONDecoder().decode(Check.self, from: Data(answer.bytes))
        // Expected values as the study of the document derives them by hand.
        for (figure, printed, expected) in [
            ("distribution.i13.least", "22.38", "2.38"),
            ("distribution.i10.none", "11.29", "14.29"), ("total", "49.74", "94.18"),
        ] {
            let finding = check.findings.first { $0.figure == figure }
            #expect(finding?.printed == printed, "\(figure)")
            #expect(finding?.expected == expected, "\(figure)")
        }
        #expect(check.findings.first { $0.figure == "level" }?.expected == "ผ่านดี")
        #expect(!check.findings.contains { $0.figure.hasPrefix("indicator.9") })
        for number in 2...5 { #expect(check.verified.contains("indicator.\(number)")) }
    }

    @Test(
        "Reports whose figures cannot be checked against each other raise no alarm",
        arguments: ["000", "004"])
    func quiet(number: String) throws {
        let path = try #require(seed(number))
        let answer = try Prompt().type(["check", path, "--json"])
        let check = try JSONDecoder().decode(Check.self, from: Data(answer.bytes))
        #expect(check.findings.isEmpty)
        #expect(answer.exit == 0)
    }

    @Test(
        "Every measure of the real documents is read",
        arguments: [("000", 7), ("001", 13), ("004", 9)])
    func measures(number: String, count: Int) throws {
        struct Document: Decodable {
            struct Measure: Decodable { let topic: Int? }
            let measures: [Measure]
        }
        let path = try #require(seed(number))
        let answer = try Prompt().type(["read", path, "--json"])
        #expect(answer.exit == 0)
        let document = try JSONDecoder().decode(Document.self, from: Data(answer.bytes))
        #expect(document.measures.count == count)
        #expect(Set(document.measures.compactMap(\.topic)) == Set(1...7))
    }
}
