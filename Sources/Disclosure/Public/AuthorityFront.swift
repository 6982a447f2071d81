import Assessment
import Design
public import HTML
import HTTP
public import Platform
public import ThaiText

/// The first public page of an authority: what it discloses, what was brought up to date, and what anybody can do here.
struct AuthorityFront: Component {
    let site: PublicSite
    let list: DisclosureYear
    /// What was published with the program.
    let documents: [PublicDocument]
    /// What the authority tells everybody now.
    let told: PublicNews
    /// What residents ask it for.
    let offer: PublicOffer
    let language: Language

    private static let most = 6

    var look: PageLook {
        var look = PageLook(
            description: Bilingual(
                "เว็บไซต์ของ\(site.authority.profile.name.thai): ข้อมูลที่เปิดเผย และเอกสารที่เผยแพร่",
                "The site of \(site.authority.profile.name.english): what it discloses and publishes"
            )(language), isWide: true)
        look.site = site
        return look
    }

    var body: some Markup {
        Hero(
            Bilingual("ตรวจสอบเราได้ทุกเรื่อง", "Look into everything we do")(language),
            lead: Bilingual(
                "ข้อมูลที่กฎหมายและสำนักงาน ป.ป.ช. ให้หน่วยงานเปิดเผย ดูได้ทีละเรื่องว่าเรื่องใดครบ เรื่องใดยังขาด พร้อมหลักฐานและวันที่ปรับปรุง",
                "What an authority is to disclose by law and to the National Anti-Corruption Commission, item by item: what is here, what is still missing, with evidence and dates"
            )(language)
        ) {
            div(.class("row")) {
                ButtonLink(
                    Bilingual("ดูข้อมูลที่เปิดเผย", "See what we disclose")(language),
                    to: yearPage, .gold, icon: .eye)
            }
        }
        if !offer.entries.isEmpty { OfferBand(offer: offer, site: site, language: language) }
        if !told.entries.isEmpty {
            PageBand("told", Bilingual("ข่าวและประกาศ", "News")(language)) {
                DatedList(
                    told.entries.map { entry($0.since, $0.title, site.address($0.page), "") })
                GoLink(
                    Bilingual("ดูข่าวทั้งหมด", "See all the news")(language),
                    to: site.address(told.all))
            }
        }
        overview
        if !documents.isEmpty {
            PageBand(
                "documents",
                Bilingual("แผนและรายงานที่อนุมัติแล้ว", "Plans and reports that were approved")(
                    language)
            ) {
                DatedList(
                    documents.map { entry($0.since, $0.name(language), $0.address, "") })
            }
        }
        if !news.isEmpty {
            PageBand("news", Bilingual("ปรับปรุงล่าสุด", "Lately brought up to date")(language)) {
                DatedList(news)
            }
        }
    }

    private var overview: some Markup {
        PageBand("open", count, isSunken: true) {
            div(.class("stack")) {
                if list.isBegun {
                    Ribbon(
                        list.items.map {
                            $0.ribbon("\(yearPage.text)#\($0.question.code)", language)
                        }, language, isCounted: true)
                } else {
                    Beginning(site: site, language: language)
                }
                GoLink(
                    Bilingual(
                        "ดูทุกเรื่องของปี \(list.year.buddhist)",
                        "See every item of \(list.year.buddhist)")(language), to: yearPage)
            }
        }
    }

    private var count: String {
        list.isBegun
            ? DisclosureCount(list: list, language: language).text : Beginning.title(language)
    }

    private var yearPage: LinkAddress {
        site.address(DisclosureLocations.year.path(list.year))
    }

    /// What was shown last.
    private var news: [DatedList.Entry] {
        let shown = list.items.flatMap { item in
            item.record.evidence.map { (item: item, piece: $0) }
        }
        return shown.sorted { $0.piece.updated > $1.piece.updated }.prefix(Self.most).map {
            let question = $0.item.question
            return entry(
                $0.piece.updated, $0.piece.title,
                LinkAddress(path: "\(yearPage.text)#\(question.code)"),
                "\(question.code) \(question.name(language))")
        }
    }

    private func entry(
        _ time: Timestamp, _ title: String, _ address: LinkAddress?, _ note: String
    ) -> DatedList.Entry {
        DatedList.Entry(
            Moment(time.day(language), iso: Bangkok(time).date.iso), title, to: address, note: note)
    }
}

/// What stands in the place of an empty list: who has only just begun is not yet behind.
struct Beginning: Component {
    static let title = Bilingual("เพิ่งเริ่มเปิดเผยข้อมูลที่นี่", "Disclosure has just begun here")

    let site: PublicSite
    let language: Language

    var body: some Markup {
        p {
            Bilingual(
                "\(site.authority.profile.name.thai)เริ่มใช้ระบบนี้เมื่อ \(site.authority.since.day(.thai)) ยังไม่ได้ลงข้อมูล",
                "\(site.authority.profile.name.english) began here on \(site.authority.since.day(.english)) and has not shown anything yet."
            )(language)
        }
    }
}

/// A document that an authority published, as its first page names it.
public struct PublicDocument: Sendable {
    /// What it is called.
    public let name: Bilingual
    /// Where it is read.
    public let address: LinkAddress
    /// Since when.
    public let since: Timestamp

    /// A document.
    public init(_ name: Bilingual, at address: LinkAddress, since: Timestamp) {
        (self.name, self.address, self.since) = (name, address, since)
    }
}

/// What the authority tells everybody now, as its first page names it.
public struct PublicNews: Sendable {
    /// A piece of it: its heading, where it is read, since when.
    public struct Entry: Sendable, Hashable {
        let title: String
        let page: PublicPath
        let since: Timestamp

        /// A heading, the page, and since when everybody sees it.
        public init(_ title: String, at page: PublicPath, since: Timestamp) {
            (self.title, self.page, self.since) = (title, page, since)
        }
    }

    let entries: [Entry]
    let all: PublicPath

    /// The first of it, and where all of it is read.
    public init(_ entries: [Entry], all: PublicPath) {
        (self.entries, self.all) = (entries, all)
    }
}
