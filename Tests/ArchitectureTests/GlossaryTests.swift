import Foundation
import Testing

@Suite("The glossary") struct GlossaryTests {
    @Test("Every name of code that it gives stands in the code")
    func names() throws {
        let rows = try Self.rows(ofTable: 0)
        #expect(rows.count > 60)
        for cells in rows {
            #expect(cells.count == 4, "\(cells)")
            guard cells.count == 4 else { continue }
            for name in try Self.types(in: cells[2]) {
                #expect(Self.isKnown(name), "\(name)")
            }
        }
    }

    @Test(
        "No other Thai name is said for a thing that has one here, and each of these stands in the first table"
    )
    func oneName() throws {
        let names = try Self.rows(ofTable: 0).compactMap(\.first)
        let rows = try Self.rows(ofTable: 1)
        #expect(rows.count > 8)
        let texts = try SourceFiles.sources + Self.pages
        for cells in rows {
            #expect(cells.count == 3, "\(cells)")
            guard cells.count == 3 else { continue }
            let (other, name) = (cells[0], cells[1])
            let isKnown =
                names.contains { $0.contains(name) } || texts.contains { $0.text.contains(name) }
            #expect(isKnown, "\(name) is nowhere")
            let found = texts.filter { $0.text.contains(other) }.map(\.path)
            #expect(found == [], "\(other) instead of \(name)")
        }
    }

    /// What is written about the program, without the glossary itself.
    private static var pages: [SourceFiles.File] {
        get throws {
            let folder = SourceFiles.root.appending(path: "Documentation")
            let walk = FileManager.default.enumerator(atPath: folder.path)
            let names = (walk?.compactMap { $0 as? String } ?? [])
                .filter { $0.hasSuffix(".md") && $0 != "Glossary.md" }.map { "Documentation/" + $0 }
            return try (names + ["README.md", "CONTRIBUTING.md", "Web/prongsai.js"]).map { path in
                SourceFiles.File(
                    path: path,
                    text: try SourceFiles.text(of: SourceFiles.root.appending(path: path)))
            }
        }
    }

    /// The cells of the rows of a table, counted from 0, without its head.
    private static func rows(ofTable number: Int) throws -> [[String]] {
        let page = try SourceFiles.text(
            of: SourceFiles.root.appending(path: "Documentation/Glossary.md"))
        let parts = page.components(separatedBy: "\n## ")
        guard parts.indices.contains(number) else { return [] }
        return parts[number].split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map {
            $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
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
