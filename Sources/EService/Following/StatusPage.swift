import Design
import HTML
public import HTTP
import Platform
import ThaiText

/// How a request stands, for who asked for it.
struct StatusPage: Component {
    let site: PublicSite
    let office: OfficeReach
    let request: ServiceRequest
    let events: [RequestEvent]
    let names: EventNames
    let files: [StoredFile.ID: String]
    /// What came with answers.
    let eventFiles: [EventFile]
    /// The last day on which it may be asked to look at it again; nil where it may not.
    let lastDayOfReview: ThaiDate?
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
    static let review = "review"
    static let withdrawal = "withdrawal"
    /// As many as a question of the form takes at most.
    static let files = ["file1", "file2", "file3"]
    /// The fields that name a file which came before.
    static let held = Set(files.map(FormFile.heldField))

    func say(_ thai: String, _ english: String) -> String { Bilingual(thai, english)(language) }

    var state: ServiceRequest.State { request.standing.state }

    /// Whether it was decided before and is looked at again.
    private var isAgain: Bool { state.isOpen && isEarlier }

    /// Whether the last decision does not hold any more: the request is looked at again, or was withdrawn meanwhile.
    private var isEarlier: Bool {
        request.standing.reopened > 0 && state != .granted && state != .refused
    }

    var title: String {
        isAgain && state != .waiting
            ? say("กำลังพิจารณาใหม่อีกครั้ง", "Your request is looked at again")
            : state.heading(language)
    }

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
                if let lastDayOfReview { ReviewForm(page: self, last: lastDayOfReview) }
                progress
                if state.isOpen { planned }
                told
            }
            aside(.class("stack stack-5"), .aria("label", say("รหัสติดตาม", "Tracking code"))) {
                Ticket(
                    say("รหัสติดตามของคุณ", "Your tracking code"), code: request.code.text,
                    note: say(
                        "เปิดหน้านี้อีกได้ด้วยรหัสนี้กับเบอร์โทรที่ให้ไว้ ใครได้ลิงก์ของหน้านี้ไปจะเปิดและตอบแทนคุณได้ จึงไม่ควรส่งต่อ",
                        "The code and your telephone number open this page again. Whoever has its link can open it and answer for you, so do not pass it on."
                    ), picture: picture)
                SummaryList(reach, isNarrow: true)
                if state.isOpen { Withdrawing(page: self) }
            }
        }
    }

    /// Who works on it, and how they are asked.
    private var reach: [SummaryRow] {
        let division = request.standing.division.flatMap { names.divisions[$0] }
        var rows = [
            SummaryRow(
                say("ผู้รับผิดชอบ", "Who works on it"),
                division ?? site.authority.profile.name(language))
        ]
        if !office.phone.isEmpty {
            rows.append(
                SummaryRow(
                    say("โทร", "Telephone"), office.phone,
                    change: LinkAddress(calling: office.phone).map {
                        MenuLink(say("โทรหา", "Call"), $0)
                    }))
        }
        return rows
    }

    private var planned: some Markup {
        section(.class("stack"), .aria("labelledby", "planned")) {
            h2(.id("planned")) { say("ขั้นตอนที่วางไว้", "The steps of this service") }
            Timeline(request.planned(language))
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
                isEarlier ? .note : decision.kind == .granted ? .done : .warning,
                (isEarlier ? say("ผลครั้งก่อน: ", "The earlier decision: ") : "")
                    + decision.title(names)(language),
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
                    $0.line(
                        names, isLast: state.isOpen && $0 == open.last, language,
                        shown: eventFiles.pieces(of: $0, language, at: ownFile))
                })
        }
    }

    private var told: some Markup {
        section(.class("stack"), .aria("labelledby", "told")) {
            h2(.id("told")) { say("สิ่งที่คุณแจ้งไว้", "What you told us") }
            SummaryList(
                request.summary(language) + [
                    SummaryRow(
                        say("ติดต่อ", "Contact"),
                        (try? PhoneNumber(request.contact.phone))?.hidden ?? "")
                ])
            let pieces = request.pieces(files, language, at: ownFile)
            if !pieces.isEmpty { ShownPieces(pieces) }
        }
    }

    private func ownFile(_ file: StoredFile.ID) -> LinkAddress {
        site.address(EServiceLocations.ownFile.path(pass, file))
    }

    var known: [HiddenField] {
        [HiddenField(Self.known, String(request.standing.last))]
    }

    func form(_ deed: ApplicantDeed) -> LinkAddress {
        site.formAddress(EServiceLocations.deed.path(pass, deed))
    }

    func template(_ deed: ApplicantDeed) -> String {
        PublicSite.place.template + EServiceLocations.deed.own.template
    }
}

extension ServiceRequest {
    /// The steps that its service names, and the day by which it is to be done.
    func planned(_ language: Language) -> [TimelineEvent] {
        var events = content.steps.map {
            TimelineEvent($0.text(language), text: $0.time(language), state: .toDo)
        }
        if let due = standing.openDue {
            events.append(
                TimelineEvent(
                    Bilingual("กำหนดเสร็จ", "To be done by")(language),
                    at: Moment(Timestamp(due).day(language), iso: due.iso), state: .toDo))
        }
        return events
    }

    /// What was answered but for files, for who reads it.
    func summary(_ language: Language) -> [SummaryRow] {
        content.form.asked(answers).compactMap { field in
            guard !field.isOfFiles, let answer = answers[field.id] else { return nil }
            return SummaryRow(field.label(language), answer.wording(of: field, language))
        }
    }

    /// What was answered, the names of files among it.
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

    /// The files that came with it, photos as pictures, under the words of their questions.
    func pieces(
        _ files: [StoredFile.ID: String], _ language: Language,
        at link: (StoredFile.ID) -> LinkAddress
    ) -> [ShownPiece] {
        content.form.asked(answers).flatMap { field in
            let all = answers.files(of: field)
            return all.enumerated().map { place, file in
                let label = field.label(language)
                var piece = ShownPiece(
                    all.count > 1 ? "\(label) (\(place + 1))" : label,
                    field.kind == .photo ? .picture : .file, at: link(file))
                piece.note = files[file]
                return piece
            }
        }
    }
}

/// What an applicant does with a request.
public enum ApplicantDeed: String, PathParameter, CaseIterable, Sendable {
    case withdrawal, rating, review

    /// Its name; nil for anything else.
    public init?(segment: String) { self.init(rawValue: segment) }

    /// Its name.
    public var segment: String { rawValue }

    /// The field beside which is said what is wrong.
    var field: String {
        switch self {
        case .withdrawal: StatusPage.withdrawal
        case .rating: StatusPage.rating
        case .review: StatusPage.review
        }
    }
}
