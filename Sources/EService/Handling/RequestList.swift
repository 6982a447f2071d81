import Platform
import SQL
import ThaiText
import WorkingDays

/// A part of the requests, as the address of a list names it.
struct RequestFilter: Sendable, Hashable {
    /// Which of them.
    enum View: String, CaseIterable, Sendable {
        case open, new, mine, late, soon, waiting, payment, unassigned, closed, all

        /// Whether the closed ones are among them: how many there are is not counted for a chip.
        var showsClosed: Bool { self == .closed || self == .all }
    }

    var view = View.open
    /// What the reader sees at all.
    var sight: RequestSight
    /// Whether only what is the reader's own or his divisions' is meant.
    var isOwn = false
    var division: Division.ID?
    var service: Service.ID?
    /// A code or a part of one, a telephone number or a part of a name; empty for nothing.
    var words = ""

    /// Which of them an address means: who looks for something without choosing a part looks through all.
    static func view(named name: String?, words: String) -> View {
        name.flatMap(View.init(rawValue:)) ?? (words.isEmpty ? .open : .all)
    }

    /// Of the open ones those of danger first, then what is due first, last whose clock stands; the closed ones after all
    /// open ones, that came last first.
    fileprivate var order: Statement {
        view == .closed
            ? "s.due DESC, s.request DESC"
            : """
            s.is_open DESC,
            CASE WHEN s.is_urgent = 1 AND s.due IS NOT NULL THEN 0 ELSE 1 END,
            s.due IS NULL, s.due, s.request
            """
    }

    /// That a slip waits to be looked at, however the request stands.
    private static let awaitsPayment: Statement = """
        s.request IN (SELECT p.request FROM own_service_payment p
            WHERE p.state = \(RequestBill.State.sent.rawValue))
        """

    /// The condition on a request "r" and how it stands, "s".
    func condition(of person: Person.ID?, on today: ThaiDate) -> Statement {
        let person = person ?? Person.ID(rawValue: 0)
        var condition: Statement = """
            \(sql: part(of: person, on: today)) AND \(sql: sight.condition)
            """
        if isOwn {
            condition = """
                \(sql: condition) AND (s.person = \(person) OR s.division IN (\(sql: person.divisions)))
                """
        }
        if let division { condition = "\(sql: condition) AND s.division = \(division)" }
        if let service { condition = "\(sql: condition) AND s.service = \(service)" }
        if let named { condition = "\(sql: condition) AND \(sql: named)" }
        return condition
    }

    /// What the condition is on. Nobody joins two hundred thousand requests to count them: "r" is there only where the sight
    /// asks it something.
    var source: Statement {
        sight == .all
            ? "own_service_request_standing s"
            : """
            own_service_request_standing s
            JOIN service_request r ON r.authority = s.authority AND r.id = s.request
            """
    }

    /// The condition that the words set; nil where there are none.
    private var named: Statement? {
        words.isEmpty ? nil : "s.request IN (\(sql: matches))"
    }

    /// Whatever the words say something of, by their "id".
    fileprivate var matches: Statement {
        "SELECT q.id FROM service_request q WHERE q.authority = scope() AND (\(sql: wanted))"
    }

    /// What the words say of a request "q".
    private var wanted: Statement {
        if let code = RequestCode(Digits.arabic(words)) { return "q.code = \(code.text)" }
        if let phone = try? PhoneNumber(words) { return "q.phone = \(phone.digits)" }
        guard let part = RequestCode.part(Digits.arabic(words)) else { return ofName }
        return "\(sql: ofName) OR replace(q.code, '-', '') LIKE \("%" + part + "%")"
    }

    /// That a name has the words in it. Thai letters have no second shape. Of Latin ones PostgreSQL tells the shapes apart and
    /// SQLite knows only those of English, so that other letters are found as they were written.
    private var ofName: Statement {
        let pattern = "%" + words.filter { $0 != "%" && $0 != "_" } + "%"
        return words.contains(where: \.isCased)
            ? "q.name LIKE \(pattern) OR lower(q.name) LIKE \(pattern.lowercased())"
            : "q.name LIKE \(pattern)"
    }

    private func part(of person: Person.ID, on today: ThaiDate) -> Statement {
        let today = today.daysSince1970
        return switch view {
        case .open: "s.is_open = 1"
        case .new: "s.is_open = 1 AND s.state = \(ServiceRequest.State.received.rawValue)"
        case .mine: "s.is_open = 1 AND s.person = \(person)"
        case .late: "s.is_open = 1 AND s.due < \(today)"
        case .soon: "s.is_open = 1 AND s.due BETWEEN \(today) AND \(today + 7)"
        case .waiting: "s.is_open = 1 AND s.state = \(ServiceRequest.State.waiting.rawValue)"
        case .payment: Self.awaitsPayment
        case .unassigned: "s.is_open = 1 AND s.division IS NULL AND s.person IS NULL"
        case .closed: "s.is_open = 0"
        case .all: "1 = 1"
        }
    }
}

/// A page of the list, and the numbers around it.
struct RequestsPage: Sendable {
    let rows: [ListedRequest]
    let page: Int
    let pages: Int
    /// How many there are on all pages.
    let number: Int
    let counts: [RequestFilter.View: Int]

    /// A page of so many requests in all.
    fileprivate init(
        rows: [ListedRequest], page: Int, of number: Int, _ size: Int,
        _ counts: [RequestFilter.View: Int]
    ) {
        (self.rows, self.page, self.number, self.counts) = (rows, page, number, counts)
        pages = max(1, (number + size - 1) / size)
    }
}

/// A line of the list.
struct ListedRequest: Sendable, Identifiable {
    let id: ServiceRequest.ID
    let code: RequestCode
    let service: Service.ID
    let name: String
    let received: Timestamp
    let standing: ServiceRequest.Standing
}

extension ReadTransaction {
    /// A page of a list, in its order; where words are looked for, with how many there are on all pages, in one look through
    /// all names: words find few, but look long. Otherwise, and on a page after the last, the number is not known.
    private func listed(
        _ page: Int, of filter: RequestFilter, _ person: Person.ID?, on today: ThaiDate
    ) throws -> (rows: [ListedRequest], number: Int?) {
        var part = filter
        part.words = ""
        var (number, condition): (Statement, Statement) = (
            "0", part.condition(of: person, on: today)
        )
        var source: Statement = "own_service_request_standing s"
        if !filter.words.isEmpty {
            number = "count(*) OVER ()"
            // SQLite keeps the order of a cross join; left to itself it begins with all that are closed.
            source = "(\(sql: filter.matches)) m CROSS JOIN \(sql: source)"
            condition = "s.request = m.id AND \(sql: condition)"
        }
        let size = Self.rowsOfPage
        let rows = try rows(
            """
            SELECT s.*, r.code, r.name, r.received, \(sql: number) AS number FROM \(sql: source)
            JOIN service_request r ON r.authority = s.authority AND r.id = s.request
            WHERE \(sql: condition) ORDER BY \(sql: filter.order)
            LIMIT \(size) OFFSET \((page - 1) * size)
            """)
        let isCounted = !filter.words.isEmpty && !(rows.isEmpty && page > 1)
        return (
            try rows.compactMap { try ListedRequest($0) },
            isCounted ? try rows.first?["number"] ?? 0 : nil
        )
    }

    /// A page of a list with what stands around it; the nearest there is to the one asked for.
    func page(
        _ asked: Int, of filter: RequestFilter, of person: Person.ID?, on today: ThaiDate
    ) throws -> RequestsPage {
        var counts: [RequestFilter.View: Int] = [:]
        for view in RequestFilter.View.allCases where !view.showsClosed {
            var part = filter
            (part.view, part.words) = (view, "")
            counts[view] = try count(part, of: person, on: today)
        }
        // An address may name any page; one that far off still has an offset.
        var page = min(asked, 1_000_000)
        let size = Self.rowsOfPage
        if !filter.words.isEmpty {
            let (rows, number) = try listed(page, of: filter, person, on: today)
            if let number { return RequestsPage(rows: rows, page: page, of: number, size, counts) }
        }
        let number = try count(filter, of: person, on: today)
        page = min(page, max(1, (number + size - 1) / size))
        let rows = number == 0 ? [] : try listed(page, of: filter, person, on: today).rows
        return RequestsPage(rows: rows, page: page, of: number, size, counts)
    }

    private static var rowsOfPage: Int { 25 }

    /// How many requests at least one of some filters shows; each counts once.
    func count(
        anyOf filters: [RequestFilter], of person: Person.ID?, on today: ThaiDate
    ) throws -> Int {
        // Each part by itself finds its index.
        let parts = filters.map { filter -> Statement in
            """
            SELECT s.request FROM \(sql: filter.source)
            WHERE \(sql: filter.condition(of: person, on: today))
            """
        }
        guard let first = parts.first else { return 0 }
        let all: Statement = parts.dropFirst().reduce(first) { "\(sql: $0) UNION \(sql: $1)" }
        return try row("SELECT count(*) AS number FROM (\(sql: all)) f")?["number"] ?? 0
    }

    /// How many requests a filter shows.
    func count(_ filter: RequestFilter, of person: Person.ID?, on today: ThaiDate) throws -> Int {
        let condition = filter.condition(of: person, on: today)
        let row = try row(
            """
            SELECT count(*) AS number FROM \(sql: filter.source)
            WHERE \(sql: condition)
            """)
        return try row?["number"] ?? 0
    }
}

extension WorkingCalendar {
    /// How many working days are left, by request.
    func left(
        of requests: [ListedRequest], on today: ThaiDate
    ) -> [ServiceRequest.ID: Int] {
        Dictionary(
            requests.compactMap { row in
                row.standing.openDue.map { (row.id, workingDays(after: today, to: $0)) }
            }
        ) { first, _ in first }
    }
}

extension ListedRequest {
    fileprivate init?(_ row: Row) throws {
        guard let code = RequestCode(try row["code"]),
            let standing = try ServiceRequest.Standing(row)
        else { return nil }
        (self.code, self.standing) = (code, standing)
        (id, service) = (try row["request"], try row["service"])
        (name, received) = (try row["name"], try row["received"])
    }
}
