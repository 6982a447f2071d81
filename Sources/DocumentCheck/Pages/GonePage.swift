import Design
import HTML
import ThaiText

/// There is no such result, or no more: why, and the way to a new one.
struct GonePage: Component {
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("ผลตรวจนี้ไม่อยู่แล้ว", "This result is no longer here")(language)
    }

    var body: some Markup {
        PageTitle(
            Self.title(language),
            lead: Bilingual(
                "ผลตรวจอยู่ในหน่วยความจำ 1 ชั่วโมง หรือจนกว่าจะมีคนกดลบหรือเครื่องเริ่มใหม่ ไม่มีสำเนาเก็บไว้ที่ใด ส่งไฟล์อีกครั้งเพื่อตรวจใหม่",
                "A result lies in memory for one hour, or until someone removes it or the server starts anew. No copy is kept; send the file again for a new one."
            )(language))
        ButtonRow {
            ButtonLink(
                Bilingual("ตรวจไฟล์ใหม่", "Check a file")(language), to: LinkAddress("/check"),
                icon: .upload)
        }
    }
}
