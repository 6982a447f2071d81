public import HTML
public import ThaiText

/// A button that writes into a field where the reader is, when they allow it; hidden until the script is there.
public struct PlaceButton: Component, Sendable {
    private let field: String
    private let language: Language

    /// The button of the field with that name.
    public init(for field: String, _ language: Language) {
        (self.field, self.language) = (field, language)
    }

    /// The button, and the line in which it says what came of it.
    public var body: some Markup {
        div(.class("locate"), Attribute("hidden", if: true)) {
            button(
                .class("btn btn--quiet btn--small"), .type("button"), .data("locate", field),
                .data("asking", say("กำลังหาตำแหน่ง…", "Looking for where you are…")),
                .data(
                    "found",
                    say(
                        "ใส่ตำแหน่งแล้ว คลาดเคลื่อนได้ราว # เมตร ถ้าที่เกิดเหตุอยู่ที่อื่น แก้ตัวเลขหรือลบออกได้",
                        "Filled in, to about # metres. If it happened elsewhere, change or clear it."
                    )),
                .data(
                    "refused",
                    say(
                        "เบราว์เซอร์ไม่ให้ตำแหน่ง อนุญาตในการตั้งค่าของเว็บไซต์นี้ หรือเว้นว่างไว้ แล้วบอกจุดสังเกตแทน",
                        "Your browser does not tell. Allow it for this site, or leave it empty and describe the place."
                    )),
                .data(
                    "unknown",
                    say(
                        "ยังหาตำแหน่งไม่ได้ ลองกดอีกครั้งในที่โล่ง หรือเว้นว่างไว้ แล้วบอกจุดสังเกตแทน",
                        "Not found yet. Try again under the open sky, or leave it empty and describe the place."
                    ))
            ) { say("ใช้ตำแหน่งที่อยู่ตอนนี้", "Use where I am now") }
            p(.class("hint"), .role("status")) {}
        }
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }
}
