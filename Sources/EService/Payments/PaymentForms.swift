import Design
import HTML
import HTTP
import Platform
import ThaiText

/// Saying that the money came, which gives the receipt.
struct ConfirmForm: Component {
    let page: PaymentPage
    let bill: OpenBill

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", "confirm")) {
            h2(.id("confirm"), .class("h3")) { page.say("เงินเข้าบัญชีแล้ว", "The money is here") }
            p(.id(PaymentField.slip)) {
                bill.bill.state == .sent
                    ? page.say(
                        "ตรวจในบัญชีธนาคารว่ายอด วันเวลา และเลขอ้างอิงตรงกับสลิป แล้วจึงยืนยัน ใบเสร็จเลขถัดไปของปีงบประมาณจะออกให้ทันที",
                        "See in the bank account that amount, time and reference agree with the slip. The next receipt of the fiscal year is given at once."
                    )
                    : page.say(
                        "ยังไม่มีสลิปที่รอตรวจ ยืนยันเฉพาะเมื่อเห็นเงินเข้าบัญชีแล้ว",
                        "No slip waits. Confirm only what you see in the bank account.")
            }
            PostForm(to: page.address(.confirmation), hidden: page.seen(bill)) {
                ButtonRow {
                    Button(
                        page.say("ยืนยันและออกใบเสร็จ", "Confirm and give a receipt"),
                        bill.bill.state == .sent ? .main : .quiet)
                }
            }
        }
    }
}

/// Taking cash at the counter, where no slip waits.
struct CashForm: Component {
    let page: PaymentPage
    let bill: OpenBill

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", "cash")) {
            h2(.id("cash"), .class("h3")) { page.say("รับเป็นเงินสด", "Paid in cash") }
            p {
                page.say(
                    "นับเงินให้ครบ \(bill.baht) บาทก่อน ใบเสร็จจะบอกว่าชำระทางเงินสด",
                    "Count \(bill.baht) baht first; the receipt says that it was cash.")
            }
            PostForm(to: page.address(.cash), hidden: page.seen(bill)) {
                ButtonRow {
                    Button(
                        page.say("รับเงินสดและออกใบเสร็จ", "Take cash and give a receipt"), .quiet)
                }
            }
        }
    }
}

/// Closing a request of which nothing is left but that, now that its money is here: by one press, with the words that the
/// applicant reads. Who wants to write others, or to add a file, does it on the page of the request.
struct ClosingForm: Component {
    let page: PaymentPage
    let receipt: PaymentReceipt

    /// In the applicant's own language.
    private var words: String {
        Bilingual(
            "รับชำระเงินแล้ว ใบเสร็จเลขที่ \(receipt.text)",
            "Your payment is here, receipt \(receipt.text)."
        )(page.request.contact.language)
    }

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", "close")) {
            h2(.id("close"), .class("h3")) { page.say("ปิดคำขอ", "Close the request") }
            p {
                page.say(
                    "ถ้าไม่มีงานอื่นค้าง ปิดคำขอได้เลย ผู้ขอจะได้อ่านว่า “\(words)”",
                    "If nothing else is left to do, close it. The applicant reads “\(words)”")
            }
            PostForm(
                to: LinkAddress(EServiceLocations.decision.path(page.request.id)),
                hidden: page.closing + [
                    HiddenField(StaffField.outcome, "granted"),
                    HiddenField(StaffField.reason, words),
                    HiddenField(StaffField.known, String(page.request.standing.last)),
                ], carriesFiles: true
            ) { ButtonRow { Button(page.say("ปิดคำขอ", "Close the request")) } }
            p(.class("hint")) {
                page.say(
                    "ถ้าจะเขียนข้อความอื่นหรือแนบไฟล์ ปิดที่หน้าคำขอ",
                    "To write something else or add a file, close it on the page of the request.")
            }
        }
    }
}

/// Asking for another slip.
struct RefusalForm: Component {
    let page: PaymentPage
    let bill: OpenBill

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", "refuse")) {
            h2(.id("refuse"), .class("h3")) { page.say("ยังยืนยันไม่ได้", "It cannot be confirmed") }
            PostForm(to: page.address(.refusal), hidden: page.seen(bill)) {
                AnswerPicker(
                    field: PaymentField.reason, templates: page.templates, sheet: page.sheet,
                    language: page.language)
                TextArea(
                    Field(
                        PaymentField.reason, page.say("เหตุผล", "Reason"),
                        hint: page.say(
                            "ผู้ขอจะได้อ่านข้อความนี้ และส่งสลิปใหม่ได้",
                            "The applicant reads this and can send another slip")
                    ).showing(page.sheet.errors), value: page.sheet[PaymentField.reason])
                ButtonRow { Button(page.say("ขอสลิปใหม่", "Ask for another slip"), .quiet) }
            }
        }
    }
}

/// Taking back a receipt that was given by mistake.
struct CancellationForm: Component {
    let page: PaymentPage
    let bill: OpenBill

    var body: some Markup {
        MoreDetails(
            page.say("ยกเลิกใบเสร็จนี้", "Take this receipt back"), isOpen: !page.sheet.isSound
        ) {
            PostForm(to: page.address(.cancellation), hidden: page.seen(bill)) {
                TextArea(
                    Field(
                        PaymentField.reason, page.say("เหตุผลที่ยกเลิก", "Why"),
                        hint: page.say(
                            "เช่น ยอดผิด ผู้ขอจะได้อ่าน เลขที่ใบเสร็จเดิมไม่ใช้ซ้ำ จากนั้นแก้ยอดและยืนยันเพื่อออกใบใหม่",
                            "As a wrong amount; the applicant reads it. The number stays used. Then change the amount and confirm to give another"
                        )
                    ).showing(page.sheet.errors), value: page.sheet[PaymentField.reason])
                ButtonRow { Button(page.say("ยกเลิกใบเสร็จ", "Take it back"), .danger) }
            }
        }
    }
}

/// Setting the amount of one request: a tax of the year, or what an applicant mistyped.
struct AmountForm: Component {
    let page: PaymentPage

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", "set")) {
            h2(.id("set"), .class("h3")) {
                page.bill == nil
                    ? page.say("กำหนดยอด", "Set the amount")
                    : page.say("แก้ยอด", "Change the amount")
            }
            PostForm(
                to: page.address(.amount),
                hidden: page.hidden + [
                    HiddenField(PaymentField.bill, String(page.bill?.bill.number ?? 0))
                ]
            ) {
                TextField(
                    Field(
                        PaymentField.amount, page.say("จำนวนเงิน (บาท)", "Amount (baht)"),
                        hint: page.say(
                            "เช่น 1,250.50 ใส่ 0 ถ้าไม่ต้องชำระ",
                            "As 1,250.50; 0 where nothing is to be paid")
                    ).showing(page.sheet.errors), value: page.sheet[PaymentField.amount],
                    kind: .amount, width: .short)
                ButtonRow {
                    Button(
                        page.say("แจ้งยอดแก่ผู้ขอ", "Tell the applicant"),
                        page.bill == nil ? .main : .quiet)
                }
            }
        }
    }
}
