public import HTML
public import ThaiText

/// What a page says of itself before its first heading.
public struct PageHead: Sendable {
    /// The page's own title, without the site's name.
    public var title: String
    /// The name of the site: an authority, or the program.
    public var siteName: String
    /// The language of the page.
    public var language: Language
    /// Where stylesheet, icon, fonts and script lie.
    public var assets: AssetLinks
    /// One sentence for search machines; nil for none.
    public var description: String?
    /// Light, dark, or as the system says.
    public var theme = Theme.system
    /// Whether search machines may list the page; the workspace and whatever belongs to one person may not be.
    public var isListed = true
    /// Whether all that it shows is fictitious: the page then says so above everything.
    public var isDemo = false
    /// Whether the page shows a refused form: its title then says so first.
    public var hasErrors = false

    /// A page by its title, the site it belongs to, its language and its assets.
    public init(_ title: String, of siteName: String, _ language: Language, _ assets: AssetLinks) {
        (self.title, self.siteName, self.language) = (title, siteName, language)
        self.assets = assets
    }

    /// The text of the `title` element.
    var documentTitle: String {
        let mark = hasErrors ? Bilingual("ข้อผิดพลาด: ", "Error: ")(language) : ""
        return mark + (title == siteName ? title : "\(title) – \(siteName)")
    }
}

/// Which of the two sets of colours a page wears.
public enum Theme: String, Sendable, Hashable, CaseIterable, Codable {
    case system, light, dark
}

/// Where the files of the design language lie on this server.
public struct AssetLinks: Sendable, Hashable {
    /// The stylesheet.
    public var stylesheet: LinkAddress
    /// The icon of the browser's tab.
    public var icon: LinkAddress
    /// The script of comforts; nil for none.
    public var script: LinkAddress?
    /// Fonts to fetch before the stylesheet asks for them.
    public var fonts: [LinkAddress]

    /// The addresses of a stylesheet and an icon, and of what may come beside them.
    public init(
        stylesheet: LinkAddress, icon: LinkAddress, script: LinkAddress? = nil,
        fonts: [LinkAddress] = []
    ) {
        (self.stylesheet, self.icon, self.script, self.fonts) = (stylesheet, icon, script, fonts)
    }

    /// Addresses without hash, as tests use them.
    public static let unhashed = AssetLinks(
        stylesheet: LinkAddress("/assets/prongsai.css"), icon: LinkAddress("/assets/prongsai.svg"))
}
