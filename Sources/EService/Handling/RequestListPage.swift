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
    /// How many there are on all pages.
    let number: Int
    /// How many there are of each part without closed ones.
    let counts: [RequestFilter.View: Int]
    let services: [Service]
    let divisions: [Division]
    let people: [Person.ID: String]
    /// How many working days are left, by request.
    let left: [ServiceRequest.ID: Int]
    let mayHandle: Bool
    /// Whether the register of receipts is there for the reader.
    let readsReceipts: Bool
    let language: Language
    /// Gives several to somebody; nil for who may not.
    var bulk: BulkForm?

    /// Those of the page that are open, to be chosen from.
    var open: [Choice] {
        rows.filter(\.standing.state.isOpen).map { row in
            let service = services.first { $0.id == row.service }?.content.name(language) ?? ""
            return Choice(
                String(row.id.rawValue), "\(row.code.text) \(service)", hint: row.name)
        }
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String {
        if !filter.words.isEmpty { return found }
        let (open, late) = (counts[.open] ?? 0, counts[.late] ?? 0)
        if open == 0 { return say("ไม่มีคำขอค้าง", "No request is open") }
        return late == 0
            ? say("คำขอค้าง \(open) เรื่อง ไม่มีเรื่องเกินกำหนด", "\(open) open, none late")
            : say(
                "คำขอค้าง \(open) เรื่อง เกินกำหนด \(late) เรื่อง", "\(open) open, \(late) late")
    }

    private var found: String {
        switch number {
        case 0: say("ไม่พบคำขอ", "No request found")
        case 1: say("พบ 1 คำขอ", "1 request found")
        default: say("พบ \(number) คำขอ", "\(number) requests found")
        }
    }

    /// How many nobody sees in his own inbox.
    private var unassigned: Int { counts[.unassigned] ?? 0 }

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
        if unassigned > 0, filter.view != .unassigned { warning }
        if rows.isEmpty { empty } else { table }
        Pager(current: page, of: pages, language) { address(page: $0) }
        if filter.view == .payment, readsReceipts { ReceiptsLink(language: language) }
        if let bulk, !open.isEmpty { bulk }
    }

    private var warning: some Markup {
        var all = filter
        (all.view, all.words) = (.unassigned, "")
        return Banner(
            .warning,
            say(
                "\(unassigned) คำขอยังไม่มีกองรับผิดชอบ", "\(unassigned) open without a division"),
            say("ส่งต่อให้กองหรือรับเรื่องเอง", "Hand them over to a division, or take them on."),
            link: GoLink(say("ดูคำขอเหล่านี้", "See them"), to: address(all)))
    }

    @MarkupBuilder private var empty: some Markup {
        if filter.words.isEmpty { nothing } else { notFound }
    }

    /// What was looked for, and among which.
    private var notFound: some Markup {
        var all = filter
        all.view = .all
        let part = filter.view.name
        return EmptyState(
            say("ไม่พบคำขอที่ตรงกับ “\(filter.words)”", "No request fits “\(filter.words)”"),
            filter.view == .all
                ? say(
                    "ค้นในคำขอทั้งหมดที่คุณเห็น ทั้งที่ค้างและที่ปิดแล้ว ค้นได้ด้วยรหัสหรือบางส่วนของรหัสตั้งแต่ 4 ตัว เบอร์โทรเต็ม หรือบางส่วนของชื่อ",
                    "All that you see were looked through, closed ones too: by code or four signs of one, whole telephone number, or part of a name."
                )
                : say(
                    "ค้นเฉพาะในส่วน “\(part.thai)”", "Only “\(part.english)” was looked through."),
            link: filter.view == .all
                ? nil
                : ButtonLink(say("ค้นในคำขอทั้งหมด", "Look through all"), to: address(all), .quiet))
    }

    private var nothing: some Markup {
        EmptyState(
            say("ไม่มีคำขอในส่วนนี้", "Nothing here"),
            filter.sight != .all
                ? say(
                    "คุณเห็นคำขอของกองที่คุณสังกัดและที่คุณรับผิดชอบ ถ้ายังไม่ได้สังกัดกองใด แจ้งผู้ดูแลระบบของหน่วยงาน",
                    "You see the requests of your divisions and your own. If you belong to no division, tell the administrator."
                )
                : say(
                    "เมื่อมีคนยื่นคำขอบนเว็บไซต์หรือที่เคาน์เตอร์ รายการจะขึ้นที่นี่",
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
        let isPayment = filter.view == .payment
        let place = isPayment ? EServiceLocations.payment : EServiceLocations.request
        return [
            .link(row.code.text, LinkAddress(place.path(row.id))),
            .text(service?.content.name(language) ?? ""), .name(row.name), due(row),
            .text(
                [division, person].compactMap(\.self).joined(separator: " · ").orNot(
                    say("ยังไม่มี", "Nobody yet"))),
            .status(isPayment ? RequestBill.State.sent.tag(language) : tag(of: row.standing)),
        ]
    }

    /// How far a request is; of one that was decided before, until somebody takes it on, that it is open again.
    private func tag(of standing: ServiceRequest.Standing) -> StatusTag {
        let again = standing.state == .received ? standing.reopeningTag(language) : nil
        return again ?? standing.state.tag(language)
    }

    private func due(_ row: ListedRequest) -> Cell {
        guard let due = row.standing.openDue, let left = left[row.id] else {
            return .text(
                row.standing.state == .waiting
                    ? say("หยุดนับ", "Clock stands")
                    : say("ยื่น ", "Asked ") + row.received.day(language))
        }
        let day =
            (row.standing.isUrgent ? say("เร่งด่วน · ", "Urgent · ") : "")
            + Timestamp(due).day(language)
        if row.standing.isUrgent, left >= 0 { return .status(StatusTag(.bad, day)) }
        if left < 0 {
            return .status(
                StatusTag(.late, say("เกิน \(-left) วันทำการ · ", "\(Self.days(-left)) late · ") + day)
            )
        }
        return .text(day + say(" · เหลือ \(left) วันทำการ", " · \(Self.days(left)) left"))
    }

    private static func days(_ count: Int) -> String {
        count == 1 ? "1 working day" : "\(count) working days"
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
        var (all, own) = (filter, filter)
        (all.division, all.isOwn) = (nil, false)
        (own.division, own.isOwn) = (nil, true)
        return [
            MenuLink(
                filter.sight == .all ? say("ทุกกอง", "All") : say("ทั้งหมดที่คุณดูแล", "All of yours"),
                address(all),
                isCurrent: filter.division == nil && !filter.isOwn),
            MenuLink(say("กองของฉัน", "My division"), address(own), isCurrent: filter.isOwn),
        ]
            + (filter.sight == .all ? divisions : []).map { division in
                var other = filter
                (other.division, other.isOwn) = (division.id, false)
                return MenuLink(
                    division.name, address(other), isCurrent: filter.division == division.id)
            }
    }

    private func address(_ other: RequestFilter? = nil, page: Int = 1) -> LinkAddress {
        let filter = other ?? filter
        return LinkAddress(
            EServiceLocations.requests.path(),
            query: [
                // The words of no part look through all.
                (
                    "show",
                    filter.view == .open && filter.words.isEmpty ? "" : filter.view.rawValue
                ),
                ("division", filter.division.map { String($0.rawValue) } ?? ""),
                ("whose", filter.isOwn ? "own" : filter.sight == .all ? "" : "all"),
                ("q", filter.words), ("page", page > 1 ? String(page) : ""),
            ])
    }
}

extension ServiceRequest.Standing {
    /// That it was decided before and is open again; nil for all others.
    func reopeningTag(_ language: Language) -> StatusTag? {
        guard state.isOpen, reopened > 0 else { return nil }
        return StatusTag(
            .late,
            (isReview
                ? Bilingual("ขอให้ทบทวน", "To be looked at again")
                : Bilingual("เปิดพิจารณาใหม่", "Opened again"))(language))
    }
}

extension RequestFilter.View {
    var name: Bilingual {
        switch self {
        case .open: Bilingual("ค้างอยู่", "Open")
        case .new: Bilingual("ยังไม่มีคนรับ", "New")
        case .mine: Bilingual("ของฉัน", "Mine")
        case .late: Bilingual("เกินกำหนด", "Late")
        case .soon: Bilingual("ครบกำหนดใน 7 วัน", "Due within 7 days")
        case .waiting: Bilingual("รอผู้ขอตอบ", "Waiting for an answer")
        case .payment: Bilingual("รอยืนยันการชำระเงิน", "Payment to confirm")
        case .unassigned: Bilingual("ยังไม่มีกองรับผิดชอบ", "Without a division")
        case .closed: Bilingual("ปิดแล้ว", "Closed")
        case .all: Bilingual("ทั้งหมด", "All")
        }
    }
}

extension String {
    /// Another text where this one is empty.
    func orNot(_ other: String) -> String { isEmpty ? other : self }
}
