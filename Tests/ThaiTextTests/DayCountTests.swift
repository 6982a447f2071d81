import Testing
import ThaiText

@Suite("Counting days") struct DayCountTests {
    @Test("Every day of five centuries follows the one before, and counts back to itself")
    func sequence() throws {
        var date = try #require(ThaiDate(iso: "1700-01-01"))
        let first = date.daysSince1970
        #expect(ThaiDate(daysSince1970: first) == date)
        var odd: [String] = []
        for count in (first + 1)...(first + 182_621) {
            let next = ThaiDate(daysSince1970: count)
            let isNextDay = next.day == date.day + 1 && next.month == date.month
            let isNextMonth = next.day == 1 && date.day == date.month.days(inYear: date.year)
            if !(isNextDay || isNextMonth) || next.daysSince1970 != count { odd.append(next.iso) }
            date = next
        }
        #expect(odd == [])
        #expect(date.iso == "2200-01-01")
    }

    @Test(
        "Known days",
        arguments: [(0, "1970-01-01"), (11_016, "2000-02-29"), (-719_162, "0001-01-01")])
    func known(_ count: Int, _ iso: String) { #expect(ThaiDate(daysSince1970: count).iso == iso) }

    @Test("Days that no calendar of ours has become the first or the last")
    func ends() {
        #expect(ThaiDate(daysSince1970: .min).iso == "0001-01-01")
        #expect(ThaiDate(daysSince1970: .max).iso == "9999-12-31")
    }
}
