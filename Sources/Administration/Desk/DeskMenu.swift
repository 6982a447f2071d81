public import Design
import HTML
import HTTP
public import Platform
public import ThaiText

extension Administration {
    /// The area's links in the rail, by what a person may.
    public static func menu(for session: Session, _ language: Language) -> [MenuGroup] {
        let roles = session.member.roles
        var groups = [MenuGroup(Bilingual("งานของฉัน", "My work")(language), mine(language))]
        guard !roles.isEmpty else { return groups }
        groups.append(
            MenuGroup(
                session.member.authority == .installation
                    ? Bilingual("เครื่องนี้", "This installation")(language)
                    : Bilingual("หน่วยงาน", "The authority")(language),
                authority(session, language)))
        if !roles.isDisjoint(with: [.administrator, .operator]) {
            groups.append(
                MenuGroup(Bilingual("ดูแลระบบ", "Administration")(language), care(roles, language)))
        }
        return groups
    }

    private static func mine(_ language: Language) -> [MenuLink] {
        [
            MenuLink(
                Bilingual("หน้าแรก", "First page")(language), LinkAddress(WorkLocations.start.path())
            ).with(.home),
            MenuLink(
                Bilingual("ตรวจตัวเลขในรายงาน", "Check a report")(language), LinkAddress("/check")
            ).with(.check),
            MenuLink(
                Bilingual("บัญชีของฉัน", "My account")(language), LinkAddress("/account")
            ).with(.key),
        ]
    }

    private static func authority(_ session: Session, _ language: Language) -> [MenuLink] {
        let people = MenuLink(
            Bilingual("บุคลากร", "People")(language), LinkAddress(WorkLocations.people.path())
        ).with(.people)
        guard session.member.authority == .installation else {
            return [
                people,
                MenuLink(
                    Bilingual("กองและสำนัก", "Divisions")(language),
                    LinkAddress(WorkLocations.divisions.path())
                ).with(.map),
            ]
        }
        return [
            MenuLink(
                Bilingual("หน่วยงานทั้งหมด", "Authorities")(language),
                LinkAddress(WorkLocations.authorities.path())
            ).with(.map), people,
        ]
    }

    private static func care(_ roles: Set<Role>, _ language: Language) -> [MenuLink] {
        var links = [
            MenuLink(
                Bilingual("คำเชิญ", "Invitations")(language),
                LinkAddress(WorkLocations.invitations.path())
            ).with(.user),
            MenuLink(
                Bilingual("จดหมายออก", "Letters")(language),
                LinkAddress(WorkLocations.letters.path())
            ).with(.mail),
            MenuLink(
                Bilingual("บันทึกการกระทำ", "Audit chain")(language),
                LinkAddress(WorkLocations.audit.path())
            ).with(.shield),
        ]
        if roles.contains(.administrator) {
            links.insert(
                MenuLink(
                    Bilingual("ข้อมูลหน่วยงาน", "Particulars")(language),
                    LinkAddress(WorkLocations.authority.path())
                ).with(.info), at: 0)
        }
        return links
    }
}
