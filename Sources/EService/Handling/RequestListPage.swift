import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The requests of residents as staff see them, filtered by what stands in the address.
struct RequestListPage: Component {
    let filter: RequestFilter
    let rows: [ListedRequest]
    let page: Int
    let pages: Int
    /// How many there are of each part but the closed ones.
    let counts: [RequestFilter.View: Int]
    let services: [Service]
    let divisions: [Division]
    let people: [Person.ID: String]
    /// How many working days are left, by request.
    let left: [ServiceRequest.ID: Int]
    let mayHandle: Bool
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String {
        let (open, late) = (counts[.open] ?? 0, counts[.late] ?? 0)
        if open == 0 { return say("ไม่มีคำขอค้าง", "No request is open") }
        return late == 0
            ? say("\(open) คำขอค้าง ไม่มีเรื่องเกินกำหนด", "\(open) open, none late")
            : say("\(open) คำขอค้าง เกินกำหนด \(late)", "\(open) open, \(late) late")
    }

    var body: some Markup {
        PageTitle(title, eyebrow: say("คำขอจากประชาชน", "Requests of residents"))
        if mayHandle {
            p {
                ButtonLink(
                    say("กรอกแทนผู้มาติดต่อ", "Enter a walk-in's request"),
                    to: LinkAddress(EServiceLocations.counter.path()), .quiet)
            }
        }
        SearchForm(
            say("ค้นจากรหัส เบอร์โทร หรือชื่อ", "Code, telephone or name"),
            button: say("ค้นหา", "Search"), to: address(), value: filter.words, look: .main)
        FilterChips(say("กรองตามสถานะ", "By state"), views)
        if divisions.count > 1 { FilterChips(say("กรองตามกอง", "By division"), byDivision) }
        if rows.isEmpty { empty } else { table }
        Pager(current: page, of: pages, language) { address(page: $0) }
    }

    private var empty: some Markup {
        EmptyState(
            say("ไม่มีคำขอในส่วนนี้", "Nothing here"),
            say(
                "เมื่อมีคนยื่นเรื่องบนเว็บไซต์หรือที่เคาน์เตอร์ รายการจะขึ้นที่นี่",
                "Requests of the website and the counter are listed here."))
    }

    private var table: some Markup {
        Table(
            say("คำขอ", "Requests"),
            [
                Column(say("รหัส", "Code")), Column(say("เรื่อง", "Service")),
                Column(say("ผู้ขอ", "Applicant")), Column(say("กำหนด", "Due")),
                Column(say("ผู้รับผิดชอบ", "With")), Column(say("สถานะ", "State")),
            ], rows.map(cells)
        ).hidingCaption()
    }

    private func cells(_ row: ListedRequest) -> [Cell] {
        let service = services.first { $0.id == row.service }
        let division = divisions.first { $0.id == row.standing.division }?.name
        let person = row.standing.person.flatMap { people[$0] }
        return [
            .link(row.code.text, LinkAddress(EServiceLocations.request.path(row.id))),
            .text(service?.content.name(language) ?? ""), .text(row.name), due(row),
            .text(
                [division, person].compactMap(\.self).joined(separator: " · ").orNot(
                    say("ยังไม่มี", "Nobody yet"))),
            .status(row.standing.state.tag(language)),
        ]
    }

    private func due(_ row: ListedRequest) -> Cell {
        guard let due = row.standing.openDue, let left = left[row.id] else {
            return .text(
                row.standing.state == .waiting
                    ? say("หยุดนับ", "Clock stands") : row.received.day(language))
        }
        let day = Timestamp(due).day(language)
        if left < 0 {
            return .status(StatusTag(.late, say("เกิน \(-left) วัน · ", "\(-left) late · ") + day))
        }
        return .text(day + say(" · เหลือ \(left) วัน", " · \(left) left"))
    }

    private var views: [MenuLink] {
        RequestFilter.View.allCases.map { view in
            var other = filter
            other.view = view
            let link = MenuLink(
                view.name(language), address(other), isCurrent: view == filter.view)
            return counts[view].map { link.counting($0) } ?? link
        }
    }

    private var byDivision: [MenuLink] {
        var all = filter
        all.division = nil
        return [
            MenuLink(say("ทุกกอง", "All"), address(all), isCurrent: filter.division == nil)
        ]
            + divisions.map { division in
                var other = filter
                other.division = division.id
                return MenuLink(
                    division.name, address(other), isCurrent: filter.division == division.id)
            }
    }

    private func address(_ other: RequestFilter? = nil, page: Int = 1) -> LinkAddress {
        let filter = other ?? filter
        return LinkAddress(
            EServiceLocations.requests.path(),
            query: [
                ("show", filter.view == .open ? "" : filter.view.rawValue),
                ("division", filter.division.map { String($0.rawValue) } ?? ""),
                ("q", filter.words), ("page", page > 1 ? String(page) : ""),
            ])
    }
}

extension RequestFilter.View {
    var name: Bilingual {
        switch self {
        case .open: Bilingual("ค้างอยู่", "Open")
        case .mine: Bilingual("ของฉัน", "Mine")
        case .late: Bilingual("เกินกำหนด", "Late")
        case .waiting: Bilingual("รอผู้ขอตอบ", "Waiting for an answer")
        case .closed: Bilingual("ปิดแล้ว", "Closed")
        }
    }
}

extension String {
    /// Another text where this one is empty.
    func orNot(_ other: String) -> String { isEmpty ? other : self }
}
