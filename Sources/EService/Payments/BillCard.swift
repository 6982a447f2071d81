import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What an applicant has to pay, with what and how, and how far it is.
struct BillCard: Component {
    let page: StatusPage
    let bill: OpenBill

    static let bill = "bill"
    static let slip = "slip"

    private var state: RequestBill.State { bill.bill.state }
    private var amount: String { page.say("\(bill.baht) บาท", "\(bill.baht) baht") }

    @MarkupBuilder var body: some Markup {
        if let receipt = bill.receipt {
            Banner(
                .done, page.say("ชำระแล้ว \(amount)", "Paid: \(amount)"),
                page.say("ใบเสร็จเลขที่ \(receipt.text)", "Receipt \(receipt.text)"),
                link: GoLink(
                    page.say("ดูและพิมพ์ใบเสร็จ", "See and print the receipt"),
                    to: page.site.address(EServiceLocations.receipt.path(page.pass))))
        } else if state.takesSlips, page.state.isPayable {
            section(.class("stack"), .id("payment"), .aria("labelledby", "bill-title")) {
                h2(.id("bill-title")) { title }
                standing
                // Where it was granted without waiting, the slip is still looked at; another one is not asked for.
                if page.state.isOpen || state != .sent { paying }
            }
        }
    }

    @MarkupBuilder private var paying: some Markup {
        if let payee = bill.office.payee {
            if state == .sent {
                MoreDetails(
                    page.say("ดูคิวอาร์ หรือส่งสลิปใหม่แทนอันเดิม", "See the code, or send another slip")
                ) { way(payee) }
            } else {
                way(payee)
            }
        } else {
            atOffice
        }
    }

    private var title: String {
        state == .sent
            ? page.say("รอยืนยันการชำระ \(amount)", "\(amount): waiting to be confirmed")
            : page.say("ต้องชำระ \(amount)", "To be paid: \(amount)")
    }

    @MarkupBuilder private var standing: some Markup {
        if state == .sent, let slip = bill.slips.last {
            let when = slip.since.dayAndTime(page.language)
            Banner(
                .note, page.say("ได้รับสลิปแล้วเมื่อ \(when)", "Your slip came on \(when)"),
                page.say(
                    "เจ้าหน้าที่จะตรวจกับบัญชีธนาคารแล้วออกใบเสร็จให้ในหน้านี้",
                    "Staff compare it with the bank account; the receipt will be on this page."))
        }
        if state == .returned {
            Banner(
                .warning,
                page.say(
                    "ยังยืนยันไม่ได้ ส่งสลิปใหม่ได้ในหน้านี้", "Not confirmed yet: send another slip here"),
                page.events.last { $0.kind == .slipRefused }?.text)
        }
    }

    private var atOffice: some Markup {
        p {
            page.say(
                "หน่วยงานยังไม่เปิดรับชำระผ่านพร้อมเพย์ ชำระได้ที่สำนักงาน บอกรหัสติดตามกับเจ้าหน้าที่",
                "PromptPay is not open yet. Pay at the office and tell them the tracking code.")
        }
    }

    @MarkupBuilder private func way(_ payee: Payee) -> some Markup {
        div(.class("grid grid-2")) {
            div(.class("stack stack-2")) {
                PaymentTicket(bill: bill, request: page.request, language: page.language)
                p {
                    ButtonLink(
                        page.say("บันทึกรูปคิวอาร์", "Save the code as a picture"),
                        to: page.site.address(EServiceLocations.paymentCode.path(page.pass)),
                        .quiet)
                }
            }
            div(.class("stack")) {
                SummaryList(
                    [
                        SummaryRow(page.say("จ่ายให้", "Pay to"), payee.holder),
                        SummaryRow(payee.kind.name(page.language), payee.written),
                        SummaryRow(
                            page.say("อ้างอิง", "Reference"),
                            OpenBill.reference(of: page.request)),
                    ], isNarrow: true)
                steps
            }
        }
        form
    }

    private var steps: some Markup {
        ol {
            li {
                page.say(
                    "สแกนคิวอาร์ด้วยแอปธนาคาร ถ้าเปิดหน้านี้บนมือถือ กดบันทึกรูปคิวอาร์ แล้วเลือกรูปนั้นในแอป",
                    "Scan the code. On the phone with the app, save the code as a picture and choose it there."
                )
            }
            li {
                page.say(
                    "ดูชื่อผู้รับกับยอดเงินให้ตรงก่อนยืนยันการจ่าย",
                    "Compare the name and the amount before you pay.")
            }
            li {
                page.say(
                    "ส่งสลิปในหน้านี้ เจ้าหน้าที่ยืนยันแล้วใบเสร็จจะอยู่ที่นี่",
                    "Send the slip here; once it is confirmed, the receipt is here too.")
            }
        }
    }

    private var form: some Markup {
        PostForm(
            to: page.site.formAddress(EServiceLocations.slip.path(page.pass)),
            hidden: page.hidden(
                PublicSite.place.template + EServiceLocations.slip.own.template)
                + [HiddenField(Self.bill, String(bill.bill.number))], carriesFiles: true
        ) {
            FileField(
                Field(
                    Self.slip, page.say("สลิปการโอน", "The slip"),
                    hint: page.say(
                        "รูป JPG, PNG หรือไฟล์ PDF ไม่เกิน 20 MB เราย่อรูปและลบข้อมูลที่ซ่อนในรูปให้",
                        "JPG, PNG or PDF, at most 20 MB; pictures are made smaller and what is hidden in them is removed"
                    )
                ).showing(page.sheet.errors), accept: ".jpg,.jpeg,.png,.pdf")
            ButtonRow { Button(page.say("ส่งสลิป", "Send the slip")) }
        }
    }
}

extension Payee.Kind {
    /// What its number is called.
    var name: Bilingual {
        switch self {
        case .tax:
            Bilingual("พร้อมเพย์ เลขประจำตัวผู้เสียภาษี", "PromptPay tax number")
        case .biller: Bilingual("พร้อมเพย์ รหัสผู้รับชำระ", "PromptPay biller number")
        case .mobile: Bilingual("พร้อมเพย์ เบอร์โทร", "PromptPay telephone")
        case .wallet: Bilingual("พร้อมเพย์ อีวอลเล็ต", "PromptPay e-wallet")
        }
    }
}
