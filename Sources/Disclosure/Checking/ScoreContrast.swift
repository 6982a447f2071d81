public import Assessment
import Design
import HTML
import Platform
public import ThaiText

/// What the last recorded result gave for the items of a year, under the codes of that year.
public struct RecordedItems: Sendable, Hashable {
    /// The score of an item, and what the item was called in the year of the result.
    public struct Given: Sendable, Hashable {
        let code: String
        let score: Ratio

        /// A score under the code of the result's year.
        public init(_ code: String, _ score: Ratio) { (self.code, self.score) = (code, score) }
    }

    /// The year of the result.
    public let year: FiscalYear
    /// By the code in the year that is asked for.
    public let scores: [String: Given]

    /// Scores of a year's result.
    public init(_ year: FiscalYear, scores: [String: Given]) {
        (self.year, self.scores) = (year, scores)
    }
}

/// An item that stands otherwise today than the last recorded result says: shown and scored nothing, or gone and scored full.
struct ScoreContrast: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// All is shown, and the result gave nothing.
        case shownButNothing
        /// Nothing can be opened, and the result gave full marks.
        case goneButFull
    }

    let kind: Kind
    let given: RecordedItems.Given
    /// The year of the result.
    let scored: FiscalYear
    /// The year of the list.
    let year: FiscalYear
    /// When the item was last brought up to date.
    let updated: Timestamp?

    /// Nil where the two agree, or where no result is recorded.
    init?(_ item: DisclosedItem, in year: FiscalYear, _ recorded: RecordedItems?) {
        guard let recorded, let given = recorded.scores[item.question.code] else { return nil }
        if item.state == .complete, given.score == .zero {
            kind = .shownButNothing
        } else if item.isGone, given.score == Score.full {
            kind = .goneButFull
        } else {
            return nil
        }
        (self.given, scored, self.year) = (given, recorded.year, year)
        updated = item.record.updated
    }

    /// What is otherwise, of which years, in a sentence or two.
    func sentence(_ language: Language) -> String {
        let words = scored == year ? sameYear(language) : otherYears
        return words(language)
    }

    private func sameYear(_ language: Language) -> Bilingual {
        switch kind {
        case .shownButNothing:
            let day = updated?.day(language) ?? "–"
            return Bilingual(
                "ผลปี \(year.buddhist) ให้รายการนี้ \(points) คะแนน แต่วันนี้หลักฐานครบ (ปรับปรุงล่าสุด \(day)) ผู้ประเมินอาจเปิดดูก่อนวันนั้น หรือเปิดจากลิงก์อื่น",
                "The result of \(year.buddhist) gave this item \(points), but today its evidence is complete (last updated \(day)). The assessor may have looked before that day, or at another link."
            )
        case .goneButFull:
            return Bilingual(
                "ผลปี \(year.buddhist) ให้รายการนี้ \(points) คะแนน แต่วันนี้ไม่มีหลักฐานที่เปิดได้ ตรวจว่าหลักฐานถูกถอนหรือเสียไปหลังการประเมิน",
                "The result of \(year.buddhist) gave this item \(points), but today nothing of it can be opened. See whether it was taken back or broke after the assessment."
            )
        }
    }

    private var otherYears: Bilingual {
        switch kind {
        case .shownButNothing:
            Bilingual(
                "ผลปี \(scored.buddhist) ให้รายการนี้ (\(given.code)) \(points) คะแนน หลักฐานที่ครบแล้วนี้เป็นของปี \(year.buddhist) ซึ่งยังไม่มีผล",
                "The result of \(scored.buddhist) gave this item (\(given.code)) \(points). The complete evidence here is that of \(year.buddhist), which has no result yet."
            )
        case .goneButFull:
            Bilingual(
                "ผลปี \(scored.buddhist) ให้รายการนี้ (\(given.code)) \(points) คะแนน แต่ปี \(year.buddhist) ยังไม่มีหลักฐานที่เปิดได้ คะแนนของปีก่อนไม่ติดมาด้วย",
                "The result of \(scored.buddhist) gave this item (\(given.code)) \(points), but for \(year.buddhist) nothing can be opened yet. Last year's score does not carry over."
            )
        }
    }

    private var points: String { given.score.text() }
}

extension DisclosedItem {
    /// Whether nothing of it can be read: nothing is shown, or nothing of what is shown opens.
    fileprivate var isGone: Bool {
        record.evidence.allSatisfy { piece in
            piece.opening.map { $0.outcome != .opens } ?? false
        }
    }
}
