public import HTTP
public import SQL

/// The cookies of a sign-in: "AUTHORITY.TOKEN", for a token is looked up in its own authority only.
public enum AccountCookies {
    /// Who is signed in.
    public static let session = HostCookie("session")
    /// Who still owes the second factor.
    public static let half = HostCookie("sign_in")
    /// Which account this device signed in to before.
    public static let device = HostCookie("device")

    /// The value of a token's cookie.
    public static func value(_ authority: Authority.ID, _ token: SecretToken) -> String {
        "\(authority.rawValue).\(token.text)"
    }

    /// Authority and token in a cookie's value; nil for anything else.
    public static func read(_ value: String) -> (Authority.ID, SecretToken)? {
        let parts = value.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int64(parts[0]), number >= 0,
            String(number) == parts[0], let token = SecretToken(String(parts[1]))
        else { return nil }
        return (Authority.ID(rawValue: number), token)
    }

    /// The authority and token that a request brings in a cookie.
    public static func token(
        _ cookie: HostCookie, of request: Request
    ) -> (Authority.ID, SecretToken)? {
        request.cookies[cookie.fullName(isSecure: request.isSecure)].flatMap(read)
    }

    /// Tells who stands behind requests, by the sessions of a database.
    public static func recognition(_ database: Database) -> Gate.Recognition {
        { request, now in
            if let (authority, token) = token(session, of: request) {
                let rows = database.scoped(to: authority.rawValue)
                if let found = try await Session.find(token, in: rows, at: now) {
                    return .signedIn(found)
                }
            }
            if let (authority, token) = token(half, of: request) {
                return .halfSignedIn(
                    Visitor.HalfSignedIn(authority: authority, token: token))
            }
            return .nobody
        }
    }
}
