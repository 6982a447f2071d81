public import Cryptography
public import Design
public import DocumentWriting
import FileStore
import HTML
public import HTTP
public import Pictures
public import Platform
public import SQL
public import ThaiText
import Threads

/// What an authority tells its residents and what they tell it: news, questions and answers, hearings, polls, suggestions, who is who.
public struct Engagement: Sendable {
    /// The longest form in bytes: a text of 20,000 letters, each of which takes nine.
    static let formLimit = 512 << 10

    let database: Database
    let files: FileDesk
    let pictures: PictureShrinker
    let fonts: FontFiles
    let sites: PublicSites
    let base: BaseAddress
    let frame: SiteFrame
    let random: RandomBytes
    let printing = ThreadPool<Void>(threads: 1, waiting: 16)

    /// The parts that the assembly hands over.
    public struct Parts: Sendable {
        let database: Database
        let files: FileDesk
        let pictures: PictureShrinker
        let fonts: FontFiles
        let sites: PublicSites
        let base: BaseAddress
        let random: RandomBytes

        /// Rows, files, what makes pictures small, fonts of paper, whose pages a request means, how links to this installation
        /// begin, chance.
        public init(
            database: Database, files: FileDesk, pictures: PictureShrinker, fonts: FontFiles,
            sites: PublicSites, base: BaseAddress, random: RandomBytes
        ) {
            (self.database, self.files, self.pictures) = (database, files, pictures)
            self.fonts = fonts
            (self.sites, self.base, self.random) = (sites, base, random)
        }
    }

    /// The area with all that it needs.
    public init(_ parts: Parts, frame: SiteFrame) {
        (database, files, pictures) = (parts.database, parts.files, parts.pictures)
        (fonts, sites) = (parts.fonts, parts.sites)
        (base, random) = (parts.base, parts.random)
        self.frame = frame
    }

    /// The lines of the route table.
    public func routes(_ gate: Gate) -> [Route<Access>] {
        newsRoutes(gate) + newsFileRoutes(gate) + hearingRoutes(gate) + publicNewsRoutes(gate)
            + questionRoutes(gate) + publicQuestionRoutes(gate)
            + pollRoutes(gate) + publicPollRoutes(gate)
            + officialRoutes(gate) + publicOfficialRoutes(gate) + visitorRoutes(gate)
    }

    /// The area's links in the workspace's menu; `waiting` questions have no answer.
    public static func menu(
        for member: Member, waiting: Int, _ language: Language
    ) -> MenuGroup? {
        guard case .roles(let ours) = Audience.ofAuthority, !ours.isDisjoint(with: member.roles)
        else { return nil }
        return MenuGroup(
            Bilingual("ประชาชน", "Residents")(language),
            [
                MenuLink(
                    Bilingual("ข่าวและประกาศ", "News and notices")(language),
                    LinkAddress(NewsLocations.list.path())
                ).with(.flag),
                MenuLink(
                    QuestionListPage.title(language), LinkAddress(QuestionLocations.list.path())
                ).with(.chat).waiting(waiting, language),
                MenuLink(
                    PollListPage.title(language), LinkAddress(PollLocations.list.path())
                ).with(.list),
                MenuLink(
                    OfficialListPage.title(language), LinkAddress(OfficialLocations.list.path())
                ).with(.people),
                MenuLink(
                    ContactsEditor.title(language),
                    LinkAddress(OfficialLocations.contacts.path())
                ).with(.phone),
                MenuLink(
                    VisitorPage.title(language), LinkAddress(VisitorLocations.now.path())
                ).with(.chart),
            ])
    }

    /// What residents find on the public pages of an authority, what is asked for most first.
    public static func publicMenu(_ site: PublicSite, _ language: Language) -> MenuGroup {
        MenuGroup(
            Bilingual("ประชาชน", "Residents")(language),
            [
                .news(site, language), .questions(site, language),
                MenuLink(
                    Bilingual("การมีส่วนร่วม", "Participation")(language),
                    site.address(HearingLocations.all.path())),
                .polls(site, language),
                MenuLink(
                    OfficialListPage.title(language),
                    site.address(OfficialLocations.structure.path())),
                contacts(site, language),
            ])
    }

    /// What the menu of narrow windows has beside the first of these: telling how satisfied one is, and how to reach us.
    public static func publicWays(_ site: PublicSite, _ language: Language) -> [MenuLink] {
        [.polls(site, language), contacts(site, language)]
    }

    private static func contacts(_ site: PublicSite, _ language: Language) -> MenuLink {
        MenuLink(
            Bilingual("ติดต่อเรา", "Contacts")(language),
            site.address(OfficialLocations.publicContacts.path()))
    }

    /// A page of the area in the workspace under its breadcrumbs, with what was done before.
    func page(
        _ title: String, _ visit: Visit, at menu: Path, under above: [MenuLink],
        errors: [FieldError] = [], refused: Status = .unprocessableContent,
        @MarkupBuilder content: () -> some Markup
    ) async throws -> Response {
        let place = WorkPlace(
            menu, under: above, errors: errors, refused: refused,
            done: EngagementDone(visit)?.banner(visit.language))
        return try await frame.work(title, for: visit, place, content: content)
    }

    /// Does what a sound form wishes and leads on; else shows the form again with what was typed.
    func carry(
        _ sheet: Sheet, main field: String, again: (Sheet) async throws -> Response,
        _ work: () async throws -> LinkAddress
    ) async throws -> Response {
        guard sheet.isSound else { return try await again(sheet) }
        do {
            return .redirect(to: try await work())
        } catch let refusal as EngagementRefusal {
            if refusal == .nothingHere { throw WebRefusal.nothingHere }
            var sheet = sheet
            sheet.refuse(field, refusal.wording)
            return try await again(sheet)
        } catch let refusal as FilesRefusal {
            var sheet = sheet
            sheet.refuse(field, refusal.wording)
            return try await again(sheet)
        }
    }

    /// A reader of the rows of an authority whose public page is asked for.
    func reader(_ site: PublicSite) -> AuthorityReader {
        AuthorityReader(site.authority.id, in: database)
    }
}

extension Audience {
    /// Who speaks with residents for the authority.
    static let speakers = Audience.roles([.officer, .staff, .head])
}
