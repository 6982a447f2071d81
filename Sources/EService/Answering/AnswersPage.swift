import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The templates of an authority and the form of another one, or the form of one of them.
struct AnswersPage: Component {
    /// The one that is changed; nil for a new one.
    let template: AnswerTemplate?
    let templates: [AnswerTemplate]
    let services: [Service]
    let sheet: Sheet
    let hidden: [HiddenField]
    let removalHidden: [HiddenField]
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String {
        if let template { return template.name }
        return templates.isEmpty
            ? say("ยังไม่มีข้อความสำเร็จรูป", "No answer templates yet")
            : say("ข้อความสำเร็จรูป \(templates.count) เรื่อง", "\(templates.count) answer templates")
    }

    var body: some Markup {
        PageTitle(
            title, eyebrow: say("ข้อความสำเร็จรูป", "Answer templates"),
            lead: say(
                "ข้อความที่ใช้ตอบประชาชนบ่อย เจ้าหน้าที่เลือกแล้วเติมในช่องตอบ แก้ก่อนส่งได้",
                "Texts for answers that come again and again: staff choose one, fill it in and change it before they send it."
            ))
        if template == nil, !templates.isEmpty { list }
        form
        if template != nil { removal }
    }

    private var list: some Markup {
        Table(
            say("ข้อความ", "Texts"),
            [
                Column(say("ชื่อ", "Name")), Column(say("ใช้กับ", "For")),
                Column(say("ขึ้นต้นว่า", "Begins")),
            ], templates.map(cells)
        ).hidingCaption()
    }

    private func cells(_ template: AnswerTemplate) -> [Cell] {
        let service = services.first { $0.id == template.service }?.content.name(language)
        let start = template.text.prefix(60)
        return [
            .link(template.name, LinkAddress(EServiceLocations.answer.path(template.id))),
            .text(service ?? say("ทุกบริการ", "All services")),
            .text(start.count < template.text.count ? start + "…" : String(start)),
        ]
    }

    private var form: some Markup {
        section(.class("stack"), .aria("labelledby", "write")) {
            h2(.id("write")) {
                template == nil
                    ? say("เพิ่มข้อความ", "Another text") : say("แก้ข้อความ", "Change the text")
            }
            PostForm(
                to: LinkAddress(
                    template.map { EServiceLocations.answer.path($0.id) }
                        ?? EServiceLocations.answers.path()),
                hidden: hidden + [HiddenField(TemplateField.known, sheet[TemplateField.known])]
            ) {
                TextField(
                    Field(
                        TemplateField.name, say("ชื่อ", "Name"),
                        hint: say("เจ้าหน้าที่เห็นเท่านั้น เช่น ขอรูปเพิ่ม", "Only staff see it")
                    ).showing(sheet.errors), value: sheet[TemplateField.name])
                SelectField(
                    Field(TemplateField.service, say("ใช้กับบริการ", "For the service")).optional(
                        language
                    ).showing(sheet.errors),
                    services.map { Choice(String($0.id.rawValue), $0.content.name(language)) },
                    selected: sheet[TemplateField.service],
                    empty: say("ทุกบริการ", "All services"))
                TextArea(
                    Field(
                        TemplateField.text, say("ข้อความ", "Text"),
                        hint: say(
                            "ใส่ {ชื่อ} {รหัส} {บริการ} {วันที่} ได้ ระบบแทนด้วยชื่อผู้ขอ รหัสติดตาม ชื่อบริการ และวันนี้",
                            "{name} {code} {service} {date} stand for the applicant, the tracking code, the service and today"
                        )
                    ).showing(sheet.errors), value: sheet[TemplateField.text])
                ButtonRow {
                    Button(say("บันทึกข้อความ", "Save the text"))
                    BackLink(
                        to: LinkAddress(
                            template == nil
                                ? EServiceLocations.services.path()
                                : EServiceLocations.answers.path()), language)
                }
            }
        }
    }

    @MarkupBuilder private var removal: some Markup {
        if let template {
            PostForm(
                to: LinkAddress(EServiceLocations.answerRemoval.path(template.id)),
                hidden: removalHidden
            ) {
                ButtonRow {
                    Button(say("เอาข้อความนี้ออก", "Take this text out"), .quiet).small()
                }
            }
        }
    }
}
