import Accounts
import Administration
import Assessment
import Cryptography
import Design
import Disclosure
import Engagement
import DocumentCheck
import EService
import FileStore
import DocumentExamination
import HTML
import HTTP
import Measures
import Pictures
import Platform
import Publications
import Results
import ThaiText

/// The web application: every route of the program behind one door.
struct Application: HTTP.Service {
    /// What the application is made of.
    struct Parts: Sendable {
        let assets: Assets
        let library: FrameworkLibrary
        let reader: ReadingProcess
        let paper: OfficialPaper
        let services: ServiceData
        let installation: Installation
        let random: RandomBytes
        let clock: TimeSource
        let log: EventLog
        var limiter = RateLimiter()
        var isInDevelopment = false
        /// Whether letters leave by a mail server; without one they are read in the workspace.
        var sendsMail = false
        var waits = ReadingWaits()
        /// Opens links that are disclosed; nil where this installation asks nobody outside.
        var opening: DisclosureChecks.LinkOpening?
        /// Tells other systems of requests; nil where this installation asks nobody outside.
        var posting: HookPosting?
        /// Where weaknesses are reported; nil while nobody is named.
        var securityContact: String?
    }

    private let router: Router<Access>
    private let shelf: Shelf
    private let metrics: Metrics
    private let clock: TimeSource
    private let disclosure: Disclosure
    private let services: EService
    private let directory: SiteDirectory

    init(_ parts: Parts) throws(RouteError) {
        let gate = Gate(
            tokens: FormTokens(key: parts.installation.key, random: parts.random),
            limiter: parts.limiter, clock: parts.clock,
            handled: HandledForms(parts.installation.database),
            recognise: AccountCookies.recognition(parts.installation.database))
        let directory = SiteDirectory(parts.installation.database, clock: parts.clock)
        let frame = directory.frame(
            parts.assets.links, isDemo: parts.installation.folder.isDemo)
        let (metrics, shelf) = (Metrics(), Shelf(random: parts.random))
        let check = Self.check(parts, shelf, frame)
        let kept = KeptForms(key: parts.installation.key, random: parts.random)
        let accounts = Accounts(
            database: parts.installation.database, signIn: parts.installation.signIn,
            key: parts.installation.key, kept: kept, sendsMail: parts.sendsMail, frame: frame,
            directory: { await directory.working() })
        let errors = ErrorPages(
            frame: frame, gate: gate, sites: directory.sites, log: parts.log, metrics: metrics,
            kept: kept,
            signInAgain: accounts.signInAgain, confirmAgain: accounts.confirmAgain)
        let disclosure = Self.disclosure(parts, directory, frame)
        let services = Self.services(parts, directory, frame)
        let front = directory.front(frame) { [sites = directory.sites] visit, site in
            sites.note(try await disclosure.front(visit, site), to: visit, of: site)
        }
        let ofVisitors =
            Self.program(parts, gate, front, metrics, services) + check.routes(gate)
        let ofMembers =
            accounts.routes(gate) + Self.workspace(parts, gate, directory, frame, services)
        let ofAuthorities = disclosure.routes(gate) + services.routes(gate)
        router = try Router(ofVisitors + ofMembers + ofAuthorities, fallback: errors.answers)
        (self.metrics, self.shelf, self.directory) = (metrics, shelf, directory)
        (self.disclosure, self.services) = (disclosure, services)
        clock = parts.clock
    }

    /// What the program itself answers: its front page, its files, its state, what is public for programs.
    private static func program(
        _ parts: Parts, _ gate: Gate, _ front: FrontPage.Parts, _ metrics: Metrics,
        _ services: EService
    ) -> [Route<Access>] {
        var routes = [LanguageChoice.route(gate), FrontPage.route(gate, front)]
        routes += AssetRoutes.routes(parts.assets)
        routes += StatusRoutes.routes(gate, metrics, parts.installation.database)
        routes += WellKnownRoutes(
            icon: parts.assets.links.icon, base: parts.installation.base,
            contact: parts.securityContact
        ).routes(gate)
        routes += PublicData(
            database: parts.installation.database, library: parts.library, sites: front.sites,
            base: parts.installation.base, clock: parts.clock, eService: services
        ).routes(gate)
        if parts.isInDevelopment { routes.append(DesignRoute.route(gate, parts.assets)) }
        return routes
    }

    /// Where anybody has a report checked.
    private static func check(_ parts: Parts, _ shelf: Shelf, _ frame: SiteFrame) -> DocumentCheck {
        DocumentCheck(
            reader: parts.reader, library: parts.library, shelf: shelf, paper: parts.paper,
            frame: frame, waits: parts.waits)
    }

    /// What the public reads of authorities, and the workspace in which it is made.
    private static func disclosure(
        _ parts: Parts, _ directory: SiteDirectory, _ frame: SiteFrame
    ) -> Disclosure {
        let installation = parts.installation
        let sources = EvidenceSources.all(parts.library, parts.log, parts.clock)
        return Disclosure(
            Disclosure.Parts(
                database: installation.database, library: parts.library,
                files: FileDesk(store: installation.files, inspector: FileInspector()),
                sources: sources, sites: directory.sites,
                checks: DisclosureChecks(
                    installation.database, store: installation.files, sources: sources,
                    time: parts.clock, opening: parts.opening,
                    sight: parts.reader.sight(in: installation.files)), base: installation.base,
                documents: { try await $0.publicDocuments() },
                news: { try await $0.publicNews(at: parts.clock()) },
                services: { try await $0.publicServices($1) },
                surveys: { [library = parts.library] act, year in
                    try await act.knownSurveys(before: year, by: library)
                },
                recorded: { [library = parts.library] act, year in
                    try await act.recordedItems(before: year, by: library)
                }), frame: frame, clock: parts.clock)
    }

    /// What residents ask for.
    private static func services(
        _ parts: Parts, _ directory: SiteDirectory, _ frame: SiteFrame
    ) -> EService {
        let installation = parts.installation
        return EService(
            EService.Parts(
                database: installation.database, data: parts.services,
                files: FileDesk(store: installation.files, inspector: FileInspector()),
                pictures: PictureShrinker(threads: 2), reach: { try await $0.officeReach() },
                fonts: parts.paper.fonts, sites: directory.sites, base: installation.base,
                key: installation.key, random: parts.random, clock: parts.clock,
                posting: parts.posting), frame: frame)
    }

    /// What the authority tells residents, and they it.
    private static func engagement(
        _ parts: Parts, _ directory: SiteDirectory, _ frame: SiteFrame
    ) -> Engagement {
        let installation = parts.installation
        return Engagement(
            Engagement.Parts(
                database: installation.database,
                files: FileDesk(store: installation.files, inspector: FileInspector()),
                pictures: PictureShrinker(), fonts: parts.paper.fonts, sites: directory.sites,
                base: installation.base, random: parts.random), frame: frame)
    }

    /// The plan of measures, with what the other areas tell it.
    private static func measures(
        _ parts: Parts, _ directory: SiteDirectory, _ frame: SiteFrame,
        _ publications: Publications, _ source: DocumentSource
    ) -> Measures {
        let installation = parts.installation
        return Measures(
            database: installation.database, library: parts.library,
            files: FileDesk(store: installation.files, inspector: FileInspector()), frame: frame,
            importing: PlanImporting(
                reader: parts.reader, room: ReadingRoom(random: parts.random, waits: parts.waits)
            ) { try await $0.documentsWithMeasures() },
            sources: .all(parts.library, parts.log, parts.clock), figures: .all,
            sites: directory.sites,
            holds: Act.holdsFile, awaited: { try await $0.awaitedDocuments(of: $1) },
            approval: { try await publications.planApproval(of: $1, $0, $2) },
            doubts: { try await source.doubts(of: $1, $0) }, plans: directory.plans,
            reviews: source.reviews,
            shrinking: { [shrinker = PictureShrinker()] in
                try await shrinker.picture(of: $0, longestSide: $1).jpeg
            }
        ) { try await source.ground(answering: $1, $0) }
    }

    /// The areas of people who are signed in.
    private static func workspace(
        _ parts: Parts, _ gate: Gate, _ directory: SiteDirectory, _ frame: SiteFrame,
        _ services: EService
    ) -> [Route<Access>] {
        let installation = parts.installation
        let engagement = engagement(parts, directory, frame)
        let source = DocumentSource(library: parts.library)
        let publications = Publications(
            database: installation.database, library: parts.library,
            press: PublicationPress(
                installation, source, PublicationPrinter(fonts: parts.paper.fonts)),
            sites: directory.sites, frame: frame)
        let measures = measures(parts, directory, frame, publications, source)
        let results = results(parts, frame)
        return Administration(
            database: installation.database, signIn: installation.signIn,
            base: installation.base, sendsMail: parts.sendsMail, frame: frame,
            changed: { directory.forget() },
            newest: { visit in
                try await results.newest(visit).map(HomeResult.init)
            },
            tasks: {
                try await [publications.task($0)].compactMap(\.self) + measures.tasks($0)
                    + services.tasks($0) + engagement.tasks($0)
            }
        ).routes(gate)
            + results.routes(gate) + measures.routes(gate)
            + publications.routes(gate) + engagement.routes(gate)
    }

    /// What the yearly results are.
    private static func results(_ parts: Parts, _ frame: SiteFrame) -> Results {
        Results(
            database: parts.installation.database, library: parts.library, reader: parts.reader,
            room: ReadingRoom(random: parts.random, waits: parts.waits), frame: frame,
            printing: { try await $0.documents(printing: $1) }
        ) { Self.remedies(after: $0) }
    }

    /// What a year shows as weak, the plan of the next answers.
    private static func remedies(after year: FiscalYear) -> LinkAddress? {
        FiscalYear(year.buddhist + 1).map { LinkAddress(MeasureLocations.suggestions.path($0)) }
    }

    /// The jobs that open what is disclosed, and forget forms that nobody went on with.
    var checks: [JobKind] { disclosure.jobs + services.jobs }

    /// The route table, for tests that walk it.
    var routes: [Route<Access>] { router.routes }

    /// Throws away what has lain in memory long enough and writes how many came, every minute until the task is cancelled.
    func sweepEveryMinute() async {
        while (try? await Task.sleep(for: .seconds(60))) != nil {
            shelf.sweep(now: clock())
            await directory.visitors.keep(in: directory.database)
        }
    }

    func admission(of head: RequestHead) -> Admission { router.admission(of: head) }

    func respond(to request: Request) async -> Response {
        let began = clock()
        let router = router
        let response = await FormPages.serving(by: { await router.respond(to: $0) }) {
            await router.respond(to: request)
        }
        metrics.count(response.status, milliseconds: Int(began.span(to: clock()).milliseconds))
        return response
    }
}
