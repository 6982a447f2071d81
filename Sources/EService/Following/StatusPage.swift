import Design
import HTML
public import HTTP
import Platform
import ThaiText

/// Where code and telephone number are asked for.
struct LookupPage: Component {
    let site: PublicSite
    let sheet: Sheet
    let hidden: [HiddenField]
    let language: Language

    static let code = "code"
    static let phone = "phone"

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String { say("ติดตามคำขอ", "Follow a request") }

    var body: some Markup {
        PageTitle(
            title,
            lead: say(
                "ใส่รหัสติดตามกับเบอร์โทรที่ให้ไว้ตอนยื่น",
                "Enter the tracking code, and the telephone number that you gave"))
        PostForm(to: site.formAddress(EServiceLocations.lookup.path()), hidden: hidden) {
            TextField(
                Field(
                    Self.code, say("รหัสติดตาม", "Tracking code"),
                    hint: say("เช่น 7K4M-29QP-XW", "For example 7K4M-29QP-XW")
                ).showing(sheet.errors), value: sheet[Self.code], width: .medium)
            TextField(
                Field(Self.phone, say("เบอร์โทรศัพท์", "Telephone")).showing(sheet.errors),
                value: sheet[Self.phone], kind: .telephone, width: .medium)
            ButtonRow { Button(say("ดูสถานะ", "See the state")) }
        }
        p(.class("hint")) {
            say(
                "จำรหัสไม่ได้ ติดต่อที่สำนักงาน เจ้าหน้าที่ค้นจากชื่อและเบอร์โทรได้",
                "If the code is lost, ask at the office: staff find it by your name and number.")
        }
    }
}

/// How a request stands, for who asked for it.
struct StatusPage: Component {
    let site: PublicSite
    let office: OfficeReach
    let request: ServiceRequest
    let events: [RequestEvent]
    let names: EventNames
    let files: [StoredFile.ID: String]
    /// How much time is left; nil while the clock stands.
    let due: DueWording?
    /// What is paid for it; nil for nothing.
    let bill: OpenBill?
    let pass: RequestPass
    let picture: QRPicture?
    let sheet: Sheet
    let hidden: (String) -> [HiddenField]
    let language: Language

    static let answer = "answer"
    static let rating = "rating"
    static let comment = "comment"
    static let known = "known"

    func say(_ thai: String, _ english: String) -> String { Bilingual(thai, english)(language) }

    var state: ServiceRequest.State { request.standing.state }

    var title: String { state.heading(language) }

    var body: some Markup {
        PageTitle(
            title, eyebrow: request.content.name(language), lead: due?.text(language) ?? lead)
        if request.standing.isUrgent, state.isOpen {
            EmergencyNotice(office: office, language: language)
        }
        div(.class("grid split")) {
            div(.class("stack stack-6")) {
                if state == .waiting { AnswerForm(page: self) }
                result
                if let bill { BillCard(page: self, bill: bill) }
                if isRateable { RatingForm(page: self) }
                progress
                told
            }
            aside(.class("stack stack-5"), .aria("label", say("รหัสติดตาม", "Tracking code"))) {
                Ticket(
                    say("รหัสติดตามของคุณ", "Your tracking code"), code: request.code.text,
                    note: say(
                        "เปิดหน้านี้อีกได้ด้วยรหัสนี้กับเบอร์โทรที่ให้ไว้ ใครได้ลิงก์ของหน้านี้ไปจะเปิดและตอบแทนคุณได้ จึงไม่ควรส่งต่อ",
                        "The code and your telephone number open this page again. Whoever has its link can open it and answer for you, so do not pass it on."
                    ), picture: picture)
                if state.isOpen {
                    p {
                        a(.href(site.address(EServiceLocations.deed.path(pass, .withdrawal)))) {
                            say("ยกเลิกคำขอนี้", "Withdraw this request")
                        }
                    }
                }
            }
        }
    }

    private var lead: String? {
        state == .waiting
            ? say(
                "เวลาหยุดนับจนกว่าคุณจะตอบ", "The clock stands until you answer") : nil
    }

    private var isRateable: Bool {
        (state == .granted || state == .refused) && !events.contains { $0.kind == .rated }
    }

    @MarkupBuilder private var result: some Markup {
        if let decision = events.last(where: { $0.kind == .granted || $0.kind == .refused }) {
            Banner(
                decision.kind == .granted ? .done : .warning, decision.title(names)(language),
                decision.text.isEmpty ? nil : decision.text,
                link: decision.file.map { _ in
                    GoLink(
                        say("ดาวน์โหลดเอกสารผลการพิจารณา", "Download the result"),
                        to: site.address(EServiceLocations.result.path(pass)))
                })
        }
    }

    private var progress: some Markup {
        section(.class("stack"), .aria("labelledby", "progress")) {
            h2(.id("progress")) { say("ความคืบหน้า", "What happened") }
            let open = events.filter(\.isOpen)
            Timeline(
                open.map {
                    $0.line(names, isLast: state.isOpen && $0 == open.last, language)
                })
        }
    }

    private var told: some Markup {
        section(.class("stack"), .aria("labelledby", "told")) {
            h2(.id("told")) { say("สิ่งที่คุณแจ้งไว้", "What you told us") }
            SummaryList(
                request.summary(files, language) + [
                    SummaryRow(
                        say("ติดต่อ", "Contact"),
                        (try? PhoneNumber(request.contact.phone))?.hidden ?? "")
                ])
        }
    }

    fileprivate var known: [HiddenField] {
        [HiddenField(Self.known, String(request.standing.last))]
    }

    fileprivate func form(_ deed: ApplicantDeed) -> LinkAddress {
        site.formAddress(EServiceLocations.deed.path(pass, deed))
    }

    fileprivate func template(_ deed: ApplicantDeed) -> String {
        PublicSite.place.template + EServiceLocations.deed.own.template
    }
}

extension ServiceRequest {
    /// What was answered, for who reads it.
    func summary(_ files: [StoredFile.ID: String], _ language: Language) -> [SummaryRow] {
        content.form.asked(answers).compactMap { field in
            guard let answer = answers[field.id] else { return nil }
            if case .files(let ids) = answer {
                return SummaryRow(
                    field.label(language), ids.compactMap { files[$0] }.joined(separator: "\n"))
            }
            return SummaryRow(field.label(language), answer.wording(of: field, language))
        }
    }
}

/// What staff asked, and the field to answer in.
private struct AnswerForm: Component {
    let page: StatusPage

    var body: some Markup {
        let question = page.events.last { $0.kind == .questioned }
        Banner(.insight, page.say("เจ้าหน้าที่ถามคุณ", "A question for you"), question?.text)
        PostForm(
            to: page.form(.answer), hidden: page.hidden(page.template(.answer)) + page.known
        ) {
            TextArea(
                Field(StatusPage.answer, page.say("คำตอบของคุณ", "Your answer")).showing(
                    page.sheet.errors), value: page.sheet[StatusPage.answer])
            ButtonRow { Button(page.say("ส่งคำตอบ", "Send the answer")) }
        }
    }
}

/// Five steps and a comment.
private struct RatingForm: Component {
    let page: StatusPage

    var body: some Markup {
        PostForm(
            to: page.form(.rating), hidden: page.hidden(page.template(.rating)) + page.known
        ) {
            RadioChoices(
                Field(
                    StatusPage.rating, page.say("คุณพอใจบริการนี้เพียงใด", "How satisfied are you?")
                ).showing(page.sheet.errors), choices, selected: page.sheet[StatusPage.rating])
            TextArea(
                Field(StatusPage.comment, page.say("อยากบอกอะไรเพิ่ม", "Anything else"))
                    .optional(page.language).showing(page.sheet.errors),
                value: page.sheet[StatusPage.comment])
            ButtonRow { Button(page.say("ให้คะแนน", "Rate")) }
        }
    }

    private var choices: [Choice] {
        [
            Choice("5", page.say("พอใจมาก", "Very")), Choice("4", page.say("พอใจ", "Rather")),
            Choice("3", page.say("พอใช้", "Neither")), Choice("2", page.say("ไม่พอใจ", "Not much")),
            Choice("1", page.say("ไม่พอใจมาก", "Not at all")),
        ]
    }
}

/// Asks once more before a request is withdrawn.
struct WithdrawalPage: Component {
    let page: StatusPage

    var title: String { page.say("ยกเลิกคำขอนี้หรือไม่", "Withdraw this request?") }

    var body: some Markup {
        PostForm(
            to: page.form(.withdrawal), hidden: page.hidden(page.template(.withdrawal)) + page.known
        ) {
            ConfirmPanel(
                title,
                page.say(
                    "\(page.request.content.name.thai) รหัส \(page.request.code.text) จะปิดทันที และเปิดใหม่ไม่ได้ ถ้าเปลี่ยนใจต้องยื่นใหม่",
                    "\(page.request.content.name.english), \(page.request.code.text), is closed at once and cannot be opened again; you would have to ask anew."
                ), button: Button(page.say("ยกเลิกคำขอ", "Withdraw it"), .danger),
                back: BackLink(
                    to: page.site.address(EServiceLocations.status.path(page.pass)), page.language))
        }
    }
}

/// What an applicant does with a request.
public enum ApplicantDeed: String, PathParameter, CaseIterable, Sendable {
    case answer, withdrawal, rating

    /// Its name; nil for anything else.
    public init?(segment: String) { self.init(rawValue: segment) }

    /// Its name.
    public var segment: String { rawValue }
}
