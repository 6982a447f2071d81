import Assessment
import Foundation
import Platform
import Results
import SQL
import StorageTesting
import Testing
import ThaiText

/// The frameworks of the repository and what the tests of results stand on.
enum Years {
    static let library: FrameworkLibrary? = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Frameworks")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let files = names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map {
                FrameworkFile(name: name, bytes: Array($0))
            }
        }
        return try? FrameworkLibrary(files: files)
    }()

    static func framework(_ year: Int) throws -> Framework {
        try #require(library?.framework(for: year))
    }

    /// Figures of a year as somebody typed them.
    static func draft(
        _ year: Int, _ figures: [(String, String)], from file: StoredFile.ID? = nil
    ) throws -> ResultDraft {
        let framework = try framework(year)
        return ResultDraft(
            year: try #require(FiscalYear(year)),
            entries: try figures.map { name, written in
                try ResultEntry(
                    try #require(Figure(name)), written: written, framework: framework)
            }, from: file)
    }
}

extension Town {
    /// A town with an officer; the officer's doing.
    static func withOfficer(
        _ slug: String, on trial: Database
    ) async throws -> (town: Town, officer: Act) {
        let town = try await found(slug, on: trial)
        let person = try await town.add("มะลิ ใจดี", "officer@\(slug).example", [.officer])
        return (town, town.act(person, [.officer], at: began + .minutes(5)))
    }

    /// A file of the town, as its row tells; its bytes are nowhere.
    func file(_ name: String, by actor: Actor) async throws -> StoredFile.ID {
        let id = StoredFile.ID(rawValue: 4_242)
        try await rows.write { transaction in
            try transaction.change(
                """
                INSERT INTO file (authority, id, hash, name, kind, size, is_scanned, since,
                    by_authority, by_person)
                VALUES (scope(), \(id), \(String(repeating: "a7", count: 32)), \(name), 'docx', 9, 0,
                    1, \(actor.authority), \(actor.person))
                """)
        }
        return id
    }

    /// Takes a file away.
    func remove(_ file: StoredFile.ID, by actor: Actor) async throws {
        try await rows.write { transaction in
            try transaction.change(
                """
                INSERT INTO file_removal (authority, file, reason, since, by_authority, by_person)
                VALUES (scope(), \(file), 'x', 2, \(actor.authority), \(actor.person))
                """)
        }
    }
}
