public import Mail
public import SQL

/// A person who was asked, by mail, to make an account.
public struct Invitation: Sendable, Hashable, Identifiable {
    /// The number of an invitation within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// The number.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// How long its link holds.
    public static let validity = TimeSpan.days(7)

    /// Its number.
    public let id: ID
    /// What was asked.
    public let offer: Offer
    /// When.
    public let since: Timestamp
    /// When it was withdrawn; nil for not.
    public let withdrawn: Timestamp?
    /// When it was accepted; nil for not yet.
    public let accepted: Timestamp?

    /// How the letter of an invitation is found again.
    public static func letterKey(_ authority: Authority.ID, _ id: ID) -> String {
        "invitation/\(authority.rawValue)/\(id.rawValue)"
    }

    /// Until when its link holds.
    public var until: Timestamp { since + Self.validity }

    /// Whether its link still works.
    public func isOpen(at time: Timestamp) -> Bool {
        withdrawn == nil && accepted == nil && time <= until
    }

    /// What somebody is asked to become.
    public struct Offer: Sendable, Hashable {
        /// Where the invitation goes, and what the person will sign in with.
        public var mail: MailAddress
        /// The roles; a head's is for the division.
        public var roles: Set<Role>
        /// The division; needed for a head.
        public var division: Division.ID?

        /// An offer.
        public init(mail: MailAddress, roles: Set<Role>, division: Division.ID? = nil) {
            self.mail = mail
            self.roles = roles
            self.division = division
        }

        /// The roles as they will be held; throws `noDivision` for a head of nothing.
        func grants() throws(AccountRefusal) -> [RoleGrant] {
            var grants: [RoleGrant] = []
            for role in Role.allCases where roles.contains(role) {
                guard let grant = RoleGrant(role, division: role == .head ? division : nil) else {
                    throw .noDivision
                }
                grants.append(grant)
            }
            return grants
        }
    }
}
