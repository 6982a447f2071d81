import ThaiText

/// Checks the wording printed beside a survey's question against this year's questions and those that had the
/// same code in other years.
///
/// Our wordings are paraphrases, so a print is never expected to be like its own; it has to be plainly like
/// another question, and hardly like its own. Where we are unsure of either question nothing is said.
struct QuestionNames {
    /// From this likeness on a print is plainly that of a question of this year.
    private static let plain = 2.0 / 5
    /// From this likeness on it is plainly that of another year's, whose wordings we compare less often.
    private static let plainElsewhere = 0.55
    /// It must be less like its own question by this much.
    private static let gap = 0.2
    /// From this much on it is likely and not only possible.
    private static let wideGap = 0.35
    /// No other question may come nearer than this.
    private static let lead = 0.1

    private struct Entry {
        let year: Int
        let question: Question
        let forms: [NameLikeness]

        func likeness(_ print: NameLikeness) -> Double {
            forms.map(print.likeness).max() ?? 0
        }
    }

    private let year: Int
    private let entries: [Entry]
    private let elsewhere: [Entry]

    init(_ framework: Framework, otherYears: [Framework]) {
        year = framework.year
        entries = Self.entries(framework)
        elsewhere = otherYears.flatMap(Self.entries)
    }

    private static func entries(_ framework: Framework) -> [Entry] {
        framework.instruments.filter { $0.kind == .survey }
            .flatMap { framework.questions(of: $0.id) }
            .filter { $0.confidence > .unsure }
            .map { question in
                Entry(
                    year: framework.year, question: question,
                    forms: ([question.name.thai] + (question.otherNames ?? []))
                        .map(NameLikeness.init))
            }
    }

    /// A finding where the wording under a code plainly belongs to another one.
    func judge(_ code: String, named name: String) -> Finding? {
        guard let own = entries.first(where: { $0.question.code == code }) else { return nil }
        let print = NameLikeness(name)
        let fit = own.likeness(print)
        guard let (match, likeness) = match(own, print, fit) else { return nil }
        let isHere = match.year == year
        let other = match.question
        let source = isHere ? Bilingual("", "") : Bilingual(" ปี \(match.year)", " in \(match.year)")
        return Finding(
            figure: Figure.code(code).description, printed: "\(code) \(name)",
            expected: isHere ? other.code : "\(code) \(own.question.name.thai)",
            slip: SlipText(print: PrintedNumber(""), value: nil)
                .slip(isHere ? .nameOfOtherCode : .otherYear),
            confidence: likeness - fit >= Self.wideGap ? .likely : .possible,
            evidence: Bilingual(
                "ข้อความ “\(name)” เป็นเรื่องของ \(other.code)\(source.thai) (\(other.name.thai)) ส่วน \(code) ของปี \(year) คือเรื่อง “\(own.question.name.thai)”",
                "The wording “\(name)” is that of \(other.code)\(source.english) (\(other.name.english)); \(code) of \(year) is about “\(own.question.name.english)”."
            ))
    }

    private func match(
        _ own: Entry, _ print: NameLikeness, _ fit: Double
    ) -> (entry: Entry, likeness: Double)? {
        let others = entries.filter {
            $0.question.instrument == own.question.instrument
                && $0.question.code != own.question.code
        }.map { (entry: $0, likeness: $0.likeness(print)) }.sorted { $0.likeness > $1.likeness }
        if let best = others.first, best.likeness >= Self.plain {
            let next = others.dropFirst().first?.likeness ?? 0
            let isClear = best.likeness >= max(fit + Self.gap, next + Self.lead)
            return isClear ? best : nil
        }
        // The numbers of an older list with their old questions.
        return elsewhere.filter { $0.question.code == own.question.code }
            .map { (entry: $0, likeness: $0.likeness(print)) }
            .filter { $0.likeness >= max(Self.plainElsewhere, fit + Self.wideGap) }
            .max { $0.likeness < $1.likeness }
    }
}
