import Design
import HTML
import HTTP
import Platform
import QRCode
import SQL
import ThaiText
import WorkingDays

/// A request as its applicant follows it.
extension EService {
    var passes: RequestPasses { RequestPasses(key: key) }

    func followingRoutes(_ gate: Gate) -> [Route<Access>] {
        let fields: Set<String> = [
            StatusPage.review, StatusPage.rating, StatusPage.comment, StatusPage.known,
        ]
        let page = Access.page(.everyone, isLogged: false)
        return gate.get(EServiceLocations.lookup, of: sites, .page(.everyone)) { visit, site in
            let query = try? visit.request.target.queryFields()
            let code = query?["code"].flatMap(RequestCode.init)?.text ?? ""
            return await lookupPage(
                visit, site, Sheet(visit, orNow: [(LookupPage.code, code)]),
                hasEnded: query?[LookupPage.ended] != nil)
        }
            + [
                gate.post(
                    EServiceLocations.lookup, of: sites,
                    .form(
                        .everyone, fields: [LookupPage.code, LookupPage.phone], rate: .signIn),
                    answer: lookUp),
                gate.post(
                    EServiceLocations.deed, of: sites,
                    .form(.everyone, fields: fields, limit: Self.formLimit, isLogged: false),
                    answer: act),
            ]
            + gate.get(EServiceLocations.status, of: sites, page) { visit, site, pass in
                try await statusPage(visit, site, pass, Sheet([], visit.language))
            }
            + gate.get(EServiceLocations.deed, of: sites, page, answer: askOnce)
            + gate.get(EServiceLocations.result, of: sites, page, answer: result)
    }

    /// Where the state of a request is looked up, with its code filled in.
    func lookupLink(_ site: PublicSite, _ code: RequestCode) -> String {
        address(of: site, EServiceLocations.lookup.path()) + "?code=" + code.text
    }

    func letters(_ site: PublicSite) -> RequestLetters {
        RequestLetters(
            authority: site.authority, link: { lookupLink(site, $0) },
            workLink: { base.link(to: EServiceLocations.request.path($0)) })
    }

    /// The request that a pass opens; whoever has none is asked for code and number again.
    func opened(
        _ visit: Visit, _ site: PublicSite, _ pass: RequestPass
    ) throws -> ServiceRequest.ID? {
        passes.request(pass, of: site.authority.id, at: visit.now)
    }

    func statusPage(
        _ visit: Visit, _ site: PublicSite, _ pass: RequestPass, _ sheet: Sheet,
        refused: Status = .unprocessableContent
    ) async throws -> Response {
        guard let id = try opened(visit, site, pass) else { return await ended(visit, site) }
        let page = try await status(visit, site, pass, id, sheet)
        return await publicPage(
            page.title, visit, site, errors: sheet.errors, isPrivate: true, refused: refused
        ) {
            div(.class("stack stack-5")) {
                if sheet.isSound { ApplicantNote(visit)?.banner(visit.language) }
                page
            }
        }
    }

    private func status(
        _ visit: Visit, _ site: PublicSite, _ pass: RequestPass, _ id: ServiceRequest.ID,
        _ sheet: Sheet
    ) async throws -> StatusPage {
        let common = holidays
        let (request, events, sent, divisions, calendar, bill) = try await reader(site).read {
            transaction in
            (
                try transaction.request(id), try transaction.events(of: id),
                try transaction.eventFiles(of: id), try transaction.divisionNames(),
                try transaction.workingCalendar(common),
                try transaction.bill(of: id)
            )
        }
        let today = Bangkok(visit.now).date
        let last = request.lastDayOfReview(events, within: ready.reviewDays)
        let lookup = lookupLink(site, request.code)
        return StatusPage(
            site: site, office: try await reach(reader(site)), request: request, events: events,
            names: EventNames(divisions: divisions, isOfStaff: false),
            files: try await fileNames(request.answers, site, visit.now), eventFiles: sent,
            lastDayOfReview: last.flatMap { $0 >= today ? $0 : nil },
            due: request.standing.openDue.map {
                DueWording(due: $0, left: calendar.workingDays(after: today, to: $0))
            }, bill: bill, pass: pass, picture: QRCode(lookup).map { QRPicture($0, label: lookup) },
            sheet: sheet, hidden: { visit.hidden(for: $0) }, language: visit.language)
    }

    /// The page that asks before a request is withdrawn; for everything else the page of the request.
    private func askOnce(
        _ visit: Visit, _ site: PublicSite, _ pass: RequestPass, _ deed: ApplicantDeed
    ) async throws -> Response {
        let back = Response.redirect(to: site.address(EServiceLocations.status.path(pass)))
        guard deed == .withdrawal, let id = try opened(visit, site, pass) else { return back }
        let status = try await status(visit, site, pass, id, Sheet([], visit.language))
        guard status.request.standing.state.isOpen, status.bill?.bill.state.holdsMoney != true
        else { return back }
        let page = WithdrawalPage(page: status)
        return await publicPage(page.title, visit, site, isPrivate: true) { page }
    }

    private func act(
        _ visit: Visit, _ site: PublicSite, _ pass: RequestPass, _ deed: ApplicantDeed
    ) async throws -> Response {
        guard let id = try opened(visit, site, pass) else {
            return await ended(visit, site, visit.form)
        }
        var sheet = Sheet(visit)
        let main = deed.field
        guard let draft = sheet.event(for: deed) else {
            return try await statusPage(visit, site, pass, sheet)
        }
        guard let known = Int(Digits.arabic(sheet[StatusPage.known])) else {
            sheet.refuse(main, RequestRefusal.changedMeanwhile.wording)
            return try await statusPage(visit, site, pass, sheet)
        }
        let (act, letters) = (openAct(visit, site), letters(site))
        do {
            try await act.changeOpenly { rows in
                try note(draft, on: id, after: known, act, letters, rows)
                return Done(AuditNote(draft.kind.audited, [.number(id.rawValue)]))
            }
        } catch let refusal as RequestRefusal {
            sheet.refuse(main, refusal.wording)
            return try await statusPage(visit, site, pass, sheet)
        }
        return deed.note.on(pass, of: site)
    }

    /// Notes what an applicant did, and tells staff.
    func note(
        _ draft: EventDraft, on id: ServiceRequest.ID, after known: Int, _ act: Act,
        _ letters: RequestLetters, _ rows: WriteTransaction
    ) throws {
        let request =
            draft.kind == .reviewAsked
            ? try act.askForReview(
                draft.text, of: id, after: known, within: ready.reviewDays, holidays, rows)
            : try act.note(draft, on: id, after: known, holidays, rows)
        try letters.tellStaff(
            request, String(known + 1), after: draft.kind, at: act.time, in: rows)
    }

    private func result(
        _ visit: Visit, _ site: PublicSite, _ pass: RequestPass
    ) async throws -> Response {
        guard let id = try opened(visit, site, pass) else { throw WebRefusal.nothingHere }
        let events = try await reader(site).read { try $0.events(of: id) }
        guard let file = events.last(where: { $0.kind == .granted || $0.kind == .refused })?.file
        else { throw WebRefusal.nothingHere }
        do {
            return try await files.response(
                of: file, in: database.scoped(to: site.authority.id.rawValue))
        } catch FilesRefusal.noFile { throw WebRefusal.nothingHere }
    }
}

extension RequestEvent.Kind {
    /// How the chain names it.
    var audited: AuditedAct {
        switch self {
        case .received: .requestReceived
        case .takenOn: .requestTakenOn
        case .handedOver: .requestHandedOver
        case .questioned: .requestQuestioned
        case .answered: .requestAnswered
        case .noted: .requestNoted
        case .granted, .refused: .requestDecided
        case .withdrawn: .requestWithdrawn
        case .rated: .requestRated
        case .billed: .paymentBilled
        case .slipSent: .paymentSlipSent
        case .slipRefused: .paymentSlipRefused
        case .paid: .paymentConfirmed
        case .receiptCancelled: .receiptCancelled
        case .reviewAsked: .requestReviewAsked
        case .reopened: .requestReopened
        }
    }
}

extension Sheet {
    /// What an applicant's form says; nil after a refusal.
    fileprivate mutating func event(for deed: ApplicantDeed) -> EventDraft? {
        switch deed {
        case .withdrawal: return EventDraft(.withdrawn)
        case .review:
            return prose(
                StatusPage.review,
                missing: Bilingual("บอกเหตุผลที่ขอให้ทบทวน", "Say why it should be looked at again")
            ).map { EventDraft(.reviewAsked, $0) }
        case .rating:
            let comment = prose(StatusPage.comment)
            guard let rating = Int(self[StatusPage.rating]), (1...5).contains(rating) else {
                refuse(StatusPage.rating, Bilingual("เลือกระดับความพอใจ", "Choose how satisfied"))
                return nil
            }
            guard let comment else { return nil }
            var draft = EventDraft(.rated, comment)
            draft.figure = rating
            return draft
        }
    }
}
