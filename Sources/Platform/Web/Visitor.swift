import Cryptography

/// Who stands behind a request.
public enum Visitor: Sendable, Hashable {
    /// Nobody who is known.
    case nobody
    /// Someone who gave the right password and still owes the second factor; the use cases prove the token.
    case halfSignedIn(HalfSignedIn)
    /// A person with a session.
    case signedIn(Session)

    /// Someone between password and second factor.
    public struct HalfSignedIn: Sendable, Hashable {
        /// Where the account is.
        public let authority: Authority.ID
        /// The secret of the half-open sign-in.
        public let token: SecretToken

        /// Someone between password and second factor.
        public init(authority: Authority.ID, token: SecretToken) {
            self.authority = authority
            self.token = token
        }
    }

    /// The session of a person who is signed in; nil for everybody else.
    public var session: Session? { if case .signedIn(let session) = self { session } else { nil } }

    /// What the tokens of this visitor's forms are bound to; empty for nobody.
    public var binding: String {
        switch self {
        case .nobody: ""
        case .halfSignedIn(let someone):
            Hexadecimal.text(SHA256.digest(of: Array("half".utf8) + someone.token.hash))
        case .signedIn(let session): session.binding
        }
    }

    /// Whose the forms of this visitor are, beyond the end of the session; empty for who is not known.
    var person: String { session.map { Self.person($0.member) } ?? "" }

    private static func person(_ member: Member) -> String {
        "\(member.authority.rawValue)/\(member.person.rawValue)"
    }

    /// Whether an audience includes this visitor.
    public func belongs(to audience: Audience) -> Bool {
        switch (audience, self) {
        case (.everyone, _), (.signedIn, .signedIn), (.halfSignedIn, .halfSignedIn): true
        case (.roles(let roles), .signedIn(let session)):
            !roles.isDisjoint(with: session.member.roles)
        case (.roles, _), (.signedIn, _), (.halfSignedIn, _): false
        }
    }
}
