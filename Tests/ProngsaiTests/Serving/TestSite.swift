import Assessment
import Cryptography
import Design
import DocumentCheck
import DocumentWriting
import Foundation
import HTTPTesting
import Platform
import Threads

@testable import Prongsai

/// The whole web application in memory, with a clock that tests move.
struct TestSite {
    let application: Application
    private let clock = Lock(Timestamp(milliseconds: 1_790_000_000_000))
    private let lines = Lock([String]())

    init(limiter: RateLimiter = RateLimiter([:])) throws {
        let package = Prompt.package
        let (clock, lines) = (clock, lines)
        let time = TimeSource { clock.withLock { $0 } }
        application = try Application(
            Application.Parts(
                assets: Assets(folder: package.appending(path: "Web").path),
                library: Self.library(),
                reader: ReadingProcess(
                    program: Self.executable,
                    arguments: [
                        "examine", "--frameworks", package.appending(path: "Frameworks").path,
                    ]),
                paper: OfficialPaper(fonts: .laksaman), key: KeyedHash(key: [1]),
                random: .system, clock: time,
                log: EventLog(clock: time) { line in lines.withLock { $0.append(line) } },
                limiter: limiter))
    }

    /// A browser of somebody new.
    func browser() -> TestClient { TestClient(application) }

    /// Moves the clock.
    func pass(_ span: TimeSpan) { clock.withLock { $0 = $0 + span } }

    /// What the operator was told.
    var log: [String] { lines.withLock { $0 } }

    /// The executable beside the test program.
    private static let executable = URL(filePath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "prongsai").path

    private static func library() throws -> FrameworkLibrary {
        let folder = Prompt.package.appending(path: "Frameworks")
        return try FrameworkLibrary(
            files: try (2565...2569).map { year in
                FrameworkFile(
                    name: "\(year).json",
                    bytes: [UInt8](try Data(contentsOf: folder.appending(path: "\(year).json"))))
            })
    }
}
