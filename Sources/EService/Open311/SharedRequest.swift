import FoundationEssentials
import HTTP
import Platform
import SQL
import ThaiText

/// What everybody may know of a request: never who asked, what was written, nor its pictures.
struct SharedRequest: Sendable, Hashable {
    let id: ServiceRequest.ID
    let service: Service
    let state: ServiceRequest.State
    let isOpen: Bool
    let due: ThaiDate?
    let received: Timestamp
    let changed: Timestamp
    let division: Division.ID?
    /// In thousandths of a degree, some hundred metres: enough for a map of lamps, too coarse for a house.
    let place: (latitude: Int, longitude: Int)?

    static func == (one: SharedRequest, other: SharedRequest) -> Bool { one.id == other.id }
    func hash(into hasher: inout Hasher) { hasher.combine(id) }

    /// A row; nil where a later release wrote what this one cannot read.
    init?(_ row: Row, of service: Service) throws {
        let (name, answers): (String, String) = (try row["state"], try row["answers"])
        guard let state = ServiceRequest.State(rawValue: name) else { return nil }
        let due: Int? = try row["due"]
        (self.service, self.state) = (service, state)
        self.due = due.map { ThaiDate(daysSince1970: $0) }
        (id, isOpen, division) = (try row["id"], try row["is_open"], try row["division"])
        (received, changed) = (try row["received"], try row["changed"])
        place = Self.place(FormAnswers(json: answers), service.content.form)
    }

    private static func place(
        _ answers: FormAnswers, _ form: ServiceForm
    ) -> (latitude: Int, longitude: Int)? {
        for field in form.fields where field.kind == .place {
            if case .place(let latitude, let longitude) = answers[field.id] {
                return ((latitude + 500) / 1_000, (longitude + 500) / 1_000)
            }
        }
        return nil
    }
}

/// What a program asks for.
struct Open311Wish: Sendable, Hashable {
    /// The most requests of one answer.
    static let most = 1_000
    /// The longest time of one answer.
    static let span = TimeSpan.days(90)

    /// The services' codes; nil for all.
    var codes: Set<String>?
    /// The requests' numbers; nil for all.
    var ids: [ServiceRequest.ID]?
    /// Open or closed ones; nil for both.
    var isOpen: Bool?
    let from: Timestamp
    let to: Timestamp

    /// What the fields of an address ask; throws what is wrong with them.
    init(_ fields: (String) -> String?, at now: Timestamp) throws(Open311Fault) {
        codes = fields("service_code").map { text in
            Set(text.split(separator: ",").map(String.init))
        }
        if let text = fields("service_request_id") {
            let numbers = text.split(separator: ",").prefix(Self.most).map { Int64($0) }
            guard !numbers.isEmpty, !numbers.contains(nil) else {
                throw Open311Fault(.badRequest, "service_request_id must be numbers")
            }
            ids = numbers.compactMap { $0.map { ServiceRequest.ID(rawValue: $0) } }
        }
        switch fields("status") {
        case nil: isOpen = nil
        case "open": isOpen = true
        case "closed": isOpen = false
        case "open,closed", "closed,open": isOpen = nil
        default: throw Open311Fault(.badRequest, "status must be open or closed")
        }
        let start = try Self.moment("start_date", fields)
        let end = try Self.moment("end_date", fields)
        to =
            end ?? start.map { min(now, $0 + Self.span) + TimeSpan(milliseconds: 1) } ?? now
            + TimeSpan(milliseconds: 1)
        from = max(start ?? to - Self.span, to - Self.span)
        guard from < to else {
            throw Open311Fault(.badRequest, "end_date must be later than start_date")
        }
    }

    private static func moment(
        _ name: String, _ fields: (String) -> String?
    ) throws(Open311Fault) -> Timestamp? {
        guard let text = fields(name) else { return nil }
        guard let date = try? Date(text, strategy: .iso8601),
            (0..<4_102_444_800).contains(date.timeIntervalSince1970)
        else {
            throw Open311Fault(.badRequest, "\(name) must be as 2026-01-31T00:00:00Z")
        }
        return Timestamp(milliseconds: Int64(date.timeIntervalSince1970 * 1_000))
    }
}
