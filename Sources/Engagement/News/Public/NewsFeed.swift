import HTML
import HTTP
import Platform
import ThaiText

/// News as an Atom feed (RFC 4287), in the language in which it was written.
struct NewsFeed {
    let site: PublicSite
    let base: BaseAddress
    let items: [NewsItem]

    var text: String {
        let own = base.text + site.address(NewsLocations.feed.path()).text
        let page = base.text + site.address(NewsLocations.all.path()).text
        let name = site.authority.profile.name.thai
        let updated = items.map(\.since).max() ?? site.authority.since
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="th">
            <id>\(own.inXML)</id>
            <title>\("ข่าวและประกาศของ\(name)".inXML)</title>
            <updated>\(Bangkok(updated).iso8601)</updated>
            <author><name>\(name.inXML)</name></author>
            <link rel="self" type="application/atom+xml" href="\(own.inXML)"/>
            <link rel="alternate" type="text/html" href="\(page.inXML)"/>

            """ + items.map(entry).joined() + "</feed>\n"
    }

    private func entry(_ item: NewsItem) -> String {
        let link = base.text + site.address(NewsLocations.page.path(item.id)).text
        return """
            <entry>
            <id>\(link.inXML)</id>
            <title>\(item.content.title.inXML)</title>
            <published>\(Bangkok(item.content.from ?? item.since).iso8601)</published>
            <updated>\(Bangkok(max(item.since, item.content.from ?? item.since)).iso8601)</updated>
            <category term="\(item.content.category.rawValue)" label="\(item.content.category.name.thai.inXML)"/>
            <link rel="alternate" type="text/html" href="\(link.inXML)"/>
            <content type="text">\(item.content.text.inXML)</content>
            </entry>

            """
    }
}

extension String {
    /// The text as it stands in XML; what XML cannot hold is left out.
    fileprivate var inXML: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\n", "\t", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
                text.unicodeScalars.append(scalar)
            default: break
            }
        }
        return text
    }
}
