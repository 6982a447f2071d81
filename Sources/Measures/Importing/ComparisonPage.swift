import Assessment
import AssessmentPages
import Design
import HTML
import HTTP
import Platform
import Reports
import ThaiText

/// The measures of a document beside its own words, to be ticked.
struct ComparisonPage: Component {
    let read: ReadPlanState
    let sheet: Sheet
    let today: ThaiDate
    let hidden: [HiddenField]

    private var language: Language { sheet.language }
    private var year: FiscalYear { read.desk.year }

    static func title(_ language: Language) -> String {
        Bilingual("มาตรการที่อ่านได้จากเอกสาร", "Measures read from the document")(language)
    }

    var title: String { Self.title(language) }

    var body: some Markup {
        PageTitle(
            title, eyebrow: read.reading.name,
            lead: Bilingual(
                "อ่านได้ \(read.measures.count) มาตรการ เทียบกับต้นฉบับ แก้ที่ไม่ตรง แล้วเลือกที่จะนำเข้าแผนปี \(year.buddhist)",
                "\(read.measures.count) measures were read. Compare them with the document, put right what differs, then tick what is to enter the plan of \(year.buddhist)."
            )(language))
        notes
        if !ready.isEmpty {
            p {
                GoLink(
                    Bilingual(
                        "เลือกมาตรการที่จะนำเข้า (\(ready.count))",
                        "Choose what to take over (\(ready.count))")(language),
                    to: LinkAddress("#choosing"))
            }
        }
        for measure in read.measures {
            ReadMeasureCard(measure: measure, read: read, today: today, language: language)
        }
        DoubtSection(
            read.reading.document.report.uncertain.map {
                ReadDoubt(place: $0.place, text: $0.text, reason: $0.reason)
            }, language)
        form
    }

    @MarkupBuilder private var notes: some Markup {
        if let told = read.otherYear {
            Banner(
                .warning,
                Bilingual(
                    "เอกสารเป็นของปี \(told) แต่กำลังนำเข้าแผนปี \(year.buddhist)",
                    "The document is of \(told); it is being taken into the plan of \(year.buddhist)"
                )(language),
                Bilingual(
                    "ถ้าเป็นของปี \(told) จริง นำเข้าแผนปีนั้นแทน",
                    "If it really is of \(told), take it into that plan.")(language),
                link: FiscalYear(told).map {
                    GoLink(
                        Bilingual("นำเข้าแผนปี \(told)", "Take it into the plan of \(told)")(language),
                        to: LinkAddress(MeasureLocations.reading.path($0, read.reading.id)))
                })
        }
        if let other = read.otherAuthority {
            Banner(
                .warning,
                Bilingual(
                    "เอกสารเป็นของ\(other) ไม่ใช่ของ\(read.authority)",
                    "The document is of \(other), not of \(read.authority)")(language),
                Bilingual(
                    "ถ้าใช้เป็นตัวอย่าง แก้ชื่อหน่วยงานและผู้รับผิดชอบในมาตรการให้เป็นของคุณ",
                    "If it is a model, change names of authorities and who answers for the measures."
                )(
                    language))
        }
        if read.isModel {
            Banner(
                .note,
                Bilingual(
                    "ใช้เป็นแม่แบบเท่านั้น ยังไม่ได้เลือกมาตรการใดไว้ให้",
                    "Only a model: no measure is ticked beforehand")(language), modelText)
        } else if read.isOfResults {
            Banner(
                .note,
                Bilingual("เอกสารนี้เป็นรายงานผล", "This is a report on results")(language),
                Bilingual(
                    "ผลผลิตเข้าเป็นความก้าวหน้าร้อยละ 100 ผลลัพธ์และข้อเสนอแนะเข้าเป็นสรุปผล มาตรการที่แผนมีชื่อเดียวกันแล้วจะไม่เขียนซ้ำ",
                    "Outputs become progress of 100 per cent, outcomes and recommendations what came of it. A measure that the plan has by that name is not written again."
                )(language))
        }
    }

    /// What of a model enters the plan.
    private var modelText: String {
        read.isOfResults
            ? Bilingual(
                "เลือกเฉพาะมาตรการที่จะทำ ความก้าวหน้า ผลลัพธ์ และข้อเสนอแนะในรายงานนี้ไม่นำเข้า เพราะไม่ใช่สิ่งที่ทำตามแผนปี \(year.buddhist)",
                "Tick what is to be done. Progress, outcomes and recommendations of this report are not taken over: they are not what was done of the plan of \(year.buddhist)."
            )(language)
            : Bilingual(
                "เลือกเฉพาะมาตรการที่จะทำในแผนปี \(year.buddhist)",
                "Tick what is to be done in the plan of \(year.buddhist).")(language)
    }

    private var ready: [ReadMeasure] { read.measures.filter(\.isReady) }

    @MarkupBuilder private var form: some Markup {
        if ready.isEmpty {
            Banner(
                .note, Bilingual("ยังไม่มีมาตรการที่นำเข้าได้", "Nothing can enter the plan yet")(language),
                Bilingual(
                    "แก้มาตรการที่ต้องแก้ก่อน หรือกลับไปที่แผน",
                    "Put right what is marked, or go back to the plan.")(language),
                link: GoLink(
                    Bilingual("กลับไปที่แผน", "Back to the plan")(language),
                    to: LinkAddress(MeasureLocations.plan.path(year))))
        } else {
            PostForm(
                to: LinkAddress(MeasureLocations.reading.path(year, read.reading.id)),
                hidden: hidden
            ) {
                div(.id("choosing")) { choices }
                ButtonRow {
                    Button(Bilingual("นำที่เลือกเข้าแผน", "Take them into the plan")(language))
                    BackLink(to: LinkAddress(MeasureLocations.plan.path(year)), language)
                }
            }
        }
    }

    private var choices: CheckboxChoices {
        CheckboxChoices(
            Field(
                ImportField.chosen,
                Bilingual("มาตรการที่จะนำเข้าแผน", "Measures to take into the plan")(language)
            ).showing(sheet.errors), ready.map(choice),
            selected: Set(
                sheet.fields.values(of: ImportField.chosen).map { Digits.arabic($0) }))
    }

    private func choice(_ measure: ReadMeasure) -> Choice {
        let count = measure.doubts.count
        var notes: [Bilingual] = []
        if measure.twin != nil {
            notes.append(Bilingual("แผนมีชื่อนี้แล้ว", "the plan has one of this name"))
        }
        if count > 0 {
            notes.append(
                Bilingual("ไม่แน่ใจ \(count) ที่", count == 1 ? "1 doubt" : "\(count) doubts"))
        }
        let hint = notes.map { $0(language) }.joined(separator: " · ")
        return Choice(
            String(measure.place), "\(measure.place). \(measure.content.name)",
            hint: hint.isEmpty ? nil : hint)
    }
}

/// One measure that was read, beside the document's words.
private struct ReadMeasureCard: Component {
    let measure: ReadMeasure
    let read: ReadPlanState
    let today: ThaiDate
    let language: Language

    private var title: String { "measure-\(measure.place)" }

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", title)) {
            h2(.id(title)) { "\(measure.place). \(measure.content.name)" }
            p { status }
            if let first = marks.first {
                Banner(measure.faults.isEmpty ? .insight : .warning, first)
                    .listing(marks.dropFirst().map { BannerPoint($0) })
            }
            div(.class("grid grid-2")) {
                SummaryList(rows, isNarrow: true)
                paper
            }
            next
        }
    }

    /// What is to be put right, then what is doubtful.
    private var marks: [String] {
        measure.faults.map(\.text) + measure.doubts.map { $0(language) }
    }

    private var status: StatusTag {
        if measure.taken != nil {
            return StatusTag(.done, Bilingual("เข้าแผนแล้ว", "In the plan")(language))
        }
        if !measure.faults.isEmpty {
            return StatusTag(.bad, Bilingual("ต้องแก้ก่อน", "To be put right first")(language))
        }
        return measure.doubts.isEmpty
            ? StatusTag(.done, Bilingual("อ่านได้ครบ", "Read whole")(language))
            : StatusTag(.unsure, Bilingual("ไม่แน่ใจ", "Not sure")(language))
    }

    private var rows: [SummaryRow] {
        (aim + result).compactMap { label, lines in
            let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
            return text.isEmpty ? nil : SummaryRow(label(language), text)
        }
    }

    private var aim: [(Bilingual, [String])] {
        let content = measure.content
        let topic = content.topic.flatMap { read.desk.framework.topic($0) }
        let owners = content.divisions.map {
            read.desk.divisions(Division.ID(rawValue: $0), language)
        }
        return [
            (
                Bilingual("ประเด็น", "Topic"),
                topic.map { ["\($0.number) \($0.name(language))"] } ?? []
            ),
            (Bilingual("ข้อที่จะยกระดับ", "Items it raises"), [content.targets.joined(separator: " ")]),
            (Bilingual("ประเด็นที่ต้องแก้", "What is to be mended"), [content.issue]),
            (Bilingual("ขั้นตอน", "Steps"), content.steps),
            (Bilingual("ผู้รับผิดชอบ", "Who answers for it"), [owners.joined(separator: ", ")]),
            (Bilingual("ระยะเวลา", "Period"), [content.period]),
        ]
    }

    private var result: [(Bilingual, [String])] {
        let content = measure.content
        guard read.isOfResults else {
            return [
                (Bilingual("ผลผลิตที่คาดไว้", "Expected outputs"), content.outputs),
                (Bilingual("ผลลัพธ์ที่คาดไว้", "Expected outcomes"), content.outcomes),
            ]
        }
        return [
            (Bilingual("ผลผลิตที่ทำได้", "What was made or done"), content.outputs),
            (Bilingual("ผลลัพธ์ที่เกิดขึ้นจริง", "What changed by it"), content.outcomes),
            (
                Bilingual("ข้อเสนอแนะสำหรับปีหน้า", "Recommendation for next year"),
                [content.recommendation]
            ),
        ]
    }

    private var paper: PaperWords { PaperWords(measure: measure, language: language) }

    @MarkupBuilder private var next: some Markup {
        if let taken = measure.taken {
            p {
                GoLink(
                    Bilingual(
                        "ดูมาตรการที่ \(measure.place) ในแผน",
                        "See measure \(measure.place) in the plan")(
                            language), to: LinkAddress(MeasureLocations.measure.path(taken)))
            }
        } else {
            p {
                GoLink(
                    Bilingual("แก้มาตรการที่ \(measure.place)", "Put measure \(measure.place) right")(
                        language),
                    to: LinkAddress(
                        MeasureLocations.readMeasure.path(
                            read.desk.year, read.reading.id, measure.place)))
            }
        }
    }
}

/// The document's own words of one measure.
struct PaperWords: Component {
    let measure: ReadMeasure
    let language: Language

    var body: some Markup {
        if let origin = measure.origin {
            Facsimile(
                Bilingual(
                    "ข้อความในเอกสารของมาตรการที่ \(measure.place)",
                    "The document's words of measure \(measure.place)")(language),
                [.paragraph([.text(origin.place)])]
                    + (origin.text ?? "").split(whereSeparator: \.isNewline).map {
                        .paragraph([.text(String($0))])
                    })
        }
    }
}
