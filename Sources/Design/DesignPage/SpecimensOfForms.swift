import HTML
import ThaiText

/// Buttons, links and every kind of field, with and without an error.
struct SpecimenOfForms: Component {
    let language: Language

    var body: some Markup {
        Specimen("specimen-buttons", Bilingual("ปุ่มและลิงก์", "Buttons and links")(language)) {
            div(.class("row")) {
                Button(Bilingual("ส่งคำขอ", "Send request")(language))
                Button(Bilingual("บันทึกร่าง", "Save draft")(language), .quiet)
                Button(Bilingual("ลบมาตรการนี้", "Delete this measure")(language), .danger)
                Button(Bilingual("แก้เป็น 90.50", "Change to 90.50")(language)).small().with(
                    .check)
                DisabledButton(
                    Bilingual("ลงนาม", "Sign")(language),
                    because: Bilingual("ทำสองข้อบนก่อน", "Finish the two above first")(language))
            }
            div(.class("row")) {
                ButtonLink(
                    Bilingual("ตรวจรายงาน", "Check a report")(language), to: here, .quiet,
                    icon: .file)
                GoLink(Bilingual("ดูบริการทั้งหมด", "See all services")(language), to: here)
                BackLink(to: here, language)
            }
        }
        Specimen("specimen-fields", Bilingual("ช่องกรอก", "Fields")(language)) {
            ErrorSummary(errors, language)
            PostForm(to: here, hidden: [HiddenField("step", "2")], carriesFiles: true) {
                SpecimenOfFields(language: language, errors: errors)
                SpecimenOfChoices(language: language, errors: errors)
                ButtonRow {
                    Button(Bilingual("ส่งคำขอ", "Send request")(language))
                    BackLink(to: here, language)
                }
            }
        }
    }

    private var here: LinkAddress { LinkAddress("#main") }

    private var errors: [FieldError] {
        [
            FieldError(
                "telephone",
                Bilingual(
                    "เบอร์โทรต้องมี 10 หลัก ตอนนี้มี 9 หลัก",
                    "A telephone number has 10 digits; this one has 9")(language)),
            FieldError(
                "kind", Bilingual("เลือกว่าเป็นเรื่องใด", "Choose what it is about")(language)),
        ]
    }
}

private struct SpecimenOfFields: Component {
    let language: Language
    let errors: [FieldError]

    var body: some Markup {
        TextField(field("name", "ชื่อ-นามสกุล", "Full name"), kind: .personName)
        TextField(
            Field(
                "telephone", Bilingual("เบอร์โทร", "Telephone")(language),
                hint: Bilingual("เช่น 0812345678", "For example 0812345678")(language)
            ).showing(errors),
            value: "081234567", kind: .telephone, width: .short)
        TextField(
            field("email", "อีเมล", "E-mail").optional(language), kind: .email, width: .medium)
        TextField(field("password", "รหัสผ่าน", "Password"), kind: .password, width: .medium)
        PasswordReveal(language)
        TextField(
            field("amount", "วงเงิน (บาท)", "Amount (baht)"), value: "642,310.00", kind: .amount,
            width: .short)
        DateField(
            field("day", "วันที่เริ่ม", "First day"), value: "21 พ.ย. 2568",
            in: FiscalYear(2569), language)
        TextArea(field("detail", "รายละเอียด", "Details").optional(language))
        SelectField(
            field("place", "หมู่บ้าน", "Village"),
            (1...9).map {
                Choice(String($0), Bilingual("หมู่ที่ \($0)", "Moo \($0)")(language))
            },
            selected: "3", empty: Bilingual("เลือกหมู่บ้าน", "Choose a village")(language))
        files
    }

    @MarkupBuilder private var files: some Markup {
        FileField(
            Field(
                "file", Bilingual("แนบหลักฐาน", "Attach evidence")(language),
                hint: Bilingual(
                    "PDF, DOCX หรือ XLSX ไฟล์ละไม่เกิน 20 MB",
                    "PDF, DOCX or XLSX, up to 20 MB each")(language)
            ).optional(language), accept: ".pdf,.docx,.xlsx", isMultiple: true)
        FileList([
            SentFile(
                "plan-2569.pdf", note: "1.2 MB",
                removal: Button(Bilingual("เอาออก", "Take out")(language), .quiet).small()
                    .sending("remove", "1"))
        ])
    }

    private func field(_ name: String, _ thai: String, _ english: String) -> Field {
        Field(name, Bilingual(thai, english)(language))
    }
}

private struct SpecimenOfChoices: Component {
    let language: Language
    let errors: [FieldError]

    var body: some Markup {
        RadioChoices(
            Field("kind", Bilingual("เรื่องใด", "What is it about")(language)).showing(errors),
            [
                Choice(
                    "lamp", Bilingual("ไฟดับ", "A lamp is out")(language),
                    hint: Bilingual("ซ่อมภายใน 3 วันทำการ", "Mended within 3 working days")(
                        language)),
                Choice("other", Bilingual("เรื่องอื่น", "Something else")(language)),
            ])
        CheckboxChoices(
            Field("channels", Bilingual("แจ้งผลทางใด", "How to tell you")(language)),
            [
                Choice("sms", "SMS"), Choice("mail", Bilingual("อีเมล", "E-mail")(language)),
            ], selected: ["sms"])
        Checkbox(
            Field(
                "keep", Bilingual("จำเครื่องนี้ไว้ 8 ชั่วโมง", "Stay signed in for 8 hours")(language),
                hint: Bilingual(
                    "อย่าเลือกถ้าใช้คอมพิวเตอร์ร่วมกับผู้อื่น", "Not on a computer you share")(
                        language)))
    }
}
