import SQL

/// An authority's office and the matters it works on.
struct Office: Sendable {
    let name: String

    /// One of its matters.
    struct Matter: Sendable {
        let id: Int
        let title: String
        let person: String
        let status: String
        let total: Int

        @Sendable init(_ row: Row) throws {
            id = try row["id"]
            title = try row["title"]
            person = try row["person"]
            status = try row["status"]
            total = try row["total"]
        }
    }

    static func named(_ id: Int) -> Query<Office> {
        Query("SELECT name FROM office WHERE id = \(id)") { Office(name: try $0["name"]) }
    }

    /// The first twenty matters.
    static func matters(of id: Int) -> Query<Matter> {
        Query(
            """
            SELECT id, title, person, status, total FROM matter
            WHERE office = \(id) ORDER BY id LIMIT 20
            """, decode: Matter.init)
    }

    /// Makes the tables and 100 offices of 100 matters, once.
    static func prepare(_ database: Database) async throws {
        guard try await !database.migrate([schema], at: 0).isEmpty else { return }
        try await database.write { transaction in
            for office in 1...100 {
                try transaction.change(
                    "INSERT INTO office (id, name) VALUES (\(office), \("กองที่ \(office) <ทดลอง>"))")
                for matter in 1...100 { try add(matter, to: office, transaction) }
            }
        }
    }

    private static func add(
        _ matter: Int, to office: Int, _ transaction: WriteTransaction
    ) throws {
        let id = office * 100 + matter
        try transaction.change(
            """
            INSERT INTO matter (id, office, title, person, status, total) VALUES (\(id), \(office),
                \("การปฏิบัติหน้าที่ & การใช้งบประมาณ เรื่องที่ \(id)"), \("person\(id)@example.go.th"),
                \("รอตรวจ"), \(id))
            """)
    }

    private static let schema = Migrations(
        "site",
        [
            Migration(
                "0001-site",
                sqlite: """
                    CREATE TABLE office (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
                    CREATE TABLE matter (
                        id INTEGER NOT NULL PRIMARY KEY, office INTEGER NOT NULL, title TEXT NOT NULL,
                        person TEXT NOT NULL, status TEXT NOT NULL, total INTEGER NOT NULL
                    ) STRICT;
                    CREATE INDEX matter_office ON matter (office, id);
                    CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
                    """,
                postgresql: """
                    CREATE TABLE office (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL);
                    CREATE TABLE matter (
                        id INTEGER NOT NULL PRIMARY KEY, office INTEGER NOT NULL, title TEXT NOT NULL,
                        person TEXT NOT NULL, status TEXT NOT NULL, total INTEGER NOT NULL
                    );
                    CREATE INDEX matter_office ON matter (office, id);
                    CREATE TABLE note (
                        id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body TEXT NOT NULL
                    );
                    """)
        ])
}
