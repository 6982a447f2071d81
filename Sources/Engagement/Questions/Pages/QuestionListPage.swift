import Design
import HTML
import HTTP
import Platform
import ThaiText

/// All questions and suggestions in the workspace.
struct QuestionListPage: Component {
    let all: [ResidentQuestion]
    let shown: ListPage<ResidentQuestion>
    let state: QuestionState?
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("คำถามและข้อเสนอแนะ", "Questions and suggestions")(language)
    }

    var title: String { Self.title(language) }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual(
                "ประชาชนถามได้โดยไม่ต้องมีบัญชี ไม่มีอะไรขึ้นหน้าเว็บก่อนที่คุณจะอ่านและตัดชื่อกับเบอร์โทรของคนออก",
                "Residents ask without an account. Nothing is published before you have read it and taken out names and numbers of people."
            )(language))
        if all.isEmpty {
            EmptyState(
                Bilingual("ยังไม่มีคำถาม", "No questions yet")(language),
                Bilingual(
                    "คำถามที่ส่งจากหน้าประชาชนจะมาอยู่ที่นี่",
                    "What residents send from the public pages comes here")(language), icon: .chat)
        } else {
            FilterChips(
                Bilingual("เลือกสถานะ", "Choose a state")(language),
                [chip(nil)] + QuestionState.allCases.map(chip))
            table
            Pager(current: shown.current, of: shown.count, language) { [state] page in
                Self.address(state, page: page)
            }
        }
    }

    private func chip(_ state: QuestionState?) -> MenuLink {
        MenuLink(
            state?.name(language) ?? Bilingual("ทั้งหมด", "All")(language),
            Self.address(state, page: 1), isCurrent: state == self.state
        ).counting(all.count { state == nil || $0.state == state })
    }

    private static func address(_ state: QuestionState?, page: Int) -> LinkAddress {
        LinkAddress(
            QuestionLocations.list.path(),
            query: [("state", state?.rawValue ?? ""), ("page", page > 1 ? String(page) : "")])
    }

    @MarkupBuilder private var table: some Markup {
        if shown.rows.isEmpty {
            p { Bilingual("ไม่มีเรื่องในสถานะนี้", "None in this state")(language) }
        } else {
            Table(
                title,
                [
                    Column(Bilingual("เรื่อง", "About")(language)),
                    Column(Bilingual("เป็น", "It is")(language)),
                    Column(Bilingual("สถานะ", "State")(language)),
                    Column(Bilingual("ส่งเมื่อ", "Sent")(language)),
                ],
                shown.rows.map { question in
                    [
                        .link(
                            question.title,
                            LinkAddress(QuestionLocations.item.path(question.id))),
                        .text(question.kind.name(language)),
                        .status(question.state.tag(language)),
                        .text(question.since.day(language)),
                    ]
                }
            ).hidingCaption()
        }
    }
}

extension QuestionState {
    /// What the state is called.
    var name: Bilingual {
        switch self {
        case .waiting: Bilingual("รอคำตอบ", "Waiting")
        case .doubtful: Bilingual("น่าสงสัย รอตรวจ", "Doubtful")
        case .answered: Bilingual("ตอบแล้ว", "Answered")
        case .keptBack: Bilingual("ไม่เผยแพร่", "Kept back")
        }
    }

    /// The state as it looks everywhere.
    func tag(_ language: Language) -> StatusTag {
        let kind: StatusTag.Kind =
            switch self {
            case .waiting: .now
            case .doubtful: .unsure
            case .answered: .done
            case .keptBack: .notYet
            }
        return StatusTag(kind, name(language))
    }
}
