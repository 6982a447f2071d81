import Assessment
import Cryptography
import DocumentWriting
import FileStore
import Foundation
import Platform
import Reports
import SQL
import StorageTesting
import Testing
import ThaiText
import Threads

@testable import Publications

/// An authority with an officer and an executive, whose plan is whatever a test says it is.
struct Office: Sendable {
    /// What the plan says and what keeps it from approval; a test changes it as officers do.
    struct Plan: Sendable {
        var names = ["ยืมของผ่านระบบ", "ประกาศขั้นตอนและค่าธรรมเนียม"]
        var obstacles: [PublicationDraft.Remark] = []
        var framework: Framework
    }

    let town: Town
    let officer: Act
    let executive: Act
    let press: PublicationPress
    let files: FileStore
    let folder: URL
    let plan: Lock<Plan>

    static let schema =
        [PlatformMigrations.all] + PlatformMigrations.services + [PublicationMigrations.all]

    /// Runs a test in an office of its own.
    static func open(
        _ trial: Trial, _ body: (Office) async throws -> Void
    ) async throws {
        try await trial.run(schema) { database in
            let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            try await body(Office(on: database, folder))
        }
    }

    /// The same on SQLite, with the path of the database file.
    static func openOnFile(_ body: (Office, String) async throws -> Void) async throws {
        try await Trial.sqlite.withPlace { engine in
            guard case .sqlite(let path, _) = engine else { return }
            let database = try await Database.open(Configuration(engine, limits: Trial.patient))
            try await database.migrate(schema, at: 0)
            let folder = URL(filePath: path).deletingLastPathComponent()
            try await body(Office(on: database, folder), path)
            await database.close()
        }
    }

    private init(on database: Database, _ folder: URL) async throws {
        town = try await Town.found("rim", on: database)
        let clerk = try await town.add("มะลิ ใจดี", "officer@rim.example", [.officer])
        let mayor = try await town.add("สมชาย มั่นคง", "mayor@rim.example", [.executive])
        officer = town.act(clerk, [.officer], at: Town.began + .minutes(5))
        executive = town.act(mayor, [.executive], at: Town.began + .minutes(6))
        files = FileStore(folder: folder.appending(path: "files").path)
        self.folder = folder
        let plan = Lock(Plan(framework: try Self.framework(2568)))
        self.plan = plan
        press = PublicationPress(
            files: files, base: try #require(BaseAddress("https://ita.rimthanthong.example")),
            printer: PublicationPrinter(fonts: .laksaman)
        ) { _, subject, _ in plan.withLock { $0.draft(of: subject) } }
    }

    static func framework(_ year: Int) throws -> Framework {
        try #require(try library().framework(for: year))
    }

    /// The frameworks as they come with the program, read once for all tests.
    static func library() throws -> FrameworkLibrary { try read.get() }

    private static let read = Result {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let files = try (2565...2569).map { year in
            let path = root.appending(path: "Frameworks/\(year).json")
            return FrameworkFile(
                name: path.lastPathComponent, bytes: [UInt8](try Data(contentsOf: path)))
        }
        return try FrameworkLibrary(files: files)
    }

    static func subject(_ document: OfficialDocument = .plan) throws -> PublicationSubject {
        PublicationSubject(document, of: try #require(FiscalYear(2569)))
    }

    /// Asks and approves; what was published.
    func publish(because reason: String = "") async throws -> Publication {
        let id = try await press.request(Self.subject(), because: reason, officer)
        let asked = try await officer.approvalRequest(id)
        return try await press.approve(id, reading: asked.contentHash, executive)
    }

    /// The proof of everything that is published.
    func proofs() async throws -> [PublicationProof] {
        try await PublicationProver(database: town.database, files: files).everything()
    }

    /// Where the store has a file.
    func path(of file: Publication.File) -> String {
        folder.appending(path: "files/\(file.hash.text.prefix(2))/\(file.hash.text)").path
    }
}

extension Office.Plan {
    func draft(of subject: PublicationSubject) -> PublicationDraft? {
        guard !names.isEmpty else { return nil }
        var report = Report(
            kind: .plan, authority: Reports.Authority(name: "เทศบาลตำบลริมธารทอง"), fiscalYear: 2568)
        report.planYear = subject.year.buddhist
        report.measures = names.map {
            Measure(
                topic: 4, targets: ["i10"], name: $0, steps: ["ทำทะเบียน"],
                responsible: ["สำนักปลัด"], period: .init(text: "ไตรมาสที่ 2"))
        }
        return PublicationDraft(
            report: report, framework: framework, item: DisclosedItem(year: 2569, code: "o25"),
            parts: names.enumerated().map { index, name in
                PublicationDraft.Part(key: "measure/\(index + 1)", state: name, name: name)
            }, obstacles: obstacles)
    }
}
