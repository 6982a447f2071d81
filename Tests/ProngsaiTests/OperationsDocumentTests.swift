import Foundation
import HTTP
import Platform
import Testing

@Suite("The page of operation") struct OperationsDocumentTests {
    private static func page() throws -> String {
        let page = Prompt.package.appending(path: "Documentation/Operations.md")
        return try String(contentsOf: page, encoding: .utf8)
    }

    @Test("Every figure of /metrics stands there with its kind, and no other")
    func metrics() throws {
        let rows = try Self.page().split(separator: "\n").filter { $0.hasPrefix("| `prongsai_") }
        let written = rows.map { row in
            row.split(separator: "|").prefix(2)
                .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
                .joined(separator: " ")
        }
        let metrics = Metrics()
        metrics.count(.ok, milliseconds: 1)
        let told = metrics.text().split(separator: "\n").filter { $0.hasPrefix("# TYPE ") }
            .map { String($0.dropFirst("# TYPE ".count)) }
        #expect(written == told)
    }

    @Test("Every figure is explained where it is read, and its ends stand on the page")
    func explained() throws {
        let (text, page) = (Metrics().text(), try Self.page())
        for name in text.matches(of: /# TYPE (\S+)/).map(\.output.1) {
            #expect(text.contains("# HELP \(name) "))
        }
        let ends = text.matches(of: /le="([^"]+)"/).map { String($0.output.1) }
        #expect(ends.count > 5)
        for end in ends { #expect(page.contains("`\(end)`") || page.contains(" \(end),")) }
    }

    @Test("Every event that the program tells stands there by its name")
    func events() throws {
        let sources = Prompt.package.appending(path: "Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        let page = try Self.page()
        var count = 0
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /tell\(\s*[^"(){}]*"([a-z.]+)"/) {
                count += 1
                #expect(page.contains("`\(match.output.1)`"), "\(match.output.1)")
            }
        }
        #expect(count >= 5)
    }
}
