import Design
import HTML
public import HTTP
import Platform
import ThaiText

/// A request as staff work on it.
struct RequestPage: Component {
    let request: ServiceRequest
    /// Others that may be the same matter.
    let like: [ServiceRequest]
    let events: [RequestEvent]
    /// What came with answers.
    let eventFiles: [EventFile]
    /// What is paid for it; nil for nothing.
    let bill: OpenBill?
    /// With which it may be answered.
    let templates: [AnswerTemplate]
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
        FilledNote(sheet: sheet, fields: StaffField.filled, language: language)
        p(.class("row")) {
            request.standing.state.tag(language)
            if request.standing.isUrgent {
                StatusTag(.bad, say("เร่งด่วน ผู้ขอแจ้งว่ามีอันตราย", "Urgent: danger was reported"))
            }
            request.standing.reopeningTag(language)
        }
        if let erased = request.erased {
            ErasedNote(erased: erased, language: language)
        } else {
            SummaryList(applicant)
        }
        if !like.isEmpty, request.erased == nil { likeHint }
        if let reopening { reopeningNote(reopening) }
        div(.class("grid split")) {
            div(.class("stack stack-6")) {
                if mayHandle { DueForm(page: self) }
                if request.erased == nil { answers }
                happened
                if mayHandle, request.erased == nil { StaffForms(page: self) }
            }
            aside(.class("stack stack-5"), .aria("label", say("ความคืบหน้า", "How it stands"))) {
                SummaryList(facts, isNarrow: true)
                PaymentNote(page: self)
                p {
                    GoLink(
                        say("ใบรับคำขอสำหรับพิมพ์", "Sheet to print"),
                        to: LinkAddress(EServiceLocations.sheet.path(request.id)))
                }
            }
        }
    }

    private var likeHint: some Markup {
        Banner(
            .insight, say("อาจเป็นเรื่องเดียวกับคำขออื่น", "This may be the same matter as another"),
            say(
                "เบอร์โทรเดียวกัน หรือบริการเดียวกันที่จุดเดียวกัน ใน 30 วันก่อนหน้า",
                "The same telephone, or the same service at the same place, within the 30 days before"
            )
        ).listing(
            like.map { other in
                BannerPoint(
                    [
                        other.code.text, other.content.name(language),
                        other.received.day(language), other.standing.state.name(language),
                    ].joined(separator: " · "),
                    to: LinkAddress(EServiceLocations.request.path(other.id)))
            })
    }

    private var answers: some Markup {
        section(.class("stack"), .aria("labelledby", "answers")) {
            h2(.id("answers")) { say("สิ่งที่ขอ", "What is asked for") }
            SummaryList(answerRows)
            let pieces = request.pieces(files, language, at: sentFile)
            if !pieces.isEmpty { ShownPieces(pieces) }
        }
    }

    /// What was answered but for files; a place opens in the map of the reader's device, or on that of another site once it
    /// is pressed.
    private var answerRows: [SummaryRow] {
        request.content.form.asked(request.answers).compactMap { field in
            guard !field.isOfFiles, let answer = request.answers[field.id] else { return nil }
            let words = answer.wording(of: field, language)
            guard case .place = answer else { return SummaryRow(field.label(language), words) }
            let point = words.filter { $0 != " " }
            let map = LinkAddress(elsewhere: "geo:" + point)
            var row = SummaryRow(
                field.label(language), words,
                change: map.map { MenuLink(say("เปิดในแอปแผนที่", "Open in maps"), $0) })
            row.elsewhere = Self.webMap(point).map {
                MenuLink(say("เปิดแผนที่บนเว็บ", "Open a map on the web"), $0)
            }
            return row
        }
    }

    /// The map of OpenStreetMap at "15.87,100.99".
    private static func webMap(_ point: String) -> LinkAddress? {
        let parts = point.split(separator: ",")
        guard parts.count == 2, let latitude = parts.first, let longitude = parts.last else {
            return nil
        }
        return LinkAddress(
            elsewhere: "https://www.openstreetmap.org/?mlat=\(latitude)&mlon=\(longitude)"
                + "#map=17/\(latitude)/\(longitude)")
    }

    private func sentFile(_ file: StoredFile.ID) -> LinkAddress {
        LinkAddress(EServiceLocations.sentFile.path(request.id, file))
    }

    /// Why it is open again; nil for one that was not decided yet, or is decided by now.
    private var reopening: RequestEvent? {
        guard request.standing.state.isOpen, request.standing.reopened > 0 else { return nil }
        return events.last(where: \.kind.reopens)
    }

    private func reopeningNote(_ event: RequestEvent) -> some Markup {
        Banner(.warning, event.title(names)(language), event.text)
    }

    private var applicant: [SummaryRow] {
        let contact = request.contact
        return [
            SummaryRow(say("ผู้ขอ", "Applicant"), contact.name),
            SummaryRow(
                say("โทร", "Telephone"), contact.phone,
                change: LinkAddress(calling: contact.phone).map {
                    MenuLink(say("โทรหา", "Call"), $0)
                }),
            SummaryRow(
                say("อีเมล", "Mail"), contact.mail ?? say("ไม่ได้ให้ไว้", "None given"),
                change: contact.mail.flatMap { LinkAddress(elsewhere: "mailto:\($0)") }.map {
                    MenuLink(say("เขียนถึง", "Write"), $0)
                }),
        ]
    }

    private var facts: [SummaryRow] {
        let standing = request.standing
        return [
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
                    var shown = TimelineEvent(
                        line.title, at: line.moment,
                        text: [line.text, by.map { say("โดย \($0)", "By \($0)") }]
                            .compactMap(\.self).joined(separator: "\n"))
                    shown.shown =
                        eventFiles.pieces(of: event, language, at: sentFile) + decisionFile(event)
                    return shown
                })
        }
    }

    /// What the applicant was given with a decision.
    private func decisionFile(_ event: RequestEvent) -> [ShownPiece] {
        guard event.file != nil else { return [] }
        return [
            ShownPiece(
                say("ไฟล์ผลการพิจารณา", "File of the result"), .file,
                at: LinkAddress(EServiceLocations.decisionFile.path(request.id, event.number)))
        ]
    }

    var known: [HiddenField] { [HiddenField(StaffField.known, String(request.standing.last))] }

    /// Choosing a template over a field.
    func picker(_ field: String) -> AnswerPicker {
        AnswerPicker(field: field, templates: templates, sheet: sheet, language: language)
    }

    func address(_ deed: StaffDeed) -> LinkAddress {
        LinkAddress(EServiceLocations.staffDeed.path(request.id, deed))
    }

    func hiddenOfDeed() -> [HiddenField] {
        hidden(EServiceLocations.staffDeed.template) + known
    }
}

/// The names of the fields with which staff work on requests.
enum StaffField {
    /// Those in which staff write to the applicant.
    static let filled = [question, message, reason]
    private static let filling = AnswerPicker.names(filled)
    /// Those of what staff do with a request, but for deciding it.
    static let ofDeeds = filling.union([
        person, question, division, message, note, why, known,
    ])
    /// Those of deciding it.
    static let ofDecision = filling.union([
        outcome, reason, unpaid, known, FormFile.heldField(file),
    ])
    static let known = "known"
    static let requests = "request"
    static let person = "person"
    static let question = "question"
    static let division = "division"
    static let message = "message"
    static let note = "note"
    static let why = "why"
    static let outcome = "outcome"
    static let reason = "reason"
    static let unpaid = "unpaid"
    static let file = "file"
}

/// What staff do with a request, but for deciding it.
public enum StaffDeed: String, PathParameter, CaseIterable, Sendable {
    case taking, question, handover, note, reopening

    /// Its name; nil for anything else.
    public init?(segment: String) { self.init(rawValue: segment) }

    /// Its name.
    public var segment: String { rawValue }
}
