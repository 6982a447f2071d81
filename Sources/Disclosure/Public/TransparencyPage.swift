import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The public list of a year: which items are disclosed, by what, and when it was last brought up to date.
struct TransparencyPage: Component {
    let site: PublicSite
    let list: DisclosureYear
    /// The years that can be read, the latest first.
    let years: [FiscalYear]
    /// Whether anything was ever shown, of any year.
    let hasBegun: Bool
    let language: Language

    var title: String {
        Bilingual(
            "ข้อมูลที่เราเปิดเผย ปีงบประมาณ \(list.year.buddhist)",
            "What we disclose, fiscal year \(list.year.buddhist) (\(list.year.buddhist - 543))")(
                language)
    }

    var look: PageLook {
        var look = PageLook(
            description: Bilingual(
                "\(site.authority.profile.name.thai) เปิดเผยข้อมูลตามแบบวัด OIT ปี \(list.year.buddhist) รายการใดครบ รายการใดขาด ปรับปรุงเมื่อใด",
                "What \(site.authority.profile.name.english) discloses for the assessment of \(list.year.buddhist): what is complete, what is missing, and since when"
            )(language))
        look.site = site
        return look
    }

    var body: some Markup {
        Breadcrumbs(
            [
                MenuLink(
                    Bilingual("หน้าแรก", "Front page")(language),
                    site.address(DisclosureLocations.front.path()))
            ], here: Bilingual("ข้อมูลเปิดเผย", "Disclosure")(language), language)
        PageTitle(title, lead: lead)
        FilterChips(
            Bilingual("เลือกปีงบประมาณ", "Choose a fiscal year")(language), years.map(chip))
        section(.class("mt-6 stack"), .aria("labelledby", "overview")) {
            div(.class("row")) {
                h2(.id("overview")) {
                    hasBegun
                        ? DisclosureCount(list: list, language: language).text
                        : Beginning.title(language)
                }
                if let updated = list.updated {
                    p(.class("meta")) {
                        Bilingual("ปรับปรุงล่าสุด ", "Last updated ")(language)
                        updated.moment(language)
                    }
                }
            }
            if hasBegun {
                Ribbon(
                    list.items.map { $0.ribbon("#\($0.question.code)", language) }, language,
                    isCounted: true)
            } else {
                Beginning(site: site, language: language)
            }
        }
        PartedPage(
            Bilingual("หมวดของข้อมูล", "Groups of items")(language), list.groups.map(part)
        ) {
            for group in list.groups {
                section(.aria("labelledby", group.anchor)) {
                    h2(.id(group.anchor)) { group.number + " " + group.name(language) }
                    DisclosureList(group.items.map(row))
                }
            }
            downloads
        }
    }

    private var lead: String {
        let count = list.items.count
        return Bilingual(
            "สำนักงาน ป.ป.ช. ประเมินการเปิดเผยข้อมูล \(count) เรื่องของทุกหน่วยงานทุกปี (OIT) หน้านี้บอกว่าเรื่องใดครบ เรื่องใดยังขาด และปรับปรุงเมื่อใด",
            "Every year the National Anti-Corruption Commission looks at \(count) items that every authority discloses (OIT). This page says which are complete, which are not, and since when."
        )(language)
    }

    private func chip(_ year: FiscalYear) -> MenuLink {
        MenuLink(
            String(year.buddhist), site.address(DisclosureLocations.year.path(year)),
            isCurrent: year == list.year)
    }

    private func part(_ group: DisclosureYear.Group) -> MenuLink {
        MenuLink(
            group.number + " " + group.name(language),
            LinkAddress(path: "#" + group.anchor) ?? LinkAddress("#overview")
        ).counting(group.items.count)
    }

    private func row(_ item: DisclosedItem) -> DisclosureRow {
        var row = DisclosureRow(
            item.question.code, item.question.name(language), item.state.tag(language))
        if !item.record.particulars.note.isEmpty { row.notes = [item.record.particulars.note] }
        row.evidence = item.record.evidence.map { $0.link(on: site) }
        if let updated = item.record.updated {
            row.facts = [
                Bilingual("ปรับปรุง ", "Updated ")(language) + updated.day(language)
            ]
        }
        return row
    }

    private var downloads: some Markup {
        section(.class("stack"), .aria("labelledby", "data")) {
            h2(.id("data")) { Bilingual("ข้อมูลเปิดของหน้านี้", "This list as open data")(language) }
            p {
                Bilingual(
                    "รายการเดียวกันสำหรับตารางคำนวณและโปรแกรม ใช้ต่อได้โดยไม่ต้องขออนุญาต",
                    "The same list for spreadsheets and programs; use it freely.")(language)
            }
            div(.class("row")) {
                for format in DataFormat.allCases {
                    GoLink(
                        Bilingual(
                            "ดาวน์โหลด \(format.rawValue.uppercased())",
                            "Download \(format.rawValue.uppercased())")(language),
                        to: site.address(DisclosureLocations.data.path(list.year, format)))
                }
            }
        }
    }
}

/// "ครบ 25 จาก 28 เรื่อง".
struct DisclosureCount {
    let list: DisclosureYear
    let language: Language

    var text: String {
        let (done, all) = (list.count(.complete), list.items.count)
        return Bilingual("ครบ \(done) จาก \(all) เรื่อง", "\(done) of \(all) items are complete")(
            language)
    }
}

extension DisclosureYear.Group {
    /// The name of its place on a page.
    var anchor: String { "g" + number.map { $0 == "." ? "-" : String($0) }.joined() }
}

extension ItemState {
    /// The state as it looks everywhere.
    func tag(_ language: Language) -> StatusTag {
        let kind: StatusTag.Kind =
            switch self {
            case .complete: .done
            case .partly: .now
            case .stale: .late
            case .missing: .notYet
            }
        return StatusTag(kind, name(language))
    }
}

extension DisclosedItem {
    /// The item in the ribbon.
    func ribbon(_ address: String, _ language: Language) -> RibbonItem {
        let look: RibbonItem.State =
            switch state {
            case .complete: .full
            case .partly: .half
            case .stale: .late
            case .missing: .missing
            }
        return RibbonItem(
            question.code, question.name(language), look,
            to: LinkAddress(path: address) ?? LinkAddress("#overview"))
    }
}

extension LinkAddress {
    /// The address of a link that is shown: elsewhere on the web, or a page of the program that all authorities share.
    init?(web address: String) {
        if let page = LinkAddress(path: address), address.hasPrefix("/") {
            self = page
        } else if let link = LinkAddress(elsewhere: address) {
            self = link
        } else {
            return nil
        }
    }
}

extension DisclosedEvidence {
    /// Whether it is a page of this program, which is never opened by HTTP.
    var isPageOfProgram: Bool {
        switch content {
        case .page: true
        case .link(let address): address.hasPrefix("/")
        case .file: false
        }
    }

    /// The link to it on public pages.
    func link(on site: PublicSite) -> EvidenceLink {
        switch content {
        case .file(let id):
            let facts = file.map { " (\($0.words))" } ?? ""
            return EvidenceLink(
                .file, title + facts,
                to: site.address(DisclosureLocations.publicFile.path(id)))
        case .link(let address):
            return EvidenceLink(
                isPageOfProgram ? .page : .link, title,
                to: LinkAddress(web: address) ?? LinkAddress("#overview"))
        case .page(let page): return EvidenceLink(.page, title, to: site.address(page))
        }
    }
}

extension DisclosedEvidence.FileFacts {
    /// "PDF 3.1 MB".
    var words: String {
        let ending = name.split(separator: ".").last.map(String.init) ?? kind
        return "\(ending.uppercased()) \(sizeWords)"
    }

    private var sizeWords: String {
        guard size >= 1_000_000 else { return "\(max(1, (size + 500) / 1_000)) kB" }
        let tenths = (size + 50_000) / 100_000
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
