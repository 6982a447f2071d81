import Administration
import Design
import Disclosure
import EService
import Engagement
import HTML
import HTTP
import Measures
import Platform
import Publications
import Results
import ThaiText

/// The public site around every page: the authority's when there is one, else the program's own.
enum ProgramSite {
    /// The site of an authority's public pages.
    static func site(of pages: PublicSite, _ language: Language) -> Site {
        let profile = pages.authority.profile
        let disclosure = MenuLink(
            Bilingual("ข้อมูลเปิดเผย", "Disclosure")(language),
            pages.address(DisclosureLocations.transparency.path()))
        let services = EService.publicLink(of: pages, language)
        let residents = Engagement.publicMenu(pages, language)
        let entrance = MenuLink(
            Bilingual("สำหรับเจ้าหน้าที่", "For staff")(language),
            pages.isAtRoot
                ? LinkAddress("/sign-in")
                : LinkAddress(
                    Path(segments: ["sign-in"]),
                    query: [("authority", String(pages.authority.id.rawValue))]))
        let asking = [services, EService.followingLink(of: pages, language)]
        let most = Array(residents.links.prefix(2))
        var site = Site(
            profile.name(language), home: pages.address(DisclosureLocations.front.path()),
            menu: asking + most + [disclosure, entrance])
        let ways = Engagement.publicWays(pages, language)
        site.list = asking + most + ways + [disclosure, entrance]
        site.place = place(of: profile, language)
        site.foot = SiteFoot(
            site.name, lines: [site.place].compactMap(\.self),
            columns: [
                MenuGroup(Bilingual("ทำเรื่องกับเรา", "Ask us")(language), asking),
                residents,
                MenuGroup(
                    Bilingual("ตรวจสอบเรา", "Look into us")(language),
                    [disclosure, Publications.proofLink(language)]),
                MenuGroup(
                    Bilingual("เครื่องมือ", "Tools")(language), [check(language), entrance]),
            ])
        return site
    }

    /// The program's own site: before there is an authority, and where several share it.
    static func site(isBegun: Bool, _ language: Language) -> Site {
        let entrance =
            isBegun
            ? MenuLink(
                Bilingual("สำหรับเจ้าหน้าที่", "For staff")(language), LinkAddress("/sign-in"))
            : MenuLink(Bilingual("เริ่มตั้งค่า", "Set up")(language), LinkAddress("/first-run"))
        var site = Site(
            programName(language), home: LinkAddress("/"), menu: [check(language), entrance])
        (site.place, site.isOfficial) = (promise(language), false)
        site.foot = SiteFoot(
            site.name, lines: [site.place].compactMap(\.self),
            columns: [
                MenuGroup(
                    Bilingual("ใช้ได้เลย", "Use it now")(language),
                    [check(language), Publications.proofLink(language)]),
                MenuGroup(Bilingual("เจ้าหน้าที่", "Staff")(language), [entrance]),
            ])
        return site
    }

    private static func check(_ language: Language) -> MenuLink {
        MenuLink(
            Bilingual("ตรวจตัวเลขในรายงาน", "Check a report")(language), LinkAddress("/check"))
    }

    /// What the program is called.
    static func programName(_ language: Language) -> String {
        Bilingual("โปร่งใส", "Prongsai")(language)
    }

    /// What the workspace's head says: the authority and the menu of the areas.
    static func desk(
        _ session: Session, of authority: Authority?, waiting: WaitingWork, _ language: Language
    ) -> Desk {
        var menu = Administration.menu(for: session, language)
        // The year's work stands between one's own and the authority's; without a role nobody has a part in it.
        if !session.member.roles.isEmpty {
            let ofYear = Results.menu(for: session, language).map { group in
                MenuGroup(
                    group.title,
                    group.links
                        + [
                            Measures.menuLink(language),
                            Measures.ownLink(
                                for: session.member, waiting: waiting.measures, language),
                            Publications.menuLink(language).waiting(waiting.approvals, language),
                            Disclosure.menuLink(language),
                        ].compactMap(\.self))
            }
            let ofResidents = [
                EService.menu(for: session.member, waiting: waiting.requests, language),
                Engagement.menu(for: session.member, waiting: waiting.questions, language),
            ]
            menu.insert(
                contentsOf: ofYear + ofResidents.compactMap(\.self), at: min(1, menu.count))
        }
        var desk = Desk(home: LinkAddress("/work"), menu: menu)
        desk.authority =
            authority?.profile.name(language)
            ?? Bilingual("เครื่องนี้", "This installation")(language)
        return desk
    }

    private static func place(of profile: Authority.Profile, _ language: Language) -> String {
        Bilingual(
            "อำเภอ\(profile.district) จังหวัด\(profile.province)",
            "\(profile.district) District, \(profile.province) Province")(language)
    }

    private static func promise(_ language: Language) -> String {
        Bilingual("งาน ITA ของท้องถิ่น ตั้งแต่คะแนนถึงรายงาน", "The ITA work of local authorities")(
            language)
    }
}
