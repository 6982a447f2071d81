import Design
import HTML
import HTTP
import Platform
import PromptPay
import QRCode
import ThaiText

/// The account, and a code to try it with.
struct PayeePage: Component {
    let office: PaymentOffice
    let divisions: [Division]
    let mayChange: Bool
    let sheet: Sheet
    let hidden: [HiddenField]
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String {
        office.payee.map { say("รับเงินเข้าบัญชี \($0.holder)", "Residents pay to \($0.holder)") }
            ?? say("ยังไม่ได้ตั้งบัญชีพร้อมเพย์", "No PromptPay account is set")
    }

    var body: some Markup {
        PageTitle(
            title, eyebrow: say("บัญชีพร้อมเพย์ที่รับเงิน", "The account to which residents pay"),
            lead: say(
                "คิวอาร์ของทุกบิลที่ยังไม่ชำระใช้บัญชีนี้ ระบบไม่เห็นเงินในบัญชี กองที่กำหนดเป็นผู้ตรวจและยืนยัน",
                "The codes of all open bills pay to it. The program does not see the account: the division chosen here compares and confirms."
            ))
        div(.class("grid split")) {
            div(.class("stack")) { if mayChange { form } else { facts } }
            if let trial { aside(.aria("label", say("ลองสแกน", "Try it"))) { trial } }
        }
    }

    private var trial: Ticket? {
        guard let payee = office.payee, let code = payee.code(satang: nil, reference: "TEST"),
            let picture = QRCode(code.text)
        else { return nil }
        let label = say("คิวอาร์พร้อมเพย์ของ \(payee.holder)", "PromptPay code of \(payee.holder)")
        return Ticket(
            payee.kind.name(language), code: payee.written,
            note: say(
                "ลองสแกนด้วยแอปธนาคาร ต้องขึ้นชื่อ \(payee.holder) แล้วออกโดยไม่ต้องจ่าย",
                "Scan it with a bank's app: it must show \(payee.holder). Leave without paying."),
            picture: QRPicture(picture, label: label)
        ).large()
    }

    @MarkupBuilder private var facts: some Markup {
        Banner(.note, say("ผู้ดูแลระบบของหน่วยงานเป็นผู้แก้บัญชีนี้", "The administrator changes it"))
        if let payee = office.payee {
            SummaryList([
                SummaryRow(say("ชื่อบัญชี", "Holder"), payee.holder),
                SummaryRow(payee.kind.name(language), payee.written),
            ])
        }
    }

    private var form: some Markup {
        PostForm(
            to: LinkAddress(EServiceLocations.payee.path()),
            hidden: hidden + [HiddenField(PayeeField.known, sheet[PayeeField.known])]
        ) {
            RadioChoices(
                Field(PayeeField.kind, say("รับเงินทาง", "Paid by")).showing(sheet.errors), kinds,
                selected: sheet[PayeeField.kind])
            TextField(
                Field(
                    PayeeField.number, say("หมายเลข", "Number"),
                    hint: say(
                        "ระบบตรวจหลักสุดท้ายของเลขผู้เสียภาษีให้",
                        "The check digit of a tax number is verified")
                ).showing(sheet.errors), value: sheet[PayeeField.number], kind: .wholeNumber,
                width: .medium)
            TextField(
                Field(
                    PayeeField.holder, say("ชื่อบัญชี", "Name of the account"),
                    hint: say(
                        "ตามที่แอปธนาคารแสดง ประชาชนใช้เทียบก่อนจ่าย",
                        "As banks' apps show it: residents compare it before they pay")
                ).showing(sheet.errors), value: sheet[PayeeField.holder])
            SelectField(
                Field(
                    PayeeField.division, say("กองที่ยืนยันการชำระเงิน", "Who confirms payments"),
                    hint: say(
                        "ถ้าไม่ระบุ ทุกคนที่ทำงานกับคำขอยืนยันได้",
                        "If none is chosen, everybody who works on requests may")
                ).optional(language).showing(sheet.errors),
                divisions.map { Choice(String($0.id.rawValue), $0.name) },
                selected: sheet[PayeeField.division], empty: say("ไม่ระบุ", "None"))
            ButtonRow {
                Button(say("บันทึกบัญชี", "Save the account"))
                BackLink(to: LinkAddress(EServiceLocations.services.path()), language)
            }
        }
    }

    private var kinds: [Choice] {
        [
            Choice(
                "tax", say("เลขประจำตัวผู้เสียภาษี 13 หลัก", "Tax number of 13 digits"),
                hint: say("ที่หน่วยงานส่วนใหญ่ลงทะเบียนไว้", "What most offices have registered")),
            Choice(
                "biller", say("รหัสผู้รับชำระ 15 หลัก", "Biller number of 15 digits"),
                hint: say(
                    "เลขผู้เสียภาษีกับเลขต่อท้าย 2 หลัก ธนาคารส่งเลขอ้างอิงให้ในรายการเดินบัญชี",
                    "Tax number and two digits; the bank reports the reference with each payment")),
            Choice("mobile", say("เบอร์มือถือ 10 หลัก", "Mobile number of 10 digits")),
            Choice("wallet", say("อีวอลเล็ต 15 หลัก", "E-wallet of 15 digits")),
            Choice(PayeeField.none, say("ยังไม่รับชำระผ่านพร้อมเพย์", "PromptPay is not open")),
        ]
    }
}
