import Assessment
import SheetGenerator
import ThaiText

/// One sheet, its truth and what the program says, for people.
struct SheetView {
    let made: SheetCase
    let consistency: Consistency

    var text: String {
        ["# \(made.name)", prints, claims, slips, findings, remarks, marks].joined(
            separator: "\n\n")
    }

    /// What went wrong and what the program says, without the sheet.
    var summary: String { ["# \(made.name)", slips, findings].joined(separator: "\n") }

    private var prints: String {
        made.sheet.prints.map { print in
            let truth = Figure(print.figure).flatMap { made.result.hundredths[$0] }
            let isRight = truth == nil || truth == Writing.hundredths(print.printed)
            let note = isRight ? "" : "   <- true \(Self.decimal(truth))"
            return "\(print.figure) \(print.printed)\(note)"
        }
        .joined(separator: "\n")
    }

    private var claims: String {
        (["claims" + (made.claimsRepeatSlips ? " (from the spoilt figures)" : "")]
            + made.sheet.claims.map {
                "  \($0.kind.rawValue) \($0.figure) of \($0.group.joined(separator: " "))"
            }).joined(separator: "\n")
    }

    private var slips: String {
        (["slips"]
            + made.slips.map {
                "  \($0.figure): \($0.original) became \($0.printed) (\($0.kind.rawValue))"
            }).joined(separator: "\n")
    }

    private var findings: String {
        (["findings"] + consistency.findings.flatMap(lines)).joined(separator: "\n")
    }

    private func lines(_ finding: Finding) -> [String] {
        let range = finding.window.map { " in \($0.low)–\($0.high)" } ?? ""
        let value = (finding.expected ?? "?") + range
        let first =
            "  \(finding.confidence.rawValue): \(finding.figure) \(finding.printed) is \(value), "
            + "\(finding.slip.kind.rawValue): \(finding.evidence.english)"
        return [first] + finding.alternatives.map(line)
    }

    private func line(_ other: Alternative) -> String {
        let repairs = other.repairs.map { repair in
            "\(repair.figure) is \(repair.expected ?? "?") (\(repair.slip.kind.rawValue))"
        }
        return "    or (\(other.permille) ‰) " + repairs.joined(separator: " and ")
    }

    private var remarks: String {
        (["remarks"]
            + consistency.remarks.map {
                "  \($0.kind.rawValue) \($0.figure ?? ""): \($0.text.english)"
            }).joined(separator: "\n")
    }

    private var marks: String {
        let judge = Judge(made, said: consistency)
        return "marks\n  " + judge.marks.map(\.rawValue).sorted().joined(separator: " ")
    }

    private static func decimal(_ hundredths: Int?) -> String {
        hundredths.flatMap { Writing.texts($0).first } ?? "?"
    }
}
