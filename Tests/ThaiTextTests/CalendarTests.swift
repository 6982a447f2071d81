import Foundation
import Testing
import ThaiText

@Suite("Days, months and fiscal years") struct CalendarTests {
    @Test("fiscal year 2568 runs from October 2567 to September 2568")
    func fiscalYear() throws {
        let year = try #require(FiscalYear(2568))
        #expect(year.span.start?.iso == "2024-10-01")
        #expect(year.span.end?.iso == "2025-09-30")
        #expect(
            (1...4).map { year.quarter($0)?.start?.iso } == [
                "2024-10-01", "2025-01-01", "2025-04-01", "2025-07-01",
            ])
        #expect(
            (1...4).map { year.quarter($0)?.end?.iso } == [
                "2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30",
            ])
        #expect(year.half(2)?.start?.iso == "2025-04-01")
        #expect(year.quarter(5) == nil)
    }

    @Test("October belongs to the fiscal year that ends next September")
    func containing() throws {
        let october = try #require(ThaiDate(iso: "2024-10-01"))
        let september = try #require(ThaiDate(iso: "2024-09-30"))
        #expect(FiscalYear(containing: october)?.buddhist == 2568)
        #expect(FiscalYear(containing: september)?.buddhist == 2567)
    }

    @Test("dates are written the official way")
    func writing() throws {
        let date = try #require(ThaiDate(buddhistYear: 2567, month: .october, day: 1))
        #expect(date.written() == "๑ ตุลาคม ๒๕๖๗")
        #expect(date.written(.short, digits: .arabic) == "1 ต.ค. 67")
        let span = FiscalYear(2568)?.span
        #expect(span?.written() == "๑ ตุลาคม ๒๕๖๗ – ๓๐ กันยายน ๒๕๖๘")
    }

    @Test(
        "days that do not exist are none", arguments: ["2025-02-29", "2025-13-01", "25-1-1", "x"])
    func noSuchDay(iso: String) {
        #expect(ThaiDate(iso: iso) == nil)
    }

    @Test("dates and years survive JSON")
    func json() throws {
        let span = DateSpan(start: ThaiDate(iso: "2025-01-31"), end: nil)
        let back = try JSONDecoder().decode(DateSpan.self, from: JSONEncoder().encode(span))
        #expect(back == span)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(FiscalYear.self, from: Data("1968".utf8))
        }
    }
}
