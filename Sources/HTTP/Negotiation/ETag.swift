/// The name of a state of some content (RFC 9110, 8.8.3).
public struct ETag: Sendable, Hashable {
    /// The name; visible ASCII without quotes.
    public let name: String
    /// Whether only the meaning is the same, not every byte.
    public let isWeak: Bool

    /// A tag; characters that may not stand in one are left out.
    public init(_ name: String, isWeak: Bool = false) {
        let allowed = name.utf8.filter { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }
        self.name = String(decoding: allowed, as: UTF8.self)
        self.isWeak = isWeak
    }

    /// As it stands in a field.
    public var text: String { (isWeak ? "W/" : "") + "\"" + name + "\"" }

    /// Whether the content is named by a value of If-None-Match (weak comparison; "*" names all).
    public func isNamed(by list: String) -> Bool {
        list == "*"
            || list.split(separator: ",").contains { item in
                let tag = item.filter { $0 != " " && $0 != "\t" }
                return (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...]) == "\"" + name + "\""
            }
    }
}
