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
        let alternatives: [Alternative]?
        let place: String?

        private enum CodingKeys: String, CodingKey {
            case figure, printed, expected, window, slip, slipText, confidence, evidence
            case alternatives
            case place = "where"
        }
    }

    init(_ consistency: Consistency) {
        derived = Scores(figures: consistency.derived)
        findings = consistency.findings.map { finding in
            Entry(
                figure: finding.figure, printed: finding.printed, expected: finding.expected,
                window: finding.window, slip: finding.slip.kind, slipText: finding.slip.text,
                confidence: finding.confidence, evidence: finding.evidence,
                alternatives: finding.alternatives.isEmpty ? nil : finding.alternatives,
                place: finding.place)
        }
        remarks = consistency.remarks
        verified = consistency.verified
    }
}
