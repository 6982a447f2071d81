import Design
import HTML
import HTTP
import Platform
import ThaiText

/// One address: its secret while it is new, its buttons, and what was sent there.
struct HookPage: Component {
    let hook: Hook
    /// nil for everybody but who added it, and for everybody once it is started.
    let secret: [UInt8]?
    let deliveries: [HookDelivery]
    let hidden: [HiddenField]
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String { hook.host }

    var body: some Markup {
        PageTitle(title, eyebrow: HooksPage.name(language))
        SummaryList([
            SummaryRow(say("ที่อยู่", "Address"), hook.address),
            SummaryRow(
                say("แจ้งเมื่อ", "Told when"),
                HookEvent.allCases.filter(hook.events.contains).map { $0.name(language) }
                    .joined(separator: " · ")),
        ])
        if let secret { secretCard(secret) }
        if hook.state == .new, secret == nil {
            Banner(
                .note,
                say("ผู้เพิ่มที่อยู่นี้เท่านั้นเห็นรหัสลับ", "Only who added this address sees its secret"))
        }
        buttons
        history
    }

    private func secretCard(_ secret: [UInt8]) -> some Markup {
        section(.class("stack stack-2"), .aria("labelledby", "secret")) {
            h2(.id("secret")) { say("รหัสลับ", "The secret") }
            p {
                say(
                    "ใส่รหัสนี้ที่ระบบปลายทาง เพื่อให้ตรวจได้ว่าข้อความมาจากที่นี่จริง เมื่อกดเริ่มแจ้งแล้วจะไม่แสดงอีก",
                    "Enter it at the receiver, which proves by it that a message is from here. Once you begin it is never shown again."
                )
            }
            p { code { HookMessage.text(ofSecret: secret) } }
        }
    }

    private var buttons: some Markup {
        section(.class("stack"), .aria("labelledby", "state")) {
            h2(.id("state")) { say("การแจ้ง", "Sending") }
            p { hook.state.tag(language) }
            switch hook.state {
            case .new:
                turn(.start, Button(say("เก็บรหัสลับแล้ว เริ่มแจ้ง", "The secret is kept: begin")))
            case .paused, .halted: turn(.start, Button(say("เริ่มแจ้งอีกครั้ง", "Begin again")))
            case .active: turn(.pause, Button(say("พักการแจ้ง", "Pause"), .quiet))
            case .removed: Nothing()
            }
            turn(.test, Button(say("ส่งข้อความทดลอง", "Send a test"), .quiet))
            turn(.removal, Button(say("เอาที่อยู่นี้ออก", "Remove this address"), .quiet).small())
        }
    }

    private func turn(_ turn: HookTurn, _ button: Button) -> some Markup {
        PostForm(
            to: LinkAddress(EServiceLocations.hookTurn.path(hook.id, turn)), hidden: hidden
        ) {
            ButtonRow { button }
        }
    }

    private var history: some Markup {
        section(.class("stack"), .aria("labelledby", "sent")) {
            h2(.id("sent")) { say("ส่งล่าสุด", "Sent last") }
            if deliveries.isEmpty {
                p { say("ยังไม่ได้ส่งอะไร", "Nothing was sent yet.") }
            } else {
                Table(
                    say("ส่งล่าสุด", "Sent last"),
                    [
                        Column(say("เวลา", "Time")), Column(say("เรื่อง", "Event")),
                        Column(say("ผล", "Outcome")), Column(say("ครั้ง", "Tries"), isNumeric: true),
                    ], deliveries.map(cells)
                ).hidingCaption()
            }
        }
    }

    private func cells(_ delivery: HookDelivery) -> [Cell] {
        let event = HookEvent(rawValue: delivery.event)?.name(language)
        let request = delivery.request.map {
            say(" คำขอเลขที่ \($0.rawValue)", ", request \($0.rawValue)")
        }
        return [
            .text(delivery.happened.dayAndTime(language)),
            .text((event ?? say("ข้อความทดลอง", "Test")) + (request ?? "")),
            outcome(delivery),
            .text(String(delivery.tries)),
        ]
    }

    private func outcome(_ delivery: HookDelivery) -> Cell {
        let reason = reason(delivery)
        return reason.isEmpty
            ? .status(tag(delivery)) : .several([.status(tag(delivery)), .text(reason)])
    }

    private func tag(_ delivery: HookDelivery) -> StatusTag {
        if delivery.delivered != nil { return StatusTag(.done, say("ส่งถึงแล้ว", "Arrived")) }
        if delivery.givenUp != nil { return StatusTag(.bad, say("ส่งไม่ถึง เลิกส่งแล้ว", "Given up")) }
        return delivery.tries == 0
            ? StatusTag(.now, say("กำลังส่ง", "On its way"))
            : StatusTag(.late, say("จะลองส่งอีก", "Tried again later"))
    }

    private func reason(_ delivery: HookDelivery) -> String {
        guard delivery.delivered == nil else { return "" }
        let status = delivery.failure == .answered ? delivery.status.map { " (\($0))" } : nil
        return (delivery.failure?.wording(language) ?? "") + (status ?? "")
    }
}
