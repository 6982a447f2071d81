public import HTTP

/// What a link in a letter carries: the authority and a secret of it, "7.…".
public struct AccountLink: PathParameter, Hashable {
    /// Whose rows the secret is looked up in.
    public let authority: Authority.ID
    /// The secret.
    public let token: SecretToken

    /// A secret of an authority.
    public init(_ authority: Authority.ID, _ token: SecretToken) {
        self.authority = authority
        self.token = token
    }

    /// A link's segment; nil for what can be none.
    public init?(segment: String) {
        guard let (authority, token) = AccountCookies.read(segment) else { return nil }
        self.init(authority, token)
    }

    /// The segment.
    public var segment: String { AccountCookies.value(authority, token) }

    /// Where an invitation is accepted. Never logged: the address is the secret.
    public static let joining = Location("/join/{invitation}", AccountLink.self)
    /// Where a password is set anew. Never logged: the address is the secret.
    public static let reset = Location("/reset/{link}", AccountLink.self)
}
