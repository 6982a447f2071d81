import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The list of what the authority tells, the pinned and then the newest first.
struct PublicNewsList: Component {
    let site: PublicSite
    let list: NewsList
    let items: [NewsItem]
    let count: Int
    let language: Language

    var title: String {
        guard let year = list.year else { return Bilingual("ข่าวและประกาศ", "News")(language) }
        return Bilingual(
            "ข่าวประชาสัมพันธ์ ปีงบประมาณ \(year.buddhist)",
            "News of fiscal year \(year.buddhist) (\(year.buddhist - 543))")(language)
    }

    var look: PageLook {
        var look = PageLook(
            description: Bilingual(
                "ข่าว ประกาศ และกิจกรรมของ\(site.authority.profile.name.thai)",
                "News, notices and activities of \(site.authority.profile.name.english)")(language))
        look.site = site
        return look
    }

    var body: some Markup {
        Breadcrumbs(
            [.front(site, language)] + (list.year == nil ? [] : [.news(site, language)]),
            here: title, language)
        PageTitle(title, lead: lead)
        if list.year == nil {
            NewsSearchForm(site: site, words: "", language: language)
            FilterChips(
                Bilingual("เลือกประเภท", "Choose a kind")(language),
                [chip(nil)] + NewsCategory.allCases.map(chip))
        }
        if items.isEmpty {
            EmptyState(
                Bilingual("ยังไม่มีข่าวที่นี่", "No news here yet")(language),
                Bilingual(
                    "เมื่อหน่วยงานเผยแพร่ จะอยู่ที่หน้านี้",
                    "What the authority publishes will stand on this page")(language), icon: .flag)
        } else {
            NewsEntries(site: site, items: items, language: language)
            Pager(current: list.page, of: pages, language) { [site, list] page in
                Self.address(site, list, page)
            }
        }
        p {
            GoLink(
                Bilingual("ติดตามข่าวด้วย Atom", "Follow the news by Atom")(language),
                to: site.address(NewsLocations.feed.path()))
        }
    }

    private var pages: Int { max(1, (count + NewsList.size - 1) / NewsList.size) }

    private var lead: String? {
        list.year == nil
            ? nil
            : Bilingual("เผยแพร่ในปีนี้ \(count) เรื่อง", "\(count) published in the year")(language)
    }

    private func chip(_ category: NewsCategory?) -> MenuLink {
        MenuLink(
            category?.name(language) ?? Bilingual("ทั้งหมด", "All")(language),
            Self.address(site, NewsList(category: category), 1),
            isCurrent: category == list.category)
    }

    private static func address(
        _ site: PublicSite, _ list: NewsList, _ page: Int
    ) -> LinkAddress {
        site.address(
            list.year.map { NewsLocations.year.path($0) } ?? NewsLocations.all.path(),
            query: [
                ("category", list.category?.rawValue ?? ""),
                ("page", page > 1 ? String(page) : ""),
            ])
    }
}

/// News one below the other.
struct NewsEntries: Component {
    let site: PublicSite
    let items: [NewsItem]
    let language: Language

    var body: some Markup {
        DatedList(
            items.map { item in
                DatedList.Entry(
                    (item.content.from ?? item.since).newsDay(language), item.content.title,
                    to: site.address(NewsLocations.page.path(item.id)), note: note(item))
            })
    }

    private func note(_ item: NewsItem) -> String {
        let pinned = item.content.isPinned ? Bilingual("ปักหมุด · ", "Pinned · ")(language) : ""
        return pinned + item.content.category.name(language)
    }
}

/// The field to search in the news.
struct NewsSearchForm: Component {
    let site: PublicSite
    let words: String
    let language: Language

    var body: some Markup {
        SearchForm(
            Bilingual("ค้นหาในข่าวและประกาศ", "Search the news")(language),
            button: Bilingual("ค้นหา", "Search")(language),
            to: site.address(NewsLocations.all.path()), value: words, look: .quiet)
    }
}

/// What was found in the news.
struct FoundNews: Component {
    let site: PublicSite
    let words: String
    let hits: [(item: NewsItem, hit: SearchHit)]
    let language: Language

    var title: String { Bilingual("ผลการค้นหาข่าว", "News found")(language) }

    var look: PageLook {
        var look = PageLook()
        look.site = site
        return look
    }

    var body: some Markup {
        Breadcrumbs([.front(site, language), .news(site, language)], here: title, language)
        PageTitle(
            title,
            lead: Bilingual("พบ \(hits.count) เรื่อง", "\(hits.count) found")(language))
        NewsSearchForm(site: site, words: words, language: language)
        if hits.isEmpty {
            EmptyState(
                Bilingual("ไม่พบข่าวที่มีคำนี้", "Nothing with these words")(language),
                Bilingual("ลองคำที่สั้นลง", "Try fewer or shorter words")(language),
                icon: .search)
        } else {
            ul(.class("items"), .role("list")) {
                for found in hits {
                    li {
                        a(.href(site.address(NewsLocations.page.path(found.item.id)))) {
                            FoundWords(pieces: found.hit.title)
                        }
                        p(.class("hint")) { FoundWords(pieces: found.hit.excerpt) }
                        p(.class("meta")) {
                            (found.item.content.from ?? found.item.since).newsDay(language)
                        }
                    }
                }
            }
        }
    }
}

private struct FoundWords: Component {
    let pieces: [SearchPiece]

    var body: some Markup {
        for piece in pieces {
            if piece.isHit { mark { piece.text } } else { piece.text }
        }
    }
}

/// One piece of news.
struct PublicNewsPage: Component {
    let site: PublicSite
    let item: NewsItem
    /// What is recorded of a hearing.
    let record: HearingRecord?
    let language: Language

    var look: PageLook {
        let start = item.content.text.unicodeScalars.prefix(150)
        var look = PageLook(
            description: String(String.UnicodeScalarView(start)).split(
                whereSeparator: \.isNewline
            ).joined(separator: " "))
        look.site = site
        return look
    }

    var body: some Markup {
        Breadcrumbs(
            [.front(site, language), .news(site, language)], here: item.content.title, language)
        article {
            PageTitle(item.content.title, eyebrow: item.content.category.name(language))
            p(.class("meta")) {
                Bilingual("เผยแพร่ ", "Published ")(language)
                (item.content.from ?? item.since).newsDay(language)
                if let until = item.content.until {
                    Bilingual(" · ถึง ", " · until ")(language)
                    (until - .days(1)).newsDay(language)
                }
            }
            div(.class("stack mt-6"), .lang("th")) {
                ProseText(item.content.text)
                for picture in item.pictures {
                    NewsPicture(picture: picture, item: item, site: site)
                }
            }
            if let record {
                section(.class("mt-6 stack"), .aria("labelledby", "hearing")) {
                    h2(.id("hearing")) {
                        Bilingual("ผลการมีส่วนร่วม", "What came of it")(language)
                    }
                    HearingParts(record: record, language: language)
                }
            }
            if !item.documents.isEmpty { documents }
            if record == nil, item.content.category == .hearing {
                ButtonRow {
                    ButtonLink(
                        Bilingual("แสดงความเห็นเรื่องนี้", "Say what you think")(language),
                        to: .opinion(of: item.id, on: site))
                }
            }
        }
    }

    private var documents: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "files")) {
            h2(.id("files")) { Bilingual("ไฟล์แนบ", "Files")(language) }
            ul(.class("items"), .role("list")) {
                for file in item.documents {
                    li {
                        a(
                            .href(
                                site.address(NewsLocations.publicFile.path(item.id, file.number)))
                        ) { "\(file.description) (\(file.facts))" }
                    }
                }
            }
        }
    }
}

/// A picture of a piece of news, as wide as the text.
private struct NewsPicture: Component {
    let picture: NewsFile
    let item: NewsItem
    let site: PublicSite

    var body: some Markup {
        figure(.class("picture")) {
            img(
                .src(site.address(NewsLocations.publicFile.path(item.id, picture.number))),
                .alt(picture.description),
                Attribute("width", picture.picture.map { String($0.width) }),
                Attribute("height", picture.picture.map { String($0.height) }),
                Attribute("loading", "lazy"))
        }
    }
}

extension Timestamp {
    /// The day as a part of a page.
    func newsDay(_ language: Language) -> Moment {
        Moment(day(language), iso: Bangkok(self).date.iso)
    }
}

extension MenuLink {
    /// The authority's first public page.
    static func front(_ site: PublicSite, _ language: Language) -> MenuLink {
        MenuLink(Bilingual("หน้าแรก", "Front page")(language), site.address(.front))
    }

    /// The public list of news.
    static func news(_ site: PublicSite, _ language: Language) -> MenuLink {
        MenuLink(
            Bilingual("ข่าวและประกาศ", "News")(language),
            site.address(NewsLocations.all.path()))
    }
}
