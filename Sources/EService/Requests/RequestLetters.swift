import Mail
import Platform
import SQL
import ThaiText

/// What the applicant is told by mail, where an address was given. No letter says what was asked: mail is read by others.
struct RequestLetters: Sendable {
    let authority: Authority
    /// Where the state is looked up, for a code.
    let link: @Sendable (RequestCode) -> String
    /// Where staff work on it, for a number.
    let workLink: @Sendable (ServiceRequest.ID) -> String

    func received(
        _ request: ServiceRequest, at now: Timestamp, in transaction: WriteTransaction
    ) throws {
        try post(
            request, "received",
            Bilingual("รับคำขอแล้ว", "your request is here"), "", at: now, in: transaction)
        try tellStaff(request, "received", after: .received, at: now, in: transaction)
    }

    /// Tells what happened; `text` is what staff wrote for the applicant.
    func tell(
        _ request: ServiceRequest, _ kind: RequestEvent.Kind, number: Int, _ text: String,
        at now: Timestamp, in transaction: WriteTransaction
    ) throws {
        let what: Bilingual? =
            switch kind {
            case .questioned: Bilingual("มีคำถามถึงคุณ", "there is a question for you")
            case .takenOn: Bilingual("กำลังดำเนินการ", "it is under way")
            case .handedOver: Bilingual("ส่งต่อให้กองที่รับผิดชอบ", "it was handed over")
            case .granted: Bilingual("เสร็จแล้ว", "it is done")
            case .refused: Bilingual("ไม่ได้รับอนุมัติ", "it was refused")
            case .billed: Bilingual("มียอดที่ต้องชำระ", "there is something to pay")
            case .paid:
                Bilingual("ยืนยันการชำระเงินแล้ว เปิดดูใบเสร็จได้", "your payment is confirmed")
            case .slipRefused:
                Bilingual("ยังยืนยันการชำระเงินไม่ได้", "your payment could not be confirmed yet")
            case .receiptCancelled:
                Bilingual("ยกเลิกใบเสร็จเดิมแล้ว", "the receipt was taken back")
            case .reopened:
                Bilingual("เปิดคำขอพิจารณาใหม่", "it is looked at again")
            default: nil
            }
        guard let what else { return }
        try post(request, String(number), what, text, at: now, in: transaction)
    }

    private func post(
        _ request: ServiceRequest, _ key: String, _ what: Bilingual, _ text: String,
        at now: Timestamp, in transaction: WriteTransaction
    ) throws {
        let contact = request.contact
        guard let mail = contact.mail.flatMap(MailAddress.init) else { return }
        let language = contact.language
        let say = { (thai: String, english: String) in Bilingual(thai, english)(language) }
        let (name, code) = (request.content.name(language), request.code.text)
        var lines = [
            say("\(name): \(what.thai)", "\(name): \(what.english)"),
            say("รหัสติดตาม \(code)", "Tracking code \(code)"),
        ]
        if !text.isEmpty { lines.append(text) }
        lines.append(
            say(
                "ดูรายละเอียดและตอบกลับได้ที่ \(link(request.code)) ด้วยรหัสนี้กับเบอร์โทรที่ให้ไว้",
                "See more and answer at \(link(request.code)) with this code and your telephone number."
            ))
        lines.append(authority.profile.name(language))
        let letter = Letter(
            to: Mailbox(mail, name: HeaderText(contact.name)),
            subject: HeaderText("\(code) \(what(language))"),
            text: lines.joined(separator: "\n\n") + "\n")
        try Outbox.post(
            letter, key: "request/\(authority.id.rawValue)/\(request.id.rawValue)/\(key)",
            authority: authority.id, at: now, in: transaction)
    }
}
