import Design
import HTML
public import HTTP
import Platform
import ThaiText

/// A request as staff work on it.
struct RequestPage: Component {
    let request: ServiceRequest
    let events: [RequestEvent]
    let names: EventNames
    let files: [StoredFile.ID: String]
    let due: DueWording?
    let divisions: [Division]
    let people: [Person]
    /// Who reads.
    let reader: Person.ID?
    let mayHandle: Bool
    let sheet: Sheet
    let hidden: (String) -> [HiddenField]
    let language: Language

    func say(_ thai: String, _ english: String) -> String { Bilingual(thai, english)(language) }

    var title: String { "\(request.code.text) \(request.content.name(language))" }

    var body: some Markup {
        PageTitle(
            request.content.name(language), eyebrow: request.code.text, lead: due?.text(language))
        p { request.standing.state.tag(language) }
        div(.class("grid split")) {
            div(.class("stack stack-6")) {
                answers
                if mayHandle, request.standing.state.isOpen { StaffForms(page: self) }
                if mayHandle { NoteForm(page: self) }
            }
            aside(.class("stack stack-5"), .aria("label", say("ผู้ขอและเหตุการณ์", "Applicant"))) {
                SummaryList(applicant, isNarrow: true)
                p {
                    GoLink(
                        say("ใบรับคำขอสำหรับพิมพ์", "Sheet to print"),
                        to: LinkAddress(EServiceLocations.sheet.path(request.id)))
                }
                happened
            }
        }
    }

    private var answers: some Markup {
        section(.class("stack"), .aria("labelledby", "answers")) {
            h2(.id("answers")) { say("สิ่งที่ขอ", "What is asked for") }
            SummaryList(request.summary(files, language))
            if !request.answers.allFiles.isEmpty {
                ul(.role("list")) {
                    for file in request.answers.allFiles {
                        li {
                            a(
                                .href(
                                    LinkAddress(
                                        EServiceLocations.sentFile.path(request.id, file)))
                            ) { files[file] ?? say("ไฟล์", "File") }
                        }
                    }
                }
            }
        }
    }

    private var applicant: [SummaryRow] {
        let standing = request.standing
        return [
            SummaryRow(say("ผู้ขอ", "Applicant"), request.contact.name),
            SummaryRow(say("โทร", "Telephone"), request.contact.phone),
            SummaryRow(
                say("อีเมล", "Mail"), request.contact.mail ?? say("ไม่ได้ให้ไว้", "None given")),
            SummaryRow(say("ยื่นทาง", "Came by"), request.channel.name(language)),
            SummaryRow(say("เมื่อ", "On"), request.received.dayAndTime(language)),
            SummaryRow(
                say("กอง", "Division"),
                standing.division.flatMap { names.divisions[$0] } ?? say("ยังไม่ระบุ", "None yet")),
            SummaryRow(
                say("ผู้รับผิดชอบ", "Who works on it"),
                standing.person.flatMap { names.people[$0] } ?? say("ยังไม่มี", "Nobody yet")),
        ]
    }

    private var happened: some Markup {
        section(.class("stack"), .aria("labelledby", "happened")) {
            h2(.id("happened"), .class("h3")) { say("เหตุการณ์", "What happened") }
            Timeline(
                events.reversed().map { event in
                    let line = event.line(names, isLast: false, language)
                    let by = event.by.flatMap { names.people[$0] }
                    return TimelineEvent(
                        line.title, at: line.moment,
                        text: [line.text, by.map { say("โดย \($0)", "By \($0)") }]
                            .compactMap(\.self).joined(separator: "\n"))
                })
        }
    }

    var known: [HiddenField] { [HiddenField(StaffField.known, String(request.standing.last))] }

    func address(_ deed: StaffDeed) -> LinkAddress {
        LinkAddress(EServiceLocations.staffDeed.path(request.id, deed))
    }

    func hiddenOfDeed() -> [HiddenField] {
        hidden(EServiceLocations.staffDeed.template) + known
    }
}

/// The names of the fields with which staff work on requests.
enum StaffField {
    static let known = "known"
    static let person = "person"
    static let question = "question"
    static let division = "division"
    static let message = "message"
    static let note = "note"
    static let outcome = "outcome"
    static let reason = "reason"
    static let file = "file"
}

/// What staff do with a request, but for deciding it.
public enum StaffDeed: String, PathParameter, CaseIterable, Sendable {
    case taking, question, handover, note

    /// Its name; nil for anything else.
    public init?(segment: String) { self.init(rawValue: segment) }

    /// Its name.
    public var segment: String { rawValue }
}

/// What may be done with a request that is open.
private struct StaffForms: Component {
    let page: RequestPage

    var body: some Markup {
        DecisionForm(page: page)
        TakingForm(page: page)
        if page.request.standing.state != .waiting { QuestionForm(page: page) }
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

private struct TakingForm: Component {
    let page: RequestPage

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", "assign")) {
            h2(.id("assign"), .class("h3")) { page.say("มอบหมาย", "Assign") }
            PostForm(to: page.address(.taking), hidden: page.hiddenOfDeed()) {
                SelectField(
                    Field(StaffField.person, page.say("ผู้รับผิดชอบ", "Who works on it")).showing(
                        page.sheet.errors),
                    page.people.map { Choice(String($0.id.rawValue), $0.name) },
                    selected: page.sheet[StaffField.person].orNot(
                        page.reader.map { String($0.rawValue) } ?? ""),
                    empty: page.say("เลือกเจ้าหน้าที่", "Choose somebody"))
                ButtonRow { Button(page.say("มอบหมาย", "Assign"), .quiet) }
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

private struct NoteForm: Component {
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
