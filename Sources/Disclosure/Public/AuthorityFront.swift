import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The first public page of an authority: what it discloses, what was brought up to date, and what anybody can do here.
struct AuthorityFront: Component {
    let site: PublicSite
    let list: DisclosureYear
    /// Pages of the program's areas that are public.
    let published: [EvidenceSources.Answer.Piece]
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
        PageBand("open", DisclosureCount(list: list, language: language).text, isSunken: true) {
            div(.class("stack")) {
                Ribbon(
                    list.items.map {
                        $0.ribbon("\(yearPage.text)#\($0.question.code)", language)
                    }, language, isCounted: true)
                GoLink(
                    Bilingual(
                        "ดูทุกเรื่องของปี \(list.year.buddhist)",
                        "See every item of \(list.year.buddhist)")(language), to: yearPage)
            }
        }
        if !news.isEmpty {
            PageBand("news", Bilingual("ปรับปรุงล่าสุด", "Lately brought up to date")(language)) {
                DatedList(news)
            }
        }
    }

    private var yearPage: LinkAddress {
        site.address(DisclosureLocations.year.path(list.year))
    }

    /// What was shown or published last.
    private var news: [DatedList.Entry] {
        let shown = list.items.flatMap { item in
            item.record.evidence.map { piece in
                (
                    time: piece.updated, title: piece.title,
                    address: LinkAddress(path: "\(yearPage.text)#\(item.question.code)"),
                    note: "\(item.question.code) \(item.question.name(language))"
                )
            }
        }
        let pages = published.compactMap { piece -> (Timestamp, String, LinkAddress?, String)? in
            let address: LinkAddress? =
                switch piece.evidence.place {
                case .publicPage(let page): site.address(page)
                case .elsewhere(let link): link
                case .workspace: nil
                }
            return (
                piece.evidence.updated, piece.evidence.title(language), address,
                piece.source(language)
            )
        }
        let all = (shown + pages).sorted { $0.0 > $1.0 }
        return all.prefix(Self.most).map { entry in
            DatedList.Entry(
                Moment(entry.0.day(language), iso: Bangkok(entry.0).date.iso), entry.1,
                to: entry.2, note: entry.3)
        }
    }
}
