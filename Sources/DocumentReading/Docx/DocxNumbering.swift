/// Counts the list points of a DOCX and writes their markers, as the word processor shows them.
struct DocxNumbering {
    private struct Level {
        var start = 1
        var format = NumberFormat.arabic
        var text = ""
        /// Whether numbers of outer levels are written in Arabic digits, as in "1.1" under "๑".
        var allArabic = false
    }

    private struct Instance {
        var definition: String
        var startOverrides: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    private var definitions: [String: [Int: Level]] = [:]
    private var instances: [String: Instance] = [:]
    /// Last number of each level by definition: lists of one definition go on counting.
    private var counts: [String: [Int: Int]] = [:]
    private var started: Set<String> = []

    /// Numbering of the numbering part; none when there is no such part.
    init(_ root: Element?) {
        for element in root?.all("abstractNum") ?? [] {
            definitions[element["abstractNumId"] ?? ""] = Self.levels(element)
        }
        for element in root?.all("num") ?? [] {
            var instance = Instance(definition: element.first("abstractNumId")?["val"] ?? "")
            for change in element.all("lvlOverride") {
                guard let level = change["ilvl"].flatMap({ Int($0) }) else { continue }
                instance.startOverrides[level] = change.first("startOverride")?["val"].flatMap {
                    Int($0)
                }
                if let own = change.first("lvl") { instance.levels[level] = Self.level(own) }
            }
            instances[element["numId"] ?? ""] = instance
        }
    }

    /// The marker of the next point of a list at a level; nil when the list is unknown or shows none.
    mutating func next(_ number: String, level: Int) -> String? {
        guard let instance = instances[number], (0...8).contains(level),
            let definition = look(level, of: instance)
        else { return nil }
        count(number, instance: instance, level: level, start: definition.start)
        if definition.format == .bullet { return Self.bullet(definition.text) }
        let text = fill(definition, instance: instance)
        return text.isEmpty ? nil : text
    }

    private func look(_ level: Int, of instance: Instance) -> Level? {
        instance.levels[level] ?? definitions[instance.definition]?[level]
    }

    private mutating func count(_ number: String, instance: Instance, level: Int, start: Int) {
        var count = counts[instance.definition] ?? [:]
        let key = "\(number)/\(level)"
        if let override = instance.startOverrides[level], !started.contains(key) {
            count[level] = override
        } else {
            count[level] = (count[level] ?? start &- 1) &+ 1
        }
        started.insert(key)
        // A point closes the lists below it.
        for deeper in (level + 1)..<10 { count[deeper] = nil }
        counts[instance.definition] = count
    }

    /// The level's text with %1 … %9 replaced by the numbers of the levels.
    private func fill(_ level: Level, instance: Instance) -> String {
        var out = ""
        var rest = level.text[...]
        while let sign = rest.firstIndex(of: "%") {
            out += rest[..<sign]
            rest = rest[rest.index(after: sign)...]
            guard let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else {
                out += "%"
                continue
            }
            rest = rest.dropFirst()
            let other = look(digit - 1, of: instance) ?? Level()
            let value = counts[instance.definition]?[digit - 1] ?? other.start
            out += (level.allArabic ? .arabic : other.format).text(value)
        }
        return (out + rest).trimmingSpaces()
    }

    private static func levels(_ element: Element) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        for child in element.all("lvl") {
            if let index = child["ilvl"].flatMap({ Int($0) }) { levels[index] = level(child) }
        }
        return levels
    }

    private static func level(_ element: Element) -> Level {
        Level(
            start: element.first("start")?["val"].flatMap { Int($0) } ?? 0,
            format: format(element.first("numFmt")?["val"] ?? "decimal"),
            text: element.first("lvlText")?["val"] ?? "",
            allArabic: element.first("isLgl")?.isOn ?? false)
    }

    private static func format(_ name: String) -> NumberFormat {
        switch name {
        case "thaiNumbers", "thaiCounting": .thai
        case "thaiLetters": .thaiLetters
        case "decimalZero": .paddedArabic
        case "lowerLetter": .lowerLetters
        case "upperLetter": .upperLetters
        case "lowerRoman": .lowerRoman
        case "upperRoman": .upperRoman
        case "bullet": .bullet
        case "none": .none
        default: .arabic
        }
    }

    /// Dashes stay; signs of symbol fonts, whose code says nothing, become a round point.
    private static func bullet(_ text: String) -> String {
        ["-", "–", "—", "*"].contains(text) ? text : "•"
    }
}
