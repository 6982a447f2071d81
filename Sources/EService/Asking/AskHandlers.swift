import Design
import HTML
import HTTP
import Platform
import QRCode
import SQL
import ThaiText

extension EService {
    func askRoutes(_ gate: Gate) -> [Route<Access>] {
        let first = Access.form(
            .everyone, fields: [AskField.shown], limit: Self.formLimit
        ).withOwnFields(ServiceField.prefix)
        let step = Access.form(.everyone, fields: AskField.ofStep, limit: Self.formLimit)
            .withOwnFields(ServiceField.prefix)
        return gate.get(EServiceLocations.ask, of: sites, .page(.everyone)) { visit, site, code in
            try await firstPage(visit, site, code)
        }
            + [gate.post(EServiceLocations.ask, of: sites, first, answer: begin)]
            + gate.get(EServiceLocations.step, of: sites, .page(.everyone), answer: stepPage)
            + [gate.post(EServiceLocations.step, of: sites, step, answer: goOn)]
    }

    /// The service of a code that residents may ask for on the web.
    private func online(_ site: PublicSite, _ code: ServiceCode) async throws -> Service {
        let service = try await reader(site).read { try $0.service(code) }
        guard let service, service.isOpen, service.isOnline else { throw WebRefusal.nothingHere }
        return service
    }

    /// What a visitor does in the authority of a site.
    func openAct(_ visit: Visit, _ site: PublicSite) -> Act {
        Act(by: .visitor, in: database.scoped(to: site.authority.id.rawValue), at: visit.now)
    }

    private func villages(_ site: PublicSite) async throws -> [String] {
        try await reader(site).read { try $0.serviceOffice() }.villages
    }

    // MARK: The first page, before anything is kept

    private func firstPage(
        _ visit: Visit, _ site: PublicSite, _ code: ServiceCode
    ) async throws -> Response {
        let service = try await online(site, code)
        let place = AskPlace(
            site: site, office: try await reach(reader(site)), code: code,
            content: service.content, answers: FormAnswers(), token: nil,
            step: firstStep(service.content), language: visit.language)
        return try await questions(visit, place, Sheet(visit, orNow: []))
    }

    private func firstStep(_ content: ServiceContent) -> AskStep {
        AskPlan(form: content.form, answers: FormAnswers()).steps.first ?? .contact
    }

    private func begin(
        _ visit: Visit, _ site: PublicSite, _ code: ServiceCode
    ) async throws -> Response {
        let service = try await online(site, code)
        let step = firstStep(service.content)
        let reading = try await read(visit, site, step, service.content, FormAnswers())
        let place = AskPlace(
            site: site, office: try await reach(reader(site)), code: code,
            content: service.content, answers: reading.answers, token: nil, step: step,
            language: visit.language)
        guard reading.sheet.isSound else { return try await questions(visit, place, reading.sheet) }
        let token = DraftToken(random)
        try await openAct(visit, site).beginDraft(token, of: service, reading.answers)
        let next = reading.asksMore ? step : place.plan.step(after: step)
        return lead(site, code, token, next, asksMore: reading.asksMore)
    }

    private func lead(
        _ site: PublicSite, _ code: ServiceCode, _ token: DraftToken, _ step: AskStep,
        asksMore: Bool = false
    ) -> Response {
        .redirect(
            to: site.address(
                EServiceLocations.step.path(code, token, step),
                query: [("more", asksMore ? "1" : "")]))
    }

    private func read(
        _ visit: Visit, _ site: PublicSite, _ step: AskStep, _ content: ServiceContent,
        _ answers: FormAnswers
    ) async throws -> AskReading {
        let fields: [ServiceField] =
            if case .page(let number) = step, content.form.pages.indices.contains(number - 1) {
                content.form.pages[number - 1].fields
            } else { [] }
        return try AskReading(
            fields, of: content.form, over: answers, villages: try await villages(site), visit)
    }

    // MARK: Every page after it

    /// The kept form behind a link, and where it stands.
    func place(
        _ visit: Visit, _ site: PublicSite, _ code: ServiceCode, _ token: DraftToken,
        _ step: AskStep
    ) async throws -> (place: AskPlace, draft: ServiceDraft) {
        do {
            let (draft, now) = try await reader(site).read { transaction in
                (try transaction.draft(token, at: visit.now), try transaction.service(code))
            }
            guard draft.service == now?.id else { throw WebRefusal.nothingHere }
            let place = AskPlace(
                site: site, office: try await reach(reader(site)), code: code,
                content: draft.content, answers: draft.answers, token: token, step: step,
                language: visit.language)
            return (place, draft)
        } catch RequestRefusal.noDraft { throw WebRefusal.nothingHere }
    }

    private func stepPage(
        _ visit: Visit, _ site: PublicSite, _ code: ServiceCode, _ token: DraftToken,
        _ step: AskStep
    ) async throws -> Response {
        let (place, draft) = try await place(visit, site, code, token, step)
        if let request = draft.request {
            guard step == .sent else { return lead(site, code, token, .sent) }
            return try await sentPage(visit, place, request)
        }
        switch step {
        case .page:
            let pairs = draft.answers.pairs(of: draft.content.form.fields)
            return try await questions(visit, place, Sheet(visit, orNow: pairs))
        case .files: return try await filesPage(visit, place, Sheet([], visit.language))
        case .contact:
            return await contactPage(visit, place, Sheet(visit, orNow: Self.pairs(draft.contact)))
        case .check: return try await checkPage(visit, place, draft)
        case .sent: return lead(site, code, token, .check)
        }
    }

    private static func pairs(_ contact: RequestContact?) -> [(name: String, value: String)] {
        [
            (AskField.name, contact?.name ?? ""), (AskField.phone, contact?.phone ?? ""),
            (AskField.mail, contact?.mail ?? ""),
        ]
    }

    private func goOn(
        _ visit: Visit, _ site: PublicSite, _ code: ServiceCode, _ token: DraftToken,
        _ step: AskStep
    ) async throws -> Response {
        let (place, draft) = try await place(visit, site, code, token, step)
        guard draft.request == nil else { return lead(site, code, token, .sent) }
        switch step {
        case .page: return try await keepPage(visit, place, draft, token)
        case .files: return lead(site, code, token, .files)
        case .contact: return try await keepContact(visit, place, token)
        case .check, .sent: return try await send(visit, place, draft, token)
        }
    }

    private func keepPage(
        _ visit: Visit, _ place: AskPlace, _ draft: ServiceDraft, _ token: DraftToken
    ) async throws -> Response {
        let reading = try await read(visit, place.site, place.step, draft.content, draft.answers)
        guard reading.sheet.isSound else { return try await questions(visit, place, reading.sheet) }
        let answers = reading.answers
        try await openAct(visit, place.site).keepDraft(token) { $0.answers = answers }
        let plan = AskPlan(form: draft.content.form, answers: answers.only(of: draft.content.form))
        let next = plan.step(
            after: place.step, asked: place.content.form.asked(place.answers),
            isKnown: draft.contact != nil)
        return lead(
            place.site, place.code, token, reading.asksMore ? place.step : next,
            asksMore: reading.asksMore)
    }

    private func keepContact(
        _ visit: Visit, _ place: AskPlace, _ token: DraftToken
    ) async throws -> Response {
        var sheet = Sheet(visit)
        guard let contact = sheet.contact() else { return await contactPage(visit, place, sheet) }
        try await openAct(visit, place.site).keepDraft(token) { $0.contact = contact }
        return lead(place.site, place.code, token, .check)
    }

    private func send(
        _ visit: Visit, _ place: AskPlace, _ draft: ServiceDraft, _ token: DraftToken
    ) async throws -> Response {
        // Whoever comes here by an address of his own is led to what is still to be answered.
        if let missing = draft.answers.missing(of: draft.content.form).first {
            return lead(place.site, place.code, token, place.plan.step(of: missing))
        }
        guard let contact = draft.contact else {
            return lead(place.site, place.code, token, .contact)
        }
        let new = NewRequest(
            mark: token.mark, service: draft.service, version: draft.version,
            content: draft.content, answers: draft.answers, contact: contact, channel: .web,
            code: RequestCode(random))
        let letters = letters(place.site)
        do {
            _ = try await openAct(visit, place.site).receive(new, holidays) {
                try letters.received($0, at: visit.now, in: $1)
            }
        } catch RequestRefusal.closed { throw WebRefusal.nothingHere }
        return lead(place.site, place.code, token, .sent)
    }

    // MARK: The pages

    private func hidden(_ visit: Visit, _ place: AskPlace) -> [HiddenField] {
        visit.hidden(for: place.template)
    }

    private func link(_ place: AskPlace) -> String? {
        place.token.map {
            address(of: place.site, EServiceLocations.step.path(place.code, $0, place.step))
        }
    }

    private func askPage(
        _ visit: Visit, _ place: AskPlace, errors: [FieldError] = [],
        @MarkupBuilder content: () -> some Markup
    ) async -> Response {
        let step = place.plan.name(of: place.step)(visit.language)
        let content = content()
        return await publicPage(
            "\(step) – \(place.content.name(visit.language))", visit, place.site, errors: errors,
            isPrivate: true
        ) { div(.class("stack stack-5")) { content } }
    }

    private func questions(
        _ visit: Visit, _ place: AskPlace, _ sheet: Sheet
    ) async throws -> Response {
        guard case .page(let number) = place.step else { throw WebRefusal.nothingHere }
        let fields = place.plan.fields(of: number)
        guard !fields.isEmpty else { throw WebRefusal.nothingHere }
        let query = try? visit.request.target.queryFields()
        let page = QuestionPage(
            place: place, fields: fields, sheet: sheet, villages: try await villages(place.site),
            hidden: hidden(visit, place),
            asksMore: query?["more"] != nil && visit.request.method == .get, link: link(place))
        var answer = await askPage(visit, place, errors: sheet.errors) { page }
        if fields.contains(where: { $0.kind == .place }) {
            answer.headers[PermissionsPolicy.name] = PermissionsPolicy.placeOfReader
        }
        return answer
    }

    private func contactPage(
        _ visit: Visit, _ place: AskPlace, _ sheet: Sheet
    ) async -> Response {
        let page = ContactPage(
            place: place, sheet: sheet, hidden: hidden(visit, place), link: link(place))
        return await askPage(visit, place, errors: sheet.errors) { page }
    }

    private func checkPage(
        _ visit: Visit, _ place: AskPlace, _ draft: ServiceDraft
    ) async throws -> Response {
        guard let token = place.token else { throw WebRefusal.nothingHere }
        if let missing = draft.answers.missing(of: draft.content.form).first {
            return lead(place.site, place.code, token, place.plan.step(of: missing))
        }
        guard let contact = draft.contact else {
            return lead(place.site, place.code, token, .contact)
        }
        let page = AskCheckPage(
            place: place, contact: contact,
            files: try await fileNames(draft.answers, place.site, visit.now),
            hidden: hidden(visit, place))
        return await askPage(visit, place) { page }
    }

    private func sentPage(
        _ visit: Visit, _ place: AskPlace, _ id: ServiceRequest.ID
    ) async throws -> Response {
        let (request, bill) = try await reader(place.site).read { transaction in
            (try transaction.request(id), try transaction.bill(of: id))
        }
        let lookup = lookupLink(place.site, request.code)
        let pass = passes.pass(id, of: place.site.authority.id, at: visit.now)
        let page = SentPage(
            place: place, request: request,
            bill: bill.flatMap { $0.bill.state == .due ? $0 : nil },
            picture: QRCode(lookup).map { QRPicture($0, label: lookup) },
            status: place.site.address(EServiceLocations.status.path(pass)))
        return await askPage(visit, place) { page }
    }
}
