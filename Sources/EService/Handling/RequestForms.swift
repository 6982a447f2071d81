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

/// What else may be done with a request that is open.
struct StaffForms: Component {
    let page: RequestPage

    private var state: ServiceRequest.State { page.request.standing.state }

    var body: some Markup {
        if state != .underway { DecisionForm(page: page) }
        if state != .received { TakingForm(page: page) }
        if state != .waiting { QuestionForm(page: page) }
        if page.divisions.count > 1 { HandoverForm(page: page) }
    }
}

private struct DecisionForm: Component {
    let page: RequestPage

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", "decide")) {
            h2(.id("decide")) { page.say("ปิดเรื่อง", "Decide") }
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
                FileField(
                    Field(
                        StaffField.file, page.say("ไฟล์ผลการพิจารณา", "File of the result"),
                        hint: page.say("ไม่เกิน 20 MB", "At most 20 MB")
                    ).optional(page.language).showing(page.sheet.errors),
                    accept: ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.odt,.ods")
                ButtonRow { Button(page.say("ปิดเรื่อง", "Decide")) }
            }
        }
    }
}

/// Taking a request on oneself by one press, or giving it to somebody.
private struct TakingForm: Component {
    let page: RequestPage

    private var isNew: Bool { page.request.standing.state == .received }

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", "assign")) {
            h2(.id("assign"), .class("h3")) {
                isNew ? page.say("รับเรื่อง", "Take it on") : page.say("มอบหมาย", "Assign")
            }
            PostForm(to: page.address(.taking), hidden: page.hiddenOfDeed()) {
                SelectField(
                    Field(
                        StaffField.person, page.say("ผู้รับผิดชอบ", "Who works on it"),
                        hint: isNew
                            ? page.say(
                                "ตั้งไว้เป็นคุณ เลือกคนอื่นได้", "You, unless you choose somebody else")
                            : nil
                    ).showing(page.sheet.errors),
                    page.people.map { Choice(String($0.id.rawValue), $0.name) },
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
}

private struct QuestionForm: Component {
    let page: RequestPage

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", "ask")) {
            h2(.id("ask"), .class("h3")) { page.say("ถามผู้ขอ", "Ask the applicant") }
            PostForm(to: page.address(.question), hidden: page.hiddenOfDeed()) {
                page.picker(StaffField.question)
                TextArea(
                    Field(
                        StaffField.question, page.say("คำถาม", "Question"),
                        hint: page.say(
                            "เวลาหยุดนับจนกว่าผู้ขอจะตอบ", "The clock stands until the answer")
                    ).showing(page.sheet.errors), value: page.sheet[StaffField.question])
                ButtonRow { Button(page.say("ส่งคำถาม", "Ask"), .quiet) }
            }
        }
    }
}

private struct HandoverForm: Component {
    let page: RequestPage

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", "handover")) {
            h2(.id("handover"), .class("h3")) { page.say("ส่งต่อให้กองอื่น", "Hand over") }
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
struct NoteForm: Component {
    let page: RequestPage

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", "note-title")) {
            h2(.id("note-title"), .class("h3")) { page.say("บันทึกภายใน", "Note among staff") }
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
