import Assessment
import AssessmentPages
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
                h2(.id("figures")) { (isCounted ? Self.computed : Self.read)(language) }
                if !isCounted { p(.class("hint")) { Self.openGroups(language) } }
                for group in groups {
                    details(.class("more"), Attribute("open", if: isOpen(group))) {
                        summary { heading(group) }
                        Table(group.title, columns, group.figures.map(row)).hidingCaption()
                    }
                }
            }
        }
        measures
    }

    @MarkupBuilder private var measures: some Markup {
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

    private static let read = Bilingual("ค่าที่อ่านได้", "What was read")
    private static let computed = Bilingual("คะแนนที่คำนวณได้", "The scores")
    private static let openGroups = Bilingual(
        "เปิดดูทีละเครื่องมือ กลุ่มที่มีจุดไม่ลงตัวเปิดไว้แล้ว",
        "Open one instrument at a time; those with something that does not agree are open.")

    /// Our own scores of answers have nothing to be checked against.
    private var isCounted: Bool { document.counted != nil }

    private var columns: [Column] {
        let name = Column(Bilingual("ข้อ", "Figure")(language))
        if isCounted {
            return [name, Column(Bilingual("คะแนน", "Score")(language), isNumeric: true)]
        }
        return [
            name, Column(Bilingual("อ่านเป็น", "Read as")(language), isNumeric: true),
            Column(Bilingual("ผลตรวจ", "Check")(language)),
        ]
    }

    private var groups: [ReadGroup] {
        ReadGroup.groups(document.report.resultSheet.prints, document.framework, language)
    }

    private func isOpen(_ group: ReadGroup) -> Bool {
        isCounted ? !group.isOfShares : misfits(group) > 0
    }

    private func misfits(_ group: ReadGroup) -> Int {
        let wrong = document.wrong
        return group.figures.count { wrong.contains($0.figure) }
    }

    private func heading(_ group: ReadGroup) -> String {
        let (count, misfits) = (group.figures.count, misfits(group))
        let says = Bilingual("\(count) ค่า", count == 1 ? "1 figure" : "\(count) figures")
        let wrong =
            misfits == 0
            ? "" : Bilingual(" ไม่ลงตัว \(misfits)", ", \(misfits) not agreeing")(language)
        return "\(group.title): \(says(language))\(wrong)"
    }

    private func row(_ print: PrintedFigure) -> [Cell] {
        let wording = document.framework.map(FindingWording.init)
        let cells: [Cell] = [
            .text(name(of: print.figure)),
            .text(wording?.value(print.printed, of: print.figure)(language) ?? print.printed),
        ]
        return isCounted ? cells : cells + [.status(tag(print.figure))]
    }

    private func name(of figure: String) -> String {
        guard let framework = document.framework, let known = Figure(figure) else { return figure }
        return SentenceStart.of(FigureTitle.text(known, framework, language))
    }

    private func tag(_ figure: String) -> StatusTag {
        if document.wrong.contains(figure) {
            return StatusTag(.bad, Bilingual("ไม่ลงตัว", "Does not agree")(language))
        }
        if document.agreeing.contains(figure) {
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
