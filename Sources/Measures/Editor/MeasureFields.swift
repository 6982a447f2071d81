import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// All that a measure says, each in its field.
struct MeasureFields: Component {
    let year: FiscalYear
    let framework: Framework
    let sheet: Sheet
    let divisions: DivisionNames
    /// The divisions that may be chosen.
    let choosable: [Division.ID]
    /// Whether it tells what was done and not what is planned.
    var isOfResults = false

    private var language: Language { sheet.language }

    var body: some Markup {
        aim
        work
        result
    }

    @MarkupBuilder private var aim: some Markup {
        SelectField(
            field(MeasureField.topic, Bilingual("ประเด็น", "Topic")),
            framework.topics.map { topic in
                Choice(String(topic.number), "\(topic.number) \(topic.name(language))")
            }, selected: Digits.arabic(sheet[MeasureField.topic]),
            empty: Bilingual("เลือกประเด็น", "Choose a topic")(language))
        TextField(
            field(
                MeasureField.targets,
                Bilingual("ข้อคำถามและรายการที่จะยกระดับ", "Questions and items it raises"),
                Bilingual(
                    "รหัสของการประเมินปี \(framework.year) เช่น i10 o12",
                    "Codes of the assessment of \(framework.year), for example i10 o12")
            ).optional(language), value: sheet[MeasureField.targets])
        TextField(
            field(
                MeasureField.name, Bilingual("ชื่อมาตรการ", "Name of the measure"),
                Bilingual("บอกสิ่งที่ทำ เช่น ยืมของผ่านระบบ มีใบส่งคืนทุกครั้ง", "Say what is done")),
            value: sheet[MeasureField.name])
        TextArea(
            field(
                MeasureField.issue, Bilingual("ประเด็นที่ต้องแก้", "What is to be mended"),
                Bilingual(
                    "อะไรทำให้คะแนนข้อนี้ต่ำ", "Why the score of these items is low")
            ).optional(language), value: sheet[MeasureField.issue])
    }

    @MarkupBuilder private var work: some Markup {
        TextArea(
            field(
                MeasureField.steps, Bilingual("ขั้นตอน", "Steps"),
                Bilingual("บรรทัดละหนึ่งขั้น ตามลำดับ", "One a line, in order")
            ).optional(language), value: sheet[MeasureField.steps])
        if !choosable.isEmpty {
            CheckboxChoices(
                field(
                    MeasureField.divisions, Bilingual("ผู้รับผิดชอบ", "Who answers for it")
                ).optional(language),
                choosable.map { Choice($0.segment, divisions($0, language)) },
                selected: Set(
                    sheet.fields.values(of: MeasureField.divisions).map { Digits.arabic($0) }))
        }
        TextField(
            field(
                MeasureField.period, Bilingual("ระยะเวลา", "Period"),
                PeriodWording.text(
                    Normalisation.canonical(sheet[MeasureField.period]), in: year, language
                ).map { Bilingual($0, $0) }
                    ?? Bilingual(
                        "เช่น ไตรมาสที่ 2, ม.ค. – มี.ค. \(year.buddhist), ตลอดปีงบประมาณ",
                        "As Thai plans write it: ไตรมาสที่ 2, ม.ค. – มี.ค. \(year.buddhist), ตลอดปีงบประมาณ"
                    )
            ).optional(language), value: sheet[MeasureField.period])
    }

    @MarkupBuilder private var result: some Markup {
        TextArea(
            field(
                MeasureField.outputs,
                isOfResults
                    ? Bilingual("ผลผลิตที่ทำได้", "What was made or done")
                    : Bilingual("ผลผลิตที่คาดไว้", "Expected outputs"),
                Bilingual(
                    "สิ่งที่จะมีหรือทำเสร็จ บรรทัดละหนึ่งอย่าง เช่น คู่มือ 14 เรื่อง",
                    "What will be made or done, one a line")
            ).optional(language), value: sheet[MeasureField.outputs])
        TextArea(
            field(
                MeasureField.outcomes,
                isOfResults
                    ? ConclusionField.changed
                    : Bilingual("ผลลัพธ์ที่คาดไว้", "Expected outcomes"),
                Bilingual(
                    "สิ่งที่จะเปลี่ยนไป มีตัวเลขยิ่งดี บรรทัดละหนึ่งอย่าง เช่น คืนตรงเวลาร้อยละ 90",
                    "What will change, best with a figure, one a line")
            ).optional(language), value: sheet[MeasureField.outcomes])
        if isOfResults {
            TextArea(
                field(MeasureField.recommendation, ConclusionField.nextYear)
                    .optional(language), value: sheet[MeasureField.recommendation])
        }
    }

    private func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(sheet.errors)
    }
}
