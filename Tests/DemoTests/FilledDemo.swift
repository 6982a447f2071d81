import Assessment
import Cryptography
import Demo
import DocumentWriting
import FileStore
import Foundation
import Disclosure
import EService
import Engagement
import Measures
import Platform
import Results
import SQL
import Testing
import ThaiText

/// A demonstration, filled as of a moment in a folder of its own.
final class FilledDemo: Sendable {
    let database: Database
    let accounts: [DemoAccount]
    let now: Timestamp
    private let folder: URL

    static let schema =
        [PlatformMigrations.all] + PlatformMigrations.services
        + [
            ResultMigrations.all, MeasureMigrations.all, DisclosureMigrations.all,
            EServiceMigrations.all,
            EngagementMigrations.all,
        ]
    static let package = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    /// 21 November 2569, nine in the morning.
    static let november = Timestamp(milliseconds: 1_795_226_400_000)

    init(at now: Timestamp = november) async throws {
        self.now = now
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        database = try await Database.open(
            Configuration(.sqlite(path: folder.appending(path: "a.db").path, applicationID: 1)))
        try await database.migrate(Self.schema, at: 0)
        let scratch = folder.path
        let hasher = try PasswordHasher(cost: .init(memory: 8_192, passes: 1), threads: 1)
        let key = KeyedHash(key: [UInt8](repeating: 7, count: 32))
        let services = DemoServices(
            database: database,
            signIn: SignIn(hasher: hasher, throttle: SignInThrottle(), key: key),
            desk: FileDesk(
                store: FileStore(folder: folder.appending(path: "files").path),
                inspector: FileInspector()),
            library: try Self.library(), residents: try Self.residents(),
            pdf: { try PDFWriter(fonts: .laksaman).write($0) },
            xlsx: { try XLSXWriter.write($0, scratch: scratch) })
        let towns = try DemoTown.all(in: Self.package.appending(path: "Demo").path)
        let filling = try #require(
            DemoFilling(
                towns, through: services, password: Password("bunu-lawu-buze-pone"), at: now))
        accounts = try await filling.fill()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The services and holidays as they come with the program.
    private static func residents() throws -> ServiceData {
        let folder = package.appending(path: "Services")
        let read = { (name: String) in [UInt8](try Data(contentsOf: folder.appending(path: name))) }
        return try ServiceData(services: read("ready-made.json"), holidays: read("holidays.json"))
    }

    /// The frameworks as they come with the program, read once for all tests.
    static func library() throws -> FrameworkLibrary { try frameworks.get() }

    private static let frameworks = Result {
        let folder = package.appending(path: "Frameworks")
        return try FrameworkLibrary(
            files: try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                .filter { $0.hasSuffix(".json") }
                .map {
                    FrameworkFile(
                        name: $0,
                        bytes: [UInt8](try Data(contentsOf: folder.appending(path: $0))))
                })
    }

    /// The console's look into an authority.
    func act(in authority: Int64) -> Act {
        Act(by: .console, in: database.scoped(to: authority), at: now)
    }

    /// The present fiscal year, or one so many years from it.
    func year(_ offset: Int = 0) throws -> FiscalYear {
        let year = try #require(FiscalYear(containing: Bangkok(now).date))
        return try #require(FiscalYear(year.buddhist + offset))
    }
}
