import Cryptography
import Glibc
import Mail
import Platform
import SQL
import ThaiText

/// Looks at an installation without changing anything.
struct Checkup: Sendable {
    let invocation: Invocation
    let settings: Settings

    func condition() async throws -> Condition {
        let folder = DataFolder(path: settings[.data])
        var condition = Condition(
            now: invocation.world.timestamp, settings: settings, folder: Self.place(folder.path),
            key: Self.place(folder.key), database: Self.place(folder.database))
        condition.isDemo = folder.isDemo
        condition.strays = StrayVariable.found(in: invocation.world.environment)
        var disk = statvfs()
        if statvfs(folder.path, &disk) == 0 {
            condition.freeBytes = Int64(clamping: UInt64(disk.f_bavail) &* UInt64(disk.f_frsize))
        }
        if let mail = try MailSettings(settings) {
            condition.mailFailure = MailReach.failure(mail.server)
        }
        do throws(SQLError) { try await look(&condition, folder) } catch {
            condition.unopened = error.wording
        }
        return condition
    }

    private static func place(_ path: String) -> Condition.Place {
        var status = stat()
        let isThere = stat(path, &status) == 0
        return Condition.Place(
            path: path, permissions: isThere ? UInt32(status.st_mode) & 0o777 : nil)
    }

    private func look(
        _ condition: inout Condition, _ folder: DataFolder
    ) async throws(SQLError) {
        do {
            let before = condition
            condition = try await Database.open(settings.database(in: folder)).closing { database in
                var condition = before
                try await Self.look(&condition, database)
                if condition.pending.isEmpty {
                    condition.lostFactors = try await Self.lostFactors(folder, database)
                }
                return condition
            }
        } catch let error as SQLError { throw error } catch {
            throw .unavailable("\(error)")
        }
    }

    /// Judged with the key that is there; where there is none, with one that opens nothing.
    private static func lostFactors(_ folder: DataFolder, _ database: Database) async throws -> Int
    {
        let isThere = access(folder.key, F_OK) == 0
        let key =
            isThere
            ? try InstallationKey.load(path: folder.key)
            : KeyedHash(key: RandomBytes.system(32))
        let signIn = SignIn(
            hasher: try PasswordHasher(threads: 1), throttle: SignInThrottle(), key: key)
        return try await signIn.lostFactors(in: database)
    }

    /// How many people have accounts; each authority's rows are read as its own.
    private static func accounts(in database: Database) async throws -> Int {
        var count = 0
        for row in try await database.read({ try $0.rows("SELECT id FROM authority") }) {
            let authority: Int64 = try row["id"]
            count += try await database.scoped(to: authority).read {
                try $0.rows("SELECT id FROM own_person").count
            }
        }
        return count
    }

    private static func look(_ condition: inout Condition, _ database: Database) async throws {
        condition.findings = try await database.findings()
        condition.pending = try await database.pending(Installation.migrations)
        condition.isServerClock = database.engineName == "postgresql"
        if condition.isServerClock {
            let row = try await database.read {
                try $0.row(
                    """
                    SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT) AS now,
                        CAST((SELECT count(*) FROM pg_roles WHERE rolname = current_user
                            AND (rolsuper OR rolbypassrls)) AS BIGINT) AS above,
                        CAST((SELECT count(*) FROM pg_class
                            WHERE relnamespace = CAST(current_schema() AS regnamespace)
                            AND pg_get_userbyid(relowner) = current_user) AS BIGINT) AS owned
                    """)
            }
            let (now, above): (Int64?, Int64?) = (try row?["now"], try row?["above"])
            let owned: Int64? = try row?["owned"]
            condition.isOwner = owned != 0
            condition.databaseTime = now.map(Timestamp.init(milliseconds:))
            condition.isAboveRowSecurity = above != 0
        }
        guard condition.pending.isEmpty else { return }
        condition.accounts = try await accounts(in: database)
        condition.lastBackup = try await Backups.last(.backup, in: database)
        condition.lastDrill = try await Backups.last(.drill, in: database)
        guard !condition.isServerClock else { return }
        let row = try await database.read { try $0.row("SELECT max(added) AS last FROM job") }
        let last: Int64? = try row?["last"]
        condition.databaseTime = last.map(Timestamp.init(milliseconds:))
    }
}
