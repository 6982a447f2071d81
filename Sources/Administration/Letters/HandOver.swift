import Design
import HTML
import ThaiText

/// A link that is passed on by hand.
struct HandOver: Component {
    let link: String
    let note: Bilingual
    let language: Language

    var body: some Markup {
        div(.class("stack measure")) {
            p { note(language) }
            div(.class("field")) {
                label(.for("link")) { Bilingual("ลิงก์", "Link")(language) }
                input(
                    .class("input"), .type("text"), .id("link"), .value(link),
                    Attribute("readonly", if: true))
            }
            p {
                button(
                    .class("btn btn--quiet btn--small"), .type("button"), .data("copy", link),
                    .data("copied", Bilingual("คัดลอกแล้ว", "Copied")(language)),
                    Attribute("hidden", if: true)
                ) { Bilingual("คัดลอกลิงก์", "Copy the link")(language) }
            }
        }
    }
}
