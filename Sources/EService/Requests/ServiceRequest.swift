public import Platform
public import SQL
public import ThaiText

/// What one resident asked for, and how it stands.
public struct ServiceRequest: Sendable, Hashable, Identifiable {
    /// The number of a request within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// The number.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// How far it is.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// It came, and nobody has taken it on.
        case received
        /// Somebody works on it.
        case underway
        /// The applicant was asked; the clock stands.
        case waiting
        /// It was granted.
        case granted
        /// It was refused.
        case refused
        /// The applicant took it back.
        case withdrawn

        /// Whether work is left.
        public var isOpen: Bool { self == .received || self == .underway || self == .waiting }
        /// Whether what is asked for it may still be paid.
        var isPayable: Bool { self != .refused && self != .withdrawn }
        /// Whether staff are to go on with it: it waits for nobody's answer.
        var isInHand: Bool { self == .received || self == .underway }
    }

    /// Its number.
    public let id: ID
    /// What finds it again.
    public let code: RequestCode
    /// Of which service.
    public let service: Service.ID
    /// What the service said when it was asked for.
    public let content: ServiceContent
    /// What was answered.
    public let answers: FormAnswers
    /// Who asks.
    public let contact: RequestContact
    /// How it came.
    public let channel: ServiceContent.Channel
    /// When.
    public let received: Timestamp
    /// How it stands.
    public let standing: Standing
    /// When who asked was forgotten, with all that was written; nil while it is known.
    public let erased: Timestamp?

    /// How a request stands now.
    public struct Standing: Sendable, Hashable {
        /// How far it is.
        public var state: State
        /// The division that has it; nil for none.
        public var division: Division.ID?
        /// Who works on it; nil for nobody.
        public var person: Person.ID?
        /// The last day of the promise; nil while the clock stands.
        public var due: ThaiDate?
        /// The number of the last event: what a form that changes it began with.
        public var last: Int
        /// When that was.
        public var changed: Timestamp
        /// Whether it tells of danger.
        public var isUrgent: Bool
        /// How often it was opened again after a decision.
        public var reopened: Int
        /// Whether its applicant asked for that the last time.
        public var isReview: Bool

        /// The last day of what is still to be done.
        var openDue: ThaiDate? { state.isOpen ? due : nil }
    }
}

/// Who asks, and how they are reached.
public struct RequestContact: Sendable, Hashable, Codable {
    /// The name.
    public var name: String
    /// The digits of the telephone number.
    public var phone: String
    /// The mail address; nil for none.
    public var mail: String?
    /// The language in which they asked, "th" or "en".
    public var language: Language

    /// Somebody.
    public init(name: String, phone: String, mail: String?, language: Language) {
        (self.name, self.phone, self.mail, self.language) = (name, phone, mail, language)
    }
}

/// Something that happened to a request.
public struct RequestEvent: Sendable, Hashable {
    /// What. Never rename a case: rows hold its raw value.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case received
        case takenOn = "taken-on"
        case handedOver = "handed-over"
        case questioned, answered
        case noted, granted, refused, withdrawn, rated
        case billed
        case slipSent = "slip-sent"
        case slipRefused = "slip-refused"
        case paid
        case receiptCancelled = "receipt-cancelled"
        case reviewAsked = "review-asked"
        case reopened
    }

    /// Its place in the row of events, from 1.
    public let number: Int
    /// What.
    public let kind: Kind
    /// What was written with it.
    public let text: String
    /// To which division it went.
    public let division: Division.ID?
    /// Who took it on.
    public let person: Person.ID?
    /// Of a rating, one to five; of a bill, satang; of what was granted unpaid, the satang that were not.
    public let figure: Int?
    /// A file that came with it.
    public let file: StoredFile.ID?
    /// When.
    public let since: Timestamp
    /// Whose doing it was; nil where it was the applicant's.
    public let by: Person.ID?
}

/// Why something about a request was not done; nothing was changed.
public enum RequestRefusal: Error, Sendable, Hashable {
    /// There is no such request, or nobody who asks may see it.
    case noRequest
    /// There is no such form being filled in, or its time is over.
    case noDraft
    /// The service is not in use any more.
    case closed
    /// Somebody did something with it meanwhile.
    case changedMeanwhile
    /// What is wished does not fit how it stands: asking about what is decided, rating what is not.
    case notNow
    /// A division is not here, or is closed.
    case noDivision
    /// Who should take it on does not work here.
    case noPerson
    /// It is paid, or a slip waits to be looked at: its applicant does not take it back by himself.
    case moneyIsHere
    /// What is to be paid for it is not; with the amount in baht.
    case unpaid(String)

    /// What happened and how to go on.
    public var wording: Bilingual {
        switch self {
        case .noRequest:
            Bilingual("ไม่พบคำขอนี้", "There is no such request.")
        case .noDraft:
            Bilingual(
                "ไม่พบแบบฟอร์มที่กรอกไว้ หรือเกินเวลาเก็บแล้ว เริ่มกรอกใหม่",
                "The form is not there any more; begin again.")
        case .closed:
            Bilingual(
                "บริการนี้ปิดรับคำขอแล้ว ติดต่อที่สำนักงาน",
                "This service takes no more requests; ask at the office.")
        case .changedMeanwhile:
            Bilingual(
                "มีคนทำคำขอนี้ไปก่อนระหว่างที่คุณกรอก อ่านเหตุการณ์ล่าสุดในหน้านี้ แล้วทำต่อถ้ายังจำเป็น ข้อความที่พิมพ์ยังอยู่",
                "Somebody did something with this request while you were typing. Read what happened last, then go on if it is still needed; your words are kept."
            )
        case .notNow:
            Bilingual(
                "สถานะของคำขอเปลี่ยนไปแล้ว จึงทำรายการนี้ไม่ได้ ดูเหตุการณ์ล่าสุด",
                "The request has moved on, and this cannot be done any more; look at what happened last."
            )
        case .noDivision:
            Bilingual(
                "ไม่พบกองนี้ หรือปิดไปแล้ว เลือกกองอื่น",
                "There is no such division, or it is closed; choose another.")
        case .noPerson:
            Bilingual(
                "ไม่พบเจ้าหน้าที่คนนี้ เลือกจากรายการ",
                "Nobody of that number works here; choose from the list.")
        case .moneyIsHere:
            Bilingual(
                "คำขอนี้ชำระเงินแล้วหรือมีสลิปรอตรวจ จึงยกเลิกเองไม่ได้ ติดต่อเจ้าหน้าที่เพื่อยกเลิกและรับเงินคืน",
                "This request is paid, or a slip waits, so you cannot withdraw it yourself: ask staff to cancel it and give the money back."
            )
        case .unpaid(let baht):
            Bilingual(
                "ยังไม่ได้ยืนยันการชำระ \(baht) บาท รอให้ยืนยันก่อน หรือทำเครื่องหมายว่าปิดทั้งที่ยังไม่ได้ชำระ",
                "\(baht) baht are not confirmed as paid yet: wait for it, or tick that it is closed without it."
            )
        }
    }
}
