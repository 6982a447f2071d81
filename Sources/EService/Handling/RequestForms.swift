import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What is to be done next with a request that is open: taking it on, else deciding it.
struct DueForm: Component {
    let page: RequestPage

    @MarkupBuilder var body: some Markup {
        switch page.request.standing.state {
        case .received: TakingForm(page: page)
        case .underway: DecisionForm(page: page)
        default: Nothing()
        }
    }
}

/// What else may be done with a request, each behind its name.
struct StaffForms: Component {
    let page: RequestPage

    private var state: ServiceRequest.State { page.request.standing.state }

    var body: some Markup {
        section(.class("stack"), .aria("labelledby", "else")) {
            h2(.id("else"), .class("h3")) { page.say("ทำอย่างอื่น", "Something else") }
            if state.isOpen {
                if state != .waiting { QuestionForm(page: page) }
                if state != .received { TakingForm(page: page) }
                if page.divisions.count > 1 { HandoverForm(page: page) }
                if state != .underway { DecisionForm(page: page) }
            }
            NoteForm(page: page)
            if state == .granted || state == .refused { ReopeningForm(page: page) }
        }
    }
}

extension RequestPage {
    /// A form behind its name; open where something was typed into it or is wrong with it.
    fileprivate func folded(
        _ title: String, _ fields: [String], @MarkupBuilder content: () -> some Markup
    ) -> some Markup {
        MoreDetails(
            title,
            isOpen: fields.contains { name in
                !sheet[name].isEmpty || sheet.held[name] != nil
                    || sheet.errors.contains { $0.field == name }
            }
        ) { content() }
    }
}

private struct DecisionForm: Component {
    let page: RequestPage

    private static let fields = [
        StaffField.outcome, StaffField.reason, StaffField.unpaid, StaffField.file,
        AnswerPicker.name(StaffField.reason),
    ]

    @MarkupBuilder var body: some Markup {
        if page.request.standing.state == .underway {
            section(.class("card stack"), .aria("labelledby", "decide")) {
                h2(.id("decide")) { page.say("ปิดคำขอ", "Decide") }
                form
            }
        } else {
            page.folded(page.say("ปิดคำขอ", "Decide"), Self.fields) { form }
        }
    }

    private var form: some Markup {
        PostForm(
            to: LinkAddress(EServiceLocations.decision.path(page.request.id)),
            hidden: page.hidden(EServiceLocations.decision.template) + page.known,
            carriesFiles: true
        ) {
            RadioChoices(
                Field(StaffField.outcome, page.say("ผล", "Outcome")).showing(page.sheet.errors),
                [
                    Choice("granted", page.say("เสร็จแล้ว หรืออนุมัติ", "Done, or granted")),
                    Choice("refused", page.say("ไม่อนุมัติ", "Refused")),
                ], selected: page.sheet[StaffField.outcome])
            page.picker(StaffField.reason)
            TextArea(
                Field(
                    StaffField.reason, page.say("เหตุผลหรือสิ่งที่ทำ", "Reason, or what was done"),
                    hint: page.say("ผู้ขอจะได้อ่านข้อความนี้", "The applicant reads this")
                ).showing(page.sheet.errors), value: page.sheet[StaffField.reason])
            HeldFileChoice(page.sheet, StaffField.file)
            FileField(
                Field(
                    StaffField.file, page.say("ไฟล์ผลการพิจารณา", "File of the result"),
                    hint: page.say("ไม่เกิน 20 MB", "At most 20 MB")
                ).optional(page.language).showing(page.sheet.errors),
                accept: ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.odt,.ods")
            unpaid
            ButtonRow { Button(page.say("ปิดคำขอ", "Decide")) }
        }
    }

    /// That it is granted without what is to be paid for it.
    @MarkupBuilder private var unpaid: some Markup {
        if let bill = page.bill, bill.bill.state.takesSlips {
            Checkbox(
                Field(
                    StaffField.unpaid,
                    page.say(
                        "ปิดทั้งที่ยังไม่ได้ชำระ \(bill.baht) บาท",
                        "Close it without the \(bill.baht) baht"),
                    hint: bill.bill.state == .sent
                        ? page.say(
                            "สลิปที่ส่งมายังรอยืนยันต่อไป",
                            "The slip that came still waits to be confirmed")
                        : page.say(
                            "ผู้ขอจะไม่เห็นคิวอาร์และช่องส่งสลิปอีก เลือกเมื่ออนุมัติโดยไม่รอเงินเท่านั้น",
                            "The applicant no longer sees code and slip form; only where it is granted without waiting"
                        )
                ).showing(page.sheet.errors), isOn: page.sheet[StaffField.unpaid] == "yes")
        }
    }
}

/// Taking a request on oneself by one press, or giving it to somebody.
private struct TakingForm: Component {
    let page: RequestPage

    private var isNew: Bool { page.request.standing.state == .received }

    @MarkupBuilder var body: some Markup {
        if isNew {
            section(.class("card stack"), .aria("labelledby", "assign")) {
                h2(.id("assign"), .class("h3")) { page.say("รับเรื่อง", "Take it on") }
                form
            }
        } else {
            page.folded(page.say("มอบหมาย", "Assign"), [StaffField.person]) { form }
        }
    }

    private var form: some Markup {
        PostForm(to: page.address(.taking), hidden: page.hiddenOfDeed()) {
            SelectField(
                Field(
                    StaffField.person, page.say("ผู้รับผิดชอบ", "Who works on it"),
                    hint: isNew
                        ? page.say(
                            "ตั้งไว้เป็นคุณ เลือกคนอื่นได้", "You, unless you choose somebody else")
                        : nil
                ).showing(page.sheet.errors),
                Assignees(page.people, page.divisions).choices(
                    of: page.request.standing.division),
                selected: page.sheet[StaffField.person].orNot(
                    page.reader.map { String($0.rawValue) } ?? ""),
                empty: page.say("เลือกเจ้าหน้าที่", "Choose somebody"))
            ButtonRow {
                isNew
                    ? Button(page.say("รับเรื่อง", "Take it on"))
                    : Button(page.say("มอบหมาย", "Assign"), .quiet)
            }
        }
    }
}

private struct QuestionForm: Component {
    let page: RequestPage

    var body: some Markup {
        page.folded(
            page.say("ถามผู้ขอ", "Ask the applicant"),
            [StaffField.question, AnswerPicker.name(StaffField.question)]
        ) {
            PostForm(to: page.address(.question), hidden: page.hiddenOfDeed()) {
                page.picker(StaffField.question)
                TextArea(
                    Field(
                        StaffField.question, page.say("คำถาม", "Question"),
                        hint: hint
                    ).showing(page.sheet.errors), value: page.sheet[StaffField.question])
                ButtonRow { Button(page.say("ส่งคำถาม", "Ask"), .quiet) }
            }
        }
    }

    private var hint: String {
        let clock = Bilingual(
            "เวลาหยุดนับจนกว่าผู้ขอจะตอบ ผู้ขอแนบรูปและไฟล์มากับคำตอบได้",
            "The clock stands until the answer, which may come with pictures and files")
        let call = Bilingual(
            " · ผู้ขอไม่ได้ให้อีเมล จะเห็นคำถามเมื่อเปิดหน้าติดตามเท่านั้น โทรบอกด้วย",
            " · No mail was given: the question is seen only on the status page, so call as well")
        return (page.request.contact.mail == nil ? clock + call : clock)(page.language)
    }
}

private struct HandoverForm: Component {
    let page: RequestPage

    private static let fields = [
        StaffField.division, StaffField.message, AnswerPicker.name(StaffField.message),
    ]

    var body: some Markup {
        page.folded(page.say("ส่งต่อให้กองอื่น", "Hand over"), Self.fields) {
            PostForm(to: page.address(.handover), hidden: page.hiddenOfDeed()) {
                SelectField(
                    Field(StaffField.division, page.say("กอง", "Division")).showing(
                        page.sheet.errors),
                    page.divisions.filter { $0.id != page.request.standing.division }.map {
                        Choice(String($0.id.rawValue), $0.name)
                    }, selected: page.sheet[StaffField.division],
                    empty: page.say("เลือกกอง", "Choose a division"))
                page.picker(StaffField.message)
                TextArea(
                    Field(
                        StaffField.message, page.say("ข้อความ", "Message"),
                        hint: page.say("ผู้ขอจะได้อ่านข้อความนี้", "The applicant reads this")
                    ).optional(page.language).showing(page.sheet.errors),
                    value: page.sheet[StaffField.message])
                ButtonRow { Button(page.say("ส่งต่อ", "Hand over"), .quiet) }
            }
        }
    }
}

/// A note that the applicant does not see.
private struct NoteForm: Component {
    let page: RequestPage

    var body: some Markup {
        page.folded(page.say("บันทึกภายใน", "Note among staff"), [StaffField.note]) {
            PostForm(to: page.address(.note), hidden: page.hiddenOfDeed()) {
                TextArea(
                    Field(
                        StaffField.note, page.say("ข้อความ", "Note"),
                        hint: page.say("ผู้ขอไม่เห็น", "The applicant does not see it")
                    ).showing(page.sheet.errors), value: page.sheet[StaffField.note])
                ButtonRow { Button(page.say("บันทึก", "Keep the note"), .quiet) }
            }
        }
    }
}

/// Opening a request again that was closed by mistake.
private struct ReopeningForm: Component {
    let page: RequestPage

    var body: some Markup {
        page.folded(page.say("เปิดคำขอพิจารณาใหม่", "Open it again"), [StaffField.why]) {
            PostForm(to: page.address(.reopening), hidden: page.hiddenOfDeed()) {
                TextArea(
                    Field(
                        StaffField.why, page.say("เหตุผล", "Reason"),
                        hint: page.say(
                            "เช่น ปิดผิดคำขอ ผู้ขอจะได้อ่าน กำหนดเสร็จเริ่มนับใหม่ สถิติยังนับผลครั้งแรก",
                            "As a mistaken closing; the applicant reads it. The time begins anew; the statistics keep the first decision"
                        )
                    ).showing(page.sheet.errors), value: page.sheet[StaffField.why])
                ButtonRow { Button(page.say("เปิดคำขอใหม่", "Open it again"), .quiet) }
            }
        }
    }
}
