import Design
import HTML
import Platform
import ThaiText

/// How what is paid for a service is known, in the editor of its manual.
struct PaymentFields: Component {
    let editor: ManualEditor

    var body: some Markup {
        RadioChoices(
            editor.field(
                ManualForm.payment, editor.say("ชำระผ่านพร้อมเพย์", "Payment by PromptPay"),
                hint: editor.say(
                    "ผู้ขอเห็นยอดกับคิวอาร์ในหน้าติดตามคำขอ คำขอที่ส่งมาแล้วใช้แบบเดิม",
                    "The applicant sees amount and code on the page of the request; earlier requests keep theirs"
                )), choices,
            selected: editor.sheet[ManualForm.payment].orNot("none"))
        TextField(
            editor.field(
                ManualForm.paymentAmount, editor.say("ยอดคงที่ (บาท)", "The same amount (baht)"),
                hint: editor.say("ใส่เมื่อเลือกยอดคงที่ เช่น 20 หรือ 1,250.50", "As 20 or 1,250.50")
            ).optional(editor.language), value: editor.sheet[ManualForm.paymentAmount],
            kind: .amount, width: .short)
    }

    private var choices: [Choice] {
        var choices = [
            Choice("none", editor.say("ไม่มี", "None")),
            Choice("fixed", editor.say("ยอดคงที่ เท่ากันทุกคำขอ", "The same for every request")),
            Choice(
                "staff", editor.say("เจ้าหน้าที่กำหนดเป็นรายคำขอ", "Staff set it for each request"),
                hint: editor.say("เช่น ภาษีของปีนี้", "As a tax of the year")),
        ]
        if let field = editor.service.content.form.amounts.first {
            choices.append(
                Choice(
                    "stated", editor.say("ตามที่ผู้ขอกรอก", "As the applicant states it"),
                    hint: editor.say(
                        "จากคำถาม “\(field.label.thai)”",
                        "From the question “\(field.label.english)”")))
        }
        return choices
    }
}

extension ServiceContent.Payment? {
    /// What stands in the fields of a manual.
    var pairs: [(name: String, value: String)] {
        switch self {
        case nil: [(ManualForm.payment, "none")]
        case .byStaff: [(ManualForm.payment, "staff")]
        case .stated: [(ManualForm.payment, "stated")]
        case .fixed(let satang):
            [(ManualForm.payment, "fixed"), (ManualForm.paymentAmount, FormAnswer.baht(satang))]
        }
    }
}

extension Sheet {
    /// How what is paid is known, over what stands now; nil for nothing, or after a refusal.
    mutating func payment(of content: ServiceContent) -> ServiceContent.Payment? {
        switch self[ManualForm.payment] {
        case "", "none": return nil
        case "staff": return .byStaff
        case "fixed": return money(ManualForm.paymentAmount).map { .fixed($0) }
        case "stated":
            if case .stated = content.payment { return content.payment }
            if let field = content.form.amounts.first { return .stated(field.id) }
            fallthrough
        default:
            refuse(ManualForm.payment, Bilingual("เลือกจากรายการ", "Choose from the list"))
            return nil
        }
    }
}
