import HTTP
import Platform
import Testing

@Suite("Rates") struct RateLimiterTests {
    private let start = Timestamp(milliseconds: 1_760_000_000_000)
    private let office = ClientAddress.ipv4(0x7F00_0001)

    private func taken(
        _ count: Int, of limiter: RateLimiter, by client: ClientAddress, at moment: Timestamp
    ) -> Int {
        (0..<count).count {
            _ in limiter.refusal(of: .signIn, client: client, now: moment) == nil
        }
    }

    @Test("A burst is taken, then one for every share of a minute")
    func burst() {
        let limiter = RateLimiter([.signIn: Rate(burst: 5, perMinute: 6)])
        #expect(taken(20, of: limiter, by: office, at: start) == 5)
        #expect(limiter.refusal(of: .signIn, client: office, now: start) == 10)
        #expect(taken(20, of: limiter, by: office, at: start + .seconds(10)) == 1)
        #expect(taken(20, of: limiter, by: office, at: start + .minutes(4)) == 5)
    }

    @Test("Clients and kinds are counted apart; one IPv6 network counts as one client")
    func apart() {
        let limiter = RateLimiter([.signIn: Rate(burst: 2, perMinute: 1)])
        #expect(taken(3, of: limiter, by: office, at: start) == 2)
        #expect(taken(3, of: limiter, by: .ipv4(0x0A00_0001), at: start) == 2)
        #expect(taken(3, of: limiter, by: .ipv6(1, 1), at: start) == 2)
        #expect(taken(3, of: limiter, by: .ipv6(1, 2), at: start) == 0)
        #expect(limiter.refusal(of: .page, client: office, now: start) == nil)
    }

    @Test(
        "A waiting client is not forgotten when generations turn, and a clock set back traps nobody"
    )
    func clock() {
        let limiter = RateLimiter([.signIn: Rate(burst: 100, perMinute: 1)])
        #expect(taken(100, of: limiter, by: office, at: start) == 100)
        #expect(taken(10, of: limiter, by: office, at: start + .minutes(6)) == 6)
        #expect(taken(10, of: limiter, by: office, at: start - .days(1)) == 0)
    }
}
