public import HTTP
public import ThaiText

/// In which language a visitor reads: as chosen here, else as the browser asks, else Thai.
public enum LanguageChoice {
    /// The cookie that keeps the choice; it names a language and nothing about the person.
    public static let cookie = HostCookie("language")

    /// The language of a request.
    public static func of(_ request: Request) -> Language {
        let chosen = request.cookies[cookie.fullName(isSecure: request.isSecure)]
        if let language = chosen.flatMap(Language.init(rawValue:)) { return language }
        let wished = request.fields.list("accept-language").map(QualityList.init)
        return wished?.preferredLanguage(of: Language.allCases.map(\.rawValue))
            .flatMap(Language.init(rawValue:)) ?? .thai
    }
}
