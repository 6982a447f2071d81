import ThaiText

/// A framework file on its way to a framework: merged JSON that is not yet checked.
struct FrameworkDraft {
    let name: String
    var json: JSONValue
}

/// A draft read into a framework, or everything that keeps it from being one.
struct FrameworkReading {
    private(set) var framework: Framework?
    private(set) var issues: [FrameworkIssue] = []
    private let file: String

    init(_ draft: FrameworkDraft) {
        file = draft.name
        do {
            let (framework, unknown) = try JSONValueDecoder.decode(
                Framework.self, from: draft.json)
            for key in unknown { add(Self.path("", key), .unknownKey(key.last?.stringValue ?? "")) }
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
        if json["suggestions"] != nil { checkList(SuggestedMeasure.self, "suggestions", json) }
    }

    private mutating func check<T: Decodable>(_ type: T.Type, _ key: String, _ json: JSONValue) {
        guard let value = json[key], value != .null else {
            add(key, .missing(key))
            return
        }
        checkValue(type, value, at: key)
    }

    private mutating func checkList<T: Decodable>(
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

    private mutating func checkValue<T: Decodable>(
        _ type: T.Type, _ json: JSONValue, at path: String
    ) {
        do { _ = try JSONValueDecoder.decode(type, from: json) } catch {
            report(error, at: path, in: json)
        }
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

    private mutating func add(_ path: String, _ reason: FrameworkReason) {
        issues.append(FrameworkIssue(file: file, path: path, reason: reason.wording))
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
