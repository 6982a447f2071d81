import Design
import FileStore
import HTML
import HTTP
import Platform
import SQL
import ThaiText
import WorkingDays

/// Requests as staff work on them.
extension EService {
    func requestRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(EServiceLocations.requests, .page(.requestReaders)) { visit in
                if let own = try await ownRequests(visit) { return own }
                return try await requestList(visit, Sheet([], visit.language))
            },
            bulkRoute(gate),
            gate.get(EServiceLocations.request, .page(.requestReaders)) { visit, id in
                try await requestPage(visit, id, Sheet([], visit.language))
            },
            gate.get(EServiceLocations.sentFile, .page(.requestReaders), answer: sentFile),
            gate.get(
                EServiceLocations.decisionFile, .page(.requestReaders), answer: decisionFile),
            gate.get(EServiceLocations.sheet, .page(.requestReaders), answer: printSheet),
            gate.get(EServiceLocations.staffDeed, .page(.requestHandlers)) { _, id, _ in
                .redirect(to: LinkAddress(EServiceLocations.request.path(id)))
            },
            gate.post(
                EServiceLocations.staffDeed,
                .form(
                    .requestHandlers, fields: StaffField.ofDeeds, limit: Self.formLimit),
                answer: act),
            gate.get(EServiceLocations.decision, .page(.requestHandlers)) { _, id in
                .redirect(to: LinkAddress(EServiceLocations.request.path(id)))
            },
            gate.post(
                EServiceLocations.decision,
                .upload(
                    .requestHandlers, fields: StaffField.ofDecision,
                    limit: Self.fileLimit + (1 << 20)), answer: decide),
        ]
    }

    /// What part of the requests an address asks for.
    private func filter(_ visit: Visit, _ sight: RequestSight) -> RequestFilter {
        let query = try? visit.request.target.queryFields()
        let words = Normalisation.canonical(String((query?["q"] ?? "").prefix(100)))
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return RequestFilter(
            view: RequestFilter.view(named: query?["show"], words: words),
            sight: sight,
            isOwn: query?["whose"] == "own",
            division: query?["division"].flatMap { Division.ID(segment: $0) },
            words: words)
    }

    /// The way from the bare address to the requests of one's own divisions; nil for who sees all, or has none.
    private func ownRequests(_ visit: Visit) async throws -> Response? {
        let act = try visit.act(in: database)
        let query = try? visit.request.target.queryFields()
        guard query?.names.isEmpty ?? true, case .own(let person) = act.sight,
            try await act.read(.seeRequests, { try $0.belongsSomewhere(person) })
        else { return nil }
        return .redirect(
            to: LinkAddress(EServiceLocations.requests.path(), query: [("whose", "own")]))
    }

    func requestList(_ visit: Visit, _ sheet: Sheet) async throws -> Response {
        let (act, asked, common) = (try visit.act(in: database), visit.pageNumber, holidays)
        let (filter, today) = (filter(visit, act.sight), Bangkok(visit.now).date)
        let person = act.actor.person
        let (found, services, calendar, reads) = try await act.read(.seeRequests) { transaction in
            (
                try transaction.page(asked, of: filter, of: person, on: today),
                try transaction.services(), try transaction.workingCalendar(common),
                try transaction.readsReceipts(act.sight)
            )
        }
        let left = calendar.left(of: found.rows, on: today)
        let people = try await act.people()
        var page = RequestListPage(
            filter: filter, rows: found.rows, page: found.page, pages: found.pages,
            number: found.number, counts: found.counts, services: services,
            divisions: try await act.divisions(),
            people: Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first },
            left: left,
            mayHandle: (try? act.require(.handleRequests)) != nil, readsReceipts: reads,
            language: visit.language)
        if page.mayHandle {
            page.bulk = BulkForm(
                requests: page.open,
                people: Assignees(people, page.divisions).choices(of: filter.division),
                reader: person.map { String($0.rawValue) } ?? "", sheet: sheet,
                hidden: visit.hidden(for: EServiceLocations.requests.template),
                language: visit.language)
        }
        return try await self.page(
            page.title, visit, under: [.work(visit.language)],
            menu: EServiceLocations.requests.path(), errors: sheet.errors,
            done: handedOver(visit, page.divisions)
        ) { page }
    }

    func aboveRequest(_ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(
                Bilingual("คำขอจากประชาชน", "Requests of residents")(language),
                LinkAddress(EServiceLocations.requests.path())),
        ]
    }

    func requestPage(
        _ visit: Visit, _ id: ServiceRequest.ID, _ sheet: Sheet,
        refused: Status = .unprocessableContent
    ) async throws -> Response {
        let (act, common) = (try visit.act(in: database), holidays)
        do {
            let found = try await act.read(.seeRequests) {
                try $0.openRequest(id, act.sight, common)
            }
            let request = found.request
            let people = try await act.people()
            let today = Bangkok(visit.now).date
            let page = RequestPage(
                request: request, like: found.like, events: found.events,
                eventFiles: found.eventFiles, bill: found.bill,
                templates: found.templates,
                names: EventNames(
                    divisions: found.divisions,
                    people: Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first },
                    isOfStaff: true),
                files: try await fileNames(
                    request.answers, of: AuthorityReader(act.authority, in: database), visit.now),
                due: request.standing.openDue.map {
                    DueWording(due: $0, left: found.calendar.workingDays(after: today, to: $0))
                }, divisions: try await act.divisions(),
                people: people, reader: act.actor.person,
                mayHandle: (try? act.require(.handleRequests)) != nil, sheet: sheet,
                hidden: { visit.hidden(for: $0) }, language: visit.language)
            return try await self.page(
                page.title, visit, under: aboveRequest(visit.language),
                menu: EServiceLocations.requests.path(), errors: sheet.errors, refused: refused,
                done: handedOver(visit, page.divisions)
            ) { page }
        } catch RequestRefusal.noRequest { throw WebRefusal.nothingHere }
    }

    private func act(
        _ visit: Visit, _ id: ServiceRequest.ID, _ deed: StaffDeed
    ) async throws -> Response {
        var sheet = Sheet(visit)
        if let field = sheet.filledField(of: StaffField.filled) {
            return try await requestPage(visit, id, filling(field, sheet, visit, id))
        }
        let draft = sheet.event(for: deed)
        let known = Int(Digits.arabic(sheet[StaffField.known]))
        if known == nil { sheet.refuse(deed.field, RequestRefusal.changedMeanwhile.wording) }
        if let person = draft?.person,
            try await !Assignees(visit.act(in: database).people(), []).contains(person)
        {
            sheet.refuse(deed.field, RequestRefusal.noPerson.wording)
        }
        guard sheet.isSound, let draft, let known else {
            return try await requestPage(visit, id, sheet)
        }
        do {
            try await note(draft, visit, id, known)
        } catch let refusal as RequestRefusal {
            if refusal == .noRequest { throw WebRefusal.nothingHere }
            sheet.refuse(deed.field, refusal.wording)
            return try await requestPage(visit, id, sheet)
        }
        let act = try visit.act(in: database)
        // What was handed over may be another division's alone by now.
        let isStillSeen = try await act.read(.seeRequests) { try $0.sees(id, act.sight) }
        let place =
            isStillSeen ? EServiceLocations.request.path(id) : EServiceLocations.requests.path()
        return .redirect(to: noted(draft, on: place))
    }

    /// Where staff are led after something was noted; to whom it was handed over stands in the address.
    private func noted(_ draft: EventDraft, on place: Path) -> LinkAddress {
        guard let division = draft.division else { return ServiceDeed.noted.on(place) }
        return LinkAddress(
            place,
            query: [
                ("done", ServiceDeed.handedOver.rawValue), ("to", String(division.rawValue)),
            ])
    }

    /// That a request was handed over, and to whom; nil where the address does not say so.
    private func handedOver(_ visit: Visit, _ divisions: [Division]) -> Banner? {
        let query = try? visit.request.target.queryFields()
        guard ServiceDeed(visit) == .handedOver,
            let id = query?["to"].flatMap(Division.ID.init(segment:)),
            let name = divisions.first(where: { $0.id == id })?.name
        else { return nil }
        return Banner(
            .done, Bilingual("ส่งต่อให้\(name)แล้ว", "It is handed over to \(name)")(visit.language))
    }

    /// The same form with a template filled into a field; nothing is done yet.
    func filling(
        _ field: String, _ sheet: Sheet, _ visit: Visit, _ id: ServiceRequest.ID
    ) async throws -> Sheet {
        do {
            let act = try visit.act(in: database)
            let (request, templates) = try await act.read(.handleRequests) { transaction in
                let request = try transaction.request(id, act.sight)
                return (request, try transaction.answerTemplates(for: request))
            }
            return sheet.filling(field, from: templates, for: request, at: visit.now)
        } catch RequestRefusal.noRequest { throw WebRefusal.nothingHere }
    }

    /// Notes what staff did, and tells the applicant and who is to go on with it.
    func note(
        _ draft: EventDraft, _ visit: Visit, _ id: ServiceRequest.ID, _ known: Int,
        once wish: Idempotency.Wish? = nil, bringing file: WaitingFile? = nil
    ) async throws {
        let (act, common) = (try visit.act(in: database), holidays)
        let site = try await sites.site(of: act.authority, visit.request, in: database)
        let letters = site.map(letters)
        try await act.change(.handleRequests) { transaction in
            _ = try transaction.request(id, act.sight)
            if let wish { _ = try Idempotency.once(wish, in: transaction) { "decided" } }
            try file?.insert(in: transaction)
            let before = try transaction.billStanding(of: id)
            let request = try act.note(draft, on: id, after: known, common, transaction)
            try letters?.tell(
                request, draft.kind, number: known + 1, draft.text, at: act.time, in: transaction)
            if [.takenOn, .handedOver, .reopened].contains(draft.kind) {
                try letters?.tellStaff(
                    transaction.request(id), String(known + 1), after: draft.kind,
                    by: act.actor.person, at: act.time, in: transaction)
            }
            return Done((), try transaction.entries(draft.kind.audited, of: id, since: before))
        }
    }
}

extension StaffDeed {
    /// The field beside which is said what is wrong.
    var field: String {
        switch self {
        case .taking: StaffField.person
        case .question: StaffField.question
        case .handover: StaffField.division
        case .note: StaffField.note
        case .reopening: StaffField.why
        }
    }
}

extension Sheet {
    /// What a form of staff says; nil after a refusal.
    fileprivate mutating func event(for deed: StaffDeed) -> EventDraft? {
        switch deed {
        case .taking:
            guard let number = Int64(Digits.arabic(self[StaffField.person])), number > 0 else {
                refuse(StaffField.person, Bilingual("เลือกเจ้าหน้าที่", "Choose somebody"))
                return nil
            }
            var draft = EventDraft(.takenOn)
            draft.person = Person.ID(rawValue: number)
            return draft
        case .question:
            return prose(StaffField.question, missing: Bilingual("พิมพ์คำถาม", "Type the question"))
                .map { EventDraft(.questioned, $0) }
        case .handover:
            let message = prose(StaffField.message)
            guard let number = Int64(Digits.arabic(self[StaffField.division])), number > 0 else {
                refuse(StaffField.division, Bilingual("เลือกกอง", "Choose a division"))
                return nil
            }
            guard let message else { return nil }
            var draft = EventDraft(.handedOver, message)
            draft.division = Division.ID(rawValue: number)
            return draft
        case .note:
            return prose(StaffField.note, missing: Bilingual("พิมพ์บันทึก", "Type the note")).map {
                EventDraft(.noted, $0)
            }
        case .reopening:
            return prose(
                StaffField.why,
                missing: Bilingual("บอกเหตุผลที่เปิดคำขอใหม่", "Say why it is opened again")
            ).map { EventDraft(.reopened, $0) }
        }
    }
}

extension Audience {
    /// Who sees what residents ask for.
    static let requestReaders = Audience.roles([.officer, .staff, .head, .executive])
    /// Who works on it.
    static let requestHandlers = Audience.roles([.officer, .staff, .head])
}
