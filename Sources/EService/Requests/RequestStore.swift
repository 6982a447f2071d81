import FoundationEssentials
import Platform
import SQL
import ThaiText
import WorkingDays

extension ReadTransaction {
    /// A request; throws `RequestRefusal.noRequest`.
    func request(_ id: ServiceRequest.ID) throws -> ServiceRequest {
        guard
            let found = try row("SELECT * FROM own_service_request WHERE id = \(id)")
                .flatMap({ try ServiceRequest($0) })
        else { throw RequestRefusal.noRequest }
        return found
    }

    /// The request of a code; nil where there is none.
    func request(_ code: RequestCode) throws -> ServiceRequest? {
        try row("SELECT * FROM own_service_request WHERE code = \(code.text)").flatMap {
            try ServiceRequest($0)
        }
    }

    /// What happened to a request, in order.
    func events(of id: ServiceRequest.ID) throws -> [RequestEvent] {
        try rows(
            "SELECT * FROM own_service_request_event WHERE request = \(id) ORDER BY number"
        ).compactMap { try RequestEvent($0) }
    }

    /// The days on which the authority's office is closed: those of all offices, over which its own rows go.
    func workingCalendar(_ common: PublicHolidays) throws -> WorkingCalendar {
        var days = Set(common.days.map(\.day))
        for row in try rows("SELECT day, is_kept FROM own_holiday") {
            let day = ThaiDate(daysSince1970: try row["day"])
            let isKept: Bool = try row["is_kept"]
            if isKept { days.insert(day) } else { days.remove(day) }
        }
        return WorkingCalendar(holidays: days)
    }
}

extension ServiceRequest {
    /// A row; nil where a later release wrote what this one cannot read.
    init?(_ row: Row) throws {
        let (code, text, answers): (String, String, String) = (
            try row["code"], try row["content"], try row["answers"]
        )
        let (channel, language): (String, String) = (try row["channel"], try row["language"])
        guard let code = RequestCode(code), let content = ServiceContent(json: text),
            let channel = ServiceContent.Channel(rawValue: channel),
            let standing = try Standing(row)
        else { return nil }
        (self.code, self.content, self.channel) = (code, content, channel)
        (id, service, received) = (try row["id"], try row["service"], try row["received"])
        self.answers = FormAnswers(json: answers)
        (self.standing, erased) = (standing, try row["erased"])
        contact = RequestContact(
            name: try row["name"], phone: try row["phone"], mail: try row["mail"],
            language: Language(rawValue: language) ?? .thai)
    }
}

extension ServiceRequest.Standing {
    /// How a row stands.
    init?(_ row: Row) throws {
        let (name, due): (String, Int?) = (try row["state"], try row["due"])
        guard let state = ServiceRequest.State(rawValue: name) else { return nil }
        self.state = state
        self.due = due.map { ThaiDate(daysSince1970: $0) }
        (division, person) = (try row["division"], try row["person"])
        (last, changed, isUrgent) = (
            try row["last"], try row["changed"], try row["is_urgent"]
        )
        (reopened, isReview) = (try row["reopened"], try row["is_review"])
    }
}

extension RequestEvent {
    fileprivate init?(_ row: Row) throws {
        let name: String = try row["kind"]
        guard let kind = Kind(rawValue: name) else { return nil }
        self.kind = kind
        (number, text, since) = (try row["number"], try row["text"], try row["since"])
        (division, person, figure) = (try row["division"], try row["person"], try row["figure"])
        (file, by) = (try row["file"], try row["by_person"])
    }
}

extension FormAnswers {
    /// Answers as a row keeps them; none for what is none.
    init(json text: String) {
        self =
            (try? JSONDecoder().decode(FormAnswers.self, from: Data(text.utf8))) ?? FormAnswers()
    }
}
