import Foundation

/// Holds values against the schemas of an OpenAPI description, as far as ours go.
struct SchemaValidator {
    private let description: [String: Any]

    init(_ description: [String: Any]) { self.description = description }

    /// The schema of an answer of an operation.
    static func schema(of operation: [String: Any]?, _ status: String) -> [String: Any]? {
        let answers = operation?["responses"] as? [String: [String: Any]]
        let content = answers?[status]?["content"] as? [String: [String: Any]]
        return content?["application/json"]?["schema"] as? [String: Any]
    }

    /// What is wrong with a value, with its place; empty where nothing is.
    func faults(_ value: Any, _ schema: [String: Any], at place: String = "$") -> [String] {
        if let name = schema["$ref"] as? String {
            guard let found = named(name) else { return ["\(place): no \(name)"] }
            return faults(value, found, at: place)
        }
        if let choices = schema["anyOf"] as? [[String: Any]] {
            let isAny = choices.contains { faults(value, $0, at: place).isEmpty }
            return isAny ? [] : ["\(place): none of the choices"]
        }
        guard let type = schema["type"] as? String else { return ["\(place): no type"] }
        switch (type, value) {
        case ("object", let members as [String: Any]): return object(members, schema, place)
        case ("array", let items as [Any]):
            guard let item = schema["items"] as? [String: Any] else { return ["\(place): items"] }
            return items.enumerated().flatMap { faults($1, item, at: "\(place)[\($0)]") }
        case ("string", let text as String): return string(text, schema, place)
        case ("boolean", let number as NSNumber) where Self.isFlag(number): return []
        case ("integer", let number as NSNumber)
        where !Self.isFlag(number) && number.doubleValue == number.doubleValue.rounded():
            return []
        case ("number", let number as NSNumber) where !Self.isFlag(number): return []
        case ("null", is NSNull): return []
        default: return ["\(place): no \(type)"]
        }
    }

    private func named(_ reference: String) -> [String: Any]? {
        let schemas = (description["components"] as? [String: Any])?["schemas"] as? [String: Any]
        return schemas?[reference.replacing("#/components/schemas/", with: "")] as? [String: Any]
    }

    private func object(
        _ members: [String: Any], _ schema: [String: Any], _ place: String
    ) -> [String] {
        let known = schema["properties"] as? [String: [String: Any]] ?? [:]
        let required = schema["required"] as? [String] ?? []
        var wrong = required.filter { members[$0] == nil }.map { "\(place): no \($0)" }
        for (name, value) in members {
            if let own = known[name] {
                wrong += faults(value, own, at: "\(place).\(name)")
            } else {
                wrong.append("\(place): \(name) is not described")
            }
        }
        return wrong
    }

    private func string(_ text: String, _ schema: [String: Any], _ place: String) -> [String] {
        if let words = schema["enum"] as? [String], !words.contains(text) {
            return ["\(place): \(text) is none of \(words)"]
        }
        let isRight =
            switch schema["format"] as? String {
            case "date": text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil
            case "date-time":
                text.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00/) != nil
            case "uri": text.wholeMatch(of: /https?:\/\/[^\s]+/) != nil
            default: true
            }
        return isRight ? [] : ["\(place): \(text) is no \(schema["format"] ?? "")"]
    }

    private static func isFlag(_ number: NSNumber) -> Bool {
        String(cString: number.objCType) == "c"
    }
}
