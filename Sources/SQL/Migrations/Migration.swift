/// One step of a schema, frozen once released: forward only, one transaction.
///
/// Written once in SQLite's strict dialect (`INTEGER`, `TEXT`, `BLOB`, `STRICT`), which `Dialect` says in PostgreSQL's
/// words. Name every CHECK (`CONSTRAINT amount_positive CHECK …`), so that both engines name it alike.
public struct Migration: Sendable {
    /// Its name within its area, "0003-closing-of-measures".
    public let name: String
    let sqlite: String
    let postgresql: String

    /// A migration that both engines can follow.
    public init(_ name: String, _ script: StaticString) {
        self.init(name, sqlite: script, postgresql: script)
    }

    /// A migration of which each engine has its own text, for triggers and search.
    public init(_ name: String, sqlite: StaticString, postgresql: StaticString) {
        self.name = name
        self.sqlite = sqlite.description
        self.postgresql = Dialect.postgresql(postgresql.description)
    }

    func script(_ dialect: Dialect) -> String {
        switch dialect {
        case .sqlite: sqlite
        case .postgresql: postgresql
        }
    }
}

/// The migrations of one area, in their order.
public struct Migrations: Sendable {
    /// The area whose tables they make.
    public let area: String
    let list: [Migration]
    /// Tables that only grow: where the program serves under a role of its own, it may add rows and not change them.
    let kept: [String]

    /// An area's migrations, oldest first, and those of its tables that only grow.
    public init(_ area: String, _ list: [Migration], kept: [String] = []) {
        self.area = area
        self.list = list
        self.kept = kept
    }
}
