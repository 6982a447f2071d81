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
        if !document.report.uncertain.isEmpty { Doubts(document: document, language: language) }
    }
}

/// What was read and could not be placed with certainty.
private struct Doubts: Component {
    private static let most = 60

    let document: CheckedDocument
    let language: Language

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "doubts")) {
            h2(.id("doubts")) { Bilingual("อ่านแล้วไม่แน่ใจ", "Read, but not sure")(language) }
            p(.class("hint")) {
                Bilingual(
                    "เทียบกับต้นฉบับ ระบบไม่เดาแทนคุณ",
                    "Compare these with the source; nothing was guessed for you.")(language)
            }
            Table(
                Bilingual("ที่อ่านแล้วไม่แน่ใจ", "Places we are not sure of")(language),
                [
                    Column(Bilingual("ที่", "Where")(language)),
                    Column(Bilingual("ข้อความ", "Words")(language)),
                    Column(Bilingual("เพราะ", "Why")(language)),
                ],
                document.report.uncertain.prefix(Self.most).map {
                    [
                        .foreign($0.place, lang: "th"),
                        .foreign(String($0.text.prefix(200)), lang: "th"),
                        .foreign($0.reason, lang: "th"),
                    ]
                })
            if document.report.uncertain.count > Self.most {
                let rest = document.report.uncertain.count - Self.most
                p(.class("hint")) { Bilingual("และอีก \(rest) ที่", "and \(rest) more")(language) }
            }
        }
    }
}
