import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The addresses of other systems that are told of requests, and the form of another one.
struct HooksPage: Component {
    let hooks: [Hook]
    let sheet: Sheet
    let hidden: [HiddenField]
    let language: Language

    static func name(_ language: Language) -> String {
        Bilingual("แจ้งระบบอื่น", "Telling other systems")(language)
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String {
        hooks.isEmpty
            ? say("ยังไม่แจ้งระบบใดเมื่อคำขอเปลี่ยนสถานะ", "No other system is told of requests")
            : say(
                "แจ้งระบบอื่น \(hooks.count) แห่งเมื่อคำขอเปลี่ยนสถานะ",
                hooks.count == 1
                    ? "1 other system is told of requests"
                    : "\(hooks.count) other systems are told of requests")
    }

    var body: some Markup {
        PageTitle(
            title, eyebrow: Self.name(language),
            lead: say(
                "โปรแกรมส่งไปทันทีที่มีเหตุการณ์ ระบบอื่นไม่ต้องคอยถาม ข้อความบอกเพียงเลขคำขอ บริการ และสถานะ ไม่มีชื่อ เบอร์โทร หรือสิ่งที่ผู้ขอเขียน",
                "They are told at once and need not ask all the time. A message holds the number of the request, its service and its state, never a name, a telephone number or what was written."
            ))
        if hooks.contains(where: { $0.state == .halted }) {
            Banner(
                .warning, say("มีระบบที่ไม่ตอบ", "A system does not answer"),
                say(
                    "ไม่รับข้อมูลมาแล้วหนึ่งวัน จึงหยุดแจ้ง ตรวจปลายทางแล้วกดเริ่มแจ้งอีกครั้ง",
                    "It has taken nothing for a day, and is told no more. See what is wrong there, then start it again."
                ))
        }
        if !hooks.isEmpty { list }
        form
    }

    private var list: some Markup {
        Table(
            say("ระบบที่แจ้ง", "Systems"),
            [
                Column(say("ที่อยู่", "Address")), Column(say("แจ้ง", "Told of")),
                Column(say("สถานะ", "State")),
            ],
            hooks.map { hook in
                [
                    .link(hook.host, LinkAddress(EServiceLocations.hook.path(hook.id))),
                    .text(say("\(hook.events.count) เรื่อง", "\(hook.events.count) events")),
                    .status(hook.state.tag(language)),
                ]
            }
        ).hidingCaption()
    }

    private var form: some Markup {
        section(.class("stack"), .aria("labelledby", "add")) {
            h2(.id("add")) { say("เพิ่มระบบ", "Another system") }
            PostForm(to: LinkAddress(EServiceLocations.hooks.path()), hidden: hidden) {
                TextField(
                    Field(
                        HookField.address, say("ที่อยู่ของระบบ", "Its address"),
                        hint: say(
                            "ขึ้นต้นด้วย https:// ผู้พัฒนาระบบนั้นบอกได้",
                            "Begins with https://; whoever makes that system knows it")
                    ).showing(sheet.errors), value: sheet[HookField.address], kind: .webAddress)
                CheckboxChoices(
                    Field(HookField.event, say("แจ้งเมื่อ", "Told when")).showing(sheet.errors),
                    HookEvent.allCases.map { Choice($0.rawValue, $0.name(language)) },
                    selected: Set(sheet.fields.values(of: HookField.event)))
                ButtonRow {
                    Button(say("เพิ่มระบบ", "Add the system"))
                    BackLink(to: LinkAddress(EServiceLocations.services.path()), language)
                }
            }
        }
    }
}

extension Hook.State {
    /// How it stands, in a word.
    func tag(_ language: Language) -> StatusTag {
        switch self {
        case .new: StatusTag(.notYet, Bilingual("ยังไม่เริ่ม", "Not begun")(language))
        case .active: StatusTag(.done, Bilingual("แจ้งอยู่", "Told")(language))
        case .paused: StatusTag(.notYet, Bilingual("พักอยู่", "Paused")(language))
        case .halted: StatusTag(.bad, Bilingual("หยุดเพราะไม่ตอบ", "No answer")(language))
        case .removed: StatusTag(.notYet, Bilingual("เอาออกแล้ว", "Removed")(language))
        }
    }
}
