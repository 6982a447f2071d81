import Design
import HTML
import ThaiText

/// The document has come, and is being read or waits for those before it.
struct WaitingPage: Component {
    /// The address that is answered when there is something new: by the result, or after some seconds by this page again.
    let next: String
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("กำลังอ่านเอกสาร", "Reading the document")(language)
    }

    var body: some Markup {
        PageTitle(
            Self.title(language),
            lead: Bilingual(
                "เอกสารยาวใช้เวลาอ่านไม่เกินครึ่งนาที ถ้ามีคนส่งก่อนหน้าต้องรอคิวด้วย หน้านี้เปลี่ยนเป็นผลตรวจเองเมื่อเสร็จ",
                "A long one takes up to half a minute, after those that came before it. This page turns into the result by itself."
            )(
                language))
        Stepper(
            [
                Bilingual("รับไฟล์แล้ว", "File received")(language),
                Bilingual("อ่านและตรวจ", "Read and check")(language),
                Bilingual("แสดงผล", "Show the result")(language),
            ], current: 2, language)
        p {
            GoLink(
                Bilingual("ดูผลตอนนี้", "See the result now")(language),
                to: LinkAddress(path: next) ?? LinkAddress("/check"))
        }
    }
}
