public import FileStore
public import SQL
public import ThaiText

/// What a look at all data of an installation found.
public struct Verification: Sendable, Hashable {
    /// How it stands with one audit chain.
    public struct Chain: Sendable, Hashable {
        /// Whose.
        public let authority: Authority.ID
        /// Entries read.
        public let entries: Int
        /// Heads it was held against.
        public let heads: Int
        /// What is wrong with it.
        public let damage: [AuditVerifier.Damage]
    }

    /// What an area keeps that must stay as it was.
    public struct Kept: Sendable, Hashable {
        /// What it is, with its number: "3 publications".
        public let name: Bilingual
        /// What is wrong with it.
        public let damage: [Bilingual]

        /// What is kept and what is wrong with it.
        public init(_ name: Bilingual, damage: [Bilingual]) {
            (self.name, self.damage) = (name, damage)
        }
    }

    /// Looks at what an area keeps; nil where the database has none of it yet.
    public typealias Keeper = @Sendable (Database, FileStore?) async throws -> Kept?

    /// What is wrong with the database or how it is kept.
    public let findings: [Finding]
    /// The chains, the installation's first.
    public let chains: [Chain]
    /// How it stands with the stored files; nil when there was no store to look at.
    public let files: ScrubReport?
    /// What areas keep.
    public let kept: [Kept]

    /// Whether nothing is wrong.
    public var isSound: Bool {
        findings.isEmpty && chains.allSatisfy(\.damage.isEmpty) && files?.isSound != false
            && kept.allSatisfy(\.damage.isEmpty)
    }

    /// Looks at everything. Heads that were published elsewhere are what a rewritten chain cannot meet; the public key is
    /// the installation's, or nil where it is not at hand: then a chain's published heads tell it, and the rows last.
    public static func run(
        _ database: Database, files: FileStore?, published: [AuditHead] = [], key: [UInt8]? = nil,
        keepers: [Keeper] = []
    ) async throws -> Verification {
        var findings = try await database.findings()
        do {
            return try await run(database, files, published, key, keepers, findings)
        } catch SQLError.damaged(let reason) {
            // What cannot be read cannot be verified: what was found so far is told, not the error alone.
            if findings.isEmpty { findings.append(.damage(reason)) }
            return Verification(findings: findings, chains: [], files: nil, kept: [])
        }
    }

    private static func run(
        _ database: Database, _ files: FileStore?, _ published: [AuditHead], _ key: [UInt8]?,
        _ keepers: [Keeper], _ findings: [Finding]
    ) async throws -> Verification {
        var chains: [Chain] = []
        let authorities = try await database.read(Authority.all).map(\.id)
        let numbers = [.installation] + authorities
        for authority in numbers {
            let own = published.filter { $0.place.authority == authority }
            chains.append(try await chain(authority, own, key, database))
        }
        // A head of an authority that is gone with its chain.
        for head in published where !numbers.contains(head.place.authority) {
            chains.append(
                Chain(
                    authority: head.place.authority, entries: 0, heads: 1,
                    damage: [.cutOff(after: 0)]))
        }
        var scrub: ScrubReport?
        if let files { scrub = try await Files.scrub(files, database) }
        var kept: [Kept] = []
        for keeper in keepers {
            if let found = try await keeper(database, files) { kept.append(found) }
        }
        return Verification(findings: findings, chains: chains, files: scrub, kept: kept)
    }

    private static func chain(
        _ authority: Authority.ID, _ published: [AuditHead], _ key: [UInt8]?,
        _ database: Database
    ) async throws -> Chain {
        let act = Act(
            by: .console, in: database.scoped(to: authority.rawValue),
            at: Timestamp(milliseconds: 0))
        let heads = published + (try await act.auditHeads().prefix(1))
        let known = key ?? published.first?.publicKey
        var verifiers = heads.map {
            AuditVerifier(authority, published: $0, key: known ?? $0.publicKey)
        }
        if verifiers.isEmpty { verifiers = [AuditVerifier(authority)] }
        var (count, next) = (0, Int64(1))
        while true {
            let entries = try await act.auditEntries(from: next)
            for entry in entries {
                for index in verifiers.indices { verifiers[index].read(entry) }
            }
            count += entries.count
            guard let last = entries.last, entries.count == 1_000, last.number < .max else { break }
            next = last.number + 1
        }
        let damage = verifiers.reduce(into: [AuditVerifier.Damage]()) { all, verifier in
            all += verifier.damageAtEnd.filter { !all.contains($0) }
        }
        return Chain(authority: authority, entries: count, heads: heads.count, damage: damage)
    }
}
