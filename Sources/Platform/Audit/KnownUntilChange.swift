public import SQL
import Threads

/// A state of an authority's rows: every act that changes one adds an entry to the authority's audit chain, so the chain's last
/// number tells whether there was a change, whichever node made it.
public struct AuthorityState: Hashable, Sendable {
    /// Whose rows.
    public let authority: Authority.ID
    /// The number of the last entry; 0 for an empty chain.
    public let entry: Int64

    /// The state of an authority's rows at an entry of its chain.
    public init(of authority: Authority.ID, at entry: Int64) {
        (self.authority, self.entry) = (authority, entry)
    }
}

/// Values that were worked out of an authority's rows, given out again until an act changes one of them.
///
/// Not for what is worked out of rows that change without an act: what was checked by itself, sessions, jobs.
public final class KnownUntilChange<Subject: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Key: Hashable {
        let subject: Subject
        let state: AuthorityState
    }

    private let known: Remembered<Key, Value>

    /// At most so many values.
    public init(most: Int) { known = Remembered(most: most) }

    /// The value of a subject, worked out by rows of a state or a later one.
    public func value(
        of subject: Subject, at state: AuthorityState, else make: () throws -> Value
    ) rethrows -> Value {
        try known.value(of: Key(subject: subject, state: state), else: make)
    }

    /// The value of a subject, worked out by rows of a state or a later one.
    public func value(
        of subject: Subject, at state: AuthorityState, else make: () async throws -> Value
    ) async rethrows -> Value {
        let key = Key(subject: subject, state: state)
        if let found = known.value(of: key) { return found }
        let made = try await make()
        known.keep(made, of: key)
        return made
    }
}

extension ReadTransaction {
    /// The number of the last entry of the authority's audit chain; 0 where there is none.
    public func lastAuditEntry() throws -> Int64 {
        try row("SELECT max(number) AS number FROM own_audit_entry")?["number"] ?? 0
    }
}

extension ScopedDatabase {
    /// The state that its authority's rows have now.
    public func state() async throws -> AuthorityState {
        try await read { [scope] transaction in
            AuthorityState(
                of: Authority.ID(rawValue: scope), at: try transaction.lastAuditEntry())
        }
    }
}
