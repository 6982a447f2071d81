import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What a receipt says.
struct Receipt: Sendable {
    let authority: Platform.Authority.Profile
    let request: ServiceRequest
    let receipt: PaymentReceipt
    /// The division that confirmed the payment; nil where none was chosen.
    let division: String?

    /// The facts in their order; the amount in words is Thai, as on every receipt.
    func rows(_ language: Language) -> [(name: String, value: String)] {
        let say = { (thai: String, english: String) in Bilingual(thai, english)(language) }
        let baht = FormAnswer.baht(receipt.satang)
        var rows: [(String, String)] = [
            (say("เลขที่", "Number"), receipt.text),
            (say("วันที่", "Date"), receipt.since.day(language)),
            (say("ได้รับเงินจาก", "Received from"), request.contact.name),
            (say("รายการ", "For"), request.paidFor(language)),
            (say("รหัสติดตามคำขอ", "Tracking code"), request.code.text),
            (say("จำนวนเงิน", "Amount"), say("\(baht) บาท", "\(baht) baht")),
            (
                say("ตัวอักษร", "In Thai words"),
                BahtText.words(satang: receipt.satang).map { "(\($0))" } ?? ""
            ),
        ]
        if receipt.isCash {
            rows.append((say("ชำระทาง", "Paid by"), say("เงินสด", "Cash")))
        } else if let payee = receipt.payee {
            rows.append(
                (
                    say("ชำระทาง", "Paid by"),
                    say("พร้อมเพย์ เข้าบัญชี \(payee.holder)", "PromptPay, to \(payee.holder)")
                ))
        }
        rows.append(
            (
                say("ยืนยันโดย", "Confirmed by"),
                [division, authority.name(language)].compactMap(\.self).joined(separator: " ")
            ))
        return rows.map { (name: $0.0, value: $0.1) }
    }
}

/// A receipt for who paid and for staff, to be read and printed.
struct ReceiptPage: Component {
    let receipt: Receipt
    /// The same as a file.
    let paper: LinkAddress
    let back: LinkAddress
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String {
        say("ใบเสร็จรับเงิน เลขที่ \(receipt.receipt.text)", "Receipt \(receipt.receipt.text)")
    }

    var body: some Markup {
        div(.class("stack stack-5 measure")) {
            PageTitle(title, eyebrow: receipt.authority.name(language))
            SummaryList(receipt.rows(language).map { SummaryRow($0.name, $0.value) })
            p(.class("hint")) {
                say(
                    "ออกโดยระบบบริการออนไลน์ของหน่วยงาน ตรวจสอบได้ด้วยรหัสติดตามกับเบอร์โทรของผู้ชำระ",
                    "Given by the authority's online services; tracking code and the payer's telephone number prove it."
                )
            }
            ButtonRow {
                ButtonLink(
                    say("ดาวน์โหลด PDF", "Download as PDF"),
                    to: paper, .quiet)
                PrintButton(say("พิมพ์", "Print"))
                BackLink(to: back, language)
            }
        }
    }
}
