import Cryptography
import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// What somebody at the counter or on the telephone asks for, entered by staff on one page.
extension EService {
    static let channel = "channel"

    func counterRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(EServiceLocations.counter, .page(.requestHandlers), answer: counterChoice),
            gate.get(EServiceLocations.entry, .page(.requestHandlers), answer: entry),
            gate.post(
                EServiceLocations.entry,
                .form(
                    .requestHandlers,
                    fields: [
                        AskField.name, AskField.phone, AskField.mail, Self.channel,
                        CounterForm.field,
                    ],
                    limit: Self.formLimit
                ).withOwnFields(ServiceField.prefix), answer: enter),
        ]
    }

    private func counterChoice(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let services = try await visit.act(in: database).read(.handleRequests) {
            try $0.services()
        }
        let title = Bilingual("กรอกแทนผู้มาติดต่อ", "Enter a walk-in's request")(language)
        return try await page(
            title, visit, under: aboveRequest(language), menu: EServiceLocations.requests.path()
        ) {
            PageTitle(
                title,
                lead: Bilingual("เขามาขอเรื่องใด", "What do they ask for?")(language))
            ul(.class("items"), .role("list")) {
                for service in services where service.isOpen {
                    li {
                        a(.href(LinkAddress(EServiceLocations.entry.path(service.code)))) {
                            service.content.name(language)
                        }
                        p(.class("hint")) { service.content.purpose(language) }
                    }
                }
            }
        }
    }

    /// The service and the villages that its form needs.
    private func entered(
        _ visit: Visit, _ code: ServiceCode
    ) async throws -> (service: Service, villages: [String]) {
        let found = try await visit.act(in: database).read(.handleRequests) { transaction in
            (try transaction.service(code), try transaction.serviceOffice().villages)
        }
        guard let service = found.0, service.isOpen else { throw WebRefusal.nothingHere }
        return (service, found.1)
    }

    /// A form of its own for each who comes: who goes back to one that was sent is led to its request.
    private func entry(_ visit: Visit, _ code: ServiceCode) async throws -> Response {
        _ = try await entered(visit, code)
        let act = try visit.act(in: database)
        let query = try? visit.request.target.queryFields()
        guard let token = query?[CounterForm.field].flatMap(DraftToken.init) else {
            let own = DraftToken(random).segment
            return .redirect(
                to: LinkAddress(
                    EServiceLocations.entry.path(code), query: [(CounterForm.field, own)]))
        }
        let form = CounterForm(token.segment, by: act)
        let sent = try await act.database.read { try Idempotency.result(of: form.wish, in: $0) }
        if let id = sent.flatMap(ServiceRequest.ID.init(segment:)) {
            return .redirect(to: LinkAddress(EServiceLocations.request.path(id)))
        }
        return try await entryPage(
            visit, code,
            Sheet(
                visit, orNow: [(Self.channel, "counter"), (CounterForm.field, token.segment)]))
    }

    private func entryPage(
        _ visit: Visit, _ code: ServiceCode, _ sheet: Sheet
    ) async throws -> Response {
        let (service, villages) = try await entered(visit, code)
        let language = visit.language
        let title = service.content.name(language)
        return try await page(
            title, visit, under: aboveRequest(language), menu: EServiceLocations.requests.path(),
            errors: sheet.errors
        ) {
            PageTitle(
                title,
                eyebrow: Bilingual("กรอกแทนผู้มาติดต่อ", "A walk-in's request")(language))
            EntryForm(
                service: service, villages: villages, sheet: sheet,
                hidden: visit.hidden(for: EServiceLocations.entry.template) + [
                    HiddenField(CounterForm.field, sheet[CounterForm.field])
                ], language: language)
        }
    }

    private func enter(_ visit: Visit, _ code: ServiceCode) async throws -> Response {
        let (service, villages) = try await entered(visit, code)
        let form = service.content.form
        let reading = try AskReading(
            form.fields, of: form, over: FormAnswers(), villages: villages, showsAll: true, visit)
        var sheet = reading.sheet
        let contact = sheet.contact()
        let channels: [String: ServiceContent.Channel] = ["counter": .counter, "phone": .phone]
        let channel = channels[sheet[Self.channel]]
        if channel == nil {
            sheet.refuse(Self.channel, Bilingual("เลือกช่องทาง", "Choose how they came"))
        }
        guard sheet.isSound, let contact, let channel else {
            return try await entryPage(visit, code, sheet)
        }
        let act = try visit.act(in: database)
        let entry = CounterForm(sheet[CounterForm.field].orNot(visit.nonce), by: act)
        let new = NewRequest(
            mark: entry.mark(of: visit.form), service: service.id,
            version: service.version, content: service.content,
            answers: reading.answers.only(of: form), contact: contact, channel: channel,
            code: RequestCode(random))
        let letters = try await sites.site(of: act.authority, visit.request, in: database)
            .map(letters)
        do {
            let received = try await act.receive(new, holidays) {
                try letters?.received($0, at: visit.now, in: $1)
                let id = $0.id.segment
                _ = try Idempotency.once(entry.wish, in: $1) { id }
            }
            return .redirect(
                to: ServiceDeed.entered.on(EServiceLocations.request.path(received.id)))
        } catch RequestRefusal.closed { throw WebRefusal.nothingHere }
    }
}

/// One form of the counter: the same content sent again is the same request, however the browser came back to it.
private struct CounterForm {
    static let field = "form"
    /// That it was sent, with the number of its request.
    let wish: Idempotency.Wish
    private let own: String

    init(_ typed: String, by act: Act) {
        own = SHA256.hexadecimal(
            of: Array("\(act.authority.rawValue) \(act.actor.person?.rawValue ?? 0) \(typed)".utf8))
        wish = Idempotency.Wish(
            "counter", key: own, content: "sent", authority: act.authority, at: act.time)
    }

    /// What makes a request the same.
    func mark(of form: FormFields) -> String {
        let typed = form.fields.filter { $0.name != FormField.token }
            .flatMap { [$0.name, $0.value] }
        return SHA256.hexadecimal(of: Array(([own] + typed).joined(separator: "\n").utf8))
    }
}

/// Everything that is asked, on one page.
private struct EntryForm: Component {
    let service: Service
    let villages: [String]
    let sheet: Sheet
    let hidden: [HiddenField]
    let language: Language

    var body: some Markup {
        PostForm(
            to: LinkAddress(EServiceLocations.entry.path(service.code)),
            hidden: hidden
        ) {
            ContactFields(sheet: sheet, language: language)
            for field in service.content.form.fields where !field.isOfFiles {
                AnswerField(
                    field: field.asAtCounter(of: service.content.form), sheet: sheet,
                    villages: villages, language: language)
            }
            RadioChoices(
                Field(EService.channel, Bilingual("มาทาง", "Came by")(language)).showing(
                    sheet.errors),
                [
                    Choice("counter", Bilingual("ที่เคาน์เตอร์", "The counter")(language)),
                    Choice("phone", Bilingual("โทรศัพท์", "Telephone")(language)),
                ], selected: sheet[EService.channel])
            ButtonRow {
                Button(Bilingual("รับคำขอ", "Receive the request")(language))
                BackLink(to: LinkAddress(EServiceLocations.counter.path()), language)
            }
        }
    }
}

extension ServiceField {
    /// The question as it stands on the one page of the counter: when it is asked stands beside it, and nothing that
    /// hangs on a choice is demanded before the choice is known.
    fileprivate func asAtCounter(of form: ServiceForm) -> ServiceField {
        guard let when,
            let choice = form.fields.first(where: { $0.id == when.field })?
                .choices.first(where: { $0.id == when.choice })
        else { return self }
        var field = self
        field.isRequired = false
        let only = Bilingual(
            "เฉพาะเมื่อเลือก “\(choice.label.thai)”", "Only for “\(choice.label.english)”")
        field.hint = hint.map { $0 + Bilingual(" · ", " · ") + only } ?? only
        return field
    }
}
