public import Cryptography
public import SQL

/// What the installation does for itself at night.
public enum Upkeep {
    /// The key that signs how far the audit chains have come.
    public static func signingKey(under key: KeyedHash) -> SigningKey {
        SigningKey(under: key, for: "audit heads")
    }

    /// Signs, every night, how far each authority's audit chain has come (rule D17).
    public static func signing(
        _ database: Database, key: SigningKey, time: TimeSource
    ) -> JobKind {
        JobKind("audit.sign", schedule: .daily(hour: 0, minute: 5)) { _ in
            for act in try await acts(database, at: time()) {
                _ = try await act.signAuditHead(with: key)
            }
        }
    }

    /// Removes, every night, sessions, half sign-ins and links for passwords that were over a month ago.
    public static func sweeping(_ database: Database, time: TimeSource) -> JobKind {
        JobKind("sessions.sweep", schedule: .daily(hour: 3, minute: 20)) { _ in
            for act in try await acts(database, at: time()) { _ = try await act.sweepSessions() }
        }
    }

    /// The program's doing in every authority and in the installation.
    private static func acts(_ database: Database, at time: Timestamp) async throws -> [Act] {
        let authorities = try await database.read(Authority.all).map(\.id)
        return ([.installation] + authorities).map {
            Act(by: .program, in: database.scoped(to: $0.rawValue), at: time)
        }
    }
}
