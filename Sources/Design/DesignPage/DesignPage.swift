public import HTML
public import ThaiText

/// Every component in its states on one page, to look at while developing and to be tested.
///
/// Authority, people and figures are invented.
public struct DesignPage: Component, Sendable {
    private let language: Language
    private let assets: AssetLinks
    private let theme: Theme

    /// The page in a language and theme.
    public init(_ language: Language, _ assets: AssetLinks, theme: Theme = .system) {
        (self.language, self.assets, self.theme) = (language, assets, theme)
    }

    /// The page, in the frame of the public site.
    public var body: some Markup {
        PublicPage(page, site) {
            Breadcrumbs(
                [MenuLink(Bilingual("หน้าแรก", "Home")(language), LinkAddress("/"))],
                here: Bilingual("ภาษาการออกแบบ", "Design language")(language), language)
            PageTitle(
                title, eyebrow: "Design",
                lead: Bilingual(
                    "ส่วนประกอบทุกชิ้นในสถานะจริง ใช้คู่กับ Documentation/Design.md",
                    "Every component in its real states; goes with Documentation/Design.md")(
                        language))
            div(.class("stack stack-7")) {
                SpecimenOfText(language: language)
                SpecimenOfForms(language: language)
                SpecimenOfStates(language: language)
                SpecimenOfLists(language: language)
                SpecimenOfChecking(language: language)
                SpecimenOfCharts(language: language)
                SpecimenOfIcons(language: language)
            }
        }
    }

    private var title: String {
        Bilingual("ภาษาการออกแบบของโปร่งใส", "The design language of Prongsai")(language)
    }

    private var page: PageHead {
        var page = PageHead(title, of: site.name, language, assets)
        (page.isListed, page.theme) = (false, theme)
        return page
    }

    private var site: Site {
        var site = Site(
            Bilingual("เทศบาลตำบลริมธารทอง", "Rim Than Thong Municipality")(language),
            home: LinkAddress("/"), menu: menu)
        site.place = Bilingual(
            "อำเภอบึงสามสาย จังหวัดธารนคร", "Bueng Sam Sai District, Than Nakhon Province")(
                language)
        site.languages = LanguageSwitch(language, other: LinkAddress("/design"))
        site.foot = SiteFoot(
            site.name,
            lines: [Bilingual("199 หมู่ 4 ตำบลริมธารทอง", "199 Moo 4, Rim Than Thong")(language)],
            columns: [
                MenuGroup(Bilingual("ทำเรื่องกับเรา", "Deal with us")(language), menu)
            ],
            last: [
                MenuLink(
                    Bilingual("การเข้าถึงเว็บไซต์", "Accessibility")(language),
                    LinkAddress("#main"))
            ])
        return site
    }

    private var menu: [MenuLink] {
        [
            MenuLink(
                Bilingual("บริการออนไลน์", "Online services")(language), LinkAddress("#main"),
                isCurrent: true),
            MenuLink(Bilingual("ข้อมูลเปิดเผย", "Open data")(language), LinkAddress("#main")),
            MenuLink(Bilingual("ร้องเรียน", "Complaints")(language), LinkAddress("#main")),
        ]
    }
}

/// A part of the page under its heading.
struct Specimen<Content: Markup>: Component {
    let id: String
    let title: String
    let content: Content

    init(_ id: String, _ title: String, @MarkupBuilder content: () -> Content) {
        (self.id, self.title, self.content) = (id, title, content())
    }

    var body: some Markup {
        section(.class("stack stack-5"), .aria("labelledby", id)) {
            h2(.id(id)) { title }
            content
        }
    }
}
