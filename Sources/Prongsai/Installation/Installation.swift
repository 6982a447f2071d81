import Cryptography
import Disclosure
import EService
import Engagement
import FileStore
import FoundationEssentials
import Measures
import Platform
import Publications
import Results
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
    static let migrations =
        [PlatformMigrations.all] + PlatformMigrations.services
        + [
            ResultMigrations.all, MeasureMigrations.all, PublicationMigrations.all,
            DisclosureMigrations.all, EServiceMigrations.all, EngagementMigrations.all,
            AssemblyMigrations.all,
        ]

    /// The same as backups need it.
    static let schema = Backups.Schema(migrations, applicationID: applicationID)

    /// Opens the data that settings name; `report` hears what befalls the database afterwards.
    static func open(
        _ settings: Settings, report: @escaping @Sendable (SQLError) -> Void = { _ in }
    ) async throws -> Installation {
        let base = try settings.baseAddress()
        let folder = DataFolder(path: settings[.data])
        if Backups.unfinished(folder.path) != nil { throw BackupRefusal.unfinished(folder.path) }
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
    /// Nothing is written, nor waited for, when nothing is missing; the rights of the role that serves are given again
    /// by an owner who is told to.
    @discardableResult
    func migrate(at time: Timestamp, evenIfNone: Bool = false) async throws -> [String] {
        if !evenIfNone, try await database.pending(Self.migrations).isEmpty { return [] }
        return try await database.migrate(Self.migrations, at: time.milliseconds)
    }
}

extension Settings {
    /// Where the database is: a file in the data folder, or a server.
    func database(in folder: DataFolder) -> Configuration {
        let named = self[.database]
        let owner = self[.databaseOwner]
        guard named.isEmpty else {
            return Configuration(.postgresql(named, owner: owner.isEmpty ? nil : owner))
        }
        return Configuration(
            .sqlite(path: folder.database, applicationID: Installation.applicationID))
    }
}
