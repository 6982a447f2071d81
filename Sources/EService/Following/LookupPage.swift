import Design
import HTML
import HTTP
import Platform
import ThaiText

/// Where code and telephone number are asked for.
struct LookupPage: Component {
    let site: PublicSite
    let sheet: Sheet
    let hidden: [HiddenField]
    let language: Language
    /// Whether the reader had a request open whose time is over.
    var hasEnded = false
    /// What he typed there; empty for nothing.
    var typed = ""

    static let code = "code"
    static let phone = "phone"
    /// What the address of the page says of a request whose time is over.
    static let ended = "ended"

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String { say("ติดตามคำขอ", "Follow a request") }

    var body: some Markup {
        PageTitle(
            title,
            lead: say(
                "ใส่รหัสติดตามกับเบอร์โทรที่ให้ไว้ตอนยื่น",
                "Enter the tracking code, and the telephone number that you gave"))
        if hasEnded { end }
        PostForm(to: site.formAddress(EServiceLocations.lookup.path()), hidden: hidden) {
            TextField(
                Field(
                    Self.code, say("รหัสติดตาม", "Tracking code"),
                    hint: say("เช่น 7K4M-29QP-XW", "For example 7K4M-29QP-XW")
                ).showing(sheet.errors), value: sheet[Self.code], width: .medium)
            TextField(
                Field(Self.phone, say("เบอร์โทรศัพท์", "Telephone")).showing(sheet.errors),
                value: sheet[Self.phone], kind: .telephone, width: .medium)
            ButtonRow { Button(say("ดูสถานะ", "See the state")) }
        }
        p(.class("hint")) {
            say(
                "จำรหัสไม่ได้ ติดต่อที่สำนักงาน เจ้าหน้าที่ค้นจากชื่อและเบอร์โทรได้",
                "If the code is lost, ask at the office: staff find it by your name and number.")
        }
    }
}

extension LookupPage {
    /// Why the request is not open any more, and what was typed, to be taken along.
    @MarkupBuilder private var end: some Markup {
        Banner(
            .warning,
            say("เปิดคำขอไว้ได้ครั้งละ 4 ชั่วโมง", "A request stays open for 4 hours"),
            say(
                "เพื่อไม่ให้คนอื่นที่ใช้เครื่องนี้เห็น ใส่รหัสกับเบอร์โทรอีกครั้งเพื่อเปิดต่อ",
                "So that nobody else at this device sees it. Enter the code and the telephone number to open it again."
            ))
        if !typed.isEmpty {
            TextArea(
                Field(
                    StatusPage.answer, say("ข้อความที่คุณพิมพ์ ยังไม่ได้ส่ง", "What you typed, not sent"),
                    hint: say(
                        "คัดลอกไว้ แล้ววางอีกครั้งเมื่อเปิดคำขอแล้ว",
                        "Copy it, and paste it once the request is open again.")),
                value: typed)
        }
    }
}
