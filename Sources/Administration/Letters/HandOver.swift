import Design
import HTML
import Platform
import ThaiText

/// A link that is passed on by hand.
struct HandOver: Component {
    let link: String
    let base: BaseAddress
    let note: Bilingual
    let language: Language

    var body: some Markup {
        div(.class("stack measure")) {
            if base.isOfThisMachine {
                Banner(
                    .warning,
                    Bilingual("ลิงก์นี้เปิดได้เฉพาะเครื่องนี้", "This link opens on this machine only")(
                        language),
                    Bilingual(
                        "ให้ผู้ดูแลเครื่องตั้ง base_address เป็นที่อยู่เว็บของหน่วยงานก่อน แล้วทำลิงก์ใหม่",
                        "Have the operator set base_address to your site's address first, then make a new link"
                    )(language))
            }
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
