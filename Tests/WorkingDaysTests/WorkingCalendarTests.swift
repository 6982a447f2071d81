import Testing
import ThaiText
import WorkingDays

/// A December with two holidays and a substitute, as laws set them.
private let december = ["2026-12-07", "2026-12-10", "2026-12-31"].compactMap(ThaiDate.init(iso:))
private let calendar = WorkingCalendar(holidays: december)

private func day(_ iso: String) throws -> ThaiDate { try #require(ThaiDate(iso: iso)) }

@Suite("Working days") struct WorkingCalendarTests {
    @Test(
        "Offices work from Monday to Friday but for holidays",
        arguments: [
            ("2026-12-04", true), ("2026-12-05", false), ("2026-12-06", false),
            ("2026-12-07", false), ("2026-12-08", true), ("1969-12-31", true),
            ("1969-12-28", false),
        ])
    func working(_ iso: String, _ works: Bool) throws {
        #expect(calendar.isWorkingDay(try day(iso)) == works)
    }

    @Test(
        "Working days are counted from the day after",
        arguments: [
            (0, "2026-12-04", "2026-12-04"), (1, "2026-12-04", "2026-12-08"),
            (3, "2026-12-04", "2026-12-11"), (1, "2026-12-05", "2026-12-08"),
            (15, "2026-12-04", "2026-12-29"),
        ])
    func counted(_ count: Int, _ from: String, _ to: String) throws {
        #expect(calendar.day(count, workingDaysAfter: try day(from)) == (try day(to)))
    }

    @Test("Counting forth and back agree, for every pair of days of two months")
    func agreement() throws {
        let first = try day("2026-11-20").daysSince1970
        for start in first..<first + 60 {
            let from = ThaiDate(daysSince1970: start)
            for end in start..<first + 60 {
                let to = ThaiDate(daysSince1970: end)
                let slow = (start + 1..<end + 1).count {
                    calendar.isWorkingDay(ThaiDate(daysSince1970: $0))
                }
                #expect(calendar.workingDays(after: from, to: to) == slow)
                #expect(calendar.workingDays(after: to, to: from) == -slow)
                if calendar.isWorkingDay(to) {
                    #expect(calendar.day(slow, workingDaysAfter: from) == to)
                }
            }
        }
    }

    @Test("A calendar in which nobody ever works ends all the same")
    func never() throws {
        let first = try day("2026-12-01").daysSince1970
        let never = WorkingCalendar(
            holidays: (first..<first + 9_000).map { ThaiDate(daysSince1970: $0) })
        #expect(never.day(5, workingDaysAfter: try day("2026-12-01")) > (try day("2026-12-01")))
    }
}

@Suite("Promises") struct PromiseTests {
    @Test(
        "A promise ends on a working day, and not before its days are over",
        arguments: [
            (Promise.atOnce, "2026-12-04", "2026-12-04"), (.atOnce, "2026-12-05", "2026-12-08"),
            (.days(3), "2026-12-01", "2026-12-04"), (.days(3), "2026-12-02", "2026-12-08"),
            (.workingDays(3), "2026-12-02", "2026-12-08"),
            (.workingDays(0), "2026-12-02", "2026-12-02"),
            (.workingDays(-4), "2026-12-02", "2026-12-02"),
        ])
    func ends(_ promise: Promise, _ received: String, _ last: String) throws {
        #expect(calendar.deadline(of: promise, received: try day(received)) == (try day(last)))
    }

    @Test(
        "The clock stands while somebody else is asked",
        arguments: [
            (Promise.workingDays(3), "2026-12-03", "2026-12-09", "2026-12-14"),
            (.days(3), "2026-12-02", "2026-12-05", "2026-12-08"),
            (.atOnce, "2026-12-02", "2026-12-09", "2026-12-09"),
            (.workingDays(3), "2026-12-03", "2026-12-03", "2026-12-08"),
        ])
    func pauses(_ promise: Promise, _ start: String, _ end: String, _ last: String) throws {
        let pause = Pause(from: try day(start), to: try day(end))
        let deadline = calendar.deadline(
            of: promise, received: try day("2026-12-02"), pauses: [pause])
        #expect(deadline == (try day(last)))
    }

    @Test("While the clock stands no day is named")
    func standing() throws {
        let pause = Pause(from: try day("2026-12-03"))
        #expect(
            calendar.deadline(of: .days(3), received: try day("2026-12-02"), pauses: [pause]) == nil
        )
    }

    @Test("A new holiday moves a running deadline")
    func moved() throws {
        let later = WorkingCalendar(holidays: december + [try day("2026-12-08")])
        let received = try day("2026-12-02")
        #expect(later.deadline(of: .workingDays(3), received: received) == (try day("2026-12-09")))
    }
}
