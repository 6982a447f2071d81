import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The services as staff see them: in use or not, since when the manual stands, and those that are ready to be taken over.
struct ServiceListPage: Component {
    let services: [Service]
    /// The ready-made ones that are not here yet.
    let waiting: [ReadyMadeServices.Entry]
    let divisions: [Division.ID: String]
    let office: ServiceOffice
    let publicPage: LinkAddress?
    let mayManage: Bool
    let hidden: [HiddenField]
    let errors: [FieldError]
    let language: Language

    static let field = "service"

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String {
        let open = services.count(where: \.isOpen)
        return services.isEmpty
            ? say("ยังไม่มีบริการ", "No services yet")
            : say(
                "เปิดให้บริการ \(open) จาก \(services.count) เรื่อง",
                "\(open) of \(services.count) services in use")
    }

    var body: some Markup {
        PageTitle(
            title, eyebrow: say("บริการและคู่มือประชาชน", "Services and citizen manuals"),
            lead: say(
                "ประชาชนเห็นเฉพาะเรื่องที่เปิด คำขอที่ส่งมาแล้วใช้คู่มือและแบบฟอร์มฉบับที่ยื่นจนจบ",
                "Residents see what is in use. A request keeps the manual and form with which it was made."
            ))
        if let publicPage {
            p { GoLink(say("ดูหน้าที่ประชาชนเห็น", "See what residents see"), to: publicPage) }
        }
        if !withoutDivision.isEmpty { unassigned }
        if mayManage {
            p {
                ButtonLink(
                    say("สร้างบริการใหม่", "A new service"),
                    to: LinkAddress(EServiceLocations.newService.path()), .quiet)
            }
        }
        if !services.isEmpty { list }
        if !waiting.isEmpty, mayManage { takeOver }
        if mayManage { officeCard }
    }

    private var list: some Markup {
        Table(
            say("บริการ", "Services"),
            [
                Column(say("บริการ", "Service")), Column(say("กองที่รับเรื่อง", "Goes to")),
                Column(say("เวลา", "Time")), Column(say("คู่มือฉบับ", "Manual")),
                Column(say("สถานะ", "State")),
            ], services.map(row)
        ).hidingCaption()
    }

    private func row(_ service: Service) -> [Cell] {
        let name = service.content.name(language)
        return [
            mayManage
                ? .link(name, LinkAddress(EServiceLocations.service.path(service.code)))
                : .text(name),
            .text(
                service.division.flatMap { divisions[$0] }
                    ?? say("ยังไม่ระบุ", "Not said yet")),
            .text(service.content.promise.wording(language)),
            .text(
                say("ฉบับที่ ", "Version ") + "\(service.version) · "
                    + service.changed.day(language)),
            .status(
                service.isOpen
                    ? StatusTag(.done, say("เปิด", "In use"))
                    : StatusTag(.notYet, say("ปิด", "Not in use"))),
        ]
    }

    /// Those in use whose requests go to no division.
    private var withoutDivision: [Service] {
        services.filter { $0.isOpen && $0.division == nil }
    }

    private var unassigned: some Markup {
        Banner(
            .warning,
            say(
                "\(withoutDivision.count) บริการยังไม่มีกองที่รับเรื่อง",
                "\(withoutDivision.count) services go to no division yet"),
            say(
                "คำขอของบริการเหล่านี้ไม่เข้ากองใด มีเพียงเจ้าหน้าที่ ITA ที่เห็นว่าค้างอยู่ เลือกกองในหน้าคู่มือ",
                "Requests for these are in no division's inbox; only officers see that they wait. Choose a division in the manual."
            )
        ).listing(
            withoutDivision.map { service in
                BannerPoint(
                    service.content.name(language),
                    to: mayManage
                        ? LinkAddress(EServiceLocations.service.path(service.code)) : nil)
            })
    }

    private var takeOver: some Markup {
        section(.class("stack"), .aria("labelledby", "ready")) {
            h2(.id("ready")) {
                say("บริการตั้งต้นที่นำมาใช้ได้เลย", "Ready-made services to take over")
            }
            PostForm(to: LinkAddress(EServiceLocations.readyMade.path()), hidden: hidden) {
                CheckboxChoices(
                    Field(
                        Self.field, say("เลือกบริการ", "Choose services"),
                        hint: say(
                            "มีคู่มือ แบบฟอร์ม และกฎหมายให้แล้ว แก้ให้ตรงกับหน่วยงานได้ทุกส่วน",
                            "Each comes with its manual, form and law; change whatever differs here"
                        )
                    ).showing(errors),
                    waiting.map {
                        Choice(
                            $0.code.text, $0.content.name(language),
                            hint: $0.content.purpose(language))
                    }, selected: Set(waiting.map(\.code.text)))
                ButtonRow { Button(say("นำมาใช้", "Take them over")) }
            }
        }
    }

    private var officeCard: some Markup {
        section(.class("stack stack-2"), .aria("labelledby", "office")) {
            h2(.id("office")) { say("ข้อมูลที่ทุกบริการใช้ร่วมกัน", "What all services share") }
            p {
                office.villages.isEmpty
                    ? say(
                        "ยังไม่ได้ใส่รายชื่อหมู่บ้าน ในแบบฟอร์มประชาชนจะพิมพ์ชื่อหมู่บ้านเอง",
                        "There is no list of villages yet; residents type the name of theirs.")
                    : say(
                        "\(office.villages.count) หมู่บ้าน ประชาชนเลือกจากรายการนี้",
                        "\(office.villages.count) villages, from which residents choose.")
            }
            p {
                GoLink(
                    say("แก้รายชื่อหมู่บ้าน", "Change the villages"),
                    to: LinkAddress(EServiceLocations.office.path()))
            }
            p {
                GoLink(
                    say("วันหยุดของสำนักงาน", "Days on which the office is closed"),
                    to: LinkAddress(EServiceLocations.holidays.path()))
            }
            p {
                GoLink(
                    say("ข้อความสำเร็จรูปสำหรับตอบ", "Answer templates"),
                    to: LinkAddress(EServiceLocations.answers.path()))
            }
            p {
                GoLink(
                    say("บัญชีพร้อมเพย์ที่รับเงิน", "The account to which residents pay"),
                    to: LinkAddress(EServiceLocations.payee.path()))
            }
            p {
                GoLink(
                    say("รับเรื่องจากโปรแกรมอื่น (Open311)", "Requests from programs (Open311)"),
                    to: LinkAddress(EServiceLocations.reporting.path()))
            }
            p {
                GoLink(
                    say("แจ้งระบบอื่นเมื่อคำขอเปลี่ยนสถานะ", "Telling other systems of requests"),
                    to: LinkAddress(EServiceLocations.hooks.path()))
            }
        }
    }
}
