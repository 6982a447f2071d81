public import Design
public import HTML
public import HTTP
public import ThaiText

/// Where a page of the workspace stands, and what is said above its content.
public struct WorkPlace: Sendable {
    /// The address of the menu under which it stands; nil where its own address says it.
    var menu: Path?
    /// The pages above it, the first page of the workspace foremost.
    var above: [MenuLink]
    /// What is wrong with the form that it shows.
    var errors: [FieldError]
    /// The status of a page that shows errors.
    var refused: Status
    /// What was done on the page before.
    var done: Banner?

    /// A place under other pages.
    public init(
        _ menu: Path? = nil, under above: [MenuLink], errors: [FieldError] = [],
        refused: Status = .unprocessableContent, done: Banner? = nil
    ) {
        (self.menu, self.above, self.errors) = (menu, above, errors)
        (self.refused, self.done) = (refused, done)
    }
}

extension SiteFrame {
    /// A page of the workspace under its breadcrumbs, with errors and what was done before.
    public func work(
        _ title: String, for visit: Visit, _ place: WorkPlace,
        @MarkupBuilder content: () -> some Markup
    ) async throws -> Response {
        var look = PageLook(place.errors.isEmpty ? .ok : place.refused)
        look.hasErrors = !place.errors.isEmpty
        look.menuPlace = place.menu?.text
        let content = content()
        return try await desk(title, for: visit, look) {
            if !place.above.isEmpty { Breadcrumbs(place.above, here: title, visit.language) }
            ErrorSummary(place.errors, visit.language)
            place.done
            div(.class("stack")) { content }
        }
    }
}

extension MenuLink {
    /// The first page of the workspace, above all its others.
    public static func work(_ language: Language) -> MenuLink {
        MenuLink(Bilingual("งาน", "Work")(language), LinkAddress("/work"))
    }
}

extension Audience {
    /// Who belongs to an authority.
    public static let ofAuthority = Audience.roles(
        Set(Role.allCases.filter { !$0.isOfInstallation }))
    /// Who does the year's assessment work.
    public static let officers = Audience.roles([.officer])
    /// Who decides for the authority.
    public static let executives = Audience.roles([.executive])
}

/// What was done on the page before: the address names it, the words are an area's.
public protocol DeedNote: RawRepresentable<String>, Sendable {
    /// The message under the heading.
    var title: Bilingual { get }
}

extension DeedNote {
    /// The note of a visit's address; nil for none.
    public init?(_ visit: Visit) {
        guard let fields = try? visit.request.target.queryFields(), let name = fields["done"]
        else { return nil }
        self.init(rawValue: name)
    }

    /// The message as it is shown.
    public func banner(_ language: Language) -> Banner { Banner(.done, title(language)) }

    /// The address of a page with this note.
    public func on(_ path: Path) -> LinkAddress { LinkAddress(path, query: [("done", rawValue)]) }
}
