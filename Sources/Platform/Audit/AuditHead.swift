public import Cryptography
import SQL

/// How far a chain had come at a moment, signed: what is published daily and printed on reports (rule D17).
public struct AuditHead: Sendable, Hashable {
    /// In whose chain.
    public let place: AuditEntry.Place
    /// The hash of the entry at that place.
    public let hash: [UInt8]
    /// When it was signed.
    public let time: Timestamp
    /// The 32 bytes of the key that signed.
    public let publicKey: [UInt8]
    /// The 64 bytes of the Ed25519 signature of `canonical`.
    public let signature: [UInt8]

    /// A head as published; nothing is verified.
    public init(
        place: AuditEntry.Place, hash: [UInt8], time: Timestamp, publicKey: [UInt8],
        signature: [UInt8]
    ) {
        self.place = place
        self.hash = hash
        self.time = time
        self.publicKey = publicKey
        self.signature = signature
    }

    /// The head that an entry is, signed.
    init(of entry: AuditEntry, at time: Timestamp, by key: SigningKey) {
        let place = AuditEntry.Place(entry.authority, entry.number)
        let open = AuditHead(
            place: place, hash: entry.hash, time: time, publicKey: key.publicKey, signature: [])
        self.init(
            place: place, hash: entry.hash, time: time, publicKey: key.publicKey,
            signature: key.signature(of: open.canonical))
    }

    /// The bytes that are signed: a heading, authority, number and time on a line each, the hash in hexadecimal.
    public var canonical: [UInt8] {
        let lines = [
            "prongsai audit head 1", "\(place.authority.rawValue)", "\(place.number)",
            "\(time.milliseconds)", Hexadecimal.text(hash),
        ]
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// Whether it was signed as it stands by the key it names.
    public var isSigned: Bool { SigningKey.isSigned(canonical, signature, by: publicKey) }
}

extension Act {
    /// The chain's entries from a place on, at most 1,000.
    public func auditEntries(from number: Int64 = 1) async throws -> [AuditEntry] {
        try await read(.readAudit) {
            try $0.read(AuditChain.entries(from: number, limit: 1_000))
        }
    }

    /// The heads that were signed, the newest first.
    public func auditHeads() async throws -> [AuditHead] {
        try await read(.readAudit) { try $0.read(AuditChain.heads) }
    }

    /// Signs how far the chain has come; nil for an empty one. The program's daily job, or the console.
    public func signAuditHead(with key: SigningKey) async throws -> AuditHead? {
        switch actor {
        case .program, .console: break
        case .member, .visitor: throw AccountRefusal.notPermitted
        }
        return try await database.write { transaction in
            guard let last = try transaction.read(AuditChain.last).first else { return nil }
            let head = AuditHead(of: last, at: time, by: key)
            try transaction.change(
                """
                INSERT INTO audit_head (authority, number, hash, time, public_key, signature)
                VALUES (\(authority), \(head.place.number), \(head.hash), \(time),
                    \(head.publicKey), \(head.signature))
                """)
            return head
        }
    }
}

extension AuditChain {
    /// The last entry.
    static let last = Query(
        """
        SELECT authority, number, time, actor, act, facts, previous, hash
        FROM own_audit_entry ORDER BY number DESC LIMIT 1
        """,
        decode: AuditEntry.init(row:))

    /// The heads that were signed, the newest first.
    static let heads = Query(
        """
        SELECT authority, number, hash, time, public_key, signature FROM own_audit_head
        ORDER BY time DESC
        """
    ) { row in
        AuditHead(
            place: AuditEntry.Place(try row["authority"], try row["number"]),
            hash: try row["hash"], time: try row["time"], publicKey: try row["public_key"],
            signature: try row["signature"])
    }
}
