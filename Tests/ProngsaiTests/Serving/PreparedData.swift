import Cryptography
import FileStore
import Foundation
import Platform
import SQL
import Testing

@testable import Prongsai

/// Key and database of an installation that is made once a run: a test that begins with the same copies them.
struct PreparedData: Sendable {
    private let key: Data
    private let database: Data

    /// An installation without an authority.
    static let migrated = Task {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await PreparedData(closing: installation(in: folder.path))
    }

    /// What lies on the disk when the installation's database is closed.
    init(closing installation: Installation) async throws {
        await installation.database.close()
        key = try Data(contentsOf: URL(filePath: installation.folder.key))
        database = try Data(contentsOf: URL(filePath: installation.folder.database))
    }

    /// An installation that goes on from here in a folder of its own.
    func installation(in path: String) async throws -> Installation {
        let folder = DataFolder(path: path)
        try folder.make()
        for (path, content) in [(folder.key, key), (folder.database, database)] {
            let isMade = FileManager.default.createFile(
                atPath: path, contents: content, attributes: [.posixPermissions: 0o600])
            try #require(isMade)
        }
        return try await Self.installation(in: path)
    }

    /// An installation whose passwords are hashed at the least cost, for tests hash many.
    private static func installation(in path: String) async throws -> Installation {
        let folder = DataFolder(path: path)
        try folder.make()
        let key = try InstallationKey.load(path: folder.key)
        let base = try #require(BaseAddress("http://127.0.0.1:8080"))
        let database = try await Database.open(
            Configuration(
                .sqlite(path: folder.database, applicationID: Installation.applicationID)))
        let hasher = try PasswordHasher(cost: .init(memory: 8_192, passes: 1), threads: 2)
        let installation = Installation(
            folder: folder, key: key, database: database,
            signIn: SignIn(hasher: hasher, throttle: SignInThrottle(), key: key),
            files: FileStore(folder: folder.files), base: base)
        try await installation.migrate(at: Timestamp(milliseconds: 0))
        return installation
    }
}
