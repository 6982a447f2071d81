import Design
import Platform
import ThaiText

/// What acts on the disclosure are about.
extension AuditSubjects {
    /// The cell of such an act; nil for all others.
    func disclosure(_ about: [AuditNote.Fact], of act: AuditedAct?) -> Cell? {
        let numbers = about.compactMap { fact -> Int64? in
            if case .number(let number) = fact { number } else { nil }
        }
        guard numbers.count >= 2 else { return nil }
        let (year, second) = (numbers[0], numbers[1])
        switch act {
        case .disclosureStarted:
            return .text(
                Bilingual("ปี \(year) จากปี \(second)", "\(year) from \(second)")(language))
        case .evidenceDisclosed, .disclosureWithdrawn, .disclosureConfirmed:
            let evidence = numbers.count > 2 ? numbers[2] : 0
            return .text(
                Bilingual(
                    "o\(second) ปี \(year) หลักฐานที่ \(evidence)",
                    "o\(second) of \(year), evidence \(evidence)")(language))
        case .elementsMarked, .itemDescribed:
            return .text(
                Bilingual("o\(second) ปี \(year)", "o\(second) of \(year)")(language))
        default: return nil
        }
    }
}
