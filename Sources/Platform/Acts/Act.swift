public import SQL

/// Someone's doing in an authority at a moment; the use cases are its methods, for pages and commands alike.
///
///     try await Act(by: .member(member), in: database.scoped(to: authority), at: now).disable(person)
///
/// Every change goes through `change`: permission first, the audit entry in the same transaction.
public struct Act: Sendable {
    /// Who.
    public let actor: Actor
    /// In which authority's rows.
    public let database: ScopedDatabase
    /// When.
    public let time: Timestamp

    /// Someone's doing.
    public init(by actor: Actor, in database: ScopedDatabase, at time: Timestamp) {
        self.actor = actor
        self.database = database
        self.time = time
    }

    /// How long a given password confirms who sits there.
    public static let confirmation = TimeSpan.minutes(10)

    /// The authority.
    public var authority: Authority.ID { Authority.ID(rawValue: database.scope) }

    /// Throws unless the actor may; closed by default.
    public func require(_ permission: Permission) throws(AccountRefusal) {
        switch actor {
        case .console: return
        case .visitor, .program: throw .notPermitted
        case .member(let member):
            let isHome = member.authority == authority
            guard isHome || (member.authority == .installation && permission != .ownAccount),
                permission == .ownAccount || member.roles.contains(where: permission.isGiven)
            else { throw .notPermitted }
            if permission.needsConfirmation, member.confirmed + Self.confirmation < time {
                throw .confirmIdentity
            }
        }
    }

    /// Reads, when the actor may.
    public func read<Result: Sendable>(
        _ permission: Permission, _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        try require(permission)
        return try await database.read { transaction in
            try requireOversight(transaction)
            return try body(transaction)
        }
    }

    /// Who is no operator looks into another authority only where it was given to him.
    private func requireOversight(_ transaction: ReadTransaction) throws {
        guard case .member(let member) = actor, member.authority != authority,
            !member.roles.contains(.operator)
        else { return }
        let given = try transaction.row(
            "SELECT id FROM own_oversight WHERE overseer = \(member.person) AND ended IS NULL")
        guard given != nil else { throw AccountRefusal.notPermitted }
    }

    /// Changes, when the actor may, and chains what was done; without a note it does not compile.
    public func change<Result: Sendable>(
        _ permission: Permission,
        _ body: @escaping @Sendable (WriteTransaction) throws -> Done<Result>
    ) async throws -> Result {
        try require(permission)
        return try await unasked { transaction in
            try requireStill(permission, transaction)
            return try body(transaction)
        }
    }

    /// Changes what anybody may change without an account, and chains it: asking for a service, answering with a code.
    ///
    /// Who may is for the caller to have proved; a signed-in person acts by `change`.
    public func changeOpenly<Result: Sendable>(
        _ body: @escaping @Sendable (WriteTransaction) throws -> Done<Result>
    ) async throws -> Result {
        guard actor == .visitor else { throw AccountRefusal.notPermitted }
        return try await unasked(body)
    }

    /// Changes what the program itself changes at its hour, and chains it.
    public func changeAtItsHour<Result: Sendable>(
        _ body: @escaping @Sendable (WriteTransaction) throws -> Done<Result>
    ) async throws -> Result {
        guard actor == .program else { throw AccountRefusal.notPermitted }
        return try await unasked(body)
    }

    /// Changes and chains what was done, where a secret that was shown takes the place of a permission.
    func unasked<Result: Sendable>(
        _ body: @escaping @Sendable (WriteTransaction) throws -> Done<Result>
    ) async throws -> Result {
        try await database.write { [mark = FormMark.current] transaction in
            try mark?.note(transaction)
            let done = try body(transaction)
            for note in done.notes { try AuditChain.append(note, of: self, transaction) }
            return done.result
        }
    }

    /// Asks again inside the transaction, for roles may have ended since the session was read. An operator's rows are
    /// not this authority's; ending them ended the operator's sessions.
    private func requireStill(
        _ permission: Permission, _ transaction: WriteTransaction
    ) throws {
        guard case .member(let member) = actor, member.authority == authority else { return }
        let held = try transaction.read(RoleGrant.rolesHeld(by: member.person))
        guard held.contains(where: permission.isGiven) else { throw AccountRefusal.notPermitted }
    }
}

/// The result of a change together with what the audit chain is told.
public struct Done<Result: Sendable>: Sendable {
    let result: Result
    let notes: [AuditNote]

    /// What came of a change, and its entry in the chain; where it was two things, both in their order.
    public init(_ result: Result, _ note: AuditNote, then second: AuditNote? = nil) {
        self.init(result, [note] + (second.map { [$0] } ?? []))
    }

    /// What came of a change, and its entries in the chain in their order; none where nothing was left to change.
    public init(_ result: Result, _ notes: [AuditNote]) {
        (self.result, self.notes) = (result, notes)
    }
}

extension Done where Result == Void {
    /// A change of which nothing but the entry is left to say.
    public init(_ note: AuditNote) { self.init((), note) }

    /// Nothing was left to change, and nothing is entered.
    public static var nothing: Done { Done((), []) }
}
