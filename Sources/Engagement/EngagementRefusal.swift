public import ThaiText

/// Why something between authority and residents was not done; nothing was changed.
public enum EngagementRefusal: Error, Sendable, Hashable {
    /// There is no such thing here.
    case nothingHere
    /// Somebody else changed it meanwhile.
    case changedMeanwhile
    /// It takes no more files than this.
    case tooManyFiles(most: Int)
    /// Suggestions are read and answered, never published.
    case neverShown
    /// What is to be seen from a day on would be over before.
    case endsBeforeItBegins
    /// A poll that somebody answered stays as it is.
    case isAnswered
    /// A poll that somebody answered and that is closed stays as it is for good.
    case isOver
    /// A poll needs something to answer.
    case noQuestions
    /// A poll has no more questions than this.
    case tooManyQuestions(most: Int)
    /// A poll takes no more answers.
    case isClosed

    /// What happened and how to go on.
    public var wording: Bilingual {
        switch self {
        case .nothingHere:
            Bilingual(
                "ไม่พบรายการนี้ กลับไปเลือกจากรายการอีกครั้ง",
                "There is no such thing; choose from the list again.")
        case .changedMeanwhile:
            Bilingual(
                "มีคนแก้เรื่องนี้ระหว่างที่คุณพิมพ์ อ่านฉบับล่าสุดก่อน แล้วกดบันทึกอีกครั้งถ้ายังต้องการแก้",
                "Somebody changed this while you were typing. Read the latest, then save again if yours is to stand."
            )
        case .tooManyFiles(let most):
            Bilingual(
                "แต่ละเรื่องมีรูปและไฟล์ได้ไม่เกิน \(most) ไฟล์ นำไฟล์ที่ไม่ใช้ออกก่อน",
                "At most \(most) pictures and files each; take one out first.")
        case .neverShown:
            Bilingual(
                "ข้อเสนอแนะไม่เผยแพร่ ตอบให้ผู้เสนอได้",
                "Suggestions are not published; answer who made it.")
        case .endsBeforeItBegins:
            Bilingual(
                "วันสุดท้ายที่แสดงต้องไม่ก่อนวันเริ่มและไม่ก่อนวันนี้",
                "The last day cannot come before the first, nor before today.")
        case .isAnswered:
            Bilingual(
                "มีคนตอบแล้ว จึงแก้คำถาม ข้อความ และวันไม่ได้ ปิดรับก่อนกำหนดได้",
                "Somebody answered, so questions, text and days stay; it can be closed earlier.")
        case .isOver:
            Bilingual(
                "แบบสำรวจนี้ปิดรับแล้วและมีคนตอบ จึงแก้อะไรไม่ได้แล้ว",
                "Somebody answered and the poll is closed, so it stays as it is.")
        case .noQuestions:
            Bilingual(
                "แบบสำรวจต้องมีคำถามอย่างน้อยหนึ่งข้อ", "A poll has at least one question.")
        case .tooManyQuestions(let most):
            Bilingual(
                "แบบสำรวจมีคำถามได้ไม่เกิน \(most) ข้อ นำข้อที่ไม่ใช้ออกก่อน",
                "At most \(most) questions; take one out first.")
        case .isClosed:
            Bilingual(
                "แบบสำรวจนี้ปิดรับแล้ว คำตอบของคุณจึงไม่ได้บันทึก",
                "This poll is closed; your answers were not taken.")
        }
    }
}
