import FileStore
import Foundation
import Platform
import Reports
import StorageTesting
import Testing

@testable import Publications
@testable import SQL

@Suite("What was published stays as it was, and a change is noticed") struct FrozenTests {
    /// Statements that would change, remove or replace what was approved and published.
    private static let attacks: [Statement] = [
        "UPDATE publication SET approver = 'ใครก็ได้'", "DELETE FROM publication",
        "UPDATE publication_file SET hash = hash", "DELETE FROM publication_file",
        "UPDATE approval_request SET content = content", "DELETE FROM approval_request",
        "UPDATE approval_answer SET verdict = 'returned', reason = 'x'",
        "DELETE FROM approval_answer", "UPDATE approval_part SET state = ''",
        "DELETE FROM approval_part", "UPDATE file_keeping SET since = 0",
        "DELETE FROM file_keeping",
    ]

    /// Rows put in the place of others, in the words that both engines know and in SQLite's own.
    private static let replacements: [(statement: Statement, isOfSQLite: Bool)] = [
        (
            """
            INSERT INTO publication SELECT * FROM publication WHERE id = 1
                ON CONFLICT (authority, id) DO UPDATE SET approver = 'ใครก็ได้'
            """, false
        ),
        (
            """
            INSERT INTO publication_file (authority, publication, format, hash, size)
                SELECT authority, publication, format, hash, 1 FROM publication_file WHERE true
                ON CONFLICT (authority, publication, format) DO UPDATE SET size = excluded.size
            """, false
        ),
        ("INSERT OR REPLACE INTO publication SELECT * FROM publication", true),
        ("INSERT OR REPLACE INTO publication_file SELECT * FROM publication_file", true),
        ("INSERT OR REPLACE INTO approval_request SELECT * FROM approval_request", true),
        ("INSERT OR REPLACE INTO approval_answer SELECT * FROM approval_answer", true),
        ("INSERT OR REPLACE INTO approval_part SELECT * FROM approval_part", true),
        (
            """
            INSERT OR REPLACE INTO publication SELECT authority, 2, code, document, year, version,
                request, content_hash, reason, 'ใครก็ได้', post, entry, seal, since, by_authority,
                by_person FROM publication
            """, true
        ),
        ("DROP TRIGGER publication_kept_update", false), ("DROP TABLE publication", false),
        ("ALTER TABLE publication ADD COLUMN more TEXT", false),
        ("PRAGMA writable_schema = ON", false),
    ]

    @Test("No statement changes, removes or replaces it", arguments: Trial.engines)
    func kept(_ trial: Trial) async throws {
        try await Office.open(trial) { office in
            let published = try await office.publish()
            let rows = office.town.rows
            for attack in Self.attacks {
                await #expect(throws: SQLError.self, "\(attack.text)") {
                    try await rows.write { try $0.change(attack) }
                }
            }
            for (attack, isOfSQLite) in Self.replacements
            where !isOfSQLite || trial == .sqlite {
                await #expect(throws: SQLError.self, "\(attack.text)") {
                    try await rows.write { try $0.change(attack) }
                }
            }
            if trial == .postgresql {
                await #expect(throws: SQLError.self) {
                    try await rows.write { try $0.change("TRUNCATE publication") }
                }
            }
            let now = try await office.town.database.read { try $0.publication(published.code) }
            #expect(now?.publication == published)
            #expect(try await office.proofs().map(\.faults) == [[]])
        }
    }

    @Test(
        "Another authority neither writes nor sees requests; what was published all may read",
        arguments: Trial.engines)
    func apart(_ trial: Trial) async throws {
        try await Office.open(trial) { office in
            let published = try await office.publish()
            let other = try await Town.found("klong", on: office.town.database)
            let views: [Statement] = [
                "SELECT 1 FROM own_approval_request", "SELECT 1 FROM own_approval_part",
                "SELECT 1 FROM own_publication",
            ]
            for view in views {
                #expect(try await !office.town.rows.read { try $0.rows(view) }.isEmpty)
                #expect(try await other.rows.read { try $0.rows(view) }.isEmpty)
            }
            let found = try await other.rows.read { try $0.publication(published.code) }
            #expect(found?.publication.code == published.code)
            let request = { @Sendable (id: Int64) -> Statement in
                """
                INSERT INTO approval_request (authority, id, document, year, content, content_hash,
                    reason, since)
                VALUES (\(office.town.id), \(id), 'plan', 2569, '{}', \(published.contentHash), '', 0)
                """
            }
            await #expect(throws: SQLError.self) {
                try await other.rows.write { try $0.change(request(98)) }
            }
            // The same row is no fault of its own authority's.
            try await office.town.rows.write { try $0.change(request(99)) }
            #expect(try await office.proofs().map(\.faults) == [[]])
        }
    }

    @Test("A byte of a file that changed on the disk is noticed, and a file that is gone")
    func changedFile() async throws {
        try await Office.open(.sqlite) { office in
            let published = try await office.publish()
            for file in published.files {
                let path = office.path(of: file)
                let bytes = try #require(FileManager.default.contents(atPath: path))
                var changed = bytes
                changed[changed.count / 2] ^= 1
                try changed.write(to: URL(filePath: path))
                #expect(try await office.proofs().map(\.faults) == [[.fileChanged(file.format)]])
                try FileManager.default.removeItem(atPath: path)
                #expect(try await office.proofs().map(\.faults) == [[.fileMissing(file.format)]])
                try bytes.write(to: URL(filePath: path))
                #expect(try await office.proofs().map(\.faults) == [[]])
            }
        }
    }

    /// Every column of the rows, changed by whoever has the database file itself.
    private static let tamperings = [
        "UPDATE publication SET approver = 'ใครก็ได้'", "UPDATE publication SET post = ''",
        "UPDATE publication SET since = since + 1", "UPDATE publication SET reason = 'เหตุอื่น'",
        "UPDATE publication SET content_hash = '\(String(repeating: "a", count: 64))'",
        "UPDATE publication SET seal = '\(String(repeating: "a", count: 64))'",
        "UPDATE publication SET version = 2, reason = 'x'", "UPDATE publication SET year = 2568",
        "UPDATE publication SET document = 'results'", "UPDATE publication SET entry = 1",
        "UPDATE publication SET code = '2222-2222'", "UPDATE publication SET by_person = 1",
        "UPDATE publication_file SET size = size + 1 WHERE format = 'pdf'",
        "UPDATE publication_file SET hash = (SELECT hash FROM publication_file WHERE format = 'csv') WHERE format = 'pdf'",
        "DELETE FROM publication_file WHERE format = 'html'",
        "DELETE FROM publication_file; DELETE FROM publication",
        "UPDATE audit_entry SET facts = 'number=1' WHERE act = 'publication.issued'",
    ]

    @Test("A row that changed behind the program's back is noticed", arguments: tamperings)
    func changedRow(_ tampering: String) async throws {
        try await Office.openOnFile { office, path in
            _ = try await office.publish()
            #expect(try await office.proofs().map(\.faults) == [[]])
            try Self.tamper(path, tampering)
            let proofs = try await office.proofs()
            #expect(proofs.contains { !$0.isSound }, "\(proofs)")
        }
    }

    /// Changes a database file with the triggers out of the way, as somebody can who has the disk.
    private static func tamper(_ path: String, _ script: String) throws {
        let connection = try SQLiteConnection(
            path: path, flags: 0x2, busyMilliseconds: 5_000)
        let triggers = try connection.run(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).rows.map { row -> String in try row["name"] }
        for name in triggers { try connection.script("DROP TRIGGER \(name)") }
        try connection.script("PRAGMA foreign_keys = OFF")
        try connection.script(script)
    }
}
