import HTML
import Platform
import Testing
import ThaiText

@Suite("Counted figures") struct FigureCountTests {
    private func day(_ iso: String) throws -> ThaiDate { try #require(ThaiDate(iso: iso)) }

    private func time(_ first: String, _ last: String, before: String) throws -> CountedTime? {
        CountedTime(
            DateSpan(start: try day(first), end: try day(last)),
            before: Timestamp(startOf: try day(before)))
    }

    @Test("Days end where the asking begins, and none are counted before they have begun")
    func days() throws {
        let whole = try #require(try time("2025-10-01", "2026-09-30", before: "2025-12-03"))
        #expect(whole.span.end == ThaiDate(iso: "2025-12-02"))
        let over = try #require(try time("2025-10-01", "2025-10-31", before: "2025-12-03"))
        #expect(over.span.end == ThaiDate(iso: "2025-10-31"))
        #expect(try time("2026-01-01", "2026-03-31", before: "2025-12-03") == nil)
        #expect(try time("2025-12-03", "2026-03-31", before: "2025-12-03") == nil)
    }

    @Test("Every month stands there, also those without anything, and they add up")
    func months() throws {
        let time = try #require(try time("2025-10-15", "2026-01-31", before: "2026-01-11"))
        let figure = CountedFigure(
            "requests", Bilingual("คำขอ", "Requests"),
            .number(unit: Bilingual("คำขอ", "requests")))
        let days = try [("2025-10-15", 3), ("2025-10-31", 4), ("2026-01-10", 5)].map {
            CountedDay(try day($0.0).daysSince1970, sum: $0.1, parts: $0.1)
        }
        let count = FigureCount(figure, time, days)
        #expect(count.months.map(\.sum) == [7, 0, 0, 5])
        #expect(
            count.months.map { $0.name(.thai) } == [
                "ต.ค. 2568", "พ.ย. 2568", "ธ.ค. 2568", "ม.ค. 2569",
            ])
        #expect(count.printed(.thai) == "12 คำขอ")
    }

    @Test(
        "A mean is rounded half up to two places, and one of nothing is none",
        arguments: [
            (13, 3, "4.33 of 5 (3 people)"), (25, 6, "4.17 of 5 (6 people)"),
            (0, 0, "nobody has rated yet"),
        ])
    func mean(_ sum: Int, _ parts: Int, _ printed: String) throws {
        let time = try #require(try time("2025-10-01", "2025-10-31", before: "2026-01-01"))
        let figure = CountedFigure("satisfaction", Bilingual("", ""), .mean(of: 5))
        let days = [CountedDay(time.days.lowerBound, sum: sum, parts: parts)]
        #expect(FigureCount(figure, time, days).printed(.english) == printed)
    }
}
