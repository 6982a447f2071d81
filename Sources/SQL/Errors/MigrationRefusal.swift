/// Why a database was not brought to this release's schema. The database is as it was.
public enum MigrationRefusal: Sendable, Hashable {
    /// The database was made by a newer release: it has this migration, which the program does not know.
    case newer(area: String, name: String)
    /// A migration that was applied reads differently in the program.
    case changed(area: String, name: String)
    /// The schema was changed by other means; what differs, as the engine names it.
    case altered(String)
    /// A migration did not run; the engine's reason.
    case failed(area: String, name: String, reason: String)
}
