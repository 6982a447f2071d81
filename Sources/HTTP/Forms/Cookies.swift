/// The cookies of a request.
public struct Cookies: Sendable, Hashable {
    private var pairs: [(name: String, value: String)] = []

    /// Cookies of the values of the Cookie fields; malformed pairs are left out.
    public init(_ values: [String]) {
        for value in values {
            for pair in value.split(separator: ";").prefix(100) {
                let parts = pair.split(
                    separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2 else { continue }
                let name = parts[0].drop { $0 == " " }
                pairs.append((String(name), String(parts[1])))
            }
        }
    }

    /// The value of a cookie; nil when it did not come or came twice with different values.
    public subscript(_ name: String) -> String? {
        let values = Set(pairs.filter { $0.name == name }.map(\.value))
        return values.count == 1 ? values.first : nil
    }

    /// Whether both mean the same.
    public static func == (one: Cookies, other: Cookies) -> Bool {
        one.pairs.elementsEqual(other.pairs, by: ==)
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        for pair in pairs { hasher.combine(pair.name) }
    }
}

/// A cookie that only this host gets, only by TLS, and no script reads: `__Host-`, Secure, HttpOnly (rule D24).
public struct HostCookie: Sendable, Hashable {
    /// When a cookie is sent on a way that began elsewhere.
    public enum SameSite: String, Sendable { case lax = "Lax", strict = "Strict" }

    private let name: String
    /// When it is sent on a way that began elsewhere.
    public let sameSite: SameSite

    /// A cookie by its name without the prefix.
    public init(_ name: StaticString, sameSite: SameSite = .lax) {
        self.name = name.description
        self.sameSite = sameSite
    }

    /// The name on the wire. Without TLS (a first run on this machine) the prefix would make browsers refuse it.
    public func fullName(isSecure: Bool) -> String { isSecure ? "__Host-" + name : name }

    /// The value of Set-Cookie; `maxAge` in seconds, nil until the browser closes, 0 to forget it.
    ///
    /// Bytes that may not stand in a cookie are left out of the value.
    public func setting(_ value: String, maxAge: Int? = nil, isSecure: Bool) -> String {
        let safe = value.utf8.filter {
            $0 > 0x20 && $0 < 0x7F && ![0x22, 0x2C, 0x3B, 0x5C].contains($0)
        }
        return fullName(isSecure: isSecure) + "=" + String(decoding: safe, as: UTF8.self)
            + "; Path=/; HttpOnly; SameSite=" + sameSite.rawValue + (isSecure ? "; Secure" : "")
            + (maxAge.map { "; Max-Age=\($0)" } ?? "")
    }
}
