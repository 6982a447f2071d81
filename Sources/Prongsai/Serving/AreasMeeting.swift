import Administration
import Assessment
import Cryptography
import Design
import Disclosure
import EService
import Engagement
import HTML
import HTTP
import Measures
import Platform
import Publications
import Reports
import Results
import ThaiText

extension EvidenceSources {
    /// What every area of the program can show; one that fails is told to the log with its cause.
    static func all(
        _ library: FrameworkLibrary, _ log: EventLog, _ clock: TimeSource
    ) -> EvidenceSources {
        EvidenceSources([
            MeasureEvidence(library: library), PublicationEvidence(library: library),
            EngagementEvidence(library: library, clock: clock), ServiceEvidence(library: library),
        ]) { source, cause in
            log.tell(
                .error, "evidence", [("source", source.english), ("cause", "\(cause)")])
        }
    }
}

extension FigureSources {
    /// What every area of the program counts.
    static let all = FigureSources([ServiceFigures(), EngagementFigures()])
}

extension AuthorityReader {
    /// What the authority published, as its first page names it.
    func publicDocuments() async throws -> [PublicDocument] {
        try await latestPublications().map {
            PublicDocument(
                $0.subject.name, at: LinkAddress(PublicationLocations.publication.path($0.code)),
                since: $0.since)
        }
    }
}

extension AuthorityReader {
    /// What the authority tells everybody now, as its first page names it.
    func publicNews(at now: Timestamp) async throws -> PublicNews {
        PublicNews(
            try await shownNews(atMost: 4, at: now).map {
                PublicNews.Entry(
                    $0.content.title, at: NewsLocations.page.path($0.id), since: $0.began)
            }, all: NewsLocations.all.path())
    }
}

extension AuthorityReader {
    /// What residents ask the authority for, as its first page names it.
    func publicServices(_ language: Language) async throws -> PublicOffer {
        PublicOffer(
            try await openServices().map {
                PublicOffer.Entry(
                    $0.content.name(language), at: EServiceLocations.manual.path($0.code),
                    $0.content.facts(language), icon: $0.content.icon)
            }, all: EServiceLocations.catalogue.path(),
            following: EServiceLocations.lookup.path())
    }
}

extension AuthorityReader {
    /// How the office is reached, as forms and manuals of services tell it.
    func officeReach() async throws -> OfficeReach {
        let contacts = try await officeContacts()
        let call = contacts.phone.isEmpty ? "" : "โทร. \(contacts.phone)"
        return OfficeReach(
            [contacts.address, call, contacts.mail, contacts.hours].filter { !$0.isEmpty },
            phone: contacts.phone)
    }
}

extension Act {
    /// Which files stay when they show progress no more: a published report told of it, or the disclosure shows it.
    static let holdsFile: FileHold = { file, year, since, transaction in
        try transaction.isReported(year, since: since) || transaction.disclosesFile(file)
    }

    /// The plan and the report of a year, as far as they wait for the executive or were published.
    func awaitedDocuments(of year: FiscalYear) async throws -> [AwaitedDocument] {
        let waiting = try await waitingSubjects(of: year)
        var found: [AwaitedDocument] = []
        for subject in OfficialDocument.allCases.map({ PublicationSubject($0, of: year) }) {
            let asked = waiting.last { $0.subject == subject }
            let published = try await publications(of: subject).last
            guard let since = asked?.since ?? published?.since else { continue }
            let version = published?.version ?? 0
            let state: AwaitedDocument.State =
                asked == nil ? .published(version: version) : .waiting
            found.append(
                AwaitedDocument(
                    subject.document, subject.name, state, since: since,
                    at: LinkAddress(PublicationLocations.subject.path(year, subject.document))))
        }
        return found
    }

    /// The waiting documents that print the result of a year.
    func documents(printing year: FiscalYear) async throws -> [PrintingDocument] {
        try await waitingSubjects(printing: year).map { subject in
            PrintingDocument(
                subject.name,
                at: LinkAddress(
                    PublicationLocations.subject.path(subject.year, subject.document)))
        }
    }
}

extension Publications {
    /// How a year's plan stands on its way to the public, for the plan's own page.
    func planApproval(
        of year: FiscalYear, _ act: Act, _ language: Language
    ) async throws -> PlanApproval {
        let subject = PublicationSubject(.plan, of: year)
        return PlanApproval(
            try await status(of: subject, act, language),
            at: LinkAddress(PublicationLocations.subject.path(year, .plan)),
            draft: LinkAddress(PublicationLocations.draft.path(year, .plan)))
    }
}

extension Act {
    /// The scores of the surveys in the last result that was recorded up to a year; nil without one.
    func knownSurveys(
        before year: FiscalYear, by library: FrameworkLibrary
    ) async throws -> KnownSurveys? {
        for result in try await results() where result.year <= year {
            guard let framework = library.framework(for: result.year.buddhist) else { continue }
            let scored = result.scored(by: framework)
            var scores: [String: Ratio] = [:]
            for instrument in framework.instruments where instrument.kind == .survey {
                let score = scored.score(of: .instrument(instrument.id))
                if score?.isComplete == true { scores[instrument.id] = score?.value }
            }
            if !scores.isEmpty { return KnownSurveys(result.year, scores: scores) }
        }
        return nil
    }
}

extension Act {
    /// What the last result that was recorded up to a year gave for the items of that year; nil without one.
    func recordedItems(
        before year: FiscalYear, by library: FrameworkLibrary
    ) async throws -> RecordedItems? {
        let items = (library.framework(for: year.buddhist)?.questions ?? [])
            .filter { $0.scores != nil }.map(\.code)
        for result in try await results() where result.year <= year {
            var scores: [String: RecordedItems.Given] = [:]
            for code in items {
                // What is only similar was another task, and its score says nothing of this one.
                let earlier = library.counterparts(
                    of: code, in: year.buddhist, to: result.year.buddhist
                ).first { $0.relation == .same }?.code
                guard let earlier,
                    let score = result.printed(.question(earlier)).flatMap({ Ratio($0) })
                else { continue }
                scores[code] = RecordedItems.Given(earlier, score)
            }
            if !scores.isEmpty { return RecordedItems(result.year, scores: scores) }
        }
        return nil
    }

    /// What the result of a year says of the measures that answer it.
    func planGround(of year: FiscalYear, by library: FrameworkLibrary) async throws -> PlanGround {
        PlanGround(
            weak: try await weakestCodes(of: year, by: library),
            lowest: try await lowestCodes(of: year, by: library).mapValues {
                PlanGround.Lowest($0.codes, score: $0.score)
            },
            corrected: try await correctedFigures(of: year, by: library))
    }
}

extension Act {
    /// Documents whose scores were read and that have measures, the latest first.
    func documentsWithMeasures() async throws -> [KnownDocument] {
        guard (try? require(.recordResults)) != nil else { return [] }
        return try await latestReadings().compactMap { reading in
            guard let plan = ReadPlan(reading.report, origins: reading.origins),
                let digest = Hexadecimal.bytes(reading.hash)
            else { return nil }
            return KnownDocument(
                number: reading.id.rawValue, year: reading.year.buddhist,
                plan: SentPlan(name: reading.name, digest: digest, document: plan))
        }
    }
}

extension HomeResult {
    /// A year's result as the first page shows it.
    init(_ newest: NewestResult) {
        self.init(
            of: newest.year, total: newest.total, level: newest.level, change: newest.change,
            at: LinkAddress(ResultLocations.year.path(YearSegment(newest.year))))
    }
}

extension SiteDirectory {
    /// What stands around every page.
    func frame(_ assets: AssetLinks, isDemo: Bool) -> SiteFrame {
        SiteFrame(
            assets: assets, site: { await self.site($0, $1, $2) },
            desk: { await self.desk($0, $1) }, isDemo: isDemo)
    }

    /// What the first page is made of.
    func front(
        _ frame: SiteFrame,
        ofAuthority: @escaping @Sendable (Visit, PublicSite) async throws -> Response
    ) -> FrontPage.Parts {
        FrontPage.Parts(
            frame: frame, sites: sites, database: database, ofAuthority: ofAuthority)
    }

    /// The site around a page: of the authority whose page it is, else as the host says.
    func site(_ request: Request, _ pages: PublicSite?, _ language: Language) async -> Site {
        if let pages { return ProgramSite.site(of: pages, language) }
        if let root = try? await sites.root(request) {
            return ProgramSite.site(of: root, language)
        }
        return ProgramSite.site(isBegun: await isBegun(), language)
    }

    /// The head and menu of the workspace.
    func desk(_ session: Session, _ language: Language) async -> Desk {
        let isOfAuthority = session.member.authority != .installation
        let authority = try? await numbered(session.member.authority)
        return ProgramSite.desk(
            session, of: isOfAuthority ? authority : nil,
            waiting: isOfAuthority ? await waiting(for: session.member) : WaitingWork(), language)
    }
}
