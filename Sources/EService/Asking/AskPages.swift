import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What the pages of asking share: whose service it is, the form that is kept, and where in it one is.
struct AskPlace {
    let site: PublicSite
    /// How the office is reached.
    let office: OfficeReach
    let code: ServiceCode
    let content: ServiceContent
    let answers: FormAnswers
    /// The secret of the kept form; nil before the first page was sent.
    let token: DraftToken?
    let step: AskStep
    let language: Language

    var plan: AskPlan { AskPlan(form: content.form, answers: answers) }

    /// Whom to call where an answer may tell of danger.
    var emergency: EmergencyNotice { EmergencyNotice(office: office, language: language) }

    /// Whether an answer told of danger.
    var isUrgent: Bool { content.form.isUrgent(answers) }

    func say(_ thai: String, _ english: String) -> String { Bilingual(thai, english)(language) }

    /// The page of a step.
    func address(_ step: AskStep) -> LinkAddress {
        guard let token else { return site.address(EServiceLocations.ask.path(code)) }
        return site.address(EServiceLocations.step.path(code, token, step))
    }

    /// Where the form of the step goes.
    var form: LinkAddress {
        guard let token else { return site.formAddress(EServiceLocations.ask.path(code)) }
        return site.formAddress(EServiceLocations.step.path(code, token, step))
    }

    /// What its form is for, as tokens name it.
    var template: String {
        PublicSite.place.template
            + (token == nil
                ? EServiceLocations.ask.own.template : EServiceLocations.step.own.template)
    }
}

/// The head of every page of asking: the service, the step, and how far one is.
struct AskHead: Component {
    let place: AskPlace

    var body: some Markup {
        let before = place.token == nil ? nil : place.plan.step(before: place.step)
        BackLink(
            to: before.map(place.address)
                ?? place.site.address(EServiceLocations.manual.path(place.code)), place.language)
        PageTitle(
            place.plan.name(of: place.step)(place.language),
            eyebrow: place.content.name(place.language))
        let steps = place.plan.steps
        Stepper(
            steps.map { place.plan.name(of: $0)(place.language) },
            current: (steps.firstIndex(of: place.step) ?? 0) + 1, place.language)
        if place.isUrgent { place.emergency }
    }
}

/// A page of questions.
struct QuestionPage: Component {
    let place: AskPlace
    let fields: [ServiceField]
    let sheet: Sheet
    let villages: [String]
    let hidden: [HiddenField]
    /// Whether what was answered led to more questions on the same page.
    let asksMore: Bool
    /// The link with which one goes on later.
    let link: String?

    var body: some Markup {
        AskHead(place: place)
        if asksMore {
            Banner(
                .note,
                place.say(
                    "คำตอบของคุณทำให้มีคำถามเพิ่มในหน้านี้",
                    "Your answers lead to more questions on this page"))
        }
        PostForm(to: place.form, hidden: hidden + [shown]) {
            for field in fields {
                AnswerField(
                    field: field, sheet: sheet, villages: villages, language: place.language)
                if field.kind == .place { PlaceButton(for: field.name, place.language) }
                if !place.isUrgent, field.choices.contains(where: \.isUrgent) { place.emergency }
            }
            ButtonRow { Button(place.say("ต่อไป", "Go on")) }
        }
        LaterNote(place: place, link: link)
    }

    private var shown: HiddenField {
        HiddenField(AskField.shown, fields.map(\.id).joined(separator: " "))
    }
}

/// How one goes on another time.
struct LaterNote: Component {
    let place: AskPlace
    let link: String?

    var body: some Markup {
        if let link {
            MoreDetails(place.say("เก็บไว้ทำต่อภายหลัง", "Go on later")) {
                p {
                    place.say(
                        "คำตอบถูกเก็บไว้ทุกครั้งที่กด ต่อไป คัดลอกลิงก์นี้ไว้ เปิดเครื่องใดก็ทำต่อได้ภายใน 14 วัน ใครมีลิงก์นี้จะเห็นคำตอบของคุณ",
                        "Your answers are kept each time you go on. Keep this link: it opens on any device within 14 days, and whoever has it sees your answers."
                    )
                }
                CopyableCode(
                    link, button: place.say("คัดลอก", "Copy"),
                    copied: place.say("คัดลอกแล้ว", "Copied"))
            }
        } else {
            p(.class("hint")) {
                place.say(
                    "หลังหน้านี้จะมีลิงก์สำหรับเก็บไว้ทำต่อภายหลัง",
                    "After this page there is a link with which you can go on later")
            }
        }
    }
}

/// Who asks.
struct ContactPage: Component {
    let place: AskPlace
    let sheet: Sheet
    let hidden: [HiddenField]
    let link: String?

    var body: some Markup {
        AskHead(place: place)
        PostForm(to: place.form, hidden: hidden) {
            ContactFields(sheet: sheet, language: place.language)
            p(.class("hint")) { RequestRetention.promise(place.language) }
            ButtonRow { Button(place.say("ตรวจคำตอบ", "Check the answers")) }
        }
        LaterNote(place: place, link: link)
    }
}

/// The fields of who asks.
struct ContactFields: Component {
    let sheet: Sheet
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var body: some Markup {
        TextField(
            Field(AskField.name, say("ชื่อและนามสกุล", "Name and surname")).showing(sheet.errors),
            value: sheet[AskField.name], kind: .personName)
        TextField(
            Field(
                AskField.phone, say("เบอร์โทรศัพท์", "Telephone"),
                hint: say(
                    "ใช้ติดต่อเรื่องนี้ และใช้เปิดดูสถานะคู่กับรหัสติดตาม",
                    "For this request only; with the tracking code it opens the state")
            ).showing(sheet.errors), value: sheet[AskField.phone], kind: .telephone,
            width: .medium)
        TextField(
            Field(
                AskField.mail, say("อีเมล", "Mail address"),
                hint: say(
                    "ถ้าใส่ไว้ เราจะแจ้งทุกครั้งที่เรื่องเดินหน้า",
                    "If you give one, we write whenever the request moves on")
            ).optional(language).showing(sheet.errors), value: sheet[AskField.mail], kind: .email)
    }
}

/// Everything once more, before it is sent.
struct AskCheckPage: Component {
    let place: AskPlace
    let contact: RequestContact
    let files: [StoredFile.ID: String]
    let hidden: [HiddenField]

    var body: some Markup {
        AskHead(place: place)
        SummaryList(answers + asker)
        PostForm(to: place.form, hidden: hidden) {
            p {
                place.say(
                    "เราใช้ข้อมูลนี้เพื่อทำเรื่องที่คุณขอเท่านั้น เมื่อส่งแล้วจะได้รหัสติดตาม",
                    "We use this only for what you ask for. Once it is sent you get a tracking code."
                )
            }
            p(.class("hint")) { RequestRetention.promise(place.language) }
            ButtonRow { Button(place.say("ส่งคำขอ", "Send the request")) }
        }
    }

    private func change(_ step: AskStep) -> MenuLink {
        MenuLink(place.say("แก้ไข", "Change"), place.address(step))
    }

    private var answers: [SummaryRow] {
        place.plan.questions.map { field in
            SummaryRow(
                field.label(place.language), text(of: field),
                change: change(place.plan.step(of: field)))
        }
    }

    private func text(of field: ServiceField) -> String {
        guard let answer = place.answers[field.id] else {
            return place.say("ไม่ได้ตอบ", "Not answered")
        }
        if case .files(let ids) = answer {
            return ids.compactMap { files[$0] }.joined(separator: "\n")
        }
        return answer.wording(of: field, place.language)
    }

    private var asker: [SummaryRow] {
        [
            SummaryRow(place.say("ชื่อ", "Name"), contact.name, change: change(.contact)),
            SummaryRow(
                place.say("เบอร์โทรศัพท์", "Telephone"), contact.phone, change: change(.contact)),
            SummaryRow(
                place.say("อีเมล", "Mail address"),
                contact.mail ?? place.say("ไม่ได้ใส่", "None"), change: change(.contact)),
        ]
    }
}

/// That a request was sent: its code, what opens it, and what happens next.
struct SentPage: Component {
    let place: AskPlace
    let request: ServiceRequest
    /// What is to be paid for it now; nil for nothing.
    let bill: OpenBill?
    let picture: QRPicture?
    let status: LinkAddress

    var body: some Markup {
        DonePanel(
            place.say("ส่งคำขอแล้ว", "The request is sent"), code: request.code.text,
            codeLabel: place.say("รหัสติดตาม", "Tracking code"))
        if place.isUrgent { place.emergency }
        div(.class("grid split mt-6")) {
            section(.class("stack"), .aria("labelledby", "next")) {
                h2(.id("next")) { place.say("จากนี้ไป", "What happens next") }
                Timeline(events)
                if let bill, let payment = LinkAddress(path: status.text + "#payment") {
                    p {
                        ButtonLink(
                            place.say("ชำระ \(bill.baht) บาท", "Pay \(bill.baht) baht"), to: payment)
                    }
                }
                p { GoLink(place.say("ดูสถานะของคำขอนี้", "See how it stands"), to: status) }
            }
            Ticket(
                place.say("รหัสติดตามของคุณ", "Your tracking code"), code: request.code.text,
                note: place.say(
                    "จดรหัสหรือถ่ายภาพหน้านี้ไว้ เปิดดูสถานะด้วยรหัสนี้คู่กับเบอร์โทรที่ให้ไว้",
                    "Write the code down or take a picture of this page; with your telephone number it opens the state"
                ), picture: picture)
        }
    }

    private var events: [TimelineEvent] {
        let language = place.language
        return [
            TimelineEvent(
                place.say("รับคำขอแล้ว", "Your request is here"),
                at: request.received.moment(language))
        ] + request.planned(language)
    }
}
