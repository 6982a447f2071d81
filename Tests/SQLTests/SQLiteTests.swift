import Foundation
import Testing

@testable import SQL

@Suite("The file of SQLite") struct SQLiteTests {
    @Test("Only its owner may read it, and everything beside it")
    func permissions() async throws {
        try await Trial.sqlite.run { database, configuration in
            try await database.write { try $0.insertOffices(1) }
            for ending in ["", "-wal", "-shm"] {
                let attributes = try FileManager.default.attributesOfItem(
                    atPath: path(configuration) + ending)
                #expect(attributes[.posixPermissions] as? Int == 0o600, "\(ending)")
            }
        }
    }

    @Test(
        "The writing connection is set to lose nothing and to trust nothing",
        arguments: [
            ("PRAGMA journal_mode", .text("wal")), ("PRAGMA synchronous", .integer(2)),
            ("PRAGMA foreign_keys", .integer(1)), ("PRAGMA trusted_schema", .integer(0)),
            ("PRAGMA secure_delete", .integer(1)), ("PRAGMA application_id", .integer(25)),
            ("PRAGMA user_version", .integer(1)),
        ] as [(Statement, SQLValue)])
    func settings(statement: Statement, value: SQLValue) async throws {
        try await Trial.sqlite.run { _, configuration in
            let connection = try file(configuration).writing()
            #expect(try connection.run(statement).rows.first?.values == [value])
        }
    }

    @Test("The tables of the engine itself cannot be written")
    func defensive() async throws {
        try await Trial.sqlite.run { _, configuration in
            let connection = try file(configuration).writing()
            try connection.script("PRAGMA writable_schema = ON")
            #expect(throws: SQLError.self) {
                try connection.script("UPDATE sqlite_schema SET sql = 'x'")
            }
        }
    }

    @Test("A database of another program is refused and not touched")
    func foreign() async throws {
        try await Trial.sqlite.run { database, configuration in
            await database.close()
            let before = try Data(contentsOf: URL(filePath: path(configuration)))
            let other = Configuration(.sqlite(path: path(configuration), applicationID: 26))
            await #expect(throws: SQLError.foreign(applicationID: 25)) {
                _ = try await Database.open(other)
            }
            let after = try Data(contentsOf: URL(filePath: path(configuration)))
            #expect(after == before)
        }
    }

    @Test("A file that is no database is refused")
    func noDatabase() async throws {
        try await Trial.sqlite.run { _, configuration in
            let path = path(configuration) + ".txt"
            try Data(repeating: 0x41, count: 5_000).write(to: URL(filePath: path))
            let error = await #expect(throws: SQLError.self) {
                _ = try await Database.open(Configuration(.sqlite(path: path, applicationID: 25)))
            }
            guard case .damaged = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test("A folder that is not there is named")
    func noFolder() async throws {
        let path = "/nowhere/at/all.db"
        let error = await #expect(throws: SQLError.self) {
            _ = try await Database.open(Configuration(.sqlite(path: path, applicationID: 25)))
        }
        guard case .cannotOpen(path, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("While another program writes, one waits for its time and is told")
    func busy() async throws {
        try await Trial.sqlite.run(limits: Limits(milliseconds: 120_000, busyMilliseconds: 50)) {
            database, configuration in
            let other = try file(configuration).writing()
            try other.control(.beginWriting)
            await #expect(throws: SQLError.busy) {
                try await database.write { try $0.insertOffices(1) }
            }
            try await database.expectOffices(0)
            try other.control(.rollback)
            try await database.write { try $0.insertOffices(1) }
        }
    }

    @Test("A copy made under load is one whole state")
    func backup() async throws {
        try await Trial.sqlite.run { database, configuration in
            let copy = path(configuration) + ".copy"
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 1...500 {
                    group.addTask {
                        try await database.write {
                            try $0.change("INSERT INTO office (id, name) VALUES (\(id), 'A')")
                            try $0.change(
                                "INSERT INTO person (id, office, email) VALUES (\(id), \(id), 'a')")
                        }
                    }
                }
                group.addTask { try await database.backup(to: copy, [], applicationID: 25) }
                try await group.waitForAll()
            }
            let opened = try await Database.open(
                Configuration(.sqlite(path: copy, applicationID: 25)))
            let offices = try await opened.offices()
            let people = try await opened.read(
                Query("SELECT count(*) AS n FROM person") { try $0["n"] as Int })
            #expect(people == [offices])
            #expect(try await opened.findings() == [])
            await opened.close()
            await #expect(throws: SQLError.cannotOpen(path: copy, reason: "exists")) {
                try await database.backup(to: copy, [], applicationID: 25)
            }
        }
    }

    @Test("Damage is found, and not copied")
    func damage() async throws {
        try await Trial.sqlite.run { database, configuration in
            try await database.write { try $0.insertOffices(2_000) }
            #expect(try await database.findings() == [])
            #expect(try await database.damage() == [])
            await database.close()
            var data = try Data(contentsOf: URL(filePath: path(configuration)))
            // The second half of the file, a page at a time: rows, not the head.
            for offset in stride(from: data.count / 2, to: data.count - 8, by: 4_096) {
                data.replaceSubrange(offset..<offset + 8, with: Data(repeating: 0xFF, count: 8))
            }
            try data.write(to: URL(filePath: path(configuration)))
            let again = try await Database.open(configuration)
            #expect(try await !again.findings().isEmpty)
            #expect(try await !again.damage().isEmpty)
            await #expect(throws: SQLError.self) {
                try await again.backup(
                    to: path(configuration) + ".copy", [], applicationID: 25)
            }
            await again.close()
        }
    }

    private func file(_ configuration: Configuration) -> SQLiteFile {
        SQLiteFile(path: path(configuration), applicationID: 25, limits: Trial.patient)
    }

    private func path(_ configuration: Configuration) -> String {
        guard case .sqlite(let path, _) = configuration.engine else { return "" }
        return path
    }
}
