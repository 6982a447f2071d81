import Assessment
import AssessmentPages
import Design
import DocumentExamination
import HTML
import HTTP
import Reports
import ThaiText

/// What was made of a file of single answers: by which year, and what was left out.
struct AnswersSection: Component {
    let document: CheckedDocument
    let counted: CountedAnswers
    let key: String
    let language: Language

    /// The result in a line.
    static func title(_ counted: CountedAnswers, _ language: Language) -> String {
        let rows = Bilingual(
            "คะแนนจากคำตอบ \(counted.rows) แถว",
            counted.rows == 1
                ? "The score of 1 row of answers" : "The scores of \(counted.rows) rows of answers")
        let whole = (counted.report.scores?.instruments ?? [:]).filter { !$0.key.contains(".") }
        let scores = whole.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return ([rows(language)] + scores).joined(separator: whole.isEmpty ? "" : " · ")
    }

    static func lead(_ document: CheckedDocument, _ language: Language) -> String {
        let year = document.framework?.year ?? 0
        return Bilingual(
            "ไฟล์นี้เป็นคำตอบรายแถวจากแบบสำรวจ ไม่ใช่รายงาน จึงนับคำตอบแล้วคำนวณคะแนนให้ตามเกณฑ์ปี \(year)",
            "This file holds the answers of a survey, not a report, so they were counted and scored by the framework of \(year)."
        )(language)
    }

    var body: some Markup {
        div(.class("stack")) {
            if !counted.notes.isEmpty {
                ul(.class("measure")) {
                    for note in counted.notes { li { SentenceStart.of(note(language)) } }
                }
            }
            if others.count > 1 {
                FilterChips(
                    Bilingual("คำนวณตามเกณฑ์ปี", "Score by the framework of")(language), others)
            }
        }
    }

    private var others: [MenuLink] {
        document.answers.compactMap(\.report.fiscalYear).map { year in
            let address = CheckLocations.document.path(key).text + "?year=\(year)"
            var link = MenuLink(
                Bilingual("ปี \(year)", "\(year) (\(year - 543))")(language),
                LinkAddress(path: address) ?? LinkAddress("/check"))
            link.isCurrent = year == document.framework?.year
            return link
        }
    }
}
