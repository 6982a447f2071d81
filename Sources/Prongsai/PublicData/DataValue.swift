import ThaiText

/// What the public data says, written as JSON with its members in their order.
indirect enum DataValue: Sendable, Hashable {
    case none
    case flag(Bool)
    case number(Int)
    /// A number with one decimal, in tenths.
    case tenths(Int)
    case text(String)
    case list([DataValue])
    case fields([Field])

    /// A value with its name.
    struct Field: Sendable, Hashable {
        let name: String
        let value: DataValue

        init(_ name: String, _ value: DataValue) { (self.name, self.value) = (name, value) }
    }

    /// A text in both languages.
    static func both(_ text: Bilingual) -> DataValue {
        .fields([.init("th", .text(text.thai)), .init("en", .text(text.english))])
    }

    /// A value, or none.
    static func maybe<Value>(_ value: Value?, _ made: (Value) -> DataValue) -> DataValue {
        value.map(made) ?? .none
    }

    /// The value as JSON.
    var json: String {
        switch self {
        case .none: "null"
        case .flag(let isOn): isOn ? "true" : "false"
        case .number(let number): String(number)
        case .tenths(let tenths): "\(tenths / 10).\(abs(tenths) % 10)"
        case .text(let text): Self.quoted(text)
        case .list(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
        case .fields(let fields):
            "{"
                + fields.map { Self.quoted($0.name) + ":" + $0.value.json }
                .joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case _ where scalar.value < 0x20 || scalar == "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
