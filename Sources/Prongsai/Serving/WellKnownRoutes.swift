import HTML
import HTTP
import Platform

/// What machines look for at addresses that everybody knows.
struct WellKnownRoutes {
    /// How long a copy of the contact may be trusted; RFC 9116 asks for less than a year.
    private static let validity = TimeSpan.hours(24 * 90)

    let icon: LinkAddress
    let base: BaseAddress
    /// Where weaknesses are reported; nil while nobody is named.
    let contact: String?

    func routes(_ gate: Gate) -> [Route<Access>] {
        let access = Access.page(.everyone, isLogged: false)
        return [
            gate.get(Location("/robots.txt"), access) { _ in .text(Self.robots) },
            gate.get(Location("/favicon.ico"), access) { [icon] _ in
                var response = Response(.seeOther)
                response.headers.add(.location, icon.text)
                return response
            },
            gate.get(Location("/.well-known/security.txt"), access) { visit in
                guard let text = security(visit.now) else { throw WebRefusal.nothingHere }
                return .text(text)
            },
        ]
    }

    /// Pages of one visitor are kept out; they say so themselves, and their addresses are not told here.
    private static let robots = """
        User-agent: *
        Disallow: /check/
        Disallow: /work
        Disallow: /account
        Disallow: /join/
        Disallow: /reset/

        """

    /// RFC 9116; nil while no contact is set.
    private func security(_ now: Timestamp) -> String? {
        guard let contact else { return nil }
        return """
            Contact: \(contact)
            Expires: \(Bangkok(now + Self.validity).iso8601)
            Preferred-Languages: th, en
            Canonical: \(base.text)/.well-known/security.txt

            """
    }
}
