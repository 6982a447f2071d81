import Design
import HTML
import HTTP
import Platform
import ThaiText

/// Choosing a template over a field in which staff write to an applicant, with a button that fills it in.
struct AnswerPicker: Component {
    /// The name of the field that is filled.
    let field: String
    let templates: [AnswerTemplate]
    let sheet: Sheet
    let language: Language

    /// The name of the button that fills a field; it says which.
    static let fill = "fill"

    /// The name of the field in which a template is chosen.
    static func name(_ field: String) -> String { field + "_template" }

    /// All names that choosing brings into a form with these fields.
    static func names(_ fields: [String]) -> Set<String> {
        Set(fields.map(name) + [fill])
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    @MarkupBuilder var body: some Markup {
        if !templates.isEmpty {
            div(.class("field")) {
                SelectField(
                    Field(
                        Self.name(field), say("ข้อความสำเร็จรูป", "Answer template"),
                        hint: say(
                            "กดเติมแล้วแก้ต่อได้ สิ่งที่พิมพ์ไว้ยังอยู่",
                            "Fill it in and change it; what you typed stays")
                    ).optional(language).showing(sheet.errors),
                    templates.map { Choice(String($0.id.rawValue), $0.name) },
                    selected: sheet[Self.name(field)], empty: say("เลือกข้อความ", "Choose a text"))
                ButtonRow {
                    Button(say("เติมข้อความ", "Fill it in"), .quiet).small().sending(Self.fill, field)
                }
            }
        }
    }
}

/// That a text was filled in: the page begins with it, for the form may stand far down.
struct FilledNote: Component {
    let sheet: Sheet
    let fields: [String]
    let language: Language

    @MarkupBuilder var body: some Markup {
        if sheet.isSound, let field = sheet.filledField(of: fields),
            let place = LinkAddress(path: "#" + field)
        {
            Banner(
                .note,
                Bilingual(
                    "เติมข้อความแล้ว ยังไม่ได้ส่ง อ่านและแก้ก่อนส่ง",
                    "The text is filled in but not sent; read it, then send it")(language),
                link: GoLink(Bilingual("ไปที่ข้อความ", "Go to the text")(language), to: place))
        }
    }
}

extension Sheet {
    /// The field for which the button was pressed that fills it in; nil where another was.
    func filledField(of fields: [String]) -> String? {
        fields.first { $0 == self[AnswerPicker.fill] }
    }

    /// The same form with the chosen template in a field, behind what stands there; all else as it was typed.
    func filling(
        _ field: String, from templates: [AnswerTemplate], for request: ServiceRequest,
        at now: Timestamp
    ) -> Sheet {
        let name = AnswerPicker.name(field)
        let chosen = Int64(Digits.arabic(self[name])).map { AnswerTemplate.ID(rawValue: $0) }
        guard let template = templates.first(where: { $0.id == chosen }) else {
            var sheet = self
            sheet.refuse(name, Bilingual("เลือกข้อความจากรายการ", "Choose a text from the list"))
            return sheet
        }
        let text = AnswerText(template.text).filled(for: request, at: now)
        let whole = isBlank(field) ? text : self[field] + "\n\n" + text
        let others = fields.fields.filter { $0.name != field }.map {
            (name: $0.name, value: $0.value)
        }
        return Sheet(others + [(name: field, value: whole)], language)
    }
}
