import HTML
import ThaiText

/// A whole document: its head, the skip link, and what the variants of the frame put between.
struct PageDocument<Content: Markup>: Component {
    let page: PageHead
    let content: Content

    var body: some Markup {
        html(
            .lang(page.language.rawValue),
            .data("theme", page.theme.rawValue).when(page.theme != .system)
        ) {
            HeadElement(page: page)
            HTML.body {
                a(.class("skip"), .href(LinkAddress("#main"))) {
                    Bilingual("ข้ามไปยังเนื้อหาหลัก", "Skip to main content")(page.language)
                }
                if page.isDemo { DemoStrip(language: page.language) }
                content
                if let address = page.assets.script {
                    script(.src(address), Attribute("defer", if: true))
                }
            }
        }
    }
}

/// Nobody shall take a demonstration for an authority's own pages.
private struct DemoStrip: Component {
    let language: Language

    var body: some Markup {
        aside(.class("demo"), .aria("label", Bilingual("ตัวอย่าง", "Demo")(language))) {
            p {
                strong { Bilingual("ตัวอย่าง", "Demo")(language) }
                " "
                Bilingual("ข้อมูลทั้งหมดเป็นเรื่องสมมุติ", "All data are fictitious")(language)
            }
        }
    }
}

private struct HeadElement: Component {
    let page: PageHead

    var body: some Markup {
        head {
            meta(Attribute("charset", "utf-8"))
            meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
            meta(.name("color-scheme"), Attribute("content", "light dark"))
            if let description = page.description {
                meta(.name("description"), Attribute("content", description))
            }
            if !page.isListed { meta(.name("robots"), Attribute("content", "noindex, nofollow")) }
            title { page.documentTitle }
            link(.rel("icon"), .type("image/svg+xml"), .href(page.assets.icon))
            for font in page.assets.fonts {
                link(
                    .rel("preload"), Attribute("as", "font"), .type("font/woff2"),
                    Attribute("crossorigin", if: true), .href(font))
            }
            link(.rel("stylesheet"), .href(page.assets.stylesheet))
        }
    }
}
