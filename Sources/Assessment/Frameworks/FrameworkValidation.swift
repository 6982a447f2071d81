import ThaiText

/// The rules that a framework's parts must keep among each other; every breach is reported.
struct FrameworkValidation {
    let framework: Framework
    let file: String
    private(set) var issues: [FrameworkIssue] = []

    init(_ framework: Framework, file: String) {
        self.framework = framework
        self.file = file
        checkHead()
        checkScales()
        checkInstruments()
        checkIndicators()
        checkMembership()
        checkQuestions()
        checkLevels()
        checkTopics()
        checkSampling()
        checkCalendar()
        checkSuggestions()
    }

    /// All breaches inside one framework.
    static func issues(of framework: Framework, file: String) -> [FrameworkIssue] {
        FrameworkValidation(framework, file: file).issues
    }

    mutating func add(_ path: String, _ reason: FrameworkReason) {
        issues.append(FrameworkIssue(file: file, path: path, reason: reason.wording))
    }

    /// Reports every name that was there before.
    mutating func checkUnique<Name: Hashable & CustomStringConvertible>(
        _ names: [Name], at path: (Int) -> String
    ) {
        var seen: Set<Name> = []
        for (index, name) in names.enumerated() where !seen.insert(name).inserted {
            add(path(index), .duplicate(name.description))
        }
    }

    mutating func checkName(_ name: Bilingual, at path: String) {
        if name.thai.isEmpty { add("\(path).th", .emptyText) }
        if name.english.isEmpty { add("\(path).en", .emptyText) }
    }

    mutating func checkScore(_ score: Ratio, at path: String) {
        if score < .zero || score > Score.full {
            add(path, .outOfRange(score.exactText, from: "0", to: Score.full.exactText))
        }
    }

    private mutating func checkHead() {
        checkName(framework.name, at: "name")
        checkScore(framework.passMark.value, at: "passMark.value")
        checkUnique(framework.rules.map(\.step.rawValue)) { "rules[\($0)].step" }
        for step in ScoringRule.Step.allCases where framework.rule(step) == nil {
            add("rules", .missingStep(step.rawValue))
        }
    }

    private mutating func checkInstruments() {
        let instruments = framework.instruments
        checkUnique(instruments.map(\.id)) { "instruments[\($0)].id" }
        checkUnique(instruments.map(\.codeLetter)) { "instruments[\($0)].codeLetter" }
        for (index, instrument) in instruments.enumerated() {
            let path = "instruments[\(index)]"
            checkName(instrument.name, at: "\(path).name")
            let weight = instrument.weight.value
            if weight < .zero || weight > .one {
                add("\(path).weight.value", .outOfRange(weight.exactText, from: "0", to: "1"))
            }
            let parts = instrument.parts.value
            if !(1...9).contains(parts) {
                add("\(path).parts.value", .outOfRange(String(parts), from: "1", to: "9"))
            }
            if framework.indicators(of: instrument.id).isEmpty { add(path, .noChildren) }
        }
        let sum = instruments.map(\.weight.value).reduce(.zero, +)
        if sum != .one { add("instruments", .weightsSum(sum)) }
    }

    private mutating func checkSampling() {
        for (index, rule) in framework.sampling.enumerated() {
            let path = "sampling[\(index)]"
            guard let instrument = framework.instrument(rule.instrument) else {
                add("\(path).instrument", .unknownReference(kind: .instrument, rule.instrument))
                continue
            }
            if let part = rule.part, !(1...max(1, instrument.parts.value)).contains(part) {
                let parts = String(instrument.parts.value)
                add("\(path).part", .outOfRange(String(part), from: "1", to: parts))
            }
            if rule.atLeast < 1 {
                add("\(path).atLeast", .outOfRange(String(rule.atLeast), from: "1", to: "∞"))
            }
            if let share = rule.share, share < .zero || share > .one {
                add("\(path).share", .outOfRange(share.exactText, from: "0", to: "1"))
            }
            if (rule.largeAbove == nil) != (rule.largeAtLeast == nil) {
                let missing = rule.largeAbove == nil ? "largeAbove" : "largeAtLeast"
                add(path, .missing(missing))
            }
        }
    }

    private mutating func checkCalendar() {
        for (index, step) in framework.calendar.enumerated() {
            let path = "calendar[\(index)]"
            checkName(step.name, at: "\(path).name")
            if let start = step.start, !CalendarDay.isValid(start) {
                add("\(path).start", .notADate(start))
            }
            if let end = step.end, !CalendarDay.isValid(end) { add("\(path).end", .notADate(end)) }
            if let start = step.start, let end = step.end, end < start {
                add("\(path).end", .datesReversed)
            }
        }
    }
}

/// A Gregorian day as text.
private enum CalendarDay {
    private static let daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    static func isValid(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month)
        else { return false }
        let leap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        let length = daysOfMonth[month - 1] + (leap && month == 2 ? 1 : 0)
        return day >= 1 && day <= length
    }
}

extension Bilingual {
    static let instrument = Bilingual("เครื่องมือ", "instrument")
    static let indicator = Bilingual("ตัวชี้วัด", "indicator")
    static let code = Bilingual("รหัสข้อ", "code")
    static let scale = Bilingual("มาตร", "scale")
    static let source = Bilingual("แหล่งที่มา", "source")
}
