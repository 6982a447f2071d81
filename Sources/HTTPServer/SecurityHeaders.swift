public import HTTP

/// The fields that every response carries, errors included (rule D23).
public enum SecurityHeaders {
    /// Nothing is loaded but from this host, nothing is inline, no other site may frame or read a page.
    public static let strict: Headers = {
        var headers = Headers()
        headers.add(.contentSecurityPolicy, policy)
        headers.add("X-Content-Type-Options", "nosniff")
        headers.add("Referrer-Policy", "no-referrer")
        headers.add("Cross-Origin-Opener-Policy", "same-origin")
        headers.add("Cross-Origin-Embedder-Policy", "require-corp")
        headers.add("Cross-Origin-Resource-Policy", "same-origin")
        headers.add(PermissionsPolicy.name, PermissionsPolicy.none)
        headers.add("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
        headers.add("X-Frame-Options", "DENY")
        headers.add(.cacheControl, "no-store")
        return headers
    }()

    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'"
}
