import Mail
import Platform
import SQL
import ThaiText

/// An assignment that is not done, with whom a letter about it reaches.
struct DueMeasure: Sendable, Hashable {
    let assignment: Assignment
    /// What the measure is called.
    let name: String
    /// The name and address of who is to see to it.
    let person: String
    let mail: MailAddress

    /// How near the day of an assignment is; each is told once.
    enum Stage: Hashable, Sendable {
        case month, week, day
        /// So many whole weeks overdue.
        case late(weeks: Int)

        /// What the memory of letters calls it.
        var key: String {
            switch self {
            case .month: "30"
            case .week: "7"
            case .day: "1"
            case .late(let weeks): "late-\(weeks)"
            }
        }
    }

    /// Days until the day of the assignment; negative when it is over.
    func daysLeft(on today: ThaiDate) -> Int {
        assignment.due.daysSince1970 - today.daysSince1970
    }

    /// What is to be told on a day, if it was not told before: a day that was missed is made up for; nil while there is
    /// more than a month.
    func stage(on today: ThaiDate) -> Stage? {
        switch daysLeft(on: today) {
        case 31...: nil
        case 8...30: .month
        case 2...7: .week
        case 0...1: .day
        case let days: .late(weeks: (-days - 1) / 7)
        }
    }
}

extension FiscalYear {
    /// The years whose assignments people still see to in this one: the one before, this and the next.
    var assignable: ClosedRange<Int> { buddhist - 1...buddhist + 1 }
}

extension ReadTransaction {
    /// The assignments of an authority that are not done and whose people work, by their day: of the years that stand in
    /// "My measures", and of no other.
    func dueMeasures(on today: ThaiDate) throws -> [DueMeasure] {
        guard let years = FiscalYear(containing: today)?.assignable else { return [] }
        return try rows(
            """
            SELECT a.id, a.measure, a.person, a.due, m.name, p.name AS person_name, p.mail
            FROM own_measure_assignment a
            JOIN own_measure m ON m.measure = a.measure AND m.is_dropped = 0
                AND m.year BETWEEN \(years.lowerBound) AND \(years.upperBound)
            JOIN own_person p ON p.id = a.person
            WHERE a.ended IS NULL
                AND NOT EXISTS (SELECT 1 FROM own_disablement x
                    WHERE x.person = a.person AND x.ended IS NULL)
                AND NOT EXISTS (SELECT 1 FROM own_measure_progress g
                    WHERE g.measure = a.measure AND g.withdrawn IS NULL AND g.share >= 100
                        AND g.id = (SELECT max(l.id) FROM own_measure_progress l
                            WHERE l.measure = a.measure AND l.withdrawn IS NULL))
            ORDER BY a.due, a.id
            """
        ).compactMap(DueMeasure.init)
    }
}

extension DueMeasure {
    fileprivate init?(_ row: Row) throws {
        guard let assignment = try Assignment(row), let mail = MailAddress(try row["mail"]) else {
            return nil
        }
        (self.assignment, self.mail) = (assignment, mail)
        (name, person) = (try row["name"], try row["person_name"])
    }
}
