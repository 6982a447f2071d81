public import Assessment
import Platform
import Reports
public import ThaiText

/// Reads a year's plan as a careful colleague does before it is signed.
///
///     let findings = PlanReview(of: measures, for: year, answering: framework, ground: ground, authority: name).findings
public struct PlanReview: Sendable {
    private let measures: [PlannedMeasure]
    private let year: FiscalYear
    private let framework: Framework
    private let ground: PlanGround
    private let names: AuthorityMentions
    /// Wordings of more than a few words that an earlier measure of the plan has as well, by the measure that repeats them;
    /// told by one pass, for a plan of 500 has 125,000 pairs.
    private let repeated: [PlannedMeasure.ID: [PlanFinding.Matter]]
    /// Every question and item that a measure aims at.
    private let aimed: Set<String>

    /// A plan of a year that answers a result of the framework's year, of which `ground` tells; `authority` is the full Thai
    /// name of whose plan it is.
    public init(
        of measures: [PlannedMeasure], for year: FiscalYear, answering framework: Framework,
        ground: PlanGround, authority: String
    ) {
        let standing = measures.filter { !$0.isDropped }
        self.measures = standing
        repeated = Self.repeats(in: standing)
        (self.year, self.framework, self.ground) = (year, framework, ground)
        aimed = Set(standing.flatMap(\.content.targets))
        names = AuthorityMentions(own: authority)
    }

    /// Everything that is better mended, measure by measure in the plan's order, then what concerns the whole plan.
    public var findings: [PlanFinding] {
        measures.flatMap { measure in
            matters(of: measure).map { PlanFinding($0, in: measure.id) }
        } + uncovered
    }

    private func matters(of measure: PlannedMeasure) -> [PlanFinding.Matter] {
        let content = measure.content
        return targets(content) + duties(content) + period(content) + outcomes(content)
            + (repeated[measure.id] ?? [])
            + formerScores(content)
            + names.foreign(in: content.texts).map(PlanFinding.Matter.foreignName)
    }

    private func targets(_ content: MeasureContent) -> [PlanFinding.Matter] {
        guard !content.targets.isEmpty else { return [.aimsAtNothing] }
        let stale = content.targets.filter { framework.question($0) == nil }
        let found =
            stale.map { PlanFinding.Matter.staleCode(code: $0, now: successors(of: $0)) }
            + content.targets.compactMap { otherItem($0, content.basis[$0]) }
        // Of codes that are all stale nothing can be said about weakness.
        guard stale.count < content.targets.count else { return found }
        let missed = missedLowest(content).map { [$0] } ?? []
        let isStrong =
            !ground.weak.isEmpty && Set(ground.weak).isDisjoint(with: content.targets)
        return found + (isStrong ? [.aimsAtNothingWeak] : []) + missed
    }

    /// Where a measure passes by the lowest of its topic, and no other measure sees to that.
    private func missedLowest(_ content: MeasureContent) -> PlanFinding.Matter? {
        guard let lowest = ground.passedBy(content.topic, aims: aimed, by: framework) else {
            return nil
        }
        return .missesLowest(topic: content.topic, codes: lowest.codes, score: lowest.score)
    }

    /// Scores in the measure's words that were corrected since.
    private func formerScores(_ content: MeasureContent) -> [PlanFinding.Matter] {
        guard let corrected = ground.corrected else { return [] }
        let name = FigureName(framework: framework)
        return content.places.flatMap { place, text in
            corrected.left(in: text, about: content.targets).map {
                .formerScore(
                    $0, figure: name($0.figure), in: place, text: Self.excerpt(text, of: $0.former))
            }
        }
    }

    /// Enough of a text to find the number in it again.
    private static func excerpt(_ text: String, of number: String) -> String {
        let most = 60
        guard text.count > most else { return text }
        let printed = [number, Digits.thai(number)].compactMap { text.firstRange(of: $0) }.first
        guard let range = printed else { return text.prefix(most) + "…" }
        let start = text.index(range.lowerBound, offsetBy: -most / 2, limitedBy: text.startIndex)
        let end = text.index(range.upperBound, offsetBy: most / 4, limitedBy: text.endIndex)
        let (from, to) = (start ?? text.startIndex, end ?? text.endIndex)
        return (from > text.startIndex ? "…" : "") + text[from..<to]
            + (to < text.endIndex ? "…" : "")
    }

    /// Where a code of the plan stands for something else now; an item that the cross-walk calls the same is none.
    private func otherItem(_ code: String, _ then: TargetBasis?) -> PlanFinding.Matter? {
        guard let then, let now = framework.question(code)?.name.thai, now != then.name else {
            return nil
        }
        let isSame = framework.crossWalk(from: code, to: then.year).contains {
            $0.relation == .same && $0.codes.contains(code)
        }
        return isSame ? nil : .otherItem(code: code, then: then, now: now)
    }

    /// What this year calls an item of an earlier year.
    private func successors(of code: String) -> [String] {
        framework.crossWalk.filter { $0.codes.contains(code) }.map(\.code)
    }

    private func duties(_ content: MeasureContent) -> [PlanFinding.Matter] {
        content.divisions.isEmpty ? [.noOwner] : []
    }

    private func period(_ content: MeasureContent) -> [PlanFinding.Matter] {
        guard !content.period.isEmpty else { return [.noPeriod] }
        let reading = PeriodReading(content.period, fiscalYear: year)
        let days = reading.span
        let isOutside = [days?.start, days?.end].contains { day in
            day.map { !year.span.contains($0) } ?? false
        }
        return (reading.hasImpossibleDay ? [.impossibleDay] : [])
            + (isOutside ? days.map { [.outsideYear(days: $0)] } ?? [] : [])
    }

    private func outcomes(_ content: MeasureContent) -> [PlanFinding.Matter] {
        guard !content.outputs.isEmpty || !content.outcomes.isEmpty else {
            return [.nothingExpected]
        }
        return content.outcomes.filter(DoneOnly.isAllThatIsSaid).map { .onlyDone(text: $0) }
    }

    private static func repeats(
        in measures: [PlannedMeasure]
    ) -> [PlannedMeasure.ID: [PlanFinding.Matter]] {
        var first: [String: PlannedMeasure.ID] = [:]
        var repeated: [PlannedMeasure.ID: [PlanFinding.Matter]] = [:]
        for measure in measures {
            for text in measure.content.tellingTexts {
                let key = Normalisation.letters(text)
                let earlier = first[key] ?? measure.id
                first[key] = earlier
                guard earlier != measure.id else { continue }
                repeated[measure.id, default: []].append(.repeated(text: text, in: earlier))
            }
        }
        return repeated
    }

    private var uncovered: [PlanFinding] {
        // What the measures of a topic pass by is told at each of them.
        let told = Set(measures.flatMap { targets($0.content) }.flatMap(\.lowestCodes))
        return ground.weak.filter { !aimed.contains($0) && !told.contains($0) }.map {
            PlanFinding(.weakWithoutMeasure(code: $0))
        }
    }
}

extension MeasureContent {
    /// Everything that it says in words.
    fileprivate var texts: [String] { [name, issue, period] + steps + outputs + outcomes }

    /// Its words with where they stand.
    fileprivate var places: [(place: PlanFinding.Place, text: String)] {
        [(.name, name), (.issue, issue)]
            + steps.enumerated().map { (.step($0.offset + 1), $0.element) }
            + outputs.map { (.output, $0) } + outcomes.map { (.outcome, $0) }
    }

    /// What is its own to say: two measures that agree in it were copied.
    fileprivate var tellingTexts: [String] {
        ([name, issue] + outcomes).filter { $0.unicodeScalars.count >= 12 }
    }
}

/// Whether an outcome says no more than that something was done.
enum DoneOnly {
    /// Verbs and endings of having done, spaces taken out.
    private static let words = [
        "ดำเนินการ", "เรียบร้อย", "แล้วเสร็จ", "เสร็จสิ้น", "ปฏิบัติ", "ตามแผน", "ครบถ้วน", "แล้ว", "เสร็จ",
        "ได้", "ทั้งหมด", "ทุกขั้นตอน", "มีการ", "done", "completed", "finished", "carriedout",
    ]

    /// Whether nothing is left of a text without words of having done; a figure is always more.
    static func isAllThatIsSaid(_ text: String) -> Bool {
        var rest = Digits.arabic(text).lowercased().filter { $0.isLetter || $0.isNumber }
        guard !rest.isEmpty, !rest.contains(where: \.isNumber) else { return false }
        for word in words { rest = rest.replacing(word, with: "") }
        return rest.isEmpty
    }
}
