public import Assessment
import Platform
public import ThaiText

/// Something that an assessor would mark an item down for, found before one looks.
public struct ItemFinding: Sendable, Hashable {
    /// What it is.
    public enum Matter: Sendable, Hashable {
        /// Nothing is shown.
        case missing
        /// A file, link or page does not open, or is empty.
        case unopened(Opening.Outcome)
        /// Nobody has found these to be shown.
        case lacking([ItemElement])
        /// A title, file name or link names other years than the expected one.
        case otherYear(named: [Int], expected: Int)
        /// Nothing was looked at since the year began; last on that day.
        case outdated(ThaiDate)

        /// Whether something is not there to be read.
        var isLack: Bool {
            switch self {
            case .missing, .unopened, .lacking: true
            case .otherYear, .outdated: false
            }
        }

        /// Whether what is there is of another time.
        var isOfAnotherTime: Bool { !isLack }
    }

    /// The item's code.
    public let item: String
    /// What is wrong.
    public let matter: Matter
    /// With which piece of evidence; nil for the item as a whole.
    public let evidence: DisclosedEvidence?

    /// What is wrong with an item of a year, the gravest first.
    static func of(
        _ question: Question, _ record: ItemRecord, in year: FiscalYear
    ) -> [ItemFinding] {
        func finding(_ matter: Matter, _ evidence: DisclosedEvidence? = nil) -> ItemFinding {
            ItemFinding(item: question.code, matter: matter, evidence: evidence)
        }
        guard !record.evidence.isEmpty else { return [finding(.missing)] }
        var findings: [ItemFinding] = []
        for piece in record.evidence {
            guard let outcome = piece.opening?.outcome, outcome != .opens else { continue }
            findings.append(finding(.unopened(outcome), piece))
        }
        let lacking = (question.elements?.value ?? []).filter { record.marks[$0.key] == nil }
        if !lacking.isEmpty { findings.append(finding(.lacking(lacking))) }
        for piece in record.evidence {
            guard let named = piece.otherYears(than: question.period?.value, in: year) else {
                continue
            }
            findings.append(
                finding(.otherYear(named: named.years, expected: named.expected), piece))
        }
        if let updated = record.updated.map({ Bangkok($0).date }), let start = year.span.start,
            updated < start
        {
            findings.append(finding(.outdated(updated)))
        }
        return findings
    }
}

extension DisclosedEvidence {
    /// The years that its title, file name or link names where the expected one is not among them; nil where none is wrong.
    fileprivate func otherYears(
        than period: ItemPeriod?, in year: FiscalYear
    ) -> (years: [Int], expected: Int)? {
        let expected: Int
        switch period {
        case .year: expected = year.buddhist
        case .previous: expected = year.buddhist - 1
        case .now, .several, nil: return nil
        }
        var texts = [title]
        if let file { texts.append(file.name) }
        if case .link(let address) = content { texts.append(YearMentions.lastPart(of: address)) }
        let mentions = texts.map(YearMentions.init)
        let named = Set(mentions.flatMap(\.years)).sorted()
        guard !named.isEmpty, !mentions.contains(where: { $0.covers(expected) }) else {
            return nil
        }
        return (named, expected)
    }
}
