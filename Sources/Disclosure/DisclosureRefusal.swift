public import ThaiText

/// Why something about the disclosure was not done; nothing was changed.
public enum DisclosureRefusal: Error, Sendable, Hashable {
    /// There is no such evidence here, or it was taken back.
    case noEvidence
    /// The division of who would change the item does not answer for it.
    case notYours
    /// A division that is to answer is not here, or is closed.
    case noDivision
    /// Somebody else changed the item's particulars meanwhile; so they stand now.
    case changedMeanwhile(ItemParticulars)
    /// The same file, link or page is shown for the item already.
    case shownAlready
    /// The year shows something already; it is started once.
    case begun
    /// There is nothing in the earlier year to take over.
    case nothingToCopy
    /// An item takes no more evidence than this.
    case tooMuch(most: Int)

    /// What happened and how to go on.
    public var wording: Bilingual {
        switch self {
        case .noEvidence:
            Bilingual(
                "ไม่พบหลักฐานนี้ หรือถูกถอนแล้ว เปิดหน้ารายการอีกครั้ง",
                "There is no such evidence, or it was taken back; open the item's page again.")
        case .notYours:
            Bilingual(
                "กองของคุณไม่ได้รับผิดชอบรายการนี้ ให้เจ้าหน้าที่ ITA ระบุกองที่รับผิดชอบก่อน",
                "Your division does not answer for this item; ask the ITA officer to name it.")
        case .noDivision:
            Bilingual(
                "ไม่พบกองนี้ หรือปิดไปแล้ว เลือกกองอื่น",
                "There is no such division, or it is closed; choose another.")
        case .changedMeanwhile:
            Bilingual(
                "มีคนแก้ผู้รับผิดชอบหรือข้อความนี้ระหว่างที่คุณกรอก อ่านฉบับล่าสุดด้านบน แล้วกดบันทึกอีกครั้งถ้ายังต้องการแก้",
                "Somebody changed this while you were typing. Read the latest above and save again if yours is to stand."
            )
        case .shownAlready:
            Bilingual(
                "รายการนี้มีหลักฐานชิ้นนี้แล้ว", "The item shows this very evidence already.")
        case .begun:
            Bilingual(
                "ปีนี้มีหลักฐานแล้ว จึงคัดลอกจากปีก่อนทั้งปีไม่ได้ เพิ่มทีละรายการ",
                "The year has evidence already and is not started again; add to single items.")
        case .nothingToCopy:
            Bilingual(
                "ปีก่อนไม่มีหลักฐานให้คัดลอก เริ่มจากเพิ่มหลักฐานทีละรายการ",
                "The year before has nothing to take over; add evidence item by item.")
        case .tooMuch(let most):
            Bilingual(
                "แต่ละรายการมีหลักฐานได้ไม่เกิน \(most) ชิ้น ถอนชิ้นที่ไม่ใช้ก่อน",
                "An item shows at most \(most) pieces; take one back first.")
        }
    }
}
