import Design
import HTML
import HTTP
import Platform
import ThaiText

/// All news in the workspace: what is written, what is to be seen, what is over.
struct NewsListPage: Component {
    let all: [NewsItem]
    let shown: ListPage<NewsItem>
    let state: NewsState?
    let now: Timestamp
    let mayWrite: Bool
    let language: Language

    var title: String { Bilingual("ข่าวและประกาศ", "News and notices")(language) }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual(
                "เขียนเป็นร่างก่อน เพิ่มรูปและไฟล์ แล้วเผยแพร่ หน้าข่าวของปีเป็นหลักฐานของรายการข่าวประชาสัมพันธ์โดยไม่ต้องพิมพ์ซ้ำ",
                "Write a draft, add pictures and files, publish it. The page of the year's news is the evidence of its item; nobody types it twice."
            )(language))
        if mayWrite, !all.isEmpty { writing }
        if all.isEmpty {
            EmptyState(
                Bilingual("ยังไม่มีข่าว", "No news yet")(language),
                Bilingual(
                    "ข่าวแรกจะขึ้นหน้าแรกของหน่วยงานทันทีที่เผยแพร่",
                    "The first one stands on the front page as soon as it is published")(language),
                link: mayWrite ? writing : nil, icon: .flag)
        } else {
            FilterChips(
                Bilingual("เลือกสถานะ", "Choose a state")(language),
                [chip(nil)] + NewsState.allCases.map(chip))
            table
            Pager(current: shown.current, of: shown.count, language) { [state] page in
                Self.address(state, page: page)
            }
        }
    }

    private var writing: ButtonLink {
        ButtonLink(
            Bilingual("เขียนข่าว", "Write news")(language),
            to: LinkAddress(NewsLocations.new.path()))
    }

    private func chip(_ state: NewsState?) -> MenuLink {
        let count = all.count { state == nil || $0.state(at: now) == state }
        return MenuLink(
            state?.name(language) ?? Bilingual("ทั้งหมด", "All")(language),
            Self.address(state, page: 1), isCurrent: state == self.state
        ).counting(count)
    }

    private static func address(_ state: NewsState?, page: Int) -> LinkAddress {
        LinkAddress(
            NewsLocations.list.path(),
            query: [("state", state?.rawValue ?? ""), ("page", page > 1 ? String(page) : "")])
    }

    @MarkupBuilder private var table: some Markup {
        if shown.rows.isEmpty {
            p { Bilingual("ไม่มีข่าวในสถานะนี้", "None in this state")(language) }
        } else {
            Table(
                title,
                [
                    Column(Bilingual("หัวข้อ", "Heading")(language)),
                    Column(Bilingual("ประเภท", "Kind")(language)),
                    Column(Bilingual("สถานะ", "State")(language)),
                    Column(Bilingual("แสดงตั้งแต่", "Seen from")(language)),
                ],
                shown.rows.map { item in
                    [
                        .link(item.content.title, LinkAddress(NewsLocations.item.path(item.id))),
                        .text(item.content.category.name(language)),
                        .status(item.state(at: now).tag(language)),
                        .text(item.content.from?.day(language) ?? "–"),
                    ]
                }
            ).hidingCaption()
        }
    }
}

extension NewsState {
    /// What the state is called.
    var name: Bilingual {
        switch self {
        case .draft: Bilingual("ร่าง", "Draft")
        case .scheduled: Bilingual("รอวันแสดง", "Scheduled")
        case .shown: Bilingual("เผยแพร่อยู่", "Published")
        case .over: Bilingual("พ้นวันแสดง", "Over")
        }
    }

    /// The state as it looks everywhere.
    func tag(_ language: Language) -> StatusTag {
        let kind: StatusTag.Kind =
            switch self {
            case .draft: .notYet
            case .scheduled: .now
            case .shown: .done
            case .over: .late
            }
        return StatusTag(kind, name(language))
    }
}
