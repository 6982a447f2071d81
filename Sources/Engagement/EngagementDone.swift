import Platform
import ThaiText

/// What was done on the page before; the address names it, the words are ours.
enum EngagementDone: String, DeedNote {
    case written, changed, shown, hidden, added, removed, recorded, answered
    case drafted, closed

    var title: Bilingual {
        switch self {
        case .written:
            Bilingual(
                "บันทึกร่างแล้ว เพิ่มรูปหรือไฟล์ได้ แล้วกดเผยแพร่",
                "The draft is saved; add pictures or files, then publish it")
        case .changed: Bilingual("บันทึกการแก้ไขแล้ว", "The changes are saved")
        case .shown: Bilingual("เผยแพร่แล้ว", "It is published")
        case .hidden: Bilingual("นำออกจากหน้าประชาชนแล้ว", "The public sees it no more")
        case .added: Bilingual("เพิ่มไฟล์แล้ว", "The file is added")
        case .recorded: Bilingual("บันทึกผลการมีส่วนร่วมแล้ว", "What came of it is saved")
        case .answered: Bilingual("ส่งคำตอบแล้ว", "The answer is sent")
        case .drafted:
            Bilingual(
                "บันทึกร่างแล้ว เพิ่มคำถาม แล้วกดเผยแพร่",
                "The draft is saved; add questions, then publish it")
        case .closed: Bilingual("ปิดรับคำตอบแล้ว", "It takes no more answers")
        case .removed: Bilingual("นำไฟล์ออกแล้ว", "The file is taken out")
        }
    }
}
