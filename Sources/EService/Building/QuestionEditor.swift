import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The page on which one question is written.
struct QuestionEditor: Component {
    let building: FormBuilding
    let kind: ServiceField.Kind
    /// The question as it is now; nil for a new one.
    let now: ServiceField?
    /// The questions on whose choices it may hang.
    let before: [ServiceField]
    let sheet: Sheet
    let place: LinkAddress
    let hidden: [HiddenField]
    /// Whether somebody else changed the form while this was written.
    let isLate: Bool
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String {
        now.map { $0.label(language) } ?? say("คำถามใหม่", "A new question")
    }

    var body: some Markup {
        PageTitle(
            title, eyebrow: kind.words.name(language), lead: kind.words.use(language))
        if isLate { LatestQuestion(field: now, language: language) }
        PostForm(to: place, hidden: hidden) {
            text(
                QuestionFields.label,
                kind == .declaration
                    ? say("ข้อความที่รับรอง", "What is affirmed") : say("คำถาม", "Question"))
            text(
                ManualForm.english(QuestionFields.label), say("ภาษาอังกฤษ", "In English"),
                isOptional: true)
            text(
                QuestionFields.hint, say("คำอธิบายใต้คำถาม", "Hint under the question"),
                hint: say("บอกวิธีตอบหรือให้ตัวอย่าง", "How to answer, or an example"), isOptional: true)
            text(
                ManualForm.english(QuestionFields.hint), say("คำอธิบายภาษาอังกฤษ", "Hint in English"),
                isOptional: true)
            if kind.isChosen { choices }
            if kind.hasLimit { limits }
            Checkbox(
                field(QuestionFields.required, say("ต้องตอบ", "Must be answered")),
                isOn: sheet[QuestionFields.required] == "yes")
            if kind == .date { fromToday }
            condition
            ButtonRow {
                Button(say("บันทึกคำถาม", "Save the question"))
                BackLink(
                    to: LinkAddress(EServiceLocations.building.path(building.service.code)),
                    language)
            }
        }
        if let now {
            p {
                GoLink(
                    say("ลบคำถามนี้", "Take this question out"),
                    to: LinkAddress(
                        EServiceLocations.formRemoval.path(
                            building.service.code, .field(now.id))))
            }
        }
    }

    private var fromToday: Checkbox {
        Checkbox(
            field(
                QuestionFields.fromToday, say("ต้องไม่ก่อนวันนี้", "Not before today"),
                hint: say("เช่น วันที่สะดวกให้ไปเก็บ", "As a day on which we may come")),
            isOn: sheet[QuestionFields.fromToday] == "yes")
    }

    @MarkupBuilder private var choices: some Markup {
        TextArea(
            field(
                QuestionFields.choices, say("ตัวเลือก", "Choices"),
                hint: say("บรรทัดละหนึ่งข้อ", "One a line")), value: sheet[QuestionFields.choices])
        TextArea(
            field(
                ManualForm.english(QuestionFields.choices),
                say("ตัวเลือกภาษาอังกฤษ", "Choices in English"),
                hint: say("เรียงตรงกับภาษาไทย", "In the order of the Thai ones")
            ).optional(language), value: sheet[ManualForm.english(QuestionFields.choices)])
    }

    @MarkupBuilder private var limits: some Markup {
        if kind == .number {
            number(QuestionFields.least, say("ขั้นต่ำ", "Smallest"))
            number(QuestionFields.most, say("สูงสุด", "Largest"))
        } else if kind == .photo || kind == .file {
            number(QuestionFields.most, say("แนบได้กี่ไฟล์", "How many files"))
        } else {
            number(QuestionFields.most, say("ยาวได้กี่ตัวอักษร", "How many letters"))
        }
    }

    @MarkupBuilder private var condition: some Markup {
        let choices = before.flatMap { field in
            field.choices.map { choice in
                Choice(
                    ServiceField.Condition(field.id, is: choice.id).segment,
                    "\(field.label(language)): \(choice.label(language))")
            }
        }
        SelectField(
            field(
                QuestionFields.condition, say("ถามเมื่อ", "Asked when"),
                hint: choices.isEmpty
                    ? say(
                        "ถ้ามีคำถามแบบเลือกอยู่ก่อนหน้า จะตั้งเงื่อนไขได้",
                        "A question with choices before this one could be a condition") : nil
            ).optional(language), choices, selected: sheet[QuestionFields.condition],
            empty: say("ถามทุกคน", "Always"))
    }

    private func number(_ name: String, _ label: String) -> TextField {
        TextField(
            field(name, label).optional(language), value: sheet[name], kind: .wholeNumber,
            width: .short)
    }

    private func text(
        _ name: String, _ label: String, hint: String? = nil, isOptional: Bool = false
    ) -> TextField {
        let field = field(name, label, hint: hint)
        return TextField(isOptional ? field.optional(language) : field, value: sheet[name])
    }

    private func field(_ name: String, _ label: String, hint: String? = nil) -> Field {
        Field(name, label, hint: hint).showing(sheet.errors)
    }
}

/// What a question is now, for somebody who wrote it while another did.
private struct LatestQuestion: Component {
    let field: ServiceField?
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var body: some Markup {
        if let field {
            section(.class("stack stack-2"), .aria("labelledby", "latest")) {
                h2(.id("latest")) { say("ฉบับล่าสุดของคำถามนี้", "The question as it is now") }
                SummaryList(rows(field))
            }
        }
    }

    private func rows(_ field: ServiceField) -> [SummaryRow] {
        var rows = [SummaryRow(say("คำถาม", "Question"), field.label(language))]
        if let hint = field.hint {
            rows.append(SummaryRow(say("คำอธิบาย", "Hint"), hint(language)))
        }
        if !field.choices.isEmpty {
            let labels = field.choices.map { $0.label(language) }
            rows.append(SummaryRow(say("ตัวเลือก", "Choices"), labels.joined(separator: "\n")))
        }
        rows.append(
            SummaryRow(
                say("ต้องตอบ", "Must be answered"),
                field.isRequired ? say("ใช่", "Yes") : say("ไม่", "No")))
        return rows
    }
}
