public import Assessment
import Design
public import HTML
public import ThaiText

/// Total and level as far as the known figures tell, and the instruments they are made of.
public struct Standing: Component {
    private let result: ScoredResult
    private let framework: Framework
    private let origin: Bilingual
    private let announced: Announced?
    private let language: Language

    /// A result by its framework; `origin` says where its figures come from. Total and level stand as they were announced
    /// where that is told.
    public init(
        result: ScoredResult, framework: Framework, note origin: Bilingual,
        announced: Announced? = nil, language: Language
    ) {
        (self.result, self.framework, self.announced) = (result, framework, announced)
        (self.origin, self.language) = (origin, language)
    }

    /// The panel.
    public var body: some Markup {
        ScoreTotal(
            Bilingual("คะแนนรวม", "Total")(language), total ?? "–", badge,
            note: note,
            held: total == nil || announced?.otherTotal != nil
                ? nil : result.heldBack(by: framework)?(language),
            parts: (
                Bilingual("คะแนนของแต่ละเครื่องมือ", "The instruments")(language),
                ScoreList(result.instruments.map(bar)),
                (ticks + origin)(language)
            ))
    }

    private var lines: LevelLines { LevelLines(framework) }

    /// What the ticks of the bars are, where there are any.
    private var ticks: Bilingual {
        let text = lines.text
        guard !text.thai.isEmpty else { return Bilingual("", "") }
        return Bilingual("ขีดบนแถบคือ \(text.thai) คะแนน ", "The ticks are \(text.english). ")
    }

    /// The total, when nothing is missing: a part of it would be taken for the whole.
    private var total: String? {
        announced?.total ?? (result.total.isComplete ? result.total.shown : nil)
    }

    private var note: String {
        if let other = announced?.otherTotal {
            return Bilingual(
                "ตามประกาศ แต่คะแนนที่บันทึกไว้คำนวณได้ \(other)",
                "As announced; the recorded scores come to \(other)")(language)
        }
        let lacks = result.total.missing.prefix(6)
            .map { FigureName(framework: framework)($0)(language) }
            .joined(separator: ", ")
        return total == nil
            ? Bilingual("ยังไม่มี ขาด \(lacks)", "Not known; missing: \(lacks)")(language)
            : Bilingual(
                "ตามเกณฑ์ปี \(framework.year)",
                "by the framework of \(framework.year) (\(framework.year - 543))")(
                    language)
    }

    private var badge: LevelBadge {
        let outcome = announced?.level.map { LevelOutcome.known($0) } ?? result.level
        // A level beside no total would be taken for the result.
        if total == nil, announced?.level == nil, case .known = outcome {
            return LevelOutcome.none.badge(of: framework, language)
        }
        return outcome.badge(of: framework, language)
    }

    private func bar(_ score: Assessment.Score) -> ScoreBar {
        let name = FigureName(framework: framework)(score.figure)(language)
        guard let value = score.value, let shown = score.shown,
            let hundredths = value.hundredths
        else {
            let missing = Bilingual("ยังไม่ครบ", "incomplete")(language)
            return ScoreBar(name, .init(0, printed: missing), ticks: lines.ticks)
        }
        return ScoreBar(
            name,
            .init(
                Double(hundredths) / 100, printed: shown,
                isLow: value < framework.passMark.value), ticks: lines.ticks)
    }
}
