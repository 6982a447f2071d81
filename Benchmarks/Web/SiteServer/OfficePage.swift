import HTML

/// The page of an office: one heading and twenty rows, about 8 KB.
struct OfficePage: Component {
    let office: Office
    let matters: [Office.Matter]

    var body: some Markup {
        html(.lang("th")) {
            head {
                meta(Attribute("charset", "utf-8"))
                title { "เรื่องที่ทำอยู่" }
            }
            HTML.body {
                main {
                    h1 { office.name }
                    table(.class("results")) {
                        thead { tr { Headings() } }
                        tbody { for matter in matters { MatterRow(matter: matter) } }
                    }
                }
            }
        }
    }

    private struct Headings: Component {
        var body: some Markup {
            th { "เลขที่" }
            th { "เรื่อง" }
            th { "ผู้รับผิดชอบ" }
            th { "สถานะ" }
            th { "จำนวน" }
        }
    }

    private struct MatterRow: Component {
        let matter: Office.Matter

        var body: some Markup {
            tr(.class("row"), .data("row", String(matter.id))) {
                td { matter.id }
                td { matter.title }
                td { matter.person }
                td { matter.status }
                td { matter.total }
                td { "เผยแพร่ข้อมูลให้ครบถ้วนและเป็นปัจจุบัน ก่อนวันที่ ๓๐ เมษายน" }
            }
        }
    }
}
