import Platform
import SQL
import ThaiText

/// How an installation is found: what the rules of `Diagnosis` judge, gathered by `Checkup`.
struct Condition: Sendable {
    /// A file or folder and its permissions; nil when it is not there.
    struct Place: Sendable {
        let path: String
        let permissions: UInt32?
    }

    let now: Timestamp
    let settings: Settings
    let folder: Place
    let key: Place
    let database: Place
    /// Bytes that are free where the data are.
    var freeBytes: Int64?
    /// What is wrong with the database or how it is kept.
    var findings: [Finding] = []
    /// What stands in the way of opening it, in words.
    var unopened: Bilingual?
    /// Migrations that are missing.
    var pending: [String] = []
    /// The database's own time, or the newest time it holds.
    var databaseTime: Timestamp?
    /// Whether that time is the server's clock.
    var isServerClock = false
    /// Whether row security does not bind the program's role.
    var isAboveRowSecurity = false
    /// Whether the program's role owns tables.
    var isOwner = false
    /// Second factors that the installation's key does not open; all of them where there is no key.
    var lostFactors = 0
    /// Variables of the environment that look like settings and are none.
    var strays: [StrayVariable] = []
    /// Whether the data are a demonstration's.
    var isDemo = false
    /// How many people have accounts.
    var accounts = 0
    var lastBackup: Timestamp?
    var lastDrill: Timestamp?
    /// Why the mail server does not answer; nil when it does or none is set.
    var mailFailure: String?
}

/// One thing that is not as it should be.
struct Diagnosis: Sendable {
    /// How bad it is.
    enum Weight: String, Sendable {
        /// Data or people are in danger.
        case fault
        /// It works, less well than it should.
        case warning
    }

    /// Its name for monitoring; never changes.
    let name: String
    let weight: Weight
    let what: Bilingual
    let why: Bilingual
    let mend: Bilingual
}
