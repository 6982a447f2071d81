import HTTP
import Platform
import SQL

/// An open session on its way into the browser: a new secret, so that none from before opens it.
struct OpenedSession {
    let authority: Authority.ID
    private let opened: SignIn.Opened

    private static let year = 365 * 24 * 3_600

    init(_ authority: Authority.ID, _ opened: SignIn.Opened) {
        self.authority = authority
        self.opened = opened
    }

    /// Adds the cookies to a response.
    func set(on response: inout Response, isSecure: Bool) {
        response.headers.add(
            .setCookie,
            AccountCookies.session.setting(
                AccountCookies.value(authority, opened.session), isSecure: isSecure))
        response.headers.add(
            .setCookie, AccountCookies.half.setting("", maxAge: 0, isSecure: isSecure))
        response.headers.add(
            .setCookie,
            AccountCookies.device.setting(
                opened.knownDevice, maxAge: Self.year, isSecure: isSecure))
    }

    /// The visit as the person who has just signed in; throws when the session is over already.
    func visit(_ visit: Visit, _ area: Accounts) async throws -> Visit {
        let rows = area.database.scoped(to: authority.rawValue)
        guard let session = try await Session.find(opened.session, in: rows, at: visit.now) else {
            throw WebRefusal.signInFirst
        }
        return visit.becoming(.signedIn(session))
    }
}
