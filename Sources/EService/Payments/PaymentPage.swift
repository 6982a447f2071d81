import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What is paid for a request, as staff see it: the bill beside the slip, and what is to be done.
struct PaymentPage: Component {
    let request: ServiceRequest
    /// Nil until somebody sets an amount.
    let bill: OpenBill?
    let mayHandle: Bool
    let mayConfirm: Bool
    /// Whether the register of receipts is there for the reader.
    let readsReceipts: Bool
    /// The division that confirms; nil where everybody may.
    let confirming: String?
    /// With which a slip may be refused.
    let templates: [AnswerTemplate]
    let sheet: Sheet
    let hidden: [HiddenField]
    /// What the form carries that closes the request.
    let closing: [HiddenField]
    let language: Language

    func say(_ thai: String, _ english: String) -> String { Bilingual(thai, english)(language) }

    private var amount: String {
        bill.map { say("\($0.baht) บาท", "\($0.baht) baht") } ?? ""
    }

    var title: String {
        switch bill?.bill.state {
        case nil: say("ยังไม่ได้กำหนดยอดที่ต้องชำระ", "No amount is set yet")
        case .some(.none): say("ไม่ต้องชำระเงิน", "Nothing is to be paid")
        case .due: say("รอผู้ขอชำระ \(amount)", "\(amount), not paid yet")
        case .sent: say("รอยืนยันการชำระ \(amount)", "\(amount), to be confirmed")
        case .returned: say("รอสลิปใหม่ \(amount)", "\(amount), waits for another slip")
        case .paid: say("ชำระแล้ว \(amount)", "\(amount), paid")
        case .waived:
            say("ปิดคำขอทั้งที่ยังไม่ได้ชำระ \(amount)", "\(amount), the request was closed without it")
        }
    }

    var body: some Markup {
        PageTitle(title, eyebrow: "\(request.code.text) · \(request.content.name(language))")
        FilledNote(sheet: sheet, fields: [PaymentField.reason], language: language)
        div(.class("grid split")) {
            div(.class("stack stack-6")) {
                if let bill { SummaryList(facts(bill)) }
                if let bill, !bill.slips.isEmpty { SlipView(page: self, slips: bill.slips) }
                if let bill, isToPay(bill) { scanning(bill) }
            }
            aside(.class("stack stack-5"), .aria("label", say("ทำต่อ", "What to do"))) {
                if let bill, let receipt = bill.receipt {
                    receiptLink
                    if mayHandle, request.standing.state.isInHand {
                        ClosingForm(page: self, receipt: receipt)
                    }
                }
                if let bill, bill.bill.state.isConfirmable {
                    if mayConfirm {
                        ConfirmForm(page: self, bill: bill)
                        if bill.bill.state == .sent {
                            RefusalForm(page: self, bill: bill)
                        } else {
                            CashForm(page: self, bill: bill)
                        }
                    } else {
                        elsewhere
                    }
                }
                if let bill, bill.receipt != nil, mayConfirm {
                    CancellationForm(page: self, bill: bill)
                }
                if mayHandle, bill?.receipt == nil, bill?.bill.state != .sent,
                    request.standing.state.isPayable
                {
                    AmountForm(page: self)
                }
                if readsReceipts { ReceiptsLink(language: language) }
                p {
                    GoLink(
                        say("กลับไปที่คำขอ", "Back to the request"),
                        to: LinkAddress(EServiceLocations.request.path(request.id)))
                }
            }
        }
    }

    /// Whether the applicant may still pay it with the code, at the counter as well.
    private func isToPay(_ bill: OpenBill) -> Bool {
        bill.office.payee != nil && bill.bill.state.takesSlips && bill.bill.state != .sent
            && request.standing.state.isPayable
    }

    private func scanning(_ bill: OpenBill) -> some Markup {
        section(.class("stack measure"), .aria("labelledby", "scan")) {
            h2(.id("scan")) { say("ให้ผู้ขอสแกนจ่ายที่เคาน์เตอร์", "To be scanned at the counter") }
            PaymentTicket(bill: bill, request: request, language: language)
        }
    }

    private var receiptLink: some Markup {
        p {
            GoLink(
                say("เปิดและพิมพ์ใบเสร็จ", "Open and print the receipt"),
                to: LinkAddress(EServiceLocations.paidReceipt.path(request.id)))
        }
    }

    private var elsewhere: some Markup {
        Banner(
            .note,
            confirming.map { say("\($0)เป็นผู้ยืนยันการชำระเงิน", "\($0) confirms payments") }
                ?? say("คุณดูได้อย่างเดียว", "You can look only"))
    }

    private func facts(_ bill: OpenBill) -> [SummaryRow] {
        let payee = bill.receipt?.payee ?? bill.office.payee
        let words = BahtText.words(satang: bill.bill.satang) ?? ""
        var rows = [
            SummaryRow(say("ยอดตามบิล", "Amount"), "\(amount) (\(words))"),
            SummaryRow(say("รายการ", "For"), request.paidFor(language)),
            SummaryRow(say("ผู้ขอ", "Applicant"), request.contact.name),
            SummaryRow(say("อ้างอิง", "Reference"), OpenBill.reference(of: request)),
        ]
        if bill.receipt?.isCash == true {
            rows.append(SummaryRow(say("ชำระทาง", "Paid by"), say("เงินสด", "Cash")))
        } else {
            rows.append(
                SummaryRow(
                    say("เข้าบัญชี", "Account"),
                    payee?.holder
                        ?? say("ยังไม่ได้ตั้งบัญชีพร้อมเพย์", "No PromptPay account is set")))
            if let payee { rows.append(SummaryRow(payee.kind.name(language), payee.written)) }
        }
        if let receipt = bill.receipt {
            rows.append(
                SummaryRow(
                    say("ใบเสร็จ", "Receipt"),
                    say(
                        "เลขที่ \(receipt.text) เมื่อ \(receipt.since.dayAndTime(language))",
                        "\(receipt.text), \(receipt.since.dayAndTime(language))")))
        }
        return rows
    }

    func address(_ deed: PaymentDeed) -> LinkAddress {
        LinkAddress(EServiceLocations.paymentDeed.path(request.id, deed))
    }

    func seen(_ bill: OpenBill) -> [HiddenField] {
        hidden + [
            HiddenField(PaymentField.bill, String(bill.bill.number)),
            HiddenField(PaymentField.slip, String(bill.bill.slip)),
        ]
    }
}

/// The last slip as large as there is room, and those before it.
private struct SlipView: Component {
    let page: PaymentPage
    let slips: [PaymentSlip]

    var body: some Markup {
        section(.class("stack"), .aria("labelledby", "slip-title")) {
            h2(.id("slip-title")) { page.say("สลิปล่าสุด", "The last slip") }
            if let last = slips.last {
                if last.isPicture {
                    figure(.class("picture")) {
                        a(.href(address(last))) {
                            img(
                                .src(address(last)),
                                .alt(page.say("สลิปที่ผู้ขอส่ง", "The slip that was sent")))
                        }
                    }
                }
                ShownPieces([piece(last, isSmall: false)])
            }
            if slips.count > 1 {
                MoreDetails(
                    page.say("สลิปก่อนหน้า \(slips.count - 1) ใบ", "\(slips.count - 1) before it")
                ) { ShownPieces(slips.dropLast().reversed().map { piece($0, isSmall: true) }) }
            }
        }
    }

    private func address(_ slip: PaymentSlip) -> LinkAddress {
        LinkAddress(EServiceLocations.sentFile.path(page.request.id, slip.file))
    }

    private func piece(_ slip: PaymentSlip, isSmall: Bool) -> ShownPiece {
        var piece = ShownPiece(
            slip.name, isSmall && slip.isPicture ? .picture : .file, at: address(slip))
        piece.note = page.say(
            "ส่งเมื่อ \(slip.since.dayAndTime(.thai))", "Sent on \(slip.since.dayAndTime(.english))")
        return piece
    }
}

/// On the page of a request: what is paid for it, and the way to its page.
struct PaymentNote: Component {
    let page: RequestPage

    @MarkupBuilder var body: some Markup {
        if page.bill != nil || page.request.content.payment != nil {
            section(.class("card stack-2"), .aria("labelledby", "payment-title")) {
                h2(.id("payment-title"), .class("h3")) { page.say("การชำระเงิน", "Payment") }
                if let bill = page.bill {
                    p {
                        strong { page.say("\(bill.baht) บาท", "\(bill.baht) baht") }
                        " "
                        bill.bill.state.tag(page.language)
                    }
                } else {
                    p { page.say("ยังไม่ได้กำหนดยอด", "No amount is set yet") }
                }
                p {
                    GoLink(
                        page.bill == nil
                            ? page.say("กำหนดยอดที่ต้องชำระ", "Set the amount")
                            : page.say("ดูบิลและสลิป", "See the bill and the slip"),
                        to: LinkAddress(EServiceLocations.payment.path(page.request.id)))
                }
            }
        }
    }
}
