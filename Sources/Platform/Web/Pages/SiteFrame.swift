public import Design
public import HTML
public import HTTP
public import ThaiText

/// What stands around every page: whose site it is, its menu and foot, the other language, who is signed in.
public struct SiteFrame: Sendable {
    /// Makes the name, menu and foot of a site in a language: of the authority whose public page it is, else as the request's
    /// host says.
    public typealias SiteMaking = @Sendable (Request, PublicSite?, Language) async -> Site

    /// Where stylesheet, icon, fonts and script lie.
    public let assets: AssetLinks
    private let makeSite: SiteMaking
    private let makeDesk: DeskMaking
    private let isDemo: Bool

    /// Makes the workspace's head and menu for who is signed in.
    public typealias DeskMaking = @Sendable (Session, Language) async -> Desk

    /// A frame with the site's own words, and those of the workspace; over fictitious data every page says so.
    public init(
        assets: AssetLinks, site: @escaping SiteMaking,
        desk: @escaping DeskMaking = { _, _ in Desk(home: LinkAddress("/")) }, isDemo: Bool = false
    ) {
        self.assets = assets
        self.isDemo = isDemo
        makeSite = site
        makeDesk = desk
    }

    /// A page of the public site.
    public func page(
        _ title: String, for visit: Visit, _ look: PageLook = PageLook(),
        @MarkupBuilder content: () -> some Markup
    ) async -> Response {
        let language = visit.language
        var site = await makeSite(visit.request, look.site, language)
        site.languages = languageSwitch(visit, look)
        site.menu = site.menu.map { Self.marked($0, visit.request.target.path) }
        var look = look
        if let session = visit.visitor.session {
            enter(&site, session, visit)
            look.isPrivate = true
        }
        let page = PublicPage(
            head(title, of: site.name, language, look), site, isWide: look.isWide,
            content: { Self.content(visit, content) })
        return response(page.document(), look, language)
    }

    /// A page of the workspace, for a person who is signed in.
    public func desk(
        _ title: String, for visit: Visit, _ look: PageLook = PageLook(),
        @MarkupBuilder content: () -> some Markup
    ) async throws -> Response {
        let language = visit.language
        let session = try visit.session()
        var desk = await makeDesk(session, language)
        desk.languages = languageSwitch(visit, look)
        desk.menu = Self.marked(desk.menu, look.menuPlace ?? visit.request.target.path)
        desk.person = signedIn(session, visit)
        var look = look
        look.isPrivate = true
        let name = desk.authority ?? Bilingual("โปร่งใส", "Prongsai")(language)
        let page = StaffPage(head(title, of: name, language, look), desk) {
            Self.content(visit, content)
        }
        return response(page.document(), look, language)
    }

    /// The public site for who is signed in: the name, the way out, and back to the work in place of the way in.
    private func enter(_ site: inout Site, _ session: Session, _ visit: Visit) {
        let work = MenuLink(
            Bilingual("งานของฉัน", "My work")(visit.language), LinkAddress("/work"))
        site.person = signedIn(session, visit)
        site.work = work
        site.menu = site.menu.map { $0.address.text.hasPrefix("/sign-in") ? work : $0 }
    }

    private func signedIn(_ session: Session, _ visit: Visit) -> SignedIn {
        var person = SignedIn(
            session.name, signOut: LinkAddress("/sign-out"), hidden: visit.hidden(for: "/sign-out"))
        person.settings = LinkAddress("/account")
        return person
    }

    /// A narrow page with one form: signing in, the first run, an invitation.
    public func door(
        _ title: String, for visit: Visit, _ look: PageLook = PageLook(),
        @MarkupBuilder content: () -> some Markup
    ) async -> Response {
        let language = visit.language
        let site = await makeSite(visit.request, look.site, language)
        var door = Door(
            home: LinkAddress("/"),
            promise: Bilingual(
                "ทำงานตามปกติ รายงานเขียนตัวเอง", "Do your work as usual; the report writes itself")(
                    language),
            detail: Bilingual(
                "สิ่งที่บันทึกระหว่างทำงานกลายเป็นหลักฐาน ITA โดยไม่ต้องพิมพ์ซ้ำ",
                "What is recorded along the way becomes ITA evidence; nobody types it twice")(
                    language))
        door.languages = languageSwitch(visit, look)
        var look = look
        look.isPrivate = true
        let page = DoorPage(head(title, of: site.name, language, look), door) {
            Self.content(visit, content)
        }
        return response(page.document(), look, language)
    }

    /// What a page shows, under a note where something is given back.
    @MarkupBuilder private static func content<Content: Markup>(
        _ visit: Visit, _ content: () -> Content
    ) -> some Markup {
        if let kept = visit.restored { RestoredNote(form: kept, language: visit.language) }
        content()
    }

    private func head(
        _ title: String, of site: String, _ language: Language, _ look: PageLook
    ) -> PageHead {
        var head = PageHead(title, of: site, language, assets)
        head.description = look.description
        head.isListed = !look.isPrivate && look.status == .ok && !isDemo
        head.hasErrors = look.hasErrors
        head.isDemo = isDemo
        return head
    }

    private func response(
        _ bytes: [UInt8], _ look: PageLook, _ language: Language
    ) -> Response {
        var response = Response.html(bytes, status: look.status)
        response.headers[.contentLanguage] = language.rawValue
        response.headers[.vary] = "Accept-Language, Cookie"
        // Nothing secret stands beside what others can choose on a page that anybody sees.
        response.mayCompress = !look.isPrivate
        if look.isPrivate { response.headers[.cacheControl] = "private, no-store" }
        response.headers[.retryAfter] = look.retryAfter.map {
            String(max(1, ($0.milliseconds + 999) / 1_000))
        }
        return response
    }

    private func languageSwitch(_ visit: Visit, _ look: PageLook) -> LanguageSwitch? {
        // The page of the other language would have forgotten what is given back here.
        guard visit.restored == nil, !look.carriesForm else { return nil }
        let other: Language = visit.language == .thai ? .english : .thai
        return LanguageSwitch(
            visit.language,
            other: LanguageChoice.address(of: other, backTo: visit.request.target))
    }

    /// The menu with one link marked: the page itself, else the nearest above it.
    private static func marked(_ menu: [MenuGroup], _ path: String) -> [MenuGroup] {
        let links = menu.flatMap(\.links).map { marked($0, path) }
        let nearest = links.filter(\.isCurrent).max {
            $0.address.text.utf8.count < $1.address.text.utf8.count
        }
        return menu.map { group in
            MenuGroup(
                group.title,
                group.links.map { link in
                    var link = link
                    link.isCurrent = link.address == nearest?.address
                    return link
                })
        }
    }

    private static func marked(_ link: MenuLink, _ path: String) -> MenuLink {
        var link = link
        link.isCurrent =
            path == link.address.text
            || link.address.text != "/" && path.hasPrefix(link.address.text + "/")
        return link
    }
}

/// How a page differs from a plain one.
public struct PageLook: Sendable {
    /// The status of the response.
    public var status: Status
    /// One sentence for search machines.
    public var description: String?
    /// Whether the content brings its own gutters.
    public var isWide: Bool
    /// Whether the page belongs to one visitor: not listed, not compressed.
    public var isPrivate: Bool
    /// Whether it shows a refused form.
    public var hasErrors: Bool
    /// Whether it carries what was typed elsewhere, which a link to another page would lose.
    public var carriesForm = false
    /// When to come again, as the head of the answer tells it in whole seconds; nil for a page that is no refusal for now.
    public var retryAfter: TimeSpan?
    /// The authority whose public page it is; nil where the host of the request says it.
    public var site: PublicSite?
    /// The address of the menu under which the page stands; nil where its own address says it.
    public var menuPlace: String?

    /// A plain page unless said otherwise.
    public init(
        _ status: Status = .ok, description: String? = nil, isWide: Bool = false,
        isPrivate: Bool = false, hasErrors: Bool = false
    ) {
        self.status = status
        self.description = description
        self.isWide = isWide
        self.isPrivate = isPrivate
        self.hasErrors = hasErrors
    }
}

extension Visit {
    /// What a form carries unseen: the proof that it is ours.
    public func hidden(for template: String) -> [HiddenField] {
        [HiddenField(FormField.token, token(for: template))]
    }
}
