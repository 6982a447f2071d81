import HTML
public import HTTP
public import ThaiText

/// In which language a visitor reads: as chosen here, else as the browser asks, else Thai.
public enum LanguageChoice {
    /// Where a language is chosen; the place to come back to stands in the query.
    public static let location = Location("/language/{language}", String.self)

    /// The cookie that keeps the choice; it names a language and nothing about the person.
    static let cookie = HostCookie("language")
    private static let back = "back"
    private static let year = 365 * 24 * 3_600

    /// The language of a request.
    public static func of(_ request: Request) -> Language {
        let chosen = request.cookies[cookie.fullName(isSecure: request.isSecure)]
        if let language = chosen.flatMap(Language.init(rawValue:)) { return language }
        let wished = request.fields.list("accept-language").map(QualityList.init)
        return wished?.preferredLanguage(of: Language.allCases.map(\.rawValue))
            .flatMap(Language.init(rawValue:)) ?? .thai
    }

    /// The link that chooses a language and leads back to a page.
    static func address(of language: Language, backTo target: Target) -> LinkAddress {
        let query = target.query.isEmpty ? "" : "?" + target.query
        let page = target.path + query
        return LinkAddress(location.path(language.rawValue), query: [(back, page)])
    }

    /// The route that keeps a choice and leads back.
    public static func route(_ gate: Gate) -> Route<Access> {
        gate.get(location, .page(.everyone, isLogged: false)) { visit, name in
            guard let language = Language(rawValue: name) else { throw WebRefusal.nothingHere }
            let page = try visit.request.target.queryFields()[back] ?? "/"
            // An address of this site only: a link that leads elsewhere would lend our name to others.
            let address = LinkAddress(path: page) ?? LinkAddress("/")
            var response = Response.redirect(
                to: address.text.hasPrefix("#") ? LinkAddress("/") : address)
            keep(language, in: &response, visit)
            return response
        }
    }

    /// Keeps a choice for the pages that follow an answer.
    public static func keep(_ language: Language, in response: inout Response, _ visit: Visit) {
        response.headers.add(
            .setCookie,
            cookie.setting(language.rawValue, maxAge: year, isSecure: visit.request.isSecure))
    }
}
