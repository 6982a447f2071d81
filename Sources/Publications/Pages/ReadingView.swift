import Design
import HTML
import HTTP
import Platform
import ThaiText

/// A published web page as it is read here: under a way back and, where it is long, above a list of its parts.
///
/// What was published stays as it is in the store, and is given out byte for byte as a file; only its copy for reading gets
/// the bar. Nothing within the published markup is touched but that its parts get names to be led to.
struct ReadingView {
    /// From how many parts on there is a list of them.
    private static let many = 4

    let publication: Publication
    let site: PublicSite
    let language: Language

    /// The page of what is stored.
    func page(of stored: [UInt8]) -> [UInt8] {
        let text = String(decoding: stored, as: UTF8.self)
        guard let head = text.firstRange(of: "</head>"), let main = text.firstRange(of: "<main>"),
            head.upperBound <= main.lowerBound
        else { return stored }
        var parts: [Part] = []
        let body = named(text[main.upperBound...], &parts)
        let style = "<style>\(Self.style(hint: hint))</style>"
        let page = "\(text[..<head.lowerBound])\(style)\(text[head.lowerBound..<main.lowerBound])"
        var bytes = Array(page.utf8)
        bytes += bar.bytes()
        bytes += contents(parts).bytes()
        bytes += Array("<main>\(body)".utf8)
        return bytes
    }

    /// A part of the document: the name of its place, and its heading.
    private struct Part {
        let anchor: String
        let heading: String
    }

    /// The markup with a name at every heading of a part.
    private func named(_ markup: Substring, _ parts: inout [Part]) -> String {
        var out = ""
        var rest = markup
        while let start = rest.firstRange(of: "<h2>"), let end = rest.firstRange(of: "</h2>"),
            start.upperBound <= end.lowerBound
        {
            let anchor = "part-\(parts.count + 1)"
            let heading = rest[start.upperBound..<end.lowerBound]
            parts.append(Part(anchor: anchor, heading: Self.plain(heading)))
            out += "\(rest[..<start.lowerBound])<h2 id=\"\(anchor)\">\(heading)</h2>"
            rest = rest[end.upperBound...]
        }
        return out + rest
    }

    /// The words of a heading, without what sets them in bold.
    private static func plain(_ markup: Substring) -> String {
        var words = ""
        var isTag = false
        for character in markup {
            if character == "<" { isTag = true }
            if !isTag { words.append(character) }
            if character == ">" { isTag = false }
        }
        for (escaped, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            words = words.replacing(escaped, with: sign)
        }
        return words
    }

    private var bar: some Markup {
        nav(
            .lang(language.rawValue),
            .aria("label", Bilingual("ทางกลับ", "The way back")(language))
        ) {
            a(.href(site.address(.front))) { site.authority.profile.name(language) }
            a(.href(LinkAddress(PublicationLocations.publication.path(publication.code)))) {
                Bilingual(
                    "\(publication.subject.name.thai) ฉบับที่ \(publication.version): ไฟล์และการตรวจสอบ",
                    "\(publication.subject.name.english), version \(publication.version): files and proof"
                )(language)
            }
        }
    }

    @MarkupBuilder private func contents(_ parts: [Part]) -> some Markup {
        if parts.count >= Self.many {
            nav(
                .lang(language.rawValue),
                .aria("label", Bilingual("สารบัญ", "Contents")(language))
            ) {
                details {
                    summary { Bilingual("สารบัญ", "Contents")(language) }
                    ol {
                        for part in parts {
                            li {
                                if let address = LinkAddress(path: "#\(part.anchor)") {
                                    a(.lang("th"), .href(address)) { part.heading }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What is said above a drawing that is wider than a phone, in documents published before drawings fitted.
    private var hint: String {
        Bilingual(
            "เลื่อนภาพไปด้านข้างเพื่อดูทั้งหมด หรือดูเป็นตาราง",
            "Move the picture sideways, or see it as a table")(
                language)
    }

    private static func style(hint: String) -> String {
        """
        body>nav{background:var(--band);color:var(--on-band);padding:.25rem clamp(1.125rem,4vw,2rem);\
        display:flex;flex-wrap:wrap;gap:0 1.5rem;font-size:.9375rem}
        body>nav a,body>nav summary{color:inherit;display:inline-block;padding-block:.5rem;\
        min-block-size:2.75rem;text-underline-offset:.28em}
        body>nav ol{list-style:decimal;padding-block-end:1rem}
        body>nav :focus-visible{outline-color:var(--rong)}
        thead th{overflow-wrap:break-word}
        .chart:has(.slim) figcaption{display:none}
        @media screen and (max-width:63.99rem){.chart .scroll:not(.broad)::before{content:"\(hint)";\
        position:sticky;inset-inline-start:0;display:block;inline-size:fit-content;max-inline-size:100%;\
        font-size:.875rem;margin-block-end:.5rem}}
        @media print{body>nav{display:none}.chart .scroll::before{display:none}}
        """
    }
}
