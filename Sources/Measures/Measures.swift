public import Assessment
public import Design
import HTML
public import HTTP
public import Platform
public import SQL
public import ThaiText

/// The plan of measures of an authority: what is planned for a year, who does it, and what was done.
public struct Measures: Sendable {
    /// Tells what a year's result says of the plan that answers it.
    public typealias Grounds = @Sendable (Act, FiscalYear) async throws -> PlanGround

    /// Tells which documents of a year wait for the executive.
    public typealias Awaited = @Sendable (Act, FiscalYear) async throws -> [AwaitedDocument]

    /// Tells how a year's plan stands on its way to the public.
    public typealias Approval =
        @Sendable (Act, FiscalYear, Language) async throws -> PlanApproval

    /// Tells what is doubtful of the result that a year's plan answers.
    public typealias Doubts = @Sendable (Act, FiscalYear) async throws -> [PlanDoubt]

    /// Makes a picture small, its longer side at most so many points long.
    public typealias Shrinking =
        @Sendable (_ bytes: [UInt8], _ longestSide: Int) async throws -> [UInt8]

    /// The longest form in bytes: ten thousand letters in each field still come back to be shortened.
    static let formLimit = 1 << 20
    /// Measures on a page of a list: the plan of nearly every authority stands on one.
    static let rowsOfPage = 50

    let database: Database
    let library: FrameworkLibrary
    let grounds: Grounds
    let sources: EvidenceSources
    let figures: FigureSources
    let sites: PublicSites
    let files: FileDesk
    let frame: SiteFrame
    let importing: PlanImporting
    let holds: FileHold
    let awaited: Awaited
    let approval: Approval
    let doubts: Doubts
    let thumbnails: Thumbnails
    let reviews: KnownReviews
    let plans: KnownPlans

    /// The area with all that it needs; `sources` tell what the program can show for what a measure aims at, `figures` what it
    /// counts, `holds` which files stay when they show progress no more.
    public init(
        database: Database, library: FrameworkLibrary, files: FileDesk, frame: SiteFrame,
        importing: PlanImporting, sources: EvidenceSources, figures: FigureSources,
        sites: PublicSites,
        holds: @escaping FileHold, awaited: @escaping Awaited, approval: @escaping Approval,
        doubts: @escaping Doubts, plans: KnownPlans, reviews: KnownReviews,
        shrinking: @escaping Shrinking,
        grounds: @escaping Grounds
    ) {
        (self.doubts, self.approval, thumbnails) = (doubts, approval, Thumbnails(shrinking))
        (self.plans, self.reviews) = (plans, reviews)
        (self.sources, self.figures, self.sites) = (sources, figures, sites)
        (self.holds, self.awaited) = (holds, awaited)
        (self.database, self.library, self.files) = (database, library, files)
        (self.grounds, self.frame, self.importing) = (grounds, frame, importing)
    }

    /// The lines of the route table.
    public func routes(_ gate: Gate) -> [Route<Access>] {
        planRoutes(gate) + timelineRoutes(gate) + suggestionRoutes(gate) + editorRoutes(gate)
            + measureRoutes(gate) + progressRoutes(gate) + proofRoutes(gate)
            + assignmentRoutes(gate)
            + figureRoutes(gate) + conclusionRoutes(gate) + sendingRoutes(gate) + takingRoutes(gate)
    }

    /// The link to what the visitor himself is to see to, with how much waits; nil for who has no part in measures.
    public static func ownLink(
        for member: Member, waiting: Int, _ language: Language
    ) -> MenuLink? {
        guard case .roles(let doers) = Audience.doers, !doers.isDisjoint(with: member.roles) else {
            return nil
        }
        return MenuLink(
            Bilingual("มาตรการของฉัน", "My measures")(language),
            LinkAddress(MeasureLocations.mine.path())
        ).with(.check).waiting(waiting, language)
    }

    /// The area's link in the workspace's menu, beside those of the year's results.
    public static func menuLink(_ language: Language) -> MenuLink {
        MenuLink(
            Bilingual("มาตรการ", "Measures")(language), LinkAddress(MeasureLocations.now.path())
        ).with(.flag)
    }

    /// A form's declaration.
    static func form(
        _ audience: Audience, _ fields: Set<String> = [], lists: Set<String> = []
    ) -> Access {
        .form(audience, fields: fields, lists: lists, limit: formLimit)
    }

    /// A page of the area under its breadcrumbs, with what was done before; a form that changes what documents of a year tell
    /// of says so where one of them waits for approval.
    func page(
        _ title: String, _ visit: Visit, under above: [MenuLink], errors: [FieldError] = [],
        refused: Status = .unprocessableContent,
        changing told: (year: FiscalYear, by: Telling)? = nil,
        menu: Path = MeasureLocations.now.path(),
        @MarkupBuilder content: () -> some Markup
    ) async throws -> Response {
        var notices: [Banner] = []
        if let told { notices = try await warnings(visit, told.year, told.by) }
        let place = WorkPlace(
            menu, under: above, errors: errors, refused: refused,
            done: DoneNote(visit)?.banner(visit.language))
        return try await frame.work(title, for: visit, place) {
            for notice in notices { notice }
            content()
        }
    }
}

extension Audience {
    /// Who records what was done.
    static let doers = Audience.roles([.officer, .staff, .head])
}

/// The links above the pages of the area.
enum Above {
    static func plan(_ year: FiscalYear, _ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(
                Bilingual("แผนปี \(year.buddhist)", "Plan of \(year.buddhist)")(language),
                LinkAddress(MeasureLocations.plan.path(year))),
        ]
    }

    static func measure(_ measure: PlannedMeasure, _ language: Language) -> [MenuLink] {
        plan(measure.year, language) + [
            MenuLink(
                measure.content.name, LinkAddress(MeasureLocations.measure.path(measure.id)))
        ]
    }
}

/// What was done on the page before; the address names it, the words are ours.
enum DoneNote: String, DeedNote {
    case added, suggested, imported, corrected, changed, dropped, restored, started, recorded,
        withdrawn, assigned, shown, hidden
    case concluded, counted
    case ended = "assignment-ended"

    var title: Bilingual {
        switch self {
        case .added: Bilingual("เพิ่มมาตรการแล้ว", "The measure is added")
        case .suggested:
            Bilingual(
                "เพิ่มมาตรการที่เลือกแล้ว ใส่ผู้รับผิดชอบและแก้ให้ตรงกับงานจริง",
                "The chosen measures are added; say who answers for each and make it your own")
        case .imported:
            Bilingual(
                "นำมาตรการจากเอกสารเข้าแผนแล้ว อ่านข้อที่แผนเตือนอีกครั้ง",
                "The document's measures are in the plan; look at what the plan warns of")
        case .corrected: Bilingual("แก้ตามต้นฉบับแล้ว", "Put right")
        case .changed: Bilingual("บันทึกฉบับใหม่แล้ว", "The new version is saved")
        case .dropped: Bilingual("นำออกจากแผนแล้ว", "The measure is out of the plan")
        case .restored: Bilingual("นำกลับเข้าแผนแล้ว", "The measure is back in the plan")
        case .started:
            Bilingual(
                "คัดลอกมาตรการจากปีก่อนแล้ว อ่านทีละข้อและแก้ให้เป็นของปีนี้",
                "The measures of the year before are copied; read each and make it this year's")
        case .recorded: Bilingual("บันทึกความก้าวหน้าแล้ว", "The progress is recorded")
        case .withdrawn: Bilingual("ถอนบันทึกแล้ว", "The entry is taken back")
        case .shown: Bilingual("แนบหลักฐานแล้ว", "The evidence is added")
        case .hidden: Bilingual("นำหลักฐานออกแล้ว", "The evidence is removed")
        case .concluded: Bilingual("บันทึกสรุปผลแล้ว", "What came of it is saved")
        case .counted: Bilingual("บันทึกตัวเลขที่นับแล้ว", "What is counted is saved")
        case .assigned: Bilingual("มอบหมายแล้ว", "The measure is assigned")
        case .ended: Bilingual("ยกเลิกการมอบหมายแล้ว", "The assignment has ended")
        }
    }
}
