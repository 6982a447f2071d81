import Foundation
import Testing

@Suite("Sizes") struct SizeTests {
    /// A function, initialiser or computed property from its first line to its closing brace.
    private struct Body: Hashable {
        let place: String
        let name: String
        let lines: Int
        /// Whether it is one switch and nothing beside: a table that words every case.
        let isTable: Bool
        /// Whether it is what a page or a part of one shows, which is read from the top down.
        let isMarkup: Bool

        var isLong: Bool { !isTable && lines > (isMarkup ? 45 : 35) }
    }

    /// What every declaration of a body holds; asked first, since it is quick.
    private static let begins = ["func ", "var ", "init", "subscript"]

    private static let declaration =
        #"^( *)(?:@\w+(?:\([^)]*\))? )*(?:(?:public|fileprivate|private|static|mutating|consuming|borrowing|nonisolated|override|convenience|final) )*(?:(?:func|var) (\S+?)[(<:\s]|(init|deinit|subscript)\b)"#

    /// The bodies of a file, which `swift format` has laid out: a body ends where a brace stands under its beginning.
    private static func bodies(in file: SourceFiles.File) throws -> [Body] {
        let expression = try NSRegularExpression(pattern: declaration)
        let lines = file.text.components(separatedBy: "\n")
        return lines.indices.compactMap { start in
            guard begins.contains(where: lines[start].contains) else { return nil }
            let line = lines[start] as NSString
            let range = NSRange(location: 0, length: line.length)
            guard let match = expression.firstMatch(in: lines[start], range: range) else {
                return nil
            }
            let indent = line.substring(with: match.range(at: 1))
            guard let open = opening(of: start, indent, lines),
                let end = lines[open...].firstIndex(where: { $0 == indent + "}" })
            else { return nil }
            let named = match.range(at: 2).location == NSNotFound ? 3 : 2
            let inside = lines[(open + 1)..<end]
            let isTable =
                inside.first?.hasPrefix(indent + "    switch self {") == true
                && inside.dropFirst().firstIndex(of: indent + "    }") == end - 1
            return Body(
                place: file.path, name: line.substring(with: match.range(at: named)),
                lines: end - start + 1, isTable: isTable,
                isMarkup: lines[start].hasSuffix(": some Markup {"))
        }
    }

    /// The line on which the body of a declaration opens; nil for one without.
    private static func opening(of start: Int, _ indent: String, _ lines: [String]) -> Int? {
        for index in start..<min(start + 12, lines.count) {
            let isOver = index > start && !lines[index].hasPrefix(indent + " ")
            if lines[index].isEmpty || isOver && !lines[index].hasPrefix(indent + ")") {
                return nil
            }
            if lines[index].hasSuffix("{") { return index }
        }
        return nil
    }

    @Test("A function is read at a glance: 35 lines at most, markup 45, tables of words excepted")
    func functions() throws {
        let bodies = try SourceFiles.sources.flatMap(Self.bodies)
        #expect(bodies.count > 3_000)
        let long = bodies.filter(\.isLong)
        #expect(long.map { "\($0.place) \($0.name): \($0.lines)" } == [])
    }

    @Test("No file is longer than 300 lines")
    func files() {
        let long = SourceFiles.sources.filter { $0.lineCount > 300 }
        #expect(long.map { "\($0.path): \($0.lineCount)" } == [])
        let sizes = SourceFiles.sources.map(\.lineCount).sorted()
        #expect(sizes[sizes.count / 2] < 130)
    }

    @Test("The look at bodies finds a long one, and lets a table be")
    func seen() throws {
        let steps = (0..<40).map { "        step(\($0))" }
        let cases = (0..<40).map { "        case .\("a")\($0): words" }
        let text =
            ["struct A {", "    func long(", "        _ a: Int", "    ) -> Int {"] + steps
            + ["    }", "", "    var table: Words {", "        switch self {"] + cases
            + ["        }", "    }", "}"]
        let found = try Self.bodies(
            in: SourceFiles.File(path: "A.swift", text: text.joined(separator: "\n")))
        #expect(found.map(\.name) == ["long", "table"])
        #expect(found.map(\.lines) == [44, 44] && found.map(\.isTable) == [false, true])
    }
}
