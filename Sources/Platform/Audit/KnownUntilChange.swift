public import SQL
import Threads

/// A state of an authority's rows, named by the last number of its audit chain: an act that changes what pages tell adds an
/// entry in the same transaction, whichever node it runs on.
public struct AuthorityState: Hashable, Sendable {
    /// Whose rows.
    public let authority: Authority.ID
    /// The number of the last entry; 0 for an empty chain.
    public let entry: Int64
}

/// Values that were worked out of an authority's rows, given out again until its next act.
///
/// Not for what is worked out of rows that change without an entry: sessions, jobs, what was checked by itself, answers to
/// polls, counted visitors.
public final class KnownUntilChange<Subject: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Key: Hashable {
        let subject: Subject
        let authority: Authority.ID
    }

    private struct Kept {
        let value: Value
        let entry: Int64
    }

    private let known: Remembered<Key, Kept>

    /// At most so many values, one of each subject of an authority.
    public init(most: Int) { known = Remembered(most: most) }

    /// The value of a subject, worked out by rows of a state or a later one.
    public func value(
        of subject: Subject, at state: AuthorityState, else make: () throws -> Value
    ) rethrows -> Value {
        let key = Key(subject: subject, authority: state.authority)
        if let kept = known.value(of: key), kept.entry == state.entry { return kept.value }
        let made = try make()
        known.keep(Kept(value: made, entry: state.entry), of: key)
        return made
    }

    /// The value of a subject, worked out by rows of a state or a later one.
    public func value(
        of subject: Subject, at state: AuthorityState, else make: () async throws -> Value
    ) async rethrows -> Value {
        let key = Key(subject: subject, authority: state.authority)
        if let kept = known.value(of: key), kept.entry == state.entry { return kept.value }
        let made = try await make()
        known.keep(Kept(value: made, entry: state.entry), of: key)
        return made
    }
}

extension ReadTransaction {
    /// The state of the rows that this transaction sees.
    public func authorityState() throws -> AuthorityState {
        let row = try row(
            """
            SELECT scope() AS authority, (SELECT max(number) FROM own_audit_entry) AS entry
            """)
        let (authority, entry): (Int64?, Int64?) = (try row?["authority"], try row?["entry"])
        return AuthorityState(
            authority: Authority.ID(rawValue: authority ?? 0), entry: entry ?? 0)
    }
}

extension ScopedDatabase {
    /// The state that its authority's rows have now.
    public func state() async throws -> AuthorityState {
        try await read { try $0.authorityState() }
    }
}

extension Act {
    /// The state that the authority's rows have now; throws unless the actor may read what is worked out of them.
    public func state(_ permission: Permission) async throws -> AuthorityState {
        try await read(permission) { try $0.authorityState() }
    }
}
