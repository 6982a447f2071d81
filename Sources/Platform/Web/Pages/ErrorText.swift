import HTTP
import ThaiText

/// What a page of an error says: what happened, and how to go on.
struct ErrorText {
    let title: Bilingual
    let advice: Bilingual

    static let nothingHere = ErrorText(
        title: Bilingual("ไม่มีหน้านี้", "There is no such page"),
        advice: Bilingual(
            "ที่อยู่อาจพิมพ์ผิดหรือหน้านี้ถูกย้าย ตรวจที่อยู่อีกครั้ง หรือเริ่มจากหน้าแรก",
            "The address may be mistyped or the page has moved. Check the address, or begin at the front page."
        ))

    static let wrongMethod = ErrorText(
        title: Bilingual("เปิดที่อยู่นี้ด้วยวิธีนี้ไม่ได้", "This address is not opened in this way"),
        advice: Bilingual(
            "ที่อยู่นี้รับเฉพาะแบบฟอร์ม เปิดหน้าที่มีแบบฟอร์มแล้วส่งจากหน้านั้น",
            "It takes a form only. Open the page with the form and send it from there."))

    static let notForYou = ErrorText(
        title: Bilingual("บัญชีของคุณเปิดหน้านี้ไม่ได้", "Your account does not open this page"),
        advice: Bilingual(
            "หน้านี้เป็นของผู้มีบทบาทอื่น ถ้าคุณต้องใช้ ให้ผู้ดูแลระบบของหน่วยงานเพิ่มบทบาทให้",
            "It belongs to another role. If you need it, ask your authority's administrator for the role."
        ))

    static let elsewhere = ErrorText(
        title: Bilingual("ไม่รับแบบฟอร์มที่ส่งจากเว็บไซต์อื่น", "Forms from other sites are not taken"),
        advice: Bilingual(
            "ไม่มีอะไรถูกเปลี่ยน เปิดหน้าของเราแล้วส่งแบบฟอร์มจากหน้านั้น",
            "Nothing was changed. Open our own page and send the form from there."))

    /// The form's token is missing or old; the ordinary cause is a page that lay open too long.
    static let pageTooOld = ErrorText(
        title: Bilingual("หน้านี้เปิดไว้นานเกินไป", "The page lay open too long"),
        advice: Bilingual(
            "ไม่มีอะไรถูกเปลี่ยน เปิดหน้าแบบฟอร์มใหม่แล้วส่งอีกครั้ง ไฟล์ต้องเลือกใหม่ด้วย",
            "Nothing was changed. Open the page of the form anew and send it again; a file has to be chosen again."
        ))

    static let outdated = ErrorText(
        title: Bilingual("แบบฟอร์มเปิดค้างไว้นานเกินไป", "The form lay open too long"),
        advice: Bilingual(
            "ยังไม่ได้บันทึก สิ่งที่คุณกรอกยังอยู่ในหน้านี้ ยกเว้นรหัสผ่านและรหัสยืนยัน ถ้าออกจากระบบไปแล้วให้เข้าสู่ระบบในอีกแท็บหนึ่ง แล้วกดส่งอีกครั้ง",
            "Nothing is saved yet; what you filled in is still in this page, except passwords and codes. If you are signed out, sign in in another tab, then send again."
        ))

    static let anotherPersons = ErrorText(
        title: Bilingual("แบบฟอร์มนี้เปิดโดยผู้อื่น", "This form was opened by somebody else"),
        advice: Bilingual(
            "ตอนนี้คุณเข้าสู่ระบบในชื่ออื่น จึงยังไม่ได้บันทึก ย้อนกลับเพื่อดูสิ่งที่กรอกไว้ หรือเข้าสู่ระบบด้วยบัญชีที่เปิดแบบฟอร์มแล้วส่งอีกครั้ง",
            "You are signed in under another name now, so nothing was saved. Go back to see what was filled in, or sign in as the person who opened the form and send it again."
        ))

    static let brokenBody = ErrorText(
        title: Bilingual("ข้อมูลมาไม่ครบ", "The data did not arrive whole"),
        advice: Bilingual(
            "การเชื่อมต่อขาดระหว่างส่ง ไม่มีอะไรถูกบันทึก ย้อนกลับแล้วส่งอีกครั้ง",
            "The connection broke on the way. Nothing was saved; go back and send again."))

    static func tooMany(seconds: Int) -> ErrorText {
        ErrorText(
            title: Bilingual("ส่งถี่เกินไป", "Too many requests"),
            advice: Bilingual(
                "รอ \(seconds) วินาทีแล้วลองอีกครั้ง ถ้าหลายคนใช้อินเทอร์เน็ตเส้นเดียวกัน ระบบนับรวมกัน",
                "Wait \(seconds) seconds and try again. People behind one connection are counted together."
            ))
    }

    static func unknownField(_ name: String) -> ErrorText {
        ErrorText(
            title: Bilingual("แบบฟอร์มมีช่องที่เราไม่รู้จัก", "The form has a field that we do not know"),
            advice: Bilingual(
                "ไม่รู้จักช่อง “\(name.prefix(40))” ไม่มีอะไรถูกบันทึก เปิดหน้าแบบฟอร์มใหม่แล้วกรอกอีกครั้ง",
                "The field is “\(name.prefix(40))”. Nothing was saved; open the form anew and fill it in again."
            ))
    }

    static func repeatedField(_ name: String) -> ErrorText {
        ErrorText(
            title: Bilingual("แบบฟอร์มมีช่องหนึ่งซ้ำสองครั้ง", "The form has one field twice"),
            advice: Bilingual(
                "ช่อง “\(name.prefix(40))” มาสองครั้ง ไม่มีอะไรถูกบันทึก เปิดหน้าแบบฟอร์มใหม่แล้วกรอกอีกครั้ง",
                "The field is “\(name.prefix(40))”. Nothing was saved; open the form anew and fill it in again."
            ))
    }

    static func tooLarge(limit: Int) -> ErrorText {
        let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(max(1, limit >> 10)) KB"
        return ErrorText(
            title: Bilingual("ข้อมูลที่ส่งใหญ่เกินไป", "What was sent is too large"),
            advice: Bilingual(
                "ที่นี่รับได้ไม่เกิน \(size) ไม่มีอะไรถูกบันทึก ย้อนกลับแล้วเลือกไฟล์ที่เล็กลงหรือย่อข้อความ",
                "At most \(size) is taken here. Nothing was saved; go back and choose a smaller file or shorten the text."
            ))
    }

    static func form(_ error: FormError) -> ErrorText {
        let cause =
            switch error {
            case .tooManyFields: Bilingual("แบบฟอร์มมีช่องมากเกินไป", "The form has too many fields")
            case .nameTooLong: Bilingual("ชื่อช่องยาวเกินไป", "A field's name is too long")
            case .valueTooLong(let limit):
                // A Thai letter takes three bytes.
                Bilingual(
                    "ข้อความในช่องหนึ่งยาวเกิน \(limit / 3) ตัวอักษร",
                    "The text of a field is longer than \(limit / 3) letters")
            case .encoding: Bilingual("อ่านตัวอักษรในแบบฟอร์มไม่ได้", "The form's letters cannot be read")
            case .multipart: Bilingual("ข้อมูลของแบบฟอร์มไม่ครบ", "The form did not arrive whole")
            case .contentType:
                Bilingual("ข้อมูลที่ส่งมาไม่ใช่แบบฟอร์ม", "What was sent is not a form")
            }
        return ErrorText(
            title: cause,
            advice: Bilingual(
                "ไม่มีอะไรถูกบันทึก ย้อนกลับ ตรวจข้อมูล แล้วส่งอีกครั้ง",
                "Nothing was saved. Go back, look at what you filled in, and send again."))
    }

    static func refused(_ reason: Bilingual) -> ErrorText {
        ErrorText(
            title: Bilingual("ยังทำรายการนี้ไม่ได้", "This was not done"),
            advice: reason + Bilingual(" ไม่มีอะไรถูกเปลี่ยน", " Nothing was changed."))
    }

    static func database(_ cause: Bilingual, _ id: RequestID) -> ErrorText {
        ErrorText(
            title: Bilingual("ตอนนี้ยังทำรายการนี้ไม่ได้", "This cannot be done at the moment"),
            advice: cause
                + Bilingual(
                    " ไม่มีอะไรถูกบันทึก ลองอีกครั้งในอีกสักครู่ หรือแจ้งเลข \(id) แก่ผู้ดูแล",
                    " Nothing was saved. Try again shortly, or tell the administrator the number \(id)."
                ))
    }

    static func fault(_ id: RequestID) -> ErrorText {
        ErrorText(
            title: Bilingual("ขออภัย โปรแกรมขัดข้อง", "Sorry, the program failed"),
            advice: Bilingual(
                "เป็นความผิดของโปรแกรม ไม่ใช่ของคุณ รายการนี้ไม่ถูกบันทึก แจ้งเลข \(id) แก่ผู้ดูแล แล้วลองอีกครั้ง",
                "It is the program's fault, not yours; this was not saved. Tell the administrator the number \(id) and try again."
            ))
    }
}
