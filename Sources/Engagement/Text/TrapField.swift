import Design
import HTML
import ThaiText

/// A field that nobody sees, hears or reaches by keyboard; who fills it in is a machine.
struct TrapField: Component {
    let language: Language

    var body: some Markup {
        div(.class("vh"), .aria("hidden", "true")) {
            label(.for(QuestionField.trap)) {
                Bilingual("เว้นช่องนี้ว่างไว้", "Leave this empty")(language)
            }
            input(
                .type("text"), .id(QuestionField.trap), .name(QuestionField.trap),
                Attribute("tabindex", "-1"), Attribute("autocomplete", "off"))
        }
    }
}
