import ThaiText

/// Scales, levels and topics.
extension FrameworkValidation {
    mutating func checkScales() {
        checkUnique(framework.scales.map(\.id)) { "scales[\($0)].id" }
        for (index, scale) in framework.scales.enumerated() {
            check(scale, at: "scales[\(index)]")
        }
    }

    private mutating func check(_ scale: AnswerScale, at path: String) {
        checkUnique(scale.options.map(\.key)) { "\(path).options[\($0)].key" }
        for polarity in [Polarity.positive, .negative] {
            let points = scale.options.map { $0.points(polarity) }
            if points.count < 2 || !points.contains(.zero) || !points.contains(Score.full) {
                add("\(path).options", .scaleIncomplete)
            }
            let best = polarity == .positive ? points : points.reversed()
            if zip(best, best.dropFirst()).contains(where: { $0 <= $1 }) {
                add("\(path).options", .scaleNotOrdered)
            }
        }
        var owners: [String: String] = [:]
        for (index, option) in scale.options.enumerated() {
            let place = "\(path).options[\(index)]"
            checkScore(option.points, at: "\(place).points")
            checkScore(option.negativePoints, at: "\(place).negativePoints")
            for name in Set(option.names.map(Wording.key)).union([option.key]) {
                if let owner = owners.updateValue(option.key, forKey: name), owner != option.key {
                    add(place, .sameLabel(name, owner))
                }
            }
        }
    }

    mutating func checkLevels() {
        let levels = framework.levels
        checkUnique(levels.map { Level.key($0.name.thai) }) { "levels[\($0)].name" }
        for (index, level) in levels.enumerated() {
            let path = "levels[\(index)]"
            checkName(level.name, at: "\(path).name")
            checkScore(level.total.value, at: "\(path).total.value")
            if let every = level.everyInstrument {
                checkScore(every.value, at: "\(path).everyInstrument.value")
            }
            if levels.prefix(index).contains(where: { $0.takesAll(of: level) }) {
                add(path, .levelUnreachable)
            }
        }
        guard let last = levels.last, last.total.value == .zero, last.everyInstrument == nil
        else {
            add("levels", .levelsUncovered)
            return
        }
    }

    mutating func checkTopics() {
        checkUnique(framework.topics.map(\.number)) { "topics[\($0)].number" }
        var homes: [String: [String]] = [:]
        for (index, topic) in framework.topics.enumerated() {
            let path = "topics[\(index)]"
            checkName(topic.name, at: "\(path).name")
            for (group, members) in topic.members.enumerated() {
                for (number, code) in members.codes.enumerated() {
                    let place = "\(path).members[\(group)].codes[\(number)]"
                    checkExists(code, at: place)
                    homes[code, default: []].append(place)
                }
            }
            for (number, code) in (topic.repeats?.value ?? []).enumerated() {
                checkExists(code, at: "\(path).repeats.value[\(number)]")
            }
        }
        for (code, places) in homes.sorted(by: { $0.key < $1.key }) where places.count > 1 {
            add(places.last ?? "topics", .inSeveral(code, places))
        }
    }

    mutating func checkSuggestions() {
        let suggestions = framework.suggestions ?? []
        checkUnique(suggestions.map(\.key)) { "suggestions[\($0)].key" }
        for (index, suggestion) in suggestions.enumerated() {
            let path = "suggestions[\(index)]"
            if suggestion.name.isEmpty { add("\(path).name", .emptyText) }
            if suggestion.codes.isEmpty { add("\(path).codes", .emptyText) }
            for (number, code) in suggestion.codes.enumerated() {
                checkExists(code, at: "\(path).codes[\(number)]")
            }
        }
    }

    private mutating func checkExists(_ code: String, at path: String) {
        if framework.question(code) == nil {
            add(path, .unknownReference(kind: .code, code))
        }
    }
}

extension Level {
    /// Whether every result that would have the other level already has this one.
    fileprivate func takesAll(of other: Level) -> Bool {
        guard total.value <= other.total.value else { return false }
        guard let every = everyInstrument?.value else { return true }
        // Without a condition of its own the other one still takes results with a weak instrument.
        guard let otherEvery = other.everyInstrument?.value else { return every == .zero }
        return every <= otherEvery
    }
}

/// What must hold between the frameworks of several years.
extension FrameworkValidation {
    static func crossWalkIssues(of frameworks: [Framework], files: [String]) -> [FrameworkIssue] {
        zip(frameworks, files).flatMap { framework, file in
            var links = CrossWalkValidation(framework: framework, file: file)
            links.check(against: frameworks)
            return links.issues
        }
    }
}

private struct CrossWalkValidation {
    let framework: Framework
    let file: String
    var issues: [FrameworkIssue] = []

    mutating func check(against frameworks: [Framework]) {
        var seen: Set<String> = []
        for (index, link) in framework.crossWalk.enumerated() {
            let path = "crossWalk[\(index)]"
            if framework.question(link.code) == nil {
                add("\(path).code", .unknownReference(kind: .code, link.code))
            }
            if !seen.insert("\(link.year) \(link.code)").inserted {
                add("\(path).code", .duplicate(link.code))
            }
            guard link.year != framework.year,
                let other = frameworks.first(where: { $0.year == link.year })
            else {
                add("\(path).year", .wrongYear(link.year))
                continue
            }
            if link.codes.isEmpty { add("\(path).codes", .emptyText) }
            for (number, code) in link.codes.enumerated() where other.question(code) == nil {
                add("\(path).codes[\(number)]", .unknownReference(kind: .code, code))
            }
        }
    }

    private mutating func add(_ path: String, _ reason: FrameworkReason) {
        issues.append(FrameworkIssue(file: file, path: path, reason: reason.wording))
    }
}
