/// Any JSON, for merging files and for pointing at places in them.
enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case whole(Int)
    /// Numbers with decimals are kept only to be refused: a framework writes them as text.
    case fraction(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// The value under a key; nil when this is no object or has no such key.
    subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The value itself as a short text for messages.
    var summary: String {
        switch self {
        case .null: "null"
        case .bool(let value): String(value)
        case .whole(let value): String(value)
        case .fraction(let value): String(value)
        case .text(let value): "“\(value.prefix(60))”"
        case .list: "[…]"
        case .object: "{…}"
        }
    }
}
