import Foundation
import HTTP
import HTTPTesting
import Testing

@testable import Prongsai

@Suite("Links written as they are typed") struct LiteralLinkTests {
    @Test("Every address that stands as text in the code is one that the program answers")
    func answered() async throws {
        let site = try await TestSite()
        let known = Set(site.application.routes.map { $0.template })
        let folder = Prompt.package.appending(path: "Sources")
        let walk = try #require(FileManager.default.enumerator(atPath: folder.path))
        var count = 0
        while let path = walk.nextObject() as? String {
            guard path.hasSuffix(".swift") else { continue }
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            for match in text.matches(of: /LinkAddress\("(\/[^"?#]*)[^"]*"\)/) {
                let address = String(match.output.1)
                // The page of all components is there in development only; files have addresses by their content.
                if address.hasPrefix("/assets/") || address == "/design" { continue }
                count += 1
                #expect(known.contains(address), "\(path): \(address)")
            }
        }
        #expect(count > 10)
    }
}
