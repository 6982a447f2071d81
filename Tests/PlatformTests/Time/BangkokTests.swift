import Platform
import Testing
import ThaiText

@Suite("The clocks of Thailand") struct BangkokTests {
    @Test(
        "A moment is shown seven hours later than in UTC, on the right day",
        arguments: [
            (0, "1970-01-01T07:00:00+07:00"), (-1, "1970-01-01T06:59:59+07:00"),
            (-25_200_001, "1969-12-31T23:59:59+07:00"),
            // 29 February of a leap year, and 28 February of a year that is none.
            (1_709_164_799_999, "2024-02-29T06:59:59+07:00"),
            (4_107_517_200_000, "2100-03-01T00:00:00+07:00"),
            (1_763_676_900_000, "2025-11-21T05:15:00+07:00"),
        ] as [(Int64, String)])
    func moments(_ milliseconds: Int64, _ text: String) {
        #expect(Bangkok(Timestamp(milliseconds: milliseconds)).iso8601 == text)
    }

    @Test("The ends of time trap nobody", arguments: [Int64.min, .max])
    func ends(_ milliseconds: Int64) {
        let shown = Bangkok(Timestamp(milliseconds: milliseconds))
        #expect((1...9999).contains(shown.date.year) && (0...23).contains(shown.hour))
    }
}
