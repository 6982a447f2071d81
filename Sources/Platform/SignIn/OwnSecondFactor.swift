import SQL

/// How far a person's second factor has come, for the page of the own account.
public struct SecondFactorState: Sendable, Hashable {
    /// Since when it is asked for at every sign-in; nil while there is none.
    public let since: Timestamp?
    /// Recovery codes that are still good.
    public let recoveryCodes: Int
    /// Whether one of the person's roles asks for one.
    public let isNeeded: Bool
}

extension Act {
    /// The actor's own second factor.
    public func secondFactor() async throws -> SecondFactorState {
        guard case .member(let member) = actor else { throw AccountRefusal.notPermitted }
        return try await read(.ownAccount) { transaction in
            let codes = try transaction.rows(
                """
                SELECT since FROM own_recovery_code
                WHERE person = \(member.person) AND used IS NULL
                """)
            return SecondFactorState(
                since: try SecondFactor.of(member.person, transaction)?.confirmed,
                recoveryCodes: codes.count,
                isNeeded: member.roles.contains(where: \.needsSecondFactor))
        }
    }

    /// Throws `confirmIdentity` unless the actor gave the password within the last ten minutes (rule D24).
    public func requireConfirmed() throws(AccountRefusal) {
        guard case .member(let member) = actor, member.confirmed + Self.confirmation >= time else {
            throw .confirmIdentity
        }
    }
}
