import Design
import HTML
import HTTP
import ThaiText

/// The page of a refusal of the server's own, before language and site are known: short, in both languages.
struct BarePage: Component {
    let status: Status
    let id: RequestID
    let assets: AssetLinks

    /// The page as the server asks for it.
    static func maker(_ assets: AssetLinks) -> @Sendable (Status, RequestID) -> Response {
        { status, id in
            .html(
                BarePage(status: status, id: id, assets: assets).document(capacity: 2_048),
                status: status)
        }
    }

    var body: some Markup {
        html(.lang(Language.thai.rawValue)) {
            head {
                meta(Attribute("charset", "utf-8"))
                meta(
                    .name("viewport"),
                    Attribute("content", "width=device-width, initial-scale=1"))
                meta(.name("color-scheme"), Attribute("content", "light dark"))
                title { "\(status.code) – \(words.thai)" }
                link(.rel("icon"), .type("image/svg+xml"), .href(assets.icon))
                link(.rel("stylesheet"), .href(assets.stylesheet))
            }
            HTML.body {
                main(.class("wrap page stack")) {
                    h1 { words.thai }
                    p { advice.thai }
                    div(.lang(Language.english.rawValue)) {
                        p { strong { words.english } }
                        p { advice.english }
                    }
                    p { GoLink("หน้าแรก · Front page", to: LinkAddress("/")) }
                    p(.class("meta")) { "\(status.code) · \(id)" }
                }
            }
        }
    }

    private var words: Bilingual {
        switch status {
        case .contentTooLarge:
            Bilingual("ข้อมูลที่ส่งใหญ่เกินไป", "What was sent is too large")
        case .serviceUnavailable:
            Bilingual("ตอนนี้ยังตอบไม่ได้", "No answer at the moment")
        case .requestTimeout:
            Bilingual("รอข้อมูลนานเกินไป", "The request took too long to arrive")
        case .misdirectedRequest:
            Bilingual("ที่อยู่นี้ไม่ใช่ของเว็บไซต์นี้", "This address is not served here")
        default: Bilingual("คำขอนี้ไม่ถูกต้อง", "This request cannot be answered")
        }
    }

    private var advice: Bilingual {
        switch status {
        case .contentTooLarge:
            Bilingual(
                "ใหญ่กว่าที่หน้านี้รับได้ ไม่มีอะไรถูกบันทึก ย้อนกลับแล้วเลือกไฟล์ที่เล็กลงหรือย่อข้อความ",
                "It is more than this page takes. Nothing was saved; go back and choose a smaller file or shorten the text."
            )
        case .serviceUnavailable:
            Bilingual(
                "มีผู้ใช้มากหรืองานใช้เวลานานเกินไป รอสักครู่แล้วลองอีกครั้ง",
                "Too many are here, or it took too long. Wait a little and try again.")
        case .requestTimeout:
            Bilingual(
                "การเชื่อมต่ออาจช้า ไม่มีอะไรถูกบันทึก ลองส่งอีกครั้ง",
                "The connection may be slow. Nothing was saved; send it again.")
        case .misdirectedRequest:
            Bilingual("ตรวจที่อยู่ในแถบที่อยู่อีกครั้ง", "Check the name in the address bar.")
        default:
            Bilingual(
                "เปิดหน้าแรกแล้วเริ่มใหม่ ถ้ายังเป็นอีก แจ้งเลขข้างล่างแก่ผู้ดูแล",
                "Begin again at the front page. If it stays so, tell the administrator the number below."
            )
        }
    }
}
