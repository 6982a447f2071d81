import Design
import HTML
import HTTP
import Platform
import ThaiText

/// One question of a form that is being built.
struct BuilderRow: Component {
    let page: BuilderPage
    let field: ServiceField

    private var form: ServiceForm { page.building.form }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(page.language)
    }

    var body: some Markup {
        li(.class("stack stack-1")) {
            p {
                a(
                    .href(
                        LinkAddress(
                            EServiceLocations.formField.path(
                                page.building.service.code, field.id)))
                ) { field.label(page.language) }
            }
            p(.class("hint")) { notes.joined(separator: " · ") }
            ButtonRow {
                MoveButtons(
                    part: .field(field.id), isFirst: isFirst, isLast: isLast,
                    language: page.language)
            }
        }
    }

    /// A question that stands first on a page goes to the page before it.
    private var isFirst: Bool { form.pages.first?.fields.first?.id == field.id }
    private var isLast: Bool { form.pages.last?.fields.last?.id == field.id }

    private var notes: [String] {
        var notes = [
            field.kind.words.name(page.language),
            field.isRequired ? say("ต้องตอบ", "required") : say("ไม่บังคับ", "optional"),
        ]
        if let when = field.when {
            let other = form.field(when.field)
            let choice = other?.choices.first { $0.id == when.choice }
            let (name, value) = (
                other?.label(page.language) ?? when.field,
                choice?.label(page.language) ?? when.choice
            )
            notes.append(say("ถามเมื่อ \(name) เป็น “\(value)”", "asked when \(name) is “\(value)”"))
        }
        return notes
    }
}

/// The buttons that move a page or a question.
struct MoveButtons: Component {
    let part: FormPart
    let isFirst: Bool
    let isLast: Bool
    let language: Language

    var body: some Markup {
        if !isFirst {
            Button(Bilingual("เลื่อนขึ้น", "Move up")(language), .quiet).small()
                .sending(BuilderPage.move, "up \(part.segment)")
        }
        if !isLast {
            Button(Bilingual("เลื่อนลง", "Move down")(language), .quiet).small()
                .sending(BuilderPage.move, "down \(part.segment)")
        }
    }
}
