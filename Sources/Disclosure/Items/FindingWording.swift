import Assessment
import Platform
import ThaiText

extension ItemFinding {
    /// What is wrong, where, and how to go on.
    func sentence(_ language: Language) -> String {
        let title = evidence?.title ?? ""
        switch matter {
        case .missing:
            return Bilingual(
                "ยังไม่มีหลักฐาน เพิ่มไฟล์ ลิงก์ หรือหน้าของโปรแกรมนี้",
                "Nothing is shown yet. Add a file, a link or a page of this program.")(language)
        case .lacking(let elements):
            let names = elements.map { $0.name(language) }.joined(separator: "; ")
            return Bilingual(
                "ยังไม่มีใครยืนยันว่ามี: \(names) เปิดหลักฐานดู ถ้ามีแล้วให้ทำเครื่องหมาย ถ้าไม่มีให้เพิ่ม",
                "Nobody has found these to be shown: \(names). Open the evidence; mark what is there, add what is not."
            )(language)
        case .otherYear(let named, let expected):
            let years = named.map(String.init).joined(separator: ", ")
            return Bilingual(
                "“\(title)” พูดถึงปี \(years) แต่รายการนี้ต้องเป็นของปี \(expected) ตรวจว่าแนบถูกฉบับ หรือแก้ชื่อให้ตรง",
                "“\(title)” names \(years), but this item is about \(expected). See whether it is the right document, or mend its title."
            )(language)
        case .outdated(let day):
            return Bilingual(
                "ปรับปรุงครั้งสุดท้าย \(day.shortWords(language)) ก่อนปีงบประมาณนี้เริ่ม เปิดดูว่ายังถูกต้อง แล้วกดยืนยันว่ายังใช้ได้ หรือแทนที่ด้วยของใหม่",
                "Last looked at on \(day.shortWords(language)), before this fiscal year began. Open it; confirm that it is still right, or show a newer one."
            )(language)
        case .unopened(let outcome):
            return Bilingual("“\(title)” ", "“\(title)” ")(language)
                + outcome.trouble(language)
        }
    }
}

extension Opening.Outcome {
    /// What went wrong when it was opened, and how to go on; nothing for what opens.
    var trouble: Bilingual {
        switch self {
        case .opens: Bilingual("เปิดได้", "opens")
        case .empty:
            Bilingual(
                "เปิดได้แต่ว่างเปล่า ไม่มีทั้งข้อความและภาพ ตรวจไฟล์หรือหน้านั้น",
                "opens, and there is neither text nor picture in it. Look at the file or page.")
        case .gone:
            Bilingual(
                "เปิดไม่ได้ ไม่มีหน้านั้นแล้ว แก้ลิงก์หรือแนบเป็นไฟล์แทน",
                "does not open: there is no such page. Mend the link or give the file itself.")
        case .sealed:
            Bilingual(
                "เป็นไฟล์ที่ต้องใส่รหัสผ่านจึงจะเปิดได้ บันทึกใหม่โดยไม่ใส่รหัสผ่านแล้วส่งอีกครั้ง",
                "is a file that asks for a password. Save it without one and send it again.")
        case .closed:
            Bilingual(
                "ต้องเข้าสู่ระบบหรือไม่อนุญาตให้คนทั่วไปเปิด ตั้งเป็นสาธารณะหรือแนบเป็นไฟล์แทน",
                "is not open to everybody. Make it public or give the file itself.")
        case .failing:
            Bilingual(
                "เว็บไซต์ปลายทางตอบว่าขัดข้อง แจ้งผู้ดูแลเว็บไซต์นั้น แล้วตรวจอีกครั้ง",
                "leads to a site that says it failed. Tell who keeps it, then check again.")
        case .unreachable:
            Bilingual(
                "ติดต่อเว็บไซต์ปลายทางไม่ได้ ตรวจชื่อเว็บในลิงก์",
                "leads to a site that cannot be reached. Check its name in the link.")
        case .slow:
            Bilingual(
                "เว็บไซต์ปลายทางไม่ตอบในเวลาที่รอได้ ลองตรวจอีกครั้ง ถ้ายังช้าให้แนบเป็นไฟล์แทน",
                "leads to a site that did not answer in time. Check again, or give the file itself."
            )
        case .inside:
            Bilingual(
                "ชี้ไปที่เครื่องภายใน ซึ่งประชาชนเปิดไม่ได้ ใช้ที่อยู่ที่เปิดได้จากอินเทอร์เน็ต",
                "leads to a machine inside a network, which the public cannot open. Use an address of the internet."
            )
        case .circling:
            Bilingual(
                "ส่งต่อไปหลายทอดไม่จบ ใช้ที่อยู่ปลายทางจริง",
                "leads on and on. Use the address at the end.")
        case .untrusted:
            Bilingual(
                "ใบรับรองความปลอดภัยของเว็บไซต์ปลายทางไม่ถูกต้อง ผู้อ่านจะเห็นคำเตือน แจ้งผู้ดูแลเว็บไซต์นั้น",
                "leads to a site whose certificate is not right; readers see a warning. Tell who keeps it."
            )
        case .damaged:
            Bilingual(
                "อ่านไฟล์ไม่ได้ ไฟล์ที่เก็บไว้เสียหาย ส่งไฟล์อีกครั้งและแจ้งผู้ดูแลเครื่อง",
                "cannot be read: the kept file is damaged. Send it again and tell who runs the server."
            )
        }
    }
}

extension ThaiDate {
    /// "21 พ.ย. 2568" or "21 November 2025".
    func shortWords(_ language: Language) -> String {
        // Noon in Thailand: a moment of that day.
        Timestamp(milliseconds: Int64(daysSince1970) * 86_400_000 + 5 * 3_600_000).day(language)
    }
}

extension ItemState {
    /// The word for it.
    func name(_ language: Language) -> String {
        let words: Bilingual =
            switch self {
            case .complete: Bilingual("เปิดเผยครบ", "Complete")
            case .partly: Bilingual("ยังขาดบางส่วน", "In part")
            case .stale: Bilingual("ไม่เป็นปัจจุบัน", "Out of date")
            case .missing: Bilingual("ยังไม่มีข้อมูล", "Missing")
            }
        return words(language)
    }
}

extension Opening.Outcome {
    /// What an answer of the web means to a reader.
    init(_ status: Int, bytes: Int) {
        switch status {
        case 200..<300: self = bytes == 0 ? .empty : .opens
        case 401, 403, 407, 451: self = .closed
        case 404, 410: self = .gone
        default: self = .failing
        }
    }
}
