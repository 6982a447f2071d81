import Design
import HTML
public import HTTP
import SQL
import ThaiText
import Threads

/// The pages of everything that went otherwise: what happened, what became of what was typed, how to go on (rule D37).
public struct ErrorPages: Sendable {
    /// Asks for a step before a form is taken, with the sealed form that is given back afterwards.
    public typealias AskingFirst = @Sendable (Visit, _ sealed: String) async -> Response

    let frame: SiteFrame
    let kept: KeptForms
    let signInAgain: AskingFirst
    let confirmAgain: AskingFirst
    private let gate: Gate
    private let sites: PublicSites
    private let log: EventLog
    private let metrics: Metrics

    /// The pages in a site's frame; forms whose session ended are kept sealed and handed to the sign-in, those that ask
    /// for the password once more to the confirmation.
    public init(
        frame: SiteFrame, gate: Gate, sites: PublicSites, log: EventLog, metrics: Metrics,
        kept: KeptForms,
        signInAgain: @escaping AskingFirst, confirmAgain: @escaping AskingFirst
    ) {
        self.frame = frame
        self.kept = kept
        (self.signInAgain, self.confirmAgain) = (signInAgain, confirmAgain)
        (self.gate, self.sites) = (gate, sites)
        self.log = log
        self.metrics = metrics
    }

    /// The pages for what no route answers.
    public var fallback: Router<Access>.Fallback {
        Router<Access>.Fallback(
            refuse: { request, status in await refuse(request, status) },
            fault: { request, error in await answer(request, error) })
    }

    /// The page of an address that nothing answers, or not in this way.
    public func refuse(_ request: Request, _ status: Status) async -> Response {
        if status == .notFound, let address = request.withoutFinalSlash {
            return .redirect(to: address)
        }
        let text =
            status == .methodNotAllowed
            ? ErrorText.wrongMethod : ErrorText.nothingHere
        return await page(text, status, await gate.visit(request))
    }

    /// The page of an error that was thrown.
    public func answer(_ request: Request, _ error: any Error) async -> Response {
        let visit = await gate.visit(request)
        switch error {
        case let refusal as WebRefusal: return await answer(visit, refusal)
        case let error as FormError: return await page(.form(error), .badRequest, visit)
        case BodyError.tooLarge(let limit):
            return await page(.tooLarge(limit: limit), .contentTooLarge, visit)
        case is BodyError: return await page(.brokenBody, .badRequest, visit)
        case is NoRoomLeft: return await busy(visit)
        case let error as SQLError: return await answer(visit, error)
        case AccountRefusal.confirmIdentity:
            return leading(visit, to: Path(segments: ["account", "confirm"]))
        case AccountRefusal.notPermitted: return await page(.notForYou, .forbidden, visit)
        case AccountRefusal.noPerson, AccountRefusal.noDivision, AccountRefusal.noAuthority:
            return await page(.nothingHere, .notFound, visit)
        case let refusal as AccountRefusal:
            return await page(.refused(refusal.wording), .conflict, visit)
        default: return await fault(visit, String(describing: error))
        }
    }

    private func answer(_ visit: Visit, _ refusal: WebRefusal) async -> Response {
        switch refusal {
        case .nothingHere: return await page(.nothingHere, .notFound, visit)
        case .signedInAlready:
            return .redirect(to: LinkAddress("/account?signed_in=already"))
        case .notForYou: return await page(.notForYou, .forbidden, visit)
        case .elsewhere: return await page(.elsewhere, .forbidden, visit)
        case .unknownField(let name): return await page(.unknownField(name), .badRequest, visit)
        case .repeatedField(let name): return await page(.repeatedField(name), .badRequest, visit)
        case .signInFirst: return signingIn(visit)
        case .stepOver(let back): return .redirect(to: SignInNote.late.address(backTo: back ?? ""))
        case .tooMany(let seconds, let form): return await tooMany(visit, seconds, form)
        case .outdated(let form): return await outdated(visit, form)
        case .confirmFirst(let form): return await confirmFirst(visit, form)
        }
    }

    /// Leads to a page that has to come first, and from there back to this one.
    func leading(_ visit: Visit, to first: Path) -> Response {
        let target = visit.request.target
        let query = target.query.isEmpty ? "" : "?" + target.query
        return .redirect(to: LinkAddress(first, query: [("back", target.path + query)]))
    }

    /// Leads to the sign-in; a browser that brings the cookie of a session that is over is told so.
    func signingIn(_ visit: Visit) -> Response {
        guard AccountCookies.token(AccountCookies.session, of: visit.request) != nil else {
            return leading(visit, to: Path(segments: ["sign-in"]))
        }
        let target = visit.request.target
        let query = target.query.isEmpty ? "" : "?" + target.query
        return .redirect(to: SignInNote.ended.address(backTo: target.path + query))
    }

    private func answer(_ visit: Visit, _ error: SQLError) async -> Response {
        log.tell(
            .error, "database", request: visit.request.id, [("cause", error.wording.english)])
        metrics.countFault()
        let status: Status =
            switch error {
            case .diskFull: .insufficientStorage
            case .busy, .overloaded, .unavailable, .tooSlow, .closed: .serviceUnavailable
            default: .internalServerError
            }
        return await page(.database(error.wording, visit.request.id), status, visit)
    }

    /// Too much of the same is being made; nothing failed.
    private func busy(_ visit: Visit) async -> Response {
        log.tell(.warning, "overloaded", request: visit.request.id)
        return await page(
            .database(SQLError.overloaded.wording, visit.request.id), .serviceUnavailable, visit)
    }

    private func fault(_ visit: Visit, _ cause: String) async -> Response {
        log.tell(.error, "fault", request: visit.request.id, [("cause", cause)])
        metrics.countFault()
        return await page(.fault(visit.request.id), .internalServerError, visit)
    }

    /// A page in the workspace for who is signed in, else in the public site.
    func page(_ text: ErrorText, _ status: Status, _ visit: Visit) async -> Response {
        let language = visit.language
        let title = text.title(language)
        if visit.visitor.session != nil,
            let response = try? await frame.desk(
                title, for: visit, PageLook(status),
                content: {
                    PageTitle(title, lead: text.advice(language))
                    p {
                        GoLink(
                            Bilingual("ไปหน้าแรกของงาน", "Go to your first page")(language),
                            to: LinkAddress("/work"))
                    }
                })
        {
            return response
        }
        var look = PageLook(status)
        // Who lost his way among an authority's pages stays there; other faults may be those of the database.
        if status == .notFound { look.site = try? await sites.meant(by: visit.request) }
        let home = look.site?.address(.front) ?? LinkAddress("/")
        return await frame.page(title, for: visit, look) {
            PageTitle(title, lead: text.advice(language))
            p { GoLink(Bilingual("ไปหน้าแรก", "Go to the front page")(language), to: home) }
        }
    }
}
