import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The citizen manual of a service: who may ask, what is done when by whom, what it costs, what to bring, by which law.
struct ManualPage: Component {
    let site: PublicSite
    let service: Service
    let office: OfficeReach
    let divisions: [Division.ID: String]
    let language: Language

    private var content: ServiceContent { service.content }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var body: some Markup {
        PageTitle(
            content.name(language), eyebrow: say("คู่มือประชาชน", "Citizen manual"),
            lead: content.purpose(language))
        if service.isOnline { p(.class("narrow")) { begin } }
        div(.class("grid split")) {
            div(.class("stack stack-6")) {
                SummaryList(facts)
                steps
            }
            aside(.class("stack stack-5"), .aria("label", say("ยื่นคำขอ", "Ask for it"))) {
                asking
                papers
            }
        }
    }

    private var facts: [SummaryRow] {
        var rows = [
            SummaryRow(say("ใครยื่นได้", "Who may ask"), content.who(language)),
            SummaryRow(say("ใช้เวลา", "Time"), content.promise.wording(language)),
            SummaryRow(say("ค่าธรรมเนียม", "Fee"), content.feeWording(language)),
            SummaryRow(say("เอกสารที่ใช้", "Documents"), documents),
            SummaryRow(
                say("ช่องทาง", "Channels"),
                content.channels.map { $0.name(language) }.joined(separator: "\n")),
            SummaryRow(say("กฎหมาย", "Law"), content.law(language)),
        ]
        if !office.lines.isEmpty {
            rows.append(
                SummaryRow(say("ติดต่อ", "Contact"), office.lines.joined(separator: "\n")))
        }
        return rows
    }

    private var documents: String {
        content.documents.isEmpty
            ? say("ไม่ต้องใช้เอกสาร", "None")
            : content.documents.map { $0(language) }.joined(separator: "\n")
    }

    private var steps: some Markup {
        section(.class("stack"), .aria("labelledby", "steps")) {
            h2(.id("steps")) { say("ขั้นตอนและเวลา", "Steps and times") }
            Table(
                say("ขั้นตอนและเวลา", "Steps and times"),
                [
                    Column(say("ขั้นตอน", "Step")), Column(say("ผู้รับผิดชอบ", "Who does it")),
                    Column(say("เวลา", "Time")),
                ],
                content.steps.map { step in
                    [
                        .text(step.text(language)),
                        .text(
                            (step.division ?? service.division).flatMap { divisions[$0] }
                                ?? site.authority.profile.name(language)),
                        .text(step.time(language)),
                    ]
                }
            ).hidingCaption()
            p(.class("strong")) {
                say("รวม: ", "In all: ") + content.promise.wording(language)
            }
        }
    }

    @MarkupBuilder private var asking: some Markup {
        div(.class("card stack stack-2")) {
            h2 { say("ยื่นคำขอ", "Ask for it") }
            if service.isOnline {
                p {
                    say(
                        "ไม่ต้องสมัครสมาชิก ใช้เพียงชื่อกับเบอร์โทร",
                        "No account, only your name and telephone number")
                }
                begin
            } else {
                p { say("เรื่องนี้ต้องยื่นที่สำนักงาน", "This is asked for at the office.") }
            }
            p {
                GoLink(
                    say("ติดตามคำขอที่ยื่นแล้ว", "Follow a request"),
                    to: site.address(EServiceLocations.lookup.path()))
            }
        }
    }

    private var begin: ButtonLink {
        ButtonLink(
            say("เริ่มยื่นคำขอ", "Begin"),
            to: site.address(EServiceLocations.ask.path(service.code)))
    }

    private var papers: some Markup {
        div(.class("stack stack-2")) {
            h2(.class("h3")) { say("พิมพ์หรือเก็บไว้", "To print or keep") }
            for paper in ServicePaper.allCases {
                p {
                    GoLink(
                        paper.name(language),
                        to: site.address(EServiceLocations.paper.path(service.code, paper)))
                }
            }
            p(.class("meta")) {
                say("ปรับปรุงคู่มือเมื่อ ", "Manual of ")
                service.changed.moment(language)
            }
        }
    }
}

extension ServicePaper {
    /// What it is called.
    var name: Bilingual {
        switch self {
        case .manual: Bilingual("คู่มือประชาชน (PDF)", "Citizen manual (PDF)")
        case .poster: Bilingual("ป้ายติดประกาศพร้อม QR (PDF)", "Poster with QR code (PDF)")
        }
    }
}
