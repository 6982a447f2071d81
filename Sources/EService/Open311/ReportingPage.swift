import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// Whether programs may send requests, to which address, and for which services.
struct ReportingPage: Component {
    /// Whether a program may ask for a service, or why not.
    enum Standing { case taken, notShared, notOnline, onlyByForm }

    static let isOn = "is_on"

    let takes: Bool
    let services: [(service: Service, standing: Standing)]
    let address: String
    let hidden: [HiddenField]
    let errors: [FieldError]
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String {
        let count = services.count { $0.standing == .taken }
        return takes
            ? say(
                "โปรแกรมอื่นส่งเรื่องเข้ามาได้ \(count) บริการ",
                count == 1
                    ? "Programs may send requests for 1 service"
                    : "Programs may send requests for \(count) services")
            : say("ยังไม่รับเรื่องจากโปรแกรมอื่น", "Programs send no requests")
    }

    var body: some Markup {
        PageTitle(
            title, eyebrow: say("โปรแกรมอื่น (Open311)", "Programs (Open311)"),
            lead: say(
                "แอปหรือศูนย์รับเรื่องของจังหวัดส่งเรื่องเข้ามาที่นี่ได้โดยตรง เรื่องที่ได้เหมือนยื่นทางเว็บไซต์ทุกอย่าง มีรหัสติดตาม กองที่รับ และกำหนดเสร็จ",
                "An app or a provincial centre may send requests straight to you. They are like those of the website, with code, division and deadline."
            ))
        PostForm(to: LinkAddress(EServiceLocations.reporting.path()), hidden: hidden) {
            p {
                say(
                    "ชื่อและเบอร์โทรของผู้แจ้งมาจากโปรแกรมที่ส่ง เปิดเมื่อรู้ว่าใครจะส่งเท่านั้น",
                    "Names and telephones come from whoever wrote the program: switch it on when you know who will send."
                )
            }
            ButtonRow {
                takes
                    ? StatusTag(.done, say("เปิดรับอยู่", "Taking requests"))
                    : StatusTag(.notYet, say("ปิดอยู่", "Off"))
                if takes {
                    Button(say("หยุดรับ", "Stop taking them"), .quiet).sending(Self.isOn, "no")
                } else {
                    Button(say("เปิดรับ", "Take requests from programs"))
                        .sending(Self.isOn, "yes")
                }
            }
        }
        if takes {
            section(.class("stack stack-2"), .aria("labelledby", "address")) {
                h2(.id("address")) {
                    say("ที่อยู่สำหรับผู้พัฒนาโปรแกรม", "The address for developers")
                }
                p { code { address } }
            }
        }
        if !services.isEmpty { table }
    }

    private var table: some Markup {
        Table(
            takes
                ? say("บริการ", "Services")
                : say("บริการที่จะส่งได้เมื่อเปิดรับ", "Services, once it is switched on"),
            [Column(say("บริการ", "Service")), Column(say("จากโปรแกรมอื่น", "From programs"))],
            services.map { service, standing in
                [
                    .link(
                        service.content.name(language),
                        LinkAddress(EServiceLocations.service.path(service.code))),
                    .status(tag(standing)),
                ]
            })
    }

    private func tag(_ standing: Standing) -> StatusTag {
        switch standing {
        case .taken: StatusTag(.done, say("ส่งได้", "May be sent"))
        case .notShared:
            StatusTag(
                .notYet, say("ยังไม่เปิดข้อมูลคำขอในหน้าคู่มือ", "Its requests are not shared in its manual"))
        case .notOnline: StatusTag(.notYet, say("ไม่เปิดให้ยื่นทางเว็บไซต์", "Not asked for on the web"))
        case .onlyByForm:
            StatusTag(
                .notYet, say("ต้องใช้เลขประจำตัวหรือแนบไฟล์", "Needs a number of identity or a file"))
        }
    }
}

extension EService {
    func reportingRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(EServiceLocations.reporting, .page(.serviceKeepers)) { visit in
                try await reportingPage(visit, Sheet([], visit.language))
            },
            gate.post(
                EServiceLocations.reporting,
                .form(
                    .serviceKeepers, fields: [ReportingPage.isOn], limit: Self.formLimit),
                answer: takeReports),
        ]
    }

    private func reportingPage(_ visit: Visit, _ sheet: Sheet) async throws -> Response {
        let act = try visit.act(in: database)
        let (takes, services, shared) = try await act.read(.manageServices) { transaction in
            (
                try transaction.takesReports(), try transaction.services(),
                Set(try transaction.sharedServices().map(\.id))
            )
        }
        let site = try await sites.site(of: act.authority, visit.request, in: database)
        let path = EServiceLocations.open311List.path(Open311List(.requests, .json))
        let page = ReportingPage(
            takes: takes,
            services: services.filter(\.isOpen).map { ($0, Self.standing($0, shared)) },
            address: site.map { address(of: $0, path) } ?? path.text,
            hidden: visit.hidden(for: EServiceLocations.reporting.template),
            errors: sheet.errors, language: visit.language)
        let list = EServiceLocations.services.path()
        let above = MenuLink(
            Bilingual("บริการและคู่มือ", "Services and manuals")(visit.language),
            LinkAddress(list))
        return try await self.page(
            page.title, visit, under: [.work(visit.language), above], menu: list,
            errors: sheet.errors
        ) { page }
    }

    private static func standing(
        _ service: Service, _ shared: Set<Service.ID>
    ) -> ReportingPage.Standing {
        guard service.isOnline else { return .notOnline }
        guard service.content.form.takesReports else { return .onlyByForm }
        return shared.contains(service.id) ? .taken : .notShared
    }

    private func takeReports(_ visit: Visit) async throws -> Response {
        let act = try visit.act(in: database)
        guard let isOn = ["yes": true, "no": false][visit.form[ReportingPage.isOn] ?? ""] else {
            var sheet = Sheet([], visit.language)
            sheet.refuse(
                ReportingPage.isOn, Bilingual("กดปุ่มอีกครั้ง", "Press the button once more"))
            return try await reportingPage(visit, sheet)
        }
        try await act.takeReports(isOn)
        return (isOn ? ServiceDeed.reportsOn : .reportsOff).on(EServiceLocations.reporting.path())
            .redirect
    }
}
