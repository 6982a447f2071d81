import Design
import HTML
import ThaiText

/// The program's own site, before and beside those of authorities.
enum ProgramSite {
    /// Name, menu and foot in a language.
    static func site(_ language: Language) -> Site {
        let name = Bilingual("โปร่งใส", "Prongsai")(language)
        let check = MenuLink(
            Bilingual("ตรวจตัวเลขในรายงาน", "Check a report")(language), LinkAddress("/check"))
        var site = Site(name, home: LinkAddress("/"), menu: [check])
        site.place = Bilingual(
            "งาน ITA ของท้องถิ่น ตั้งแต่คะแนนถึงรายงาน", "The ITA work of local authorities")(language)
        site.foot = SiteFoot(
            name,
            lines: [
                Bilingual(
                    "โปรแกรมเสรีสำหรับองค์กรปกครองส่วนท้องถิ่น",
                    "Free software for Thai local authorities")(language)
            ],
            columns: [
                MenuGroup(Bilingual("ใช้ได้เลย", "Use it now")(language), [check])
            ])
        return site
    }
}
