import SQL

/// Some entries of a chain, the newest first.
public struct AuditPage: Sendable, Hashable {
    /// The entries.
    public let entries: [AuditEntry]
    /// How many the chain has.
    public let count: Int64
}

extension Act {
    /// One page of the chain, the newest entries on page 1.
    public func auditPage(_ page: Int, of size: Int) async throws -> AuditPage {
        try await read(.readAudit) { transaction in
            let count = try transaction.read(AuditChain.last).first?.number ?? 0
            let (before, isOver) = Int64(max(0, page - 1)).multipliedReportingOverflow(
                by: Int64(size))
            let last = isOver ? 0 : count - before
            guard last > 0 else { return AuditPage(entries: [], count: count) }
            let first = max(1, last - Int64(size) + 1)
            let found = try transaction.read(
                AuditChain.entries(from: first, limit: Int(last - first + 1)))
            return AuditPage(entries: found.reversed(), count: count)
        }
    }

    /// The entry of a place; nil when the chain has none there.
    public func auditEntry(_ number: Int64) async throws -> AuditEntry? {
        try await read(.readAudit) {
            try $0.read(AuditChain.entries(from: number, limit: 1)).first { $0.number == number }
        }
    }

    /// The entries of one kind of act, in order: what the chain says was done.
    public func auditEntries(of act: AuditedAct) async throws -> [AuditEntry] {
        try await read(.readAudit) {
            try $0.read(
                Query(
                    """
                    SELECT authority, number, time, actor, act, facts, previous, hash
                    FROM own_audit_entry WHERE act = \(act.rawValue) ORDER BY number
                    """, decode: AuditEntry.init(row:)))
        }
    }
}
