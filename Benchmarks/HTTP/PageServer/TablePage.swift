import HTML

/// A page of about 8 KB: twenty rows of Thai text, made anew for every request.
struct TablePage: Component {
    let name: String

    var body: some Markup {
        html(.lang("th")) {
            head {
                meta(Attribute("charset", "utf-8"))
                title { "ผลการประเมิน" }
            }
            HTML.body {
                main {
                    h1 { "ผลการประเมินคุณธรรมและความโปร่งใสของ " + name }
                    table(.class("results")) {
                        thead { tr { HeaderCells() } }
                        tbody { for row in 1...20 { TableRow(row: row, name: name) } }
                    }
                }
            }
        }
    }
}

private struct HeaderCells: Component {
    var body: some Markup {
        th { "ข้อ" }
        th { "ตัวชี้วัด" }
        th { "คะแนน" }
        th { "สิ่งที่ต้องทำ" }
    }
}

private struct TableRow: Component {
    let row: Int
    let name: String

    var body: some Markup {
        tr(.class("row"), .data("row", String(row))) {
            td { row }
            td {
                "การปฏิบัติหน้าที่ & การใช้งบประมาณของ "
                name
                " <"
                row
                ">"
            }
            td { 80 + row % 20 }
            td { "เผยแพร่ข้อมูลให้ครบถ้วนและเป็นปัจจุบัน ก่อนวันที่ ๓๐ เมษายน" }
        }
    }
}
