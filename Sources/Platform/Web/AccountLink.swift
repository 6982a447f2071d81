public import HTTP

/// The addresses that mail and the console hand out; the secret is for one authority's rows, so its number stands before it.
public enum AccountLink {
    /// Where an invitation is accepted.
    public static func invitation(_ authority: Authority.ID, _ token: SecretToken) -> Path {
        path("invitation", authority, token)
    }

    /// Where a forgotten password is set anew.
    public static func passwordReset(_ authority: Authority.ID, _ token: SecretToken) -> Path {
        path("password-reset", authority, token)
    }

    private static func path(
        _ page: String, _ authority: Authority.ID, _ token: SecretToken
    ) -> Path {
        Path(segments: [page, "\(authority.rawValue).\(token.text)"])
    }
}
