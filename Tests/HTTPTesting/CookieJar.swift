/// A cookie that a browser keeps.
public struct TestCookie: Sendable, Hashable {
    /// Its value.
    public let value: String
    /// Its attributes, names in lower case; those without value are empty.
    public let attributes: [String: String]
}

/// The cookies of a browser for one host, by name.
struct CookieJar {
    private(set) var cookies: [String: TestCookie] = [:]

    /// Keeps, replaces or forgets a cookie as browsers do; what they refuse is not kept.
    mutating func take(_ setting: String, isSecure: Bool) {
        let pieces = setting.split(separator: ";").map { piece in
            let pair = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (name: Self.trimmed(pair[0]), value: pair.count > 1 ? Self.trimmed(pair[1]) : "")
        }
        guard let (name, value) = pieces.first, !name.isEmpty else { return }
        var attributes: [String: String] = [:]
        for piece in pieces.dropFirst() { attributes[piece.name.lowercased()] = piece.value }
        if attributes["secure"] != nil, !isSecure { return }
        if name.hasPrefix("__Host-"), !Self.isForHost(attributes) { return }
        let isOver = attributes["max-age"].flatMap { Int($0) }.map { $0 <= 0 } ?? false
        cookies[name] = isOver ? nil : TestCookie(value: value, attributes: attributes)
    }

    /// The value of the field Cookie for a path; nil when no cookie is for it.
    func field(for target: String, isSecure: Bool) -> String? {
        let path = target.prefix { $0 != "?" }
        let pairs = cookies.sorted { $0.key < $1.key }.filter { _, cookie in
            let own = cookie.attributes["path"] ?? "/"
            let isBelow = path == own || path.hasPrefix(own.hasSuffix("/") ? own : own + "/")
            return isBelow && (isSecure || cookie.attributes["secure"] == nil)
        }
        return pairs.isEmpty ? nil : pairs.map { "\($0)=\($1.value)" }.joined(separator: "; ")
    }

    private static func isForHost(_ attributes: [String: String]) -> Bool {
        attributes["secure"] != nil && attributes["path"] == "/" && attributes["domain"] == nil
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
