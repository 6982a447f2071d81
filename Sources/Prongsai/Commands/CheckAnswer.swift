import Assessment
import Reports
import ThaiText

/// What `check --json` writes.
struct CheckAnswer: Encodable {
    /// Figures that follow from the rest, in the shape of the scores of `read --json`.
    let derived: Scores
    let findings: [Entry]
    let remarks: [Remark]
    let verified: [String]

    /// A finding; `slip` is a word for programs, `slipText` and `evidence` are sentences for people.
    struct Entry: Encodable {
        let figure: String
        let printed: String
        let expected: String?
        let window: ValueWindow?
        let slip: Slip.Kind
        let slipText: Bilingual
        let confidence: Finding.Confidence
        let evidence: Bilingual
        let alternatives: [Explanation]?
        let place: String?

        private enum CodingKeys: String, CodingKey {
            case figure, printed, expected, window, slip, slipText, confidence, evidence
            case alternatives
            case place = "where"
        }
    }

    /// Repairs that explain the same mismatch together, and how probable that is in thousandths.
    struct Explanation: Encodable {
        let permille: Int
        let repairs: [Repair]
    }

    /// One figure of an explanation.
    struct Repair: Encodable {
        let figure: String
        let printed: String
        let expected: String?
        let slip: Slip.Kind
        let slipText: Bilingual
    }

    init(_ consistency: Consistency) {
        derived = Scores(figures: consistency.derived)
        findings = consistency.findings.map(Entry.init)
        remarks = consistency.remarks
        verified = consistency.verified
    }
}

extension CheckAnswer.Entry {
    fileprivate init(_ finding: Finding) {
        self.init(
            figure: finding.figure, printed: finding.printed, expected: finding.expected,
            window: finding.window, slip: finding.slip.kind, slipText: finding.slip.text,
            confidence: finding.confidence, evidence: finding.evidence,
            alternatives: finding.alternatives.isEmpty
                ? nil : finding.alternatives.map(CheckAnswer.Explanation.init),
            place: finding.place)
    }
}

extension CheckAnswer.Explanation {
    fileprivate init(_ alternative: Alternative) {
        self.init(
            permille: alternative.permille,
            repairs: alternative.repairs.map {
                CheckAnswer.Repair(
                    figure: $0.figure, printed: $0.printed, expected: $0.expected,
                    slip: $0.slip.kind, slipText: $0.slip.text)
            })
    }
}
