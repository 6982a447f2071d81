public import Assessment
public import Design
import HTML
public import HTTP
public import Platform
public import SQL
public import ThaiText

/// What an authority discloses for the items of a year (OIT): the list, what shows each item, the check before the assessor
/// looks, and the pages that everybody reads.
public struct Disclosure: Sendable {
    /// Gives the scores of surveys that are known for a year or the last one before it, by the id of their instrument.
    public typealias SurveyScores = @Sendable (Act, FiscalYear) async throws -> KnownSurveys?

    /// Gives what the last result that is recorded up to a year gave for the items of that year.
    public typealias ItemScores = @Sendable (Act, FiscalYear) async throws -> RecordedItems?

    /// Gives the documents that an authority published with the program, the newest first.
    public typealias PublicDocuments = @Sendable (AuthorityReader) async throws -> [PublicDocument]

    /// Gives what the authority tells everybody now, the first first.
    public typealias News = @Sendable (AuthorityReader) async throws -> PublicNews

    /// Gives what residents ask an authority for.
    public typealias Offer = @Sendable (AuthorityReader, Language) async throws -> PublicOffer

    /// The longest form in bytes: ten thousand letters in each field still come back to be shortened.
    static let formLimit = 1 << 20

    let database: Database
    let library: FrameworkLibrary
    let files: FileDesk
    let sources: EvidenceSources
    let sites: PublicSites
    let surveys: SurveyScores
    let recorded: ItemScores
    let documents: PublicDocuments
    let news: News
    let services: Offer
    let frame: SiteFrame
    let checks: DisclosureChecks
    let base: BaseAddress
    let rendered = RenderedPages()
    let clock: TimeSource

    /// The parts that the assembly hands over.
    public struct Parts: Sendable {
        let database: Database
        let library: FrameworkLibrary
        let files: FileDesk
        let sources: EvidenceSources
        let sites: PublicSites
        let surveys: SurveyScores
        let recorded: ItemScores
        let checks: DisclosureChecks
        let base: BaseAddress
        let documents: PublicDocuments
        let news: News
        let services: Offer

        /// Rows, frameworks, files, what other areas show and published, whose pages a request means, the check, and last
        /// scores.
        public init(
            database: Database, library: FrameworkLibrary, files: FileDesk,
            sources: EvidenceSources, sites: PublicSites, checks: DisclosureChecks,
            base: BaseAddress, documents: @escaping PublicDocuments,
            news: @escaping News, services: @escaping Offer,
            surveys: @escaping SurveyScores, recorded: @escaping ItemScores
        ) {
            self.recorded = recorded
            (self.database, self.library, self.files) = (database, library, files)
            (self.sources, self.sites, self.surveys) = (sources, sites, surveys)
            (self.checks, self.base, self.documents) = (checks, base, documents)
            (self.news, self.services) = (news, services)
        }
    }

    /// The area with all that it needs.
    public init(_ parts: Parts, frame: SiteFrame, clock: TimeSource) {
        (database, library, files) = (parts.database, parts.library, parts.files)
        (sources, sites, surveys) = (parts.sources, parts.sites, parts.surveys)
        (checks, base, documents) = (parts.checks, parts.base, parts.documents)
        (news, services, recorded) = (parts.news, parts.services, parts.recorded)
        (self.frame, self.clock) = (frame, clock)
    }

    /// The lines of the route table.
    public func routes(_ gate: Gate) -> [Route<Access>] {
        publicRoutes(gate) + listRoutes(gate) + yearProofRoutes(gate) + itemRoutes(gate)
            + evidenceRoutes(gate)
            + checkRoutes(gate)
    }

    /// The jobs that open what is disclosed, on demand and every night.
    public var jobs: [JobKind] {
        checks.kinds { [self] now in try? currentYear(now) }
    }

    /// The area's link in the workspace's menu, beside those of the year's results.
    public static func menuLink(_ language: Language) -> MenuLink {
        MenuLink(
            Bilingual("ข้อมูลเปิดเผย (OIT)", "Disclosure (OIT)")(language),
            LinkAddress(DisclosureLocations.now.path())
        ).with(.eye)
    }

    /// The framework of a year; throws where no file has it.
    func framework(_ year: FiscalYear) throws(WebRefusal) -> Framework {
        guard let framework = library.framework(for: year.buddhist) else { throw .nothingHere }
        return framework
    }

    /// The year that is assessed now: the fiscal year it is in Thailand, or the latest before it that has a framework.
    func currentYear(_ now: Timestamp) throws(WebRefusal) -> FiscalYear {
        let today = FiscalYear(containing: Bangkok(now).date)?.buddhist ?? .max
        let years = library.years.filter { $0 <= today }
        guard let year = (years.last ?? library.years.first).flatMap({ FiscalYear($0) }) else {
            throw .nothingHere
        }
        return year
    }

    /// The item of a code in a year's framework; throws where there is none.
    func question(_ code: String, _ year: FiscalYear) throws(WebRefusal) -> Question {
        guard let question = try framework(year).question(code), question.scores != nil else {
            throw .nothingHere
        }
        return question
    }

    /// A page of the area in the workspace under its breadcrumbs, with what was done before.
    func page(
        _ title: String, _ visit: Visit, under above: [MenuLink], errors: [FieldError] = [],
        refused: Status = .unprocessableContent, @MarkupBuilder content: () -> some Markup
    ) async throws -> Response {
        let place = WorkPlace(
            DisclosureLocations.now.path(), under: above, errors: errors, refused: refused,
            done: DoneNote(visit)?.banner(visit.language))
        return try await frame.work(title, for: visit, place, content: content)
    }

    /// Does what a sound form wishes and leads on; else shows the form again with what was typed.
    func carry(
        _ visit: Visit, _ sheet: Sheet, main field: String,
        again: (Sheet) async throws -> Response, _ work: () async throws -> LinkAddress
    ) async throws -> Response {
        guard sheet.isSound else { return try await again(sheet) }
        do {
            return .redirect(to: try await work())
        } catch Idempotency.Refusal.otherContent {
            throw visit.sentBefore
        } catch let refusal as DisclosureRefusal {
            if case .noEvidence = refusal { throw WebRefusal.nothingHere }
            var sheet = sheet
            sheet.refuse(field, refusal.wording)
            return try await again(sheet)
        } catch let refusal as FilesRefusal {
            var sheet = sheet
            sheet.refuse(ItemField.file, refusal.wording)
            return try await again(sheet)
        }
    }
}

extension Audience {
    /// Who shows evidence.
    static let disclosers = Audience.roles([.officer, .staff, .head])
}

/// The links above the pages of the area.
enum Above {
    static func list(_ year: FiscalYear, _ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(
                Bilingual("ข้อมูลเปิดเผย ปี \(year.buddhist)", "Disclosure of \(year.buddhist)")(
                    language), LinkAddress(DisclosureLocations.list.path(year))),
        ]
    }

    static func item(_ item: Question, _ year: FiscalYear, _ language: Language) -> [MenuLink] {
        list(year, language) + [
            MenuLink(
                "\(item.code) \(item.name(language))",
                LinkAddress(DisclosureLocations.item.path(year, item.code)))
        ]
    }
}

/// What was done on the page before; the address names it, the words are ours.
enum DoneNote: String, DeedNote {
    case shown, withdrawn, confirmed, marked, described, started, proven

    var title: Bilingual {
        switch self {
        case .shown: Bilingual("เพิ่มหลักฐานแล้ว", "The evidence is shown")
        case .withdrawn: Bilingual("ถอนหลักฐานแล้ว", "The evidence is taken back")
        case .confirmed:
            Bilingual("ยืนยันแล้วว่าหลักฐานยังใช้ได้", "The evidence is confirmed")
        case .marked: Bilingual("บันทึกสิ่งที่มีแล้ว", "What the item shows is saved")
        case .described:
            Bilingual("บันทึกผู้รับผิดชอบและข้อความแล้ว", "Who answers and the note are saved")
        case .proven:
            Bilingual("ใช้หน้าของโปรแกรมเป็นหลักฐานแล้ว", "The program's pages are shown as evidence")
        case .started:
            Bilingual(
                "คัดลอกหลักฐานจากปีก่อนแล้ว เปิดดูทีละรายการ แล้วยืนยันหรือแทนที่",
                "The evidence of the year before is taken over; look at each, then confirm or replace it"
            )
        }
    }
}
