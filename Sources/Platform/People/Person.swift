public import Mail
public import SQL

/// Someone with an account in an authority, or in the installation itself.
public struct Person: Sendable, Hashable, Identifiable {
    /// The number of a person within the authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// The number.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// The person's number.
    public let id: ID
    /// The name as the person wrote it.
    public let name: String
    /// Where mail reaches the person; also what the person signs in with.
    public let mail: MailAddress
    /// When the account was made.
    public let since: Timestamp
    /// Since when the account has been disabled; nil while it works.
    public let disabled: Timestamp?
    /// Where the person works; nil for nobody's division.
    public let division: Division.ID?
    /// What the person is there, now.
    public let roles: [RoleGrant]
}

/// A role as it is held; a head's role names the division the person answers for.
public struct RoleGrant: Sendable, Hashable {
    /// The role.
    public let role: Role
    /// The division that a head answers for; nil for every other role.
    public let division: Division.ID?

    /// A role; a head needs a division, other roles have none.
    public init?(_ role: Role, division: Division.ID? = nil) {
        guard (role == .head) == (division != nil) else { return nil }
        self.role = role
        self.division = division
    }
}
