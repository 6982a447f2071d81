import Platform
import SQL
import ThaiText
import WorkingDays

/// A day on which the office is closed, or on which it works though all others do not.
struct OfficeHoliday: Sendable, Hashable {
    let day: ThaiDate
    let name: String
    /// Whether the office is closed.
    let isKept: Bool
    /// Whether the authority itself said so.
    let isOwn: Bool
}

extension ReadTransaction {
    /// The days from one on on which the office is closed, and those common ones that it does not keep.
    func officeHolidays(
        _ common: PublicHolidays, from first: ThaiDate, _ language: Language
    ) throws -> [OfficeHoliday] {
        var all: [ThaiDate: OfficeHoliday] = [:]
        for holiday in common.days {
            all[holiday.day] = OfficeHoliday(
                day: holiday.day, name: holiday.name(language), isKept: true, isOwn: false)
        }
        for row in try rows("SELECT day, name, is_kept FROM own_holiday") {
            let day = ThaiDate(daysSince1970: try row["day"])
            let (name, isKept): (String, Bool) = (try row["name"], try row["is_kept"])
            all[day] = OfficeHoliday(
                day: day, name: name.isEmpty ? all[day]?.name ?? "" : name, isKept: isKept,
                isOwn: true)
        }
        return all.values.filter { $0.day >= first }.sorted { $0.day < $1.day }
    }
}

extension Act {
    /// Says that the office is closed on a day, or that it works; running promises move with it. How many moved.
    @discardableResult
    func keepHoliday(
        _ day: ThaiDate, _ name: String, isKept: Bool, _ common: PublicHolidays
    ) async throws -> Int {
        try await change(.manageServices) { transaction in
            let number = try transaction.next(
                "SELECT max(number) AS id FROM own_holiday WHERE day = \(day.daysSince1970)")
            try transaction.change(
                """
                INSERT INTO holiday (authority, day, number, name, is_kept, since, by_authority,
                    by_person)
                VALUES (\(authority), \(day.daysSince1970), \(number), \(name), \(isKept), \(time),
                    \(actor.authority), \(actor.person))
                """)
            let moved = try moveDeadlines(common, transaction)
            return Done(
                moved, AuditNote(.holidayChanged, [.number(Int64(day.daysSince1970))]))
        }
    }

    /// Reckons the last days of all open requests anew; how many changed.
    private func moveDeadlines(
        _ common: PublicHolidays, _ transaction: WriteTransaction
    ) throws -> Int {
        let clock = RequestClock(calendar: try transaction.workingCalendar(common))
        let open = try transaction.rows(
            "SELECT request FROM own_service_request_standing WHERE is_open = 1 AND due IS NOT NULL"
        )
        var moved = 0
        for row in open {
            let id: ServiceRequest.ID = try row["request"]
            let request = try transaction.request(id)
            let due = clock.due(
                request.content.promise, received: request.received,
                events: try transaction.events(of: id))
            guard due != request.standing.due else { continue }
            moved += 1
            try transaction.change(
                """
                UPDATE service_request_standing SET due = \(due?.daysSince1970)
                WHERE authority = \(authority) AND request = \(id)
                """)
        }
        return moved
    }
}
