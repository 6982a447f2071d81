import Design
import Platform
import SQL
import ThaiText

/// How what is paid for a request stands.
struct RequestBill: Sendable, Hashable {
    /// How far it is. Never rename a case: rows hold its raw value.
    enum State: String, Sendable, Hashable, CaseIterable {
        /// Staff said that nothing is to be paid.
        case none
        /// The applicant is to pay.
        case due
        /// A slip came, and nobody has looked at it.
        case sent
        /// The slip was not enough; the applicant is to send another.
        case returned
        /// The money is here, and a receipt was given.
        case paid
        /// The request was granted without it.
        case waived

        /// Whether the applicant may send a slip.
        var takesSlips: Bool { self == .due || self == .sent || self == .returned }
        /// Whether money that came may be confirmed: also where the request was granted without it.
        var isConfirmable: Bool { takesSlips || self == .waived }
        /// Whether money is here, or somebody is to see whether it is: the applicant does not take the request back then.
        var holdsMoney: Bool { self == .sent || self == .paid }
    }

    var state: State
    /// Hundredths of a baht: money is counted, never measured.
    var satang: Int64
    /// How often the amount was set.
    var number: Int
    /// How many slips came.
    var slip: Int
    /// When it last changed.
    var changed: Timestamp

    /// The most slips of one request.
    static let mostSlips = 10

    /// What whoever changes it must have seen: the amount and the last slip.
    var seen: Seen { Seen(bill: number, slip: slip) }

    struct Seen: Sendable, Hashable {
        var bill: Int
        var slip: Int
    }
}

/// What an applicant sent to show that he paid.
struct PaymentSlip: Sendable, Hashable {
    let number: Int
    let file: StoredFile.ID
    /// What the file is called.
    let name: String
    let isPicture: Bool
    let since: Timestamp
}

/// That money came: a number in the authority's series of a fiscal year.
struct PaymentReceipt: Sendable, Hashable {
    let year: Int
    let number: Int64
    let satang: Int64
    let since: Timestamp
    /// The account to which it was paid; nil where none was said.
    let payee: Payee?
    /// Whether it was paid in cash, at the counter.
    var isCash = false

    /// "12/2569".
    var text: String { "\(number)/\(year)" }
}

/// A bill with all that stands around it.
struct OpenBill: Sendable, Hashable {
    let bill: RequestBill
    let office: PaymentOffice
    /// What came, oldest first.
    let slips: [PaymentSlip]
    let receipt: PaymentReceipt?

    /// The amount in baht, "1,250.50".
    var baht: String { FormAnswer.baht(bill.satang) }
}

extension ReadTransaction {
    /// Throws where money is here, or may be: whoever takes such a request back would lose it without a word.
    func requireNoMoney(for id: ServiceRequest.ID) throws {
        if try billStanding(of: id)?.state.holdsMoney == true { throw RequestRefusal.moneyIsHere }
    }

    /// How what is paid for a request stands; nil where no amount was set.
    func billStanding(of id: ServiceRequest.ID) throws -> RequestBill? {
        guard let row = try row("SELECT * FROM own_service_payment WHERE request = \(id)") else {
            return nil
        }
        let name: String = try row["state"]
        guard let state = RequestBill.State(rawValue: name) else { return nil }
        return RequestBill(
            state: state, satang: try row["satang"], number: try row["bill"],
            slip: try row["slip"], changed: try row["changed"])
    }

    /// The bill of a request with all that stands around it; nil where no amount was set.
    func bill(of id: ServiceRequest.ID) throws -> OpenBill? {
        guard let bill = try billStanding(of: id) else { return nil }
        return OpenBill(
            bill: bill, office: try paymentOffice(), slips: try slips(of: id),
            receipt: try receipt(of: id))
    }

    /// The slips of a request, oldest first.
    func slips(of id: ServiceRequest.ID) throws -> [PaymentSlip] {
        try rows(
            """
            SELECT s.number, s.file, s.since, f.name, f.kind FROM own_service_slip s
            JOIN own_visitor_file f ON f.id = s.file
            WHERE s.request = \(id) ORDER BY s.number
            """
        ).map { row in
            let kind: String = try row["kind"]
            return PaymentSlip(
                number: try row["number"], file: try row["file"], name: try row["name"],
                isPicture: kind != "pdf", since: try row["since"])
        }
    }

    /// The receipt of a request that counts; nil until it is paid.
    func receipt(of id: ServiceRequest.ID) throws -> PaymentReceipt? {
        let row = try row(
            """
            SELECT r.year, r.number, r.satang, r.since, r.is_cash, p.kind, p.number AS account, p.holder
            FROM own_service_receipt r LEFT JOIN own_service_payee p ON p.version = r.payee
            WHERE r.request = \(id) AND NOT EXISTS (
                SELECT 1 FROM own_service_receipt_cancellation c
                WHERE c.year = r.year AND c.number = r.number)
            """)
        guard let row else { return nil }
        let (kind, account, holder): (String?, String?, String?) = (
            try row["kind"], try row["account"], try row["holder"]
        )
        return PaymentReceipt(
            year: try row["year"], number: try row["number"], satang: try row["satang"],
            since: try row["since"],
            payee: kind.flatMap(Payee.Kind.init(rawValue:)).map {
                Payee(kind: $0, number: account ?? "", holder: holder ?? "")
            }, isCash: try row["is_cash"])
    }
}

extension RequestBill.State {
    /// Its shape and word.
    func tag(_ language: Language) -> StatusTag {
        switch self {
        case .none: StatusTag(.notYet, Bilingual("ไม่ต้องชำระ", "Nothing to pay")(language))
        case .due: StatusTag(.notYet, Bilingual("ยังไม่ชำระ", "Not paid yet")(language))
        case .sent: StatusTag(.now, Bilingual("รอยืนยันการชำระเงิน", "Payment to confirm")(language))
        case .returned:
            StatusTag(.unsure, Bilingual("รอสลิปใหม่", "Waits for another slip")(language))
        case .paid: StatusTag(.done, Bilingual("ชำระแล้ว", "Paid")(language))
        case .waived:
            StatusTag(.notYet, Bilingual("ปิดโดยไม่ได้ชำระ", "Closed without it")(language))
        }
    }
}

/// Why something about a payment was not done; nothing was changed.
enum PaymentRefusal: Error, Sendable, Hashable {
    /// No amount was set.
    case noBill
    /// It was confirmed already, by this receipt.
    case paid(String)
    /// The amount or the slip is another than the one that was seen.
    case changedMeanwhile
    /// Another division confirms payments.
    case notYours
    /// The request is closed, or nothing waits to be confirmed.
    case notNow
    /// A slip waits: whether it is the money is said first.
    case slipWaits
    /// As many slips came as are taken.
    case tooManySlips

    /// What happened and how to go on.
    var wording: Bilingual {
        switch self {
        case .noBill:
            Bilingual("คำขอนี้ยังไม่มียอดที่ต้องชำระ", "Nothing is to be paid for this request yet.")
        case .paid(let receipt):
            Bilingual(
                "ยืนยันการชำระเงินไปแล้ว ใบเสร็จเลขที่ \(receipt) ไม่ได้ออกซ้ำ",
                "The payment was confirmed already, receipt \(receipt); no second one was given.")
        case .changedMeanwhile:
            Bilingual(
                "ยอดหรือสลิปเปลี่ยนไประหว่างที่คุณเปิดหน้านี้ ดูยอดกับสลิปล่าสุดก่อน แล้วทำอีกครั้ง",
                "The amount or the slip changed while this page was open. Look at the latest, then do it again."
            )
        case .notYours:
            Bilingual(
                "การยืนยันเงินเป็นของกองที่กำหนดไว้ คุณไม่ได้อยู่ในกองนั้น",
                "Payments are confirmed by the division chosen for it, and you do not belong to it."
            )
        case .notNow:
            Bilingual(
                "ตอนนี้ทำรายการนี้ไม่ได้แล้ว ดูเหตุการณ์ล่าสุด",
                "This cannot be done any more; look at what happened last.")
        case .slipWaits:
            Bilingual(
                "มีสลิปรอตรวจอยู่ ผู้ยืนยันการชำระตรวจสลิปก่อน ถ้าไม่ใช่เงินของคำขอนี้ ขอสลิปใหม่ แล้วจึงรับเงินสดหรือแก้ยอด",
                "A slip waits: whoever confirms payments looks at it first. If it is not this money, another is asked for, then cash is taken or the amount changed."
            )
        case .tooManySlips:
            Bilingual(
                "ส่งสลิปครบ \(RequestBill.mostSlips) ครั้งแล้ว ติดต่อที่สำนักงาน",
                "\(RequestBill.mostSlips) slips were sent; please ask at the office.")
        }
    }
}
