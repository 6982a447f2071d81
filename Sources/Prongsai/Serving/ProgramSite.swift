import Administration
import Design
import HTML
import Measures
import Platform
import Publications
import Results
import ThaiText

/// The public site around every page: the authority's when there is one, else the program's own.
enum ProgramSite {
    /// Name, menu and foot in a language.
    static func site(of authorities: [Authority], _ language: Language) -> Site {
        let only = authorities.count == 1 ? authorities.first?.profile : nil
        let check = MenuLink(
            Bilingual("ตรวจตัวเลขในรายงาน", "Check a report")(language), LinkAddress("/check"))
        let entrance =
            authorities.isEmpty
            ? MenuLink(Bilingual("เริ่มตั้งค่า", "Set up")(language), LinkAddress("/first-run"))
            : MenuLink(
                Bilingual("สำหรับเจ้าหน้าที่", "For staff")(language), LinkAddress("/sign-in"))
        var site = Site(
            only?.name(language) ?? programName(language), home: LinkAddress("/"),
            menu: [check, entrance])
        site.place = only.map { place(of: $0, language) } ?? promise(language)
        site.isOfficial = only != nil
        site.foot = SiteFoot(
            site.name, lines: [site.place].compactMap(\.self),
            columns: [
                MenuGroup(Bilingual("ใช้ได้เลย", "Use it now")(language), [check]),
                MenuGroup(Bilingual("เจ้าหน้าที่", "Staff")(language), [entrance]),
            ])
        return site
    }

    /// What the program is called.
    static func programName(_ language: Language) -> String {
        Bilingual("โปร่งใส", "Prongsai")(language)
    }

    /// What the workspace's head says: the authority and the menu of the areas.
    static func desk(
        _ session: Session, of authorities: [Authority], _ language: Language
    ) -> Desk {
        var menu = Administration.menu(for: session, language)
        // The year's work stands between one's own and the authority's; without a role nobody has a part in it.
        if !session.member.roles.isEmpty {
            let ofYear = Results.menu(for: session, language).map { group in
                MenuGroup(
                    group.title,
                    group.links
                        + [Measures.menuLink(language), Publications.menuLink(language)])
            }
            menu.insert(contentsOf: ofYear, at: min(1, menu.count))
        }
        var desk = Desk(home: LinkAddress("/work"), menu: menu)
        desk.authority =
            authorities.first { $0.id == session.member.authority }?.profile.name(language)
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
