import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What was done on the page before; the address names it, the words are ours.
enum DoneNote: String, DeedNote {
    case renamed, roleGiven = "role-given", roleEnded = "role-ended", moved, disabled, enabled
    case factorRemoved = "factor-removed", resetMailed = "reset-mailed"
    case invited, invitedByHand = "invited-by-hand", withdrawn, opened, divisionRenamed =
        "division-renamed", closed
    case profile, retried, founded, oversight, oversightEnded = "oversight-ended"

    var title: Bilingual {
        switch self {
        case .renamed: Bilingual("แก้ชื่อแล้ว", "The name is corrected")
        case .roleGiven:
            Bilingual(
                "ให้บทบาทแล้ว มีผลเมื่อเข้าสู่ระบบครั้งถัดไป",
                "The role is given; it counts from the next sign-in")
        case .roleEnded: Bilingual("ถอนบทบาทแล้ว", "The role has ended")
        case .moved: Bilingual("เปลี่ยนสังกัดแล้ว", "The division is changed")
        case .disabled:
            Bilingual(
                "ปิดบัญชีแล้ว และออกจากระบบทุกเครื่อง", "The account is disabled and signed out everywhere"
            )
        case .enabled: Bilingual("เปิดบัญชีแล้ว", "The account works again")
        case .factorRemoved:
            Bilingual("ลบการยืนยันตัวตนสองขั้นตอนแล้ว", "The second factor is removed")
        case .resetMailed:
            Bilingual(
                "ส่งลิงก์ตั้งรหัสผ่านทางอีเมลแล้ว", "The link for a new password is on its way by mail")
        case .invited: Bilingual("ทำคำเชิญแล้ว", "The invitation is made")
        case .invitedByHand:
            Bilingual(
                "ทำคำเชิญแล้ว ส่งลิงก์ด้านล่างด้วยตนเอง", "The invitation is made; pass its link on yourself")
        case .withdrawn: Bilingual("ยกเลิกคำเชิญแล้ว", "The invitation is withdrawn")
        case .opened: Bilingual("เพิ่มกองหรือสำนักแล้ว", "The division is open")
        case .divisionRenamed: Bilingual("เปลี่ยนชื่อแล้ว", "The division has its new name")
        case .closed: Bilingual("ปิดกองหรือสำนักแล้ว", "The division is closed")
        case .profile: Bilingual("บันทึกข้อมูลหน่วยงานแล้ว", "The authority's particulars are saved")
        case .retried: Bilingual("จะส่งจดหมายนี้อีกครั้ง", "The letter will be sent again")
        case .founded: Bilingual("ตั้งหน่วยงานแล้ว", "The authority is founded")
        case .oversightEnded:
            Bilingual(
                "ถอนสิทธิ์กำกับดูแลแล้ว", "The overseer may no longer look into this authority")
        case .oversight: Bilingual("ให้สิทธิ์กำกับดูแลแล้ว", "The overseer may look into this authority")
        }
    }
}
