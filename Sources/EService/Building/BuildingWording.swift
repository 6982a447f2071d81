import Platform
import ThaiText

extension FormIssue {
    /// What is wrong with a form and how to go on.
    func wording(in form: ServiceForm) -> Bilingual {
        switch self {
        case .empty:
            Bilingual("เพิ่มหน้าและคำถามอย่างน้อยหนึ่งข้อ", "Add a page with at least one question")
        case .emptyPage(let place):
            Bilingual(
                "หน้า \(place) ยังไม่มีคำถาม เพิ่มคำถามหรือลบหน้านี้",
                "Page \(place) has no question yet: add one, or take the page out")
        case .tooLong(let pages, let fields):
            Bilingual(
                "มีได้ไม่เกิน \(ServiceForm.mostPages) หน้าและ \(ServiceForm.mostFields) คำถาม ตอนนี้มี \(pages) หน้า \(fields) คำถาม",
                "At most \(ServiceForm.mostPages) pages and \(ServiceForm.mostFields) questions; there are \(pages) and \(fields)"
            )
        case .name(let id), .twice(let id):
            Bilingual("คำถาม \(id) ใช้ไม่ได้ ลบแล้วเพิ่มใหม่", "Question \(id) cannot be used: add it anew")
        case .unnamed(let id):
            form.named(id, "ต้องมีคำถามเป็นข้อความ", "needs its wording")
        case .choices(let id):
            form.named(id, "ต้องมีตัวเลือกอย่างน้อยสองข้อ และไม่ซ้ำกัน", "needs two choices that differ")
        case .limits(let id):
            form.named(
                id, "กำหนดขั้นต่ำและสูงสุดให้เป็นไปได้", "has limits that no answer can keep")
        case .condition(let id):
            form.named(
                id, "ขึ้นกับตัวเลือกที่ไม่มีอยู่ก่อนหน้าคำถามนี้ แก้เงื่อนไขหรือเลื่อนลำดับ",
                "hangs on a choice that is not made before it: change the condition or the order")
        case .filesAlone:
            Bilingual(
                "เพิ่มคำถามที่ทุกคนตอบอย่างน้อยหนึ่งข้อที่ไม่ใช่รูปหรือไฟล์",
                "Add a question for everybody that is not a picture or a file")
        case .payment(let id):
            form.named(
                id, "บอกจำนวนเงินที่ต้องชำระ ต้องมีอยู่ เป็นจำนวนเงิน บังคับตอบ และไม่มีเงื่อนไข",
                "says what is paid: it must be there, an amount, required and without condition")
        }
    }

    /// Where it is put right; nil for the form as a whole.
    var part: FormPart? {
        switch self {
        case .empty, .tooLong, .filesAlone: nil
        case .emptyPage(let place): .page(place)
        case .name(let id), .twice(let id), .unnamed(let id), .choices(let id), .limits(let id),
            .condition(let id), .payment(let id):
            .field(id)
        }
    }
}

extension ServiceForm {
    fileprivate func named(_ id: String, _ thai: String, _ english: String) -> Bilingual {
        let label = field(id)?.label ?? Bilingual(id, id)
        return Bilingual("“\(label.thai)” \(thai)", "“\(label.english)” \(english)")
    }
}

extension ServiceField.Kind {
    /// What it is called, and what it is for.
    var words: (name: Bilingual, use: Bilingual) {
        switch self {
        case .text: (Bilingual("ข้อความสั้น", "Short text"), Bilingual("พิมพ์บรรทัดเดียว", "One line"))
        case .paragraph:
            (Bilingual("ข้อความยาว", "Long text"), Bilingual("พิมพ์ได้หลายบรรทัด", "Several lines"))
        case .number:
            (Bilingual("ตัวเลข", "Number"), Bilingual("จำนวนเต็ม เช่น จำนวนคน", "A whole number"))
        case .money: (Bilingual("จำนวนเงิน", "Amount"), Bilingual("เป็นบาท", "In baht"))
        case .identity:
            (
                Bilingual("เลขประจำตัว 13 หลัก", "Identity number"),
                Bilingual("ตรวจหลักสุดท้ายให้", "13 digits; the last is checked")
            )
        case .phone:
            (
                Bilingual("เบอร์โทรศัพท์อีกหมายเลข", "Another telephone"),
                Bilingual("เบอร์ของผู้ยื่นถามให้อยู่แล้ว", "The applicant's own is asked anyway")
            )
        case .date:
            (
                Bilingual("วันที่", "Day"),
                Bilingual("ปีพุทธศักราช เช่น 21 พ.ย. 2568", "As 21 November 2025")
            )
        case .choice:
            (
                Bilingual("เลือกหนึ่งข้อ", "One of several"),
                Bilingual("ใช้เป็นเงื่อนไขของคำถามอื่นได้", "Other questions can hang on it")
            )
        case .choices:
            (
                Bilingual("เลือกได้หลายข้อ", "Some of several"),
                Bilingual("ใช้เป็นเงื่อนไขของคำถามอื่นได้", "Other questions can hang on it")
            )
        case .address:
            (
                Bilingual("ที่อยู่", "Address"),
                Bilingual("บ้านเลขที่ หมู่ที่ ซอย ถนน", "House number, village, lane, road")
            )
        case .village:
            (
                Bilingual("หมู่บ้าน", "Village"),
                Bilingual("เลือกจากหมู่บ้านของหน่วยงาน", "One of the authority's villages")
            )
        case .place:
            (Bilingual("จุดบนแผนที่", "Point on the map"), Bilingual("ละติจูด ลองจิจูด", "Coordinates"))
        case .photo: (Bilingual("รูปถ่าย", "Photo"), Bilingual("JPG หรือ PNG", "JPG or PNG"))
        case .file:
            (
                Bilingual("ไฟล์เอกสาร", "File"),
                Bilingual("PDF รูป Word หรือ Excel", "PDF, picture, Word or Excel")
            )
        case .declaration:
            (
                Bilingual("คำรับรอง", "Declaration"),
                Bilingual("ข้อความที่ผู้ยื่นทำเครื่องหมายยอมรับ", "A sentence that is affirmed")
            )
        }
    }

    /// Whether answers are chosen.
    var isChosen: Bool { self == .choice || self == .choices }

    /// Whether an answer has limits that an authority may set.
    var hasLimit: Bool {
        switch self {
        case .text, .paragraph, .number, .photo, .file: true
        default: false
        }
    }
}
