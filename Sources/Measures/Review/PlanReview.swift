public import Assessment
import Platform
import Reports
public import ThaiText

/// Reads a year's plan as a careful colleague does before it is signed.
///
///     let findings = PlanReview(of: measures, for: year, answering: framework, weak: weak, authority: name).findings
public struct PlanReview: Sendable {
    private let measures: [PlannedMeasure]
    private let year: FiscalYear
    private let framework: Framework
    private let weak: [String]
    private let names: AuthorityMentions
    /// Which measure said a telling text first; each is looked up, for a plan of 500 has 125,000 pairs.
    private let firstSaid: [String: PlannedMeasure.ID]

    /// A plan of a year that answers a result of the framework's year, in which the questions and items `weak` were the
    /// weakest; `authority` is the full Thai name of whose plan it is.
    public init(
        of measures: [PlannedMeasure], for year: FiscalYear, answering framework: Framework,
        weak: [String], authority: String
    ) {
        let standing = measures.filter { !$0.isDropped }
        self.measures = standing
        firstSaid = Dictionary(
            standing.flatMap { measure in
                measure.content.tellingTexts.map { (Self.key($0), measure.id) }
            }
        ) { first, _ in first }
        (self.year, self.framework, self.weak) = (year, framework, weak)
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
            + repeats(of: measure)
            + names.foreign(in: content.texts).map(PlanFinding.Matter.foreignName)
    }

    private func targets(_ content: MeasureContent) -> [PlanFinding.Matter] {
        guard !content.targets.isEmpty else { return [.aimsAtNothing] }
        let stale = content.targets.filter { framework.question($0) == nil }
        let found =
            stale.map { PlanFinding.Matter.staleCode(code: $0, now: successors(of: $0)) }
            + content.targets.compactMap { otherItem($0, content.basis[$0]) }
        // Of codes that are all stale nothing can be said about weakness.
        guard stale.count < content.targets.count, !weak.isEmpty,
            Set(weak).isDisjoint(with: content.targets)
        else { return found }
        return found + [.aimsAtNothingWeak]
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

    /// Wordings of more than a few words that an earlier measure of the plan has as well.
    private func repeats(of measure: PlannedMeasure) -> [PlanFinding.Matter] {
        measure.content.tellingTexts.compactMap { text in
            guard let first = firstSaid[Self.key(text)], first != measure.id else { return nil }
            return .repeated(text: text, in: first)
        }
    }

    private static func key(_ text: String) -> String {
        Normalisation.searchable(text).filter { !$0.isWhitespace }
    }

    private var uncovered: [PlanFinding] {
        let aimed = Set(measures.flatMap(\.content.targets))
        return weak.filter { !aimed.contains($0) }.map {
            PlanFinding(.weakWithoutMeasure(code: $0))
        }
    }
}

extension MeasureContent {
    /// Everything that it says in words.
    fileprivate var texts: [String] { [name, issue, period] + steps + outputs + outcomes }

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
