import Accounts
import Assessment
import Cryptography
import Design
import DocumentCheck
import DocumentExamination
import DocumentWriting
import EService
import FileStore
import Foundation
import HTTPTesting
import Platform
import Publications
import SQL
import Testing
import Threads

@testable import Prongsai

/// The whole web application in memory over a database in a folder of its own, with a clock that tests move.
final class TestSite: Sendable {
    let application: Application
    let installation: Installation
    private let parts: Application.Parts
    private let folder: URL
    private let clock = Lock(Timestamp(milliseconds: 1_790_000_000_000))
    private let lines = Lock([String]())

    init(
        limiter: RateLimiter = RateLimiter([:]), securityContact: String? = nil,
        waits: ReadingWaits = ReadingWaits(first: .seconds(60)), sendsMail: Bool = false,
        data: PreparedData? = nil
    ) async throws {
        let package = Prompt.package
        let data = if let data { data } else { try await PreparedData.migrated.value }
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        installation = try await data.installation(in: folder.path)
        let (clock, lines, installation) = (clock, lines, installation)
        let time = TimeSource { clock.withLock { $0 } }
        parts = Application.Parts(
            assets: try Assets(folder: package.appending(path: "Web").path),
            library: try Self.library(),
            reader: ReadingProcess(
                program: Self.executable,
                arguments: [
                    "examine", "--frameworks", package.appending(path: "Frameworks").path,
                ]),
            paper: OfficialPaper(fonts: .laksaman), services: try Self.services(),
            installation: installation,
            random: .system, clock: time,
            log: EventLog(clock: time) { line in lines.withLock { $0.append(line) } },
            limiter: limiter, sendsMail: sendsMail, waits: waits,
            securityContact: securityContact)
        application = try Application(parts)
    }

    /// Another process over the same data: nothing in memory is shared.
    func anotherNode() throws -> Application { try Application(parts) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// What the server shows when it starts, for the first run from another machine.
    var setupCode: String { SetupCode(key: installation.key).text }

    /// What pages and commands publish with.
    var press: PublicationPress {
        get throws {
            PublicationPress(
                installation, DocumentSource(library: try Self.library()),
                PublicationPrinter(fonts: .laksaman))
        }
    }

    /// The moment it is here.
    var now: Timestamp { clock.withLock { $0 } }

    /// A browser of somebody new.
    func browser() -> TestClient { TestClient(application) }

    /// Moves the clock.
    func pass(_ span: TimeSpan) { clock.withLock { $0 = $0 + span } }

    /// What the operator was told.
    var log: [String] { lines.withLock { $0 } }

    /// The executable beside the test program.
    private static let executable = URL(filePath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "prongsai").path

    /// The services and holidays as they come with the program.
    static func services() throws -> ServiceData {
        let folder = Prompt.package.appending(path: "Services")
        let read = { (name: String) in [UInt8](try Data(contentsOf: folder.appending(path: name))) }
        return try ServiceData(services: read("ready-made.json"), holidays: read("holidays.json"))
    }

    /// The frameworks as they come with the program, read once for all tests.
    static func library() throws -> FrameworkLibrary { try read.get() }

    private static let read = Result {
        let folder = Prompt.package.appending(path: "Frameworks")
        return try FrameworkLibrary(
            files: try (2565...2569).map { year in
                FrameworkFile(
                    name: "\(year).json",
                    bytes: [UInt8](try Data(contentsOf: folder.appending(path: "\(year).json"))))
            })
    }
}
