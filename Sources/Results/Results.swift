public import Assessment
public import Design
public import DocumentExamination
public import HTML
public import HTTP
public import Platform
public import SQL
public import ThaiText

/// The yearly results of an authority: all years, one year, and the sheet in which its figures are typed and checked.
public struct Results: Sendable {
    /// The longest sheet in bytes: every figure of a year, each as long as a form of ours sends it.
    static let sheetLimit = 256 << 10

    let database: Database
    let library: FrameworkLibrary
    let reader: ReadingProcess
    let room: ReadingRoom<LinkAddress>
    let frame: SiteFrame
    let known: KnownAnalyses
    let comparisons = KnownComparisons()
    let remedies: Remedies
    let printing: Printing

    /// Where measures against what a year's result shows as weak are chosen; nil where no plan may answer it.
    public typealias Remedies = @Sendable (FiscalYear) -> LinkAddress?

    /// Tells which documents that print a year's result wait for the executive.
    public typealias Printing = @Sendable (Act, FiscalYear) async throws -> [PrintingDocument]

    /// The area with all that it needs.
    public init(
        database: Database, library: FrameworkLibrary, reader: ReadingProcess,
        room: ReadingRoom<LinkAddress>, frame: SiteFrame,
        printing: @escaping Printing, remedies: @escaping Remedies
    ) {
        self.printing = printing
        (self.database, self.library) = (database, library)
        (self.reader, self.room, self.frame) = (reader, room, frame)
        (known, self.remedies) = (KnownAnalyses(library), remedies)
    }

    /// The lines of the route table.
    public func routes(_ gate: Gate) -> [Route<Access>] {
        let fields = FigureForm.fields(library)
        return analysisRoutes(gate) + [
            gate.get(ResultLocations.years, .page(.ofAuthority), answer: years),
            gate.get(ResultLocations.sending, .page(.officers), answer: sending),
            gate.post(
                ResultLocations.sending,
                .upload(
                    .officers, fields: [SendingPage.year],
                    limit: DocumentLimit.bytes + (1 << 20)), answer: send),
            gate.get(ResultLocations.waiting, .page(.officers), answer: waiting),
            gate.get(ResultLocations.year, .page(.ofAuthority), answer: year),
            gate.get(ResultLocations.figures, .page(.officers), answer: figures),
            gate.post(
                ResultLocations.figures,
                .form(.officers, fields: fields, limit: Self.sheetLimit), answer: record),
            gate.post(
                ResultLocations.repair,
                .form(.officers, fields: [FigureForm.known, FigureForm.repair]), answer: repair),
            gate.post(
                ResultLocations.share, .form(.officers, fields: [FigureForm.known]), answer: share),
            gate.post(ResultLocations.withdrawal, .form(.officers, fields: []), answer: withdraw),
            // Asked after every pause in typing: no more costly than a page, and not counted as a form.
            gate.post(
                ResultLocations.check,
                .form(
                    .officers, fields: fields, rate: .page, limit: Self.sheetLimit,
                    isLogged: false), answer: check),
        ]
    }

    /// The area's links in the workspace's menu.
    public static func menu(for session: Session, _ language: Language) -> [MenuGroup] {
        guard session.member.authority != .installation else { return [] }
        return [
            MenuGroup(
                Bilingual("การประเมิน ITA", "The ITA")(language),
                [
                    MenuLink(
                        Bilingual("ผลการประเมิน", "Results")(language),
                        LinkAddress(ResultLocations.years.path())
                    ).with(.chart)
                ])
        ]
    }

    /// The framework of a year; throws where no file has it.
    func framework(_ year: FiscalYear) throws(WebRefusal) -> Framework {
        guard let framework = library.framework(for: year.buddhist) else {
            throw .nothingHere
        }
        return framework
    }

    /// A page of the area under its breadcrumbs.
    func page(
        _ title: String, _ visit: Visit, _ look: PageLook = PageLook(), under above: [MenuLink],
        @MarkupBuilder content: () -> some Markup
    ) async throws -> Response {
        let content = content()
        return try await frame.desk(title, for: visit, look) {
            Breadcrumbs(above, here: title, visit.language)
            div(.class("stack")) { content }
        }
    }
}

/// The links above the pages of the area.
enum Above {
    static func years(_ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(
                Bilingual("ผลการประเมิน", "Results")(language),
                LinkAddress(ResultLocations.years.path())),
        ]
    }

    static func year(_ year: FiscalYear, _ language: Language) -> [MenuLink] {
        years(language) + [
            MenuLink(
                YearName.text(year, language),
                LinkAddress(ResultLocations.year.path(YearSegment(year))))
        ]
    }
}

/// How a fiscal year is called.
enum YearName {
    static func text(_ year: FiscalYear, _ language: Language) -> String {
        Bilingual("ปี \(year.buddhist)", "\(year.buddhist) (\(year.buddhist - 543))")(language)
    }
}
