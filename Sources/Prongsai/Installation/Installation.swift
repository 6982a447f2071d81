import Cryptography
import FileStore
import FoundationEssentials
import Platform
import SQL

/// An installation, opened: its data, its secret, and the services that pages and commands share.
struct Installation: Sendable {
    let folder: DataFolder
    let key: KeyedHash
    let database: Database
    let signIn: SignIn
    let files: FileStore
    let base: BaseAddress

    /// "PRNG", which marks a file of SQLite as this program's.
    static let applicationID: Int32 = 0x5052_4E47

    /// All schemas in the order in which they stand on each other.
    static let migrations = [PlatformMigrations.all] + PlatformMigrations.services

    /// Opens the data that settings name; `report` hears what befalls the database afterwards.
    static func open(
        _ settings: Settings, report: @escaping @Sendable (SQLError) -> Void = { _ in }
    ) async throws -> Installation {
        let base = try settings.baseAddress()
        let folder = DataFolder(path: settings[.data])
        try folder.make()
        let key = try InstallationKey.load(path: folder.key)
        let database = try await Database.open(settings.database(in: folder), report: report)
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let hasher = try PasswordHasher(threads: max(1, cores))
        return Installation(
            folder: folder, key: key, database: database,
            signIn: SignIn(hasher: hasher, throttle: SignInThrottle(), key: key),
            files: FileStore(folder: folder.files), base: base)
    }

    /// Brings the database to this release; the names of what was applied.
    ///
    /// Nothing is written, nor waited for, when nothing is missing.
    @discardableResult
    func migrate(at time: Timestamp) async throws -> [String] {
        if try await database.pending(Self.migrations).isEmpty { return [] }
        return try await database.migrate(Self.migrations, at: time.milliseconds)
    }
}

extension Settings {
    /// Where the database is: a file in the data folder, or a server.
    func database(in folder: DataFolder) -> Configuration {
        let named = self[.database]
        guard named.isEmpty else { return Configuration(.postgresql(named)) }
        return Configuration(
            .sqlite(path: folder.database, applicationID: Installation.applicationID))
    }
}
