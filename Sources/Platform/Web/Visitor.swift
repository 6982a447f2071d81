/// Who stands behind a request.
public enum Visitor: Sendable, Hashable {
    /// Nobody who is known.
    case nobody
    /// Someone between password and second factor.
    case halfSignedIn(HalfSignedIn)
    /// A person with a session.
    case signedIn(SignedIn)

    /// Someone whose password was right.
    public struct HalfSignedIn: Sendable, Hashable {
        /// The person's number.
        public let person: Int64
        /// What the tokens of this person's forms are bound to.
        public let session: String

        /// Someone whose password was right.
        public init(person: Int64, session: String) {
            self.person = person
            self.session = session
        }
    }

    /// A person with a session.
    public struct SignedIn: Sendable, Hashable {
        /// The person's number.
        public let person: Int64
        /// The authority in which the person works now; nil for operators.
        public let authority: Int64?
        /// The person's name.
        public let name: String
        /// What the person is there.
        public let roles: Set<Role>
        /// What the tokens of this person's forms are bound to; not the session's own token.
        public let session: String

        /// A person with a session.
        public init(
            person: Int64, authority: Int64?, name: String, roles: Set<Role>, session: String
        ) {
            self.person = person
            self.authority = authority
            self.name = name
            self.roles = roles
            self.session = session
        }
    }

    /// The person with a session; nil for everybody else.
    public var person: SignedIn? { if case .signedIn(let person) = self { person } else { nil } }

    /// What the tokens of this visitor's forms are bound to; empty for nobody.
    public var session: String {
        switch self {
        case .nobody: ""
        case .halfSignedIn(let someone): someone.session
        case .signedIn(let person): person.session
        }
    }

    /// Whether an audience includes this visitor.
    public func belongs(to audience: Audience) -> Bool {
        switch (audience, self) {
        case (.everyone, _), (.signedIn, .signedIn), (.halfSignedIn, .halfSignedIn): true
        case (.roles(let roles), .signedIn(let person)): !roles.isDisjoint(with: person.roles)
        case (.roles, _), (.signedIn, _), (.halfSignedIn, _): false
        }
    }
}
