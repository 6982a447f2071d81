import Assessment
import DocumentWriting
import FileStore
import Foundation
import Platform
import Publications
import Reports
import SQL
import Synchronization
import ThaiText

/// Publishes an authority's report on results again and again, each time with another content; prints lines of a table.
///
///     PublishingBenchmark FOLDER FRAMEWORKS SAMPLE ROUNDS
///
/// FOLDER gets the database, the files and, as `last.docx`, the last DOCX. Publishing is all that the executive waits for: checks, six files, their hashes on the
/// disk, the rows in their transaction.
@main struct PublishingBenchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let rounds = Int(arguments[4]) else { exit(64) }
        let folder = URL(filePath: arguments[1])
        let sample = try JSONDecoder().decode(
            Report.self, from: try Data(contentsOf: URL(filePath: arguments[3])))
        let framework = try framework(of: sample, in: arguments[2])
        let database = try await Database.open(
            Configuration(
                .sqlite(path: folder.appending(path: "main.db").path, applicationID: 25)))
        try await database.migrate(
            [PlatformMigrations.all] + PlatformMigrations.services + [PublicationMigrations.all],
            at: 0)
        let office = try await Office(database)
        let report = Mutex(sample)
        let files = FileStore(folder: folder.appending(path: "files").path)
        guard let base = BaseAddress("https://ita.rimthanthong.example"),
            let year = sample.fiscalYear.flatMap({ FiscalYear($0) })
        else { exit(70) }
        let press = PublicationPress(
            files: files, base: base, printer: PublicationPrinter(fonts: .laksaman)
        ) { _, _, _ in
            PublicationDraft(report: report.withLock { $0 }, framework: framework)
        }
        var (asking, approving): ([Double], [Double]) = ([], [])
        let subject = PublicationSubject(.results, of: year)
        for round in 0..<rounds {
            report.withLock { $0.measures?[0].name = "มาตรการรอบที่ \(round)" }
            let began = ContinuousClock.now
            let id = try await press.request(subject, because: "วัดเวลา", office.officer)
            let asked = ContinuousClock.now
            let request = try await office.officer.approvalRequest(id)
            let published = try await press.approve(
                id, reading: request.contentHash, office.executive)
            approving.append(milliseconds(asked.duration(to: .now)))
            asking.append(milliseconds(began.duration(to: asked)))
            if let file = published.files.first(where: { $0.format == .docx }) {
                let bytes = try await files.bytes(of: file.hash)
                try Data(bytes).write(to: folder.appending(path: "last.docx"))
            }
        }
        print(line("asking for approval", asking))
        print(line("publishing: checks, six files, hashes, rows", approving))
        let began = ContinuousClock.now
        let proofs = try await PublicationProver(database: database, files: files).everything()
        let each = milliseconds(began.duration(to: .now)) / Double(max(1, proofs.count))
        print("| proving one publication anew | \(shown(each)) | |")
        guard proofs.count == rounds, proofs.allSatisfy(\.isSound) else { exit(1) }
        await database.close()
    }

    private static func framework(of report: Report, in folder: String) throws -> Framework {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let files = try names.filter { $0.hasSuffix(".json") }.map { name in
            FrameworkFile(
                name: name,
                bytes: [UInt8](try Data(contentsOf: URL(filePath: folder).appending(path: name))))
        }
        let library = try FrameworkLibrary(files: files)
        guard let found = report.assessedYear.flatMap(library.framework) ?? library.latest else {
            exit(70)
        }
        return found
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1e3
    }

    private static func line(_ what: String, _ times: [Double]) -> String {
        let sorted = times.sorted()
        let p50 = sorted[sorted.count / 2]
        let p95 = sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
        return "| \(what) | \(shown(p50)) | \(shown(p95)) |"
    }

    private static func shown(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}

/// An authority with an officer and an executive who has just given his password.
private struct Office {
    let officer: Act
    let executive: Act

    init(_ database: Database) async throws {
        let now = TimeSource.system()
        guard let slug = Slug(rawValue: "rimthan"), let division = PlainName(rawValue: "สำนักปลัด")
        else { exit(70) }
        let profile = Authority.Profile(
            kind: .subdistrictMunicipality,
            name: Bilingual("เทศบาลตำบลริมธารทอง", "Rim Than Thong Subdistrict Municipality"),
            district: "ริมธาร", province: "ธารทอง", slug: slug)
        let id = try await Founding.found(
            profile, divisions: [division], by: .console, on: database, at: now)
        let rows = database.scoped(to: id.rawValue)
        let roles: [(Int64, Role)] = [(1, .officer), (2, .executive)]
        try await rows.write { transaction in
            for (person, role) in roles {
                let mail = "\(role.rawValue)@rimthan.example"
                try transaction.change(
                    """
                    INSERT INTO person (authority, id, name, mail, mail_key, since)
                    VALUES (\(id), \(person), \(role.name.thai), \(mail), \(mail), \(now))
                    """)
                try transaction.change(
                    """
                    INSERT INTO role_grant (authority, id, person, role, since)
                    VALUES (\(id), \(person), \(person), \(role), \(now))
                    """)
            }
        }
        func act(_ person: Int64, _ role: Role) -> Act {
            let member = Member(
                authority: id, person: Person.ID(rawValue: person), roles: [role], confirmed: now)
            return Act(by: .member(member), in: rows, at: now)
        }
        (officer, executive) = (act(1, .officer), act(2, .executive))
    }
}
