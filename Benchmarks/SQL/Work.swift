import SQL

/// What a form posts: one row.
enum Post {
    static func keep(_ database: Database) async throws {
        try await database.write {
            try $0.change("INSERT INTO note (office, body) VALUES (\(7), \("ข้อความสั้น"))")
        }
    }
}

/// What a page shows: one row and twenty by an index.
enum Page {
    static let schema = Migrations(
        "benchmark",
        [
            Migration(
                "0001-page",
                sqlite: """
                    CREATE TABLE office (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
                    CREATE TABLE person (
                        id INTEGER NOT NULL PRIMARY KEY, office INTEGER NOT NULL, name TEXT NOT NULL,
                        email TEXT NOT NULL, status TEXT NOT NULL, total INTEGER NOT NULL
                    ) STRICT;
                    CREATE INDEX person_office ON person (office, id);
                    CREATE TABLE note (
                        id INTEGER PRIMARY KEY, office INTEGER NOT NULL, body TEXT NOT NULL
                    ) STRICT;
                    """,
                postgresql: """
                    CREATE TABLE office (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL);
                    CREATE TABLE person (
                        id INTEGER NOT NULL PRIMARY KEY, office INTEGER NOT NULL, name TEXT NOT NULL,
                        email TEXT NOT NULL, status TEXT NOT NULL, total INTEGER NOT NULL
                    );
                    CREATE INDEX person_office ON person (office, id);
                    CREATE TABLE note (
                        id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, office INTEGER NOT NULL,
                        body TEXT NOT NULL
                    );
                    """)
        ])

    struct Person: Sendable {
        var id: Int
        var name: String
        var email: String
        var status: String
        var total: Int

        @Sendable init(_ row: Row) throws {
            id = try row["id"]
            name = try row["name"]
            email = try row["email"]
            status = try row["status"]
            total = try row["total"]
        }
    }

    /// 100 offices of 100 people.
    static func fill(_ database: Database) async throws {
        for office in 1...100 {
            try await database.write { transaction in
                try transaction.change(
                    "INSERT INTO office (id, name) VALUES (\(office), \("สำนักงานที่ \(office)"))")
                for person in 1...100 {
                    let id = office * 100 + person
                    try transaction.change(
                        """
                        INSERT INTO person (id, office, name, email, status, total) VALUES
                        (\(id), \(office), \("ชื่อ \(id)"), \("person\(id)@example.go.th"), 'open', \(id))
                        """)
                }
            }
        }
    }

    static func read(_ database: Database) async throws {
        let office = Int.random(in: 1...100)
        let (names, people) = try await database.read(
            Query("SELECT name FROM office WHERE id = \(office)") { try $0["name"] as String },
            Query(Self.people(of: office), decode: Person.init))
        guard names.count == 1, people.count == 20 else { throw SQLError.closed }
    }

    static func readByBody(_ database: Database) async throws {
        let office = Int.random(in: 1...100)
        let count = try await database.read { transaction in
            let names = try transaction.rows("SELECT name FROM office WHERE id = \(office)")
            let people = try transaction.rows(Self.people(of: office)).map(Person.init)
            return names.count + people.count
        }
        guard count == 21 else { throw SQLError.closed }
    }

    private static func people(of office: Int) -> Statement {
        """
        SELECT id, name, email, status, total FROM person
        WHERE office = \(office) AND id > \(0) ORDER BY id LIMIT 20
        """
    }
}
