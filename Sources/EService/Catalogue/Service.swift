public import Platform
public import SQL
public import ThaiText

/// A service of an authority as it is now: the latest version of what it says, and whether it is in use.
public struct Service: Sendable, Hashable, Identifiable {
    /// The number of a service within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// The number.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// Its number.
    public let id: ID
    /// What stands for it in addresses.
    public let code: ServiceCode
    /// The number of the version, from 1.
    public let version: Int
    /// What it says.
    public let content: ServiceContent
    /// The division to which what is asked goes first; nil where the authority has not said.
    public let division: Division.ID?
    /// Whether residents see it and may ask for it.
    public let isOpen: Bool
    /// When this version was written.
    public let changed: Timestamp
}

extension Service {
    /// Whether it is asked for on the web.
    public var isOnline: Bool { content.channels.contains(.web) }
}

/// What the office itself is, as forms and manuals need it.
public struct ServiceOffice: Sendable, Hashable {
    /// How often it was written; 0 where nobody did.
    public let version: Int
    /// The villages (หมู่) of the area, as residents choose them.
    public let villages: [String]

    /// An office of which nothing was said.
    public static let unknown = ServiceOffice(version: 0, villages: [])
}

/// Why something about services was not done; nothing was changed.
public enum ServiceRefusal: Error, Sendable, Hashable {
    /// There is no such service here.
    case noService
    /// A division is not here, or is closed.
    case noDivision
    /// Somebody else changed it meanwhile.
    case changedMeanwhile
    /// Another service of the authority has this code.
    case codeTaken
    /// Its manual or its form is not written yet.
    case notWritten
    /// As many answer templates are here as are kept.
    case tooMany
    /// As many addresses of other systems are here as are told.
    case tooManyHooks

    /// What happened and how to go on.
    public var wording: Bilingual {
        switch self {
        case .noService:
            Bilingual(
                "ไม่พบบริการนี้ กลับไปเลือกจากรายการ", "There is no such service; choose from the list.")
        case .noDivision:
            Bilingual(
                "ไม่พบกองนี้ หรือปิดไปแล้ว เลือกกองอื่น",
                "There is no such division, or it is closed; choose another.")
        case .codeTaken:
            Bilingual(
                "มีบริการอื่นใช้ชื่อในที่อยู่เว็บนี้แล้ว ตั้งชื่ออื่น",
                "Another service has this name in addresses; choose another.")
        case .notWritten:
            Bilingual(
                "ยังเปิดไม่ได้ คู่มือหรือแบบฟอร์มยังไม่ครบ",
                "Not yet: manual or form are not whole.")
        case .tooMany:
            Bilingual(
                "มีข้อความสำเร็จรูปครบ \(AnswerTemplate.most) เรื่องแล้ว เอาเรื่องที่ไม่ใช้ออกก่อน",
                "There are \(AnswerTemplate.most) texts already; take one out first.")
        case .tooManyHooks:
            Bilingual(
                "มีที่อยู่ครบ \(Hook.most) แห่งแล้ว เอาแห่งที่ไม่ใช้ออกก่อน",
                "There are \(Hook.most) addresses already; remove one first.")
        case .changedMeanwhile:
            Bilingual(
                "มีคนแก้ข้อมูลนี้ระหว่างที่คุณกรอก ดูฉบับล่าสุดก่อน แล้วกดบันทึกอีกครั้งถ้ายังต้องการแก้",
                "Somebody changed this while you were typing. Look at the latest first, then save again if yours is to stand."
            )
        }
    }
}
