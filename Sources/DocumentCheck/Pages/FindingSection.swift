import Assessment
import AssessmentPages
import Design
import HTML
import Reports
import ThaiText

/// What does not agree, what was read with doubt, and what is worth knowing.
struct FindingSection: Component {
    let document: CheckedDocument
    let language: Language

    var body: some Markup {
        if let framework = document.framework, !document.groups.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "findings")) {
                h2(.id("findings")) { Bilingual("จุดที่ไม่ลงตัว", "What does not agree")(language) }
                FindingCards(document.groups, framework, language)
            }
        }
        if let remarks = document.consistency?.remarks, !remarks.isEmpty {
            section(.class("mt-6 stack measure"), .aria("labelledby", "remarks")) {
                h2(.id("remarks")) {
                    Bilingual("ข้อสังเกต (ไม่ใช่ข้อผิด)", "Remarks (no mistakes)")(language)
                }
                ul { for remark in remarks { li { SentenceStart.of(remark.text(language)) } } }
            }
        }
        DoubtSection(
            document.report.uncertain.map {
                ReadDoubt(place: $0.place, text: $0.text, reason: $0.reason)
            }, language)
    }
}
