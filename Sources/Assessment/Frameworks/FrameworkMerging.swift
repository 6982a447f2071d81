import ThaiText

/// Files turned into one draft per year, with overrides laid over them key by key.
struct FrameworkMerging {
    private static let largestFile = 4 << 20

    private(set) var drafts: [FrameworkDraft] = []
    private(set) var issues: [FrameworkIssue] = []

    init(files: [FrameworkFile]) {
        for file in files {
            guard let json = parse(file) else { continue }
            guard let year = year(of: json, in: file) else { continue }
            if index(of: year) != nil {
                add(file, "year", .yearTwice(year))
            } else {
                drafts.append(FrameworkDraft(name: file.name, json: json))
            }
        }
    }

    /// Lays a file over the draft of its year.
    mutating func lay(_ file: FrameworkFile) {
        guard let json = parse(file), let year = year(of: json, in: file) else { return }
        guard let index = index(of: year) else {
            add(file, "year", .noFileOfYear(year))
            return
        }
        let merged = drafts[index].json.overridden(by: json.withUserSource)
        drafts[index] = FrameworkDraft(
            name: "\(drafts[index].name) + \(file.name)", json: merged.namingUserSource)
    }

    private mutating func parse(_ file: FrameworkFile) -> JSONValue? {
        guard file.bytes.count <= Self.largestFile else {
            add(file, "", .tooLarge)
            return nil
        }
        switch JSONSyntax.read(file.bytes) {
        case .value(let json): return json
        case .fault(let fault):
            add(file, "", .malformed(fault))
            return nil
        }
    }

    private mutating func year(of json: JSONValue, in file: FrameworkFile) -> Int? {
        if case .whole(let year)? = json["year"], (2400...2800).contains(year) { return year }
        add(file, "year", .noYear)
        return nil
    }

    private func index(of year: Int) -> Int? {
        drafts.firstIndex { $0.json["year"] == .whole(year) }
    }

    private mutating func add(_ file: FrameworkFile, _ path: String, _ reason: FrameworkReason) {
        issues.append(FrameworkIssue(file: file.name, path: path, reason: reason.wording))
    }
}

extension JSONValue {
    /// The keys by which elements of a list are known, in order of preference.
    private static let identities = ["code", "id", "number", "step", "key"]

    /// This value with another laid over it: objects key by key, lists of named elements element by
    /// element, everything else replaced; `null` removes a key, `"remove": true` an element.
    func overridden(by other: JSONValue) -> JSONValue {
        switch (self, other) {
        case (.object(let mine), .object(let theirs)):
            var merged = mine
            for (key, value) in theirs {
                if value == .null {
                    merged[key] = nil
                } else {
                    merged[key] = mine[key].map { $0.overridden(by: value) } ?? value
                }
            }
            return .object(merged)
        case (.list(let mine), .list(let theirs)):
            return Self.merged(mine, theirs) ?? other
        default: return other
        }
    }

    private static func merged(_ mine: [JSONValue], _ theirs: [JSONValue]) -> JSONValue? {
        guard !theirs.isEmpty,
            let identity = identities.first(where: { key in
                (mine + theirs).allSatisfy { $0[key] != nil }
            })
        else { return nil }
        let names = mine.map { $0[identity] }
        // A list whose elements share a name, such as links to several years, is replaced whole.
        guard Set(names).count == names.count else { return nil }
        var merged = mine
        for element in theirs {
            let index = merged.firstIndex { $0[identity] == element[identity] }
            if element["remove"] == .bool(true) {
                if let index { merged.remove(at: index) }
            } else if let index {
                merged[index] = merged[index].overridden(by: element)
            } else {
                merged.append(element)
            }
        }
        return .list(merged)
    }

    /// The source key of facts that a user's own file gives without naming a source.
    private static let userSource = "USER"

    /// A user's value counts as given by the user, not by the source of the value it replaces.
    var withUserSource: JSONValue {
        switch self {
        case .object(var members):
            members = members.mapValues(\.withUserSource)
            if members["value"] != nil || members["codes"] != nil {
                members["source"] = members["source"] ?? .text(Self.userSource)
                members["confidence"] =
                    members["confidence"] ?? .text(Confidence.confirmed.rawValue)
            }
            return .object(members)
        case .list(let elements): return .list(elements.map(\.withUserSource))
        default: return self
        }
    }

    /// This framework with the user's own file among its sources.
    var namingUserSource: JSONValue {
        let name: JSONValue = .object([
            "name": .object(["th": .text("ไฟล์ของผู้ใช้เอง"), "en": .text("The user's own file")])
        ])
        let known: JSONValue = .object(["sources": .object([Self.userSource: name])])
        return known.overridden(by: self)
    }
}
