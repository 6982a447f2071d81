import Cryptography
import SQL

/// Writing and reading an authority's audit chain.
enum AuditChain {
    /// Adds what was done to the chain, in the transaction in which it was done.
    ///
    /// Writing is one transaction after the other on both engines, so nobody else takes the same place.
    static func append(
        _ note: AuditNote, of act: Act, _ transaction: WriteTransaction
    ) throws {
        let last = try transaction.rows(
            "SELECT number, hash FROM own_audit_entry ORDER BY number DESC LIMIT 1"
        ).first
        let previous: [UInt8] = try last?["hash"] ?? AuditEntry.beginning
        let number: Int64 = try last?["number"] ?? 0
        let entry = AuditEntry(
            after: previous, AuditEntry.Place(act.authority, number + 1),
            AuditEntry.Content(
                time: act.time, actor: act.actor.inAudit, act: note.act.rawValue,
                facts: note.facts.map(\.inAudit).joined(separator: ";")))
        try transaction.change(entry.insertion)
    }

    /// The entries of the handle's authority from a place on, in order.
    static func entries(from number: Int64, limit: Int) -> Query<AuditEntry> {
        Query(
            """
            SELECT authority, number, time, actor, act, facts, previous, hash
            FROM own_audit_entry WHERE number >= \(number) ORDER BY number LIMIT \(limit)
            """,
            decode: AuditEntry.init(row:))
    }
}

extension AuditEntry {
    fileprivate var insertion: Statement {
        """
        INSERT INTO audit_entry (authority, number, time, actor, act, facts, previous, hash)
        VALUES (\(authority), \(number), \(time), \(actor), \(act), \(facts), \(previous), \(hash))
        """
    }

    /// An entry from its columns.
    init(row: Row) throws {
        self.init(
            place: Place(try row["authority"], try row["number"]),
            content: Content(
                time: try row["time"], actor: try row["actor"], act: try row["act"],
                facts: try row["facts"]),
            previous: try row["previous"], hash: try row["hash"])
    }
}

extension Actor {
    /// As the chain names it.
    var inAudit: String {
        switch self {
        case .member(let member):
            "person \(member.authority.rawValue)/\(member.person.rawValue)"
        case .console: "console"
        case .visitor: "visitor"
        case .program: "program"
        }
    }
}

extension AuditNote.Fact {
    var inAudit: String {
        switch self {
        case .person(let id): "person=\(id.rawValue)"
        case .division(let id): "division=\(id.rawValue)"
        case .role(let role): "role=\(role.rawValue)"
        case .number(let number): "number=\(number)"
        case .digest(let bytes): "digest=\(Hexadecimal.text(bytes))"
        }
    }
}
