import ThaiText

/// The source keys that a file uses, wherever they stand.
struct FrameworkSources {
    private let known: Set<String>
    private let file: String
    private(set) var issues: [FrameworkIssue] = []

    init(_ draft: FrameworkDraft) {
        file = draft.name
        if case .object(let sources)? = draft.json["sources"] {
            known = Set(sources.keys)
        } else {
            known = []
        }
        walk(draft.json, at: "")
    }

    private mutating func walk(_ json: JSONValue, at path: String) {
        switch json {
        case .object(let members):
            for key in members.keys.sorted() {
                guard let value = members[key] else { continue }
                let place = path.isEmpty ? key : "\(path).\(key)"
                if key == "source", case .text(let text) = value {
                    check(text, at: place)
                } else {
                    walk(value, at: place)
                }
            }
        case .list(let elements):
            for (index, element) in elements.enumerated() { walk(element, at: "\(path)[\(index)]") }
        case .null, .bool, .whole, .fraction, .text: break
        }
    }

    private mutating func check(_ text: String, at path: String) {
        for key in text.split(separator: ",", omittingEmptySubsequences: false) {
            let name = key.trimmingSpaces
            guard !known.contains(name) else { continue }
            let reason = FrameworkReason.unknownReference(kind: .source, name)
            issues.append(FrameworkIssue(file: file, path: path, reason: reason.wording))
        }
    }
}

extension Substring {
    /// The text without spaces at both ends.
    var trimmingSpaces: String {
        let start = drop { $0 == " " }
        guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
        return String(start[...last])
    }
}
