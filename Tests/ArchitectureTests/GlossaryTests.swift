import Foundation
import Testing

@Suite("The glossary") struct GlossaryTests {
    @Test("Every name of code that it gives stands in the code")
    func names() throws {
        let page = try SourceFiles.text(
            of: SourceFiles.root.appending(path: "Documentation/Glossary.md"))
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
        #expect(rows.count > 60)
        for row in rows {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(cells.count == 4, "\(row)")
            guard cells.count == 4 else { continue }
            for name in try Self.types(in: cells[2]) {
                #expect(Self.isKnown(name), "\(name)")
            }
        }
    }

    /// Whether it is a type or a target.
    private static func isKnown(_ name: String) -> Bool {
        let pattern = #"\b(struct|enum|class|actor|protocol)\s+\#(name)\b"#
        return SourceFiles.sources.contains {
            $0.path.hasPrefix("Sources/\(name)/")
                || $0.text.range(of: pattern, options: .regularExpression) != nil
        }
    }

    /// Names of types: they begin with a capital and have a small letter ("IIT" is none).
    private static func types(in cell: String) throws -> [String] {
        let expression = try NSRegularExpression(pattern: "`([A-Z][a-z][A-Za-z]*)")
        let text = cell as NSString
        return expression.matches(
            in: cell, range: NSRange(location: 0, length: text.length)
        ).map { text.substring(with: $0.range(at: 1)) }
    }
}
