import Testing

@Suite("Statements of SQL") struct StatementDoorTests {
    @Test(
        "A text becomes a statement in the engines' copying only, and nobody outside can make one")
    func door() throws {
        let pattern = #"\bStatement(\.init)?\(text:"#
        let found = try SourceFiles.matches(pattern, in: SourceFiles.sources)
        let mayUse = [
            "Sources/SQL/PostgreSQL/PostgresCopying.swift",
            "Sources/SQL/SQLite/SQLiteCopying.swift",
        ]
        #expect(!found.isEmpty)
        #expect(found.filter { place in !mayUse.contains(where: place.hasPrefix) } == [])
        // From elsewhere a statement is a literal: its only public ways in take a StaticString.
        let door = try SourceFiles.matches(
            #"(public|package) init\(text|(public|package) mutating func append\w*\([^)]*: (String|Substring)\)"#,
            in: SourceFiles.sources(of: ["SQL"]))
        #expect(door == [])
    }
}
