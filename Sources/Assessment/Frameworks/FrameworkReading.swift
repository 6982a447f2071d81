import Foundation
import ThaiText

/// A framework file on its way to a framework: merged JSON that is not yet checked.
struct FrameworkDraft {
    let name: String
    var json: JSONValue
    /// The file it was read from; nil when files were merged.
    var bytes: [UInt8]?
}

extension FrameworkDraft {
    /// A framework turned back into a draft, to lay a file over it.
    init?(_ framework: Framework, name: String) {
        guard let data = try? JSONEncoder().encode(framework),
            case .value(let json) = JSONSyntax.read(Array(data))
        else { return nil }
        self.init(name: name, json: json)
    }
}

/// A draft read into a framework, or everything that keeps it from being one.
struct FrameworkReading {
    private(set) var framework: Framework?
    private(set) var issues: [FrameworkIssue] = []
    private let file: String

    init(_ draft: FrameworkDraft) {
        file = draft.name
        do {
            let framework = try Self.framework(draft)
            reportUnknownKeys(in: draft.json, against: framework)
            self.framework = framework
        } catch {
            collect(draft.json)
            if issues.isEmpty { report(error, at: "", in: draft.json) }
        }
    }

    /// Reads every part by itself, so that all mistakes are found and not only the first.
    private mutating func collect(_ json: JSONValue) {
        check(Int.self, "year", json)
        check(Bilingual.self, "name", json)
        check([String: Source].self, "sources", json)
        check(Fact<Ratio>.self, "passMark", json)
        checkList(ScoringRule.self, "rules", json)
        checkList(AnswerScale.self, "scales", json)
        checkList(Instrument.self, "instruments", json)
        checkList(Indicator.self, "indicators", json)
        checkList(SubIndicator.self, "subIndicators", json)
        checkList(Question.self, "questions", json)
        checkList(Level.self, "levels", json)
        checkList(Topic.self, "topics", json)
        checkList(SamplingRule.self, "sampling", json)
        checkList(CalendarStep.self, "calendar", json)
        checkList(CrossWalkLink.self, "crossWalk", json)
    }

    private mutating func check<T: Codable>(_ type: T.Type, _ key: String, _ json: JSONValue) {
        guard let value = json[key], value != .null else {
            add(key, .missing(key))
            return
        }
        checkValue(type, value, at: key)
    }

    private mutating func checkList<T: Codable>(
        _ type: T.Type, _ key: String, _ json: JSONValue
    ) {
        guard let value = json[key] else {
            add(key, .missing(key))
            return
        }
        guard case .list(let elements) = value else {
            add(key, .wrongKind(value))
            return
        }
        for (index, element) in elements.enumerated() {
            checkValue(type, element, at: "\(key)[\(index)]")
        }
    }

    private mutating func checkValue<T: Codable>(
        _ type: T.Type, _ json: JSONValue, at path: String
    ) {
        do { _ = try Self.decode(type, from: json) } catch { report(error, at: path, in: json) }
    }

    private mutating func report(_ error: any Error, at path: String, in json: JSONValue) {
        guard let error = error as? DecodingError else {
            add(path, .wrongKind(json))
            return
        }
        switch error {
        case .keyNotFound(let key, let context):
            add(Self.path(path, context.codingPath), .missing(key.stringValue))
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            let place = Self.path(path, context.codingPath)
            add(place, .wrongKind(Self.value(at: context.codingPath, in: json)))
        @unknown default: add(path, .wrongKind(json))
        }
    }

    private mutating func reportUnknownKeys(in json: JSONValue, against framework: Framework) {
        guard let known = FrameworkDraft(framework, name: file) else { return }
        compare(json, known.json, at: "")
    }

    /// A key that the program does not write back is one it does not know: a typing mistake.
    private mutating func compare(_ given: JSONValue, _ known: JSONValue, at path: String) {
        switch (given, known) {
        case (.object(let given), .object(let known)):
            for key in given.keys.sorted() where given[key] != .null {
                let place = path.isEmpty ? key : "\(path).\(key)"
                if let inside = given[key], let other = known[key] {
                    compare(inside, other, at: place)
                } else {
                    add(place, .unknownKey(key))
                }
            }
        case (.list(let given), .list(let known)):
            for (index, pair) in zip(given, known).enumerated() {
                compare(pair.0, pair.1, at: "\(path)[\(index)]")
            }
        default: break
        }
    }

    private mutating func add(_ path: String, _ reason: FrameworkReason) {
        issues.append(FrameworkIssue(file: file, path: path, reason: reason.sentence))
    }

    /// Decodes the file itself where there is one, which saves writing the merged JSON first.
    private static func framework(_ draft: FrameworkDraft) throws -> Framework {
        guard let bytes = draft.bytes else { return try decode(Framework.self, from: draft.json) }
        return try JSONDecoder().decode(Framework.self, from: Data(bytes))
    }

    private static func decode<T: Decodable>(_ type: T.Type, from json: JSONValue) throws -> T {
        try JSONDecoder().decode(type, from: try JSONEncoder().encode(json))
    }

    private static func path(_ start: String, _ keys: [any CodingKey]) -> String {
        keys.reduce(start) { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
    }

    private static func value(at keys: [any CodingKey], in json: JSONValue) -> JSONValue {
        keys.reduce(json) { value, key in
            if let index = key.intValue {
                guard case .list(let elements) = value, elements.indices.contains(index) else {
                    return .null
                }
                return elements[index]
            }
            return value[key.stringValue] ?? .null
        }
    }
}
