import Assessment
import Design
import HTML
import Reports
import ThaiText

/// Every figure and every measure that was read.
struct ReadSection: Component {
    let document: CheckedDocument
    let language: Language

    var body: some Markup {
        if !document.printed.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "figures")) {
                h2(.id("figures")) { Bilingual("ค่าที่อ่านได้", "What was read")(language) }
                Table(
                    Bilingual("คะแนนที่อ่านได้", "Scores that were read")(language),
                    [
                        Column(Bilingual("ข้อ", "Figure")(language)),
                        Column(Bilingual("อ่านเป็น", "Read as")(language), isNumeric: true),
                        Column(Bilingual("ผลตรวจ", "Check")(language)),
                    ], rows)
            }
        }
        if let measures = document.report.measures, !measures.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "measures")) {
                h2(.id("measures")) {
                    Bilingual("มาตรการ \(measures.count) เรื่อง", "\(measures.count) measures")(
                        language)
                }
                Table(
                    Bilingual("มาตรการที่อ่านได้", "Measures that were read")(language),
                    [
                        Column(Bilingual("มาตรการ", "Measure")(language)),
                        Column(Bilingual("มุ่งที่", "Aims at")(language)),
                        Column(Bilingual("ผู้รับผิดชอบ", "Responsible")(language)),
                        Column(Bilingual("ระยะเวลา", "Period")(language)),
                    ], measures.map(row))
            }
        }
    }

    private var rows: [[Cell]] {
        let wrong = Set(document.consistency?.findings.map(\.figure) ?? [])
        let agreeing = Set(document.consistency?.verified ?? [])
        let wording = document.framework.map(FindingWording.init)
        var seen: Set<String> = []
        return document.report.resultSheet.prints.filter { seen.insert($0.figure).inserted }.map {
            print in
            [
                .text(wording?.name(of: print.figure)(language) ?? print.figure),
                .text(wording?.value(print.printed, of: print.figure)(language) ?? print.printed),
                .status(tag(print.figure, wrong, agreeing)),
            ]
        }
    }

    private func tag(
        _ figure: String, _ wrong: Set<String>, _ agreeing: Set<String>
    ) -> StatusTag {
        if wrong.contains(figure) {
            return StatusTag(.bad, Bilingual("ไม่ลงตัว", "Does not agree")(language))
        }
        if agreeing.contains(figure) {
            return StatusTag(.done, Bilingual("ตรง", "Agrees")(language))
        }
        return StatusTag(
            .notYet, Bilingual("ไม่มีตัวเลขอื่นให้เทียบ", "Nothing to compare with")(language))
    }

    private func row(_ measure: Measure) -> [Cell] {
        [
            .foreign(measure.name, lang: "th"), .text(measure.targets.joined(separator: ", ")),
            .foreign(measure.responsible.joined(separator: ", "), lang: "th"),
            .foreign(measure.period?.text ?? "–", lang: "th"),
        ]
    }
}
