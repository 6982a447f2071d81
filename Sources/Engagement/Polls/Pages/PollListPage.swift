import Design
import HTML
import HTTP
import Platform
import ThaiText

/// All polls in the workspace.
struct PollListPage: Component {
    let all: [Poll]
    let shown: ListPage<Poll>
    let state: PollState?
    let now: Timestamp
    let mayWrite: Bool
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("แบบสำรวจความพึงพอใจ", "Satisfaction polls")(language)
    }

    var title: String { Self.title(language) }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual(
                "ประชาชนตอบได้โดยไม่ต้องมีบัญชี เราไม่เก็บว่าใครตอบหรือตอบเมื่อใด ผลขึ้นหน้าเว็บเมื่อปิดรับและมีคนตอบตั้งแต่ \(Poll.fewest) คน",
                "Residents answer without an account. Nothing tells who answered or when. The result is published once the poll is closed, from \(Poll.fewest) answers on."
            )(language))
        if mayWrite, !all.isEmpty { writing }
        if all.isEmpty {
            EmptyState(
                Bilingual("ยังไม่มีแบบสำรวจ", "No polls yet")(language),
                Bilingual(
                    "ถามว่าประชาชนพอใจบริการเพียงใด ผลเป็นหลักฐานของการมีส่วนร่วม",
                    "Ask how satisfied residents are; the result is evidence of participation")(
                        language), link: mayWrite ? writing : nil, icon: .chart)
        } else {
            FilterChips(
                Bilingual("เลือกสถานะ", "Choose a state")(language),
                [chip(nil)] + PollState.allCases.map(chip))
            table
            Pager(current: shown.current, of: shown.count, language) { [state] page in
                Self.address(state, page: page)
            }
        }
    }

    private var writing: ButtonLink {
        ButtonLink(
            Bilingual("สร้างแบบสำรวจ", "Make a poll")(language),
            to: LinkAddress(PollLocations.new.path()))
    }

    private func chip(_ state: PollState?) -> MenuLink {
        MenuLink(
            state?.name(language) ?? Bilingual("ทั้งหมด", "All")(language),
            Self.address(state, page: 1), isCurrent: state == self.state
        ).counting(all.count { state == nil || $0.state(at: now) == state })
    }

    private static func address(_ state: PollState?, page: Int) -> LinkAddress {
        LinkAddress(
            PollLocations.list.path(),
            query: [("state", state?.rawValue ?? ""), ("page", page > 1 ? String(page) : "")])
    }

    @MarkupBuilder private var table: some Markup {
        if shown.rows.isEmpty {
            p { Bilingual("ไม่มีแบบสำรวจในสถานะนี้", "None in this state")(language) }
        } else {
            Table(
                title,
                [
                    Column(Bilingual("เรื่อง", "About")(language)),
                    Column(Bilingual("สถานะ", "State")(language)),
                    Column(Bilingual("เปิดรับ", "Opens")(language)),
                    Column(Bilingual("วันสุดท้าย", "Last day")(language)),
                ],
                shown.rows.map { poll in
                    [
                        .link(poll.content.title, LinkAddress(PollLocations.item.path(poll.id))),
                        .status(poll.state(at: now).tag(language)),
                        .text(poll.content.from.day(language)),
                        .text(Timestamp(startOf: poll.lastDay).day(language)),
                    ]
                }
            ).hidingCaption()
        }
    }
}

extension PollState {
    /// What the state is called.
    var name: Bilingual {
        switch self {
        case .draft: Bilingual("ร่าง", "Draft")
        case .scheduled: Bilingual("รอวันเปิด", "Scheduled")
        case .open: Bilingual("เปิดรับอยู่", "Open")
        case .closed: Bilingual("ปิดรับแล้ว", "Closed")
        }
    }

    /// The state as it looks everywhere.
    func tag(_ language: Language) -> StatusTag {
        let kind: StatusTag.Kind =
            switch self {
            case .draft, .scheduled: .notYet
            case .open: .now
            case .closed: .done
            }
        return StatusTag(kind, name(language))
    }
}
