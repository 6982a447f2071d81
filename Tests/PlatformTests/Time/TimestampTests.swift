import Platform
import Testing

@Suite("Moments and spans") struct TimestampTests {
    @Test("Spans add and subtract")
    func reckoning() {
        let moment = Timestamp(milliseconds: 1_000)
        #expect(moment + .seconds(2) == Timestamp(milliseconds: 3_000))
        #expect(moment - .minutes(1) == Timestamp(milliseconds: -59_000))
        #expect(moment.span(to: moment + .days(1)) == .hours(24))
    }

    @Test("At the ends of the range nothing traps")
    func ends() {
        let (first, last) = (Timestamp(milliseconds: .min), Timestamp(milliseconds: .max))
        #expect(last + .days(1) == last && first - .days(1) == first)
        #expect(first.span(to: last) == TimeSpan(milliseconds: .max))
        #expect(TimeSpan.days(.max) == TimeSpan(milliseconds: .max))
    }

    @Test("The system's clock goes on")
    func system() {
        let one = TimeSource.system()
        #expect(TimeSource.system() >= one && one > Timestamp(milliseconds: 1_700_000_000_000))
    }
}
