import Foundation
import Testing

@testable import SQL

@Suite("Copies of a database") struct CopyTests {
    private static let schema = [
        Migrations(
            "trial",
            [
                Trial.people,
                Migration(
                    "0002-more",
                    """
                    CREATE TABLE seen (
                        day TEXT NOT NULL, "order" INTEGER NOT NULL, of INTEGER REFERENCES person (id),
                        PRIMARY KEY (day, "order")
                    ) STRICT;
                    INSERT INTO office (id, name) VALUES (1, 'made by the migration');
                    CREATE VIEW adults AS SELECT * FROM person WHERE age > 20;
                    """),
            ], kept: ["seen"])
    ]

    private static let tables: [String: [String]] = [
        "office": ["id", "name"], "seen": ["day", "of", "order"],
        "person": ["age", "email", "id", "nickname", "office", "photo"],
    ]

    /// More rows than go in one batch, with every kind of value at its ends.
    private static func fill(_ database: Database) async throws {
        try await database.write { transaction in
            try transaction.change("DELETE FROM office")
            for id in [Int64.min, -1, 0, 7, .max] {
                try transaction.change(
                    "INSERT INTO office VALUES (\(id), \("สำนัก \"ปลัด\" '\\ \(id)"))")
            }
            for id in 1...1_203 as ClosedRange<Int64> {
                let photo: [UInt8]? =
                    id % 3 == 0 ? nil : id % 3 == 1 ? [] : [0, 255, UInt8(id % 256)]
                try transaction.change(
                    """
                    INSERT INTO person (id, office, email, nickname, age, photo) VALUES
                        (\(id), \(id % 2 == 0 ? 7 : nil), \("a\(id)@b.example"),
                            \(id % 5 == 0 ? nil : "น้อง\u{1F600}\n\(id)"), \(id), \(photo))
                    """)
                try transaction.change(
                    "INSERT INTO seen VALUES (\("วันที่ \(id % 7)"), \(id), \(id))")
            }
        }
    }

    /// All rows of all tables, and when each migration was applied.
    private static func rows(_ database: Database) async throws -> [String: Set<[SQLValue]>] {
        try await database.read { transaction in
            var all: [String: Set<[SQLValue]>] = [:]
            for (table, columns) in tables {
                let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
                let rows = try transaction.rows(Statement(text: "SELECT \(list) FROM \(table)"))
                all[table] = Set(rows.map(\.values))
                #expect(all[table]?.count == rows.count)
            }
            all["migration"] = Set(
                try transaction.rows("SELECT area, number, name, applied FROM migration").map(
                    \.values))
            return all
        }
    }

    @Test(
        "A copy holds every row, and can be restored into either engine", arguments: Trial.engines)
    func again(_ trial: Trial) async throws {
        try await trial.run(migrations: Self.schema) { database, _ in
            try await Self.fill(database)
            let expected = try await Self.rows(database)
            #expect(expected["person"]?.count == 1_203)
            let folder = try Place(.sqlite)
            defer { folder.remove() }
            let (path, id) = try Place.file(folder.engine)
            try await database.backup(to: path, Self.schema, applicationID: id)
            let copy = try await Database.open(Configuration(folder.engine, limits: Trial.patient))
            #expect(try await copy.pending(Self.schema) == [])
            #expect(try await copy.findings() == [])
            #expect(try await Self.rows(copy) == expected)
            await copy.close()
            #expect(!FileManager.default.fileExists(atPath: path + ".part"))
            let written = try Data(contentsOf: URL(filePath: path))
            await #expect(throws: SQLError.self, "a copy is not written over") {
                try await database.backup(to: path, Self.schema, applicationID: id)
            }
            #expect(try Data(contentsOf: URL(filePath: path)) == written)
            // Without a server only the copy itself is looked at; the suite above says that one is missing.
            if Trial.server != nil { try await Self.load(path, id, expected) }
        }
    }

    private static func load(
        _ path: String, _ id: Int32, _ expected: [String: Set<[SQLValue]>]
    ) async throws {
        let place = try Place(.postgresql)
        defer { place.remove() }
        let empty = try await Database.open(Configuration(place.engine, limits: Trial.patient))
        try await empty.load(path, schema, applicationID: id, mark: "one")
        #expect(try await rows(empty) == expected)
        #expect(try await empty.pending(schema) == [])
        // The rules of the schema are asked again.
        await #expect(throws: SQLError.constraint(.foreignKey)) {
            try await empty.write { try $0.change("INSERT INTO seen VALUES ('x', 1, 9999)") }
        }
        // Once with the same mark, and never over anything else.
        try await empty.write { try $0.change("DELETE FROM seen") }
        try await empty.load(path, schema, applicationID: id, mark: "one")
        #expect(try await rows(empty)["seen"] == [])
        await #expect(throws: SQLError.notEmpty) {
            try await empty.load(path, schema, applicationID: id, mark: "two")
        }
        await empty.close()
    }

    @Test(
        "A copy that breaks a rule, or of another schema, leaves the database empty",
        .enabled(if: Trial.server != nil, Trial.withoutServer))
    func refused() async throws {
        try await Trial.sqlite.run(migrations: Self.schema) { database, configuration in
            let (path, id) = try Place.file(configuration.engine)
            try await Self.fill(database)
            await database.close()
            let place = try Place(.postgresql)
            defer { place.remove() }
            let empty = try await Database.open(Configuration(place.engine, limits: Trial.patient))
            let broken = try SQLiteConnection(path: path, flags: 2, busyMilliseconds: 0)
            try broken.script(
                "PRAGMA foreign_keys = OFF; UPDATE seen SET of = -9 WHERE \"order\" = 5")
            await #expect(throws: SQLError.constraint(.foreignKey)) {
                try await empty.load(path, Self.schema, applicationID: id, mark: "one")
            }
            // The rule is kept again, so that nothing but the column is amiss.
            try broken.script(
                "UPDATE seen SET of = 5 WHERE \"order\" = 5; ALTER TABLE seen ADD COLUMN extra TEXT"
            )
            await #expect(throws: SQLError.self) {
                try await empty.load(path, Self.schema, applicationID: id, mark: "one")
            }
            // As empty as before: all of it can be made anew.
            #expect(try await empty.pending(Self.schema).count == 2)
            // The control: without the column it is taken.
            try broken.script("ALTER TABLE seen DROP COLUMN extra")
            try await empty.load(path, Self.schema, applicationID: id, mark: "one")
            #expect(try await empty.pending(Self.schema) == [])
            await empty.close()
        }
    }

    @Test("Of what was deleted nothing is in a copy of SQLite, not even its place (rule D14)")
    func deleted() async throws {
        try await Trial.sqlite.run(migrations: Self.schema) { database, configuration in
            try await Self.fill(database)
            try await database.write { transaction in
                try transaction.change("DELETE FROM seen")
                try transaction.change("DELETE FROM person")
            }
            let path = try Place.file(configuration.engine).path
            try await database.backup(to: path + ".copy", Self.schema, applicationID: 25)
            func free(_ path: String) throws -> Int64 {
                try SQLiteConnection(path: path, flags: 2, busyMilliseconds: 60_000)
                    .number("PRAGMA freelist_count")
            }
            #expect(try free(path + ".copy") == 0)
            #expect(try free(path) > 0, "the control: the database itself has such places")
        }
    }
}
