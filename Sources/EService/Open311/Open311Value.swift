import FoundationEssentials

/// What an answer of GeoReport v2 says, written as JSON or as XML.
indirect enum Open311Value: Sendable, Hashable {
    case text(String)
    case number(Int)
    case degrees(Double)
    case flag(Bool)
    /// Values of one name, as elements of that name in XML.
    case list(of: String, [Open311Value])
    /// Named values in order.
    case fields([Field])

    /// A value with its name.
    struct Field: Sendable, Hashable {
        let name: String
        let value: Open311Value

        init(_ name: String, _ value: Open311Value) { (self.name, self.value) = (name, value) }
    }

    /// The value as JSON.
    var json: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .number(let number): String(number)
        case .degrees(let degrees): String(degrees)
        case .flag(let isOn): isOn ? "true" : "false"
        case .list(_, let values): "[" + values.map(\.json).joined(separator: ",") + "]"
        case .fields(let fields):
            "{"
                + fields.map { Self.quoted($0.name) + ":" + $0.value.json }
                .joined(separator: ",") + "}"
        }
    }

    /// The value as XML under a name.
    func xml(_ name: String) -> String {
        switch self {
        case .text(let text): "<\(name)>\(Self.escaped(text))</\(name)>"
        case .number, .degrees, .flag: "<\(name)>\(json)</\(name)>"
        case .list(let one, let values):
            "<\(name)>" + values.map { $0.xml(one) }.joined() + "</\(name)>"
        case .fields(let fields):
            "<\(name)>" + fields.map { $0.value.xml($0.name) }.joined() + "</\(name)>"
        }
    }

    private static func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let bytes = try? encoder.encode(text)
        return bytes.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }

    /// What XML cannot hold is left out.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\n", "\t", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
                escaped.unicodeScalars.append(scalar)
            default: break
            }
        }
        return escaped
    }
}
