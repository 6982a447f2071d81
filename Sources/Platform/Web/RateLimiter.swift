public import HTTP
import Threads

/// How many requests of a kind one client may send.
public struct Rate: Sendable, Hashable {
    /// At once, before any waiting.
    public let burst: Int
    /// Every minute in the long run.
    public let perMinute: Int

    /// A rate; both at least one.
    public init(burst: Int, perMinute: Int) {
        self.burst = max(1, burst)
        self.perMinute = max(1, perMinute)
    }
}

/// Counts costly requests of each client, generously, for many phones share one address (rule D27).
///
/// Addresses are known by Swift's hash, which is seeded anew in every process, in memory only and for ten minutes at most.
public final class RateLimiter: Sendable {
    /// Rates of an office's ordinary day, with room for a class behind one address.
    public static let ordinary: [RateClass: Rate] = [
        .form: Rate(burst: 60, perMinute: 60), .upload: Rate(burst: 12, perMinute: 12),
        .signIn: Rate(burst: 30, perMinute: 30), .message: Rate(burst: 10, perMinute: 2),
    ]

    private struct Bucket {
        var level: Double
        var since: Timestamp
    }

    private struct State {
        var current: [Int: Bucket] = [:]
        var previous: [Int: Bucket] = [:]
        var began = Timestamp(milliseconds: .min)
    }

    /// Clients of a generation at most; beyond it the older generation is dropped early.
    private static let mostClients = 100_000
    private static let generation = TimeSpan.minutes(5)

    private let rates: [RateClass: Rate]
    private let state = Lock(State())

    /// A limiter; a kind without a rate is not counted.
    public init(_ rates: [RateClass: Rate] = ordinary) { self.rates = rates }

    /// Takes one request of a client; nil when it may go on, else after how many seconds it may.
    public func refusal(of rate: RateClass, client: ClientAddress, now: Timestamp) -> Int? {
        guard let limit = rates[rate] else { return nil }
        // Swift seeds its hasher anew in every process: nobody can tell an address by its hash.
        var hasher = Hasher()
        hasher.combine(client.network)
        hasher.combine(rate)
        let key = hasher.finalize()
        return state.withLock { state in
            Self.turn(&state, now)
            let old = state.current[key] ?? state.previous[key]
            let burst = Double(limit.burst)
            let perMillisecond = Double(limit.perMinute) / 60_000
            let passed = old.map { max(0, $0.since.span(to: now).milliseconds) } ?? 0
            let level = min(burst, (old?.level ?? burst) + Double(passed) * perMillisecond)
            let isTaken = level >= 1
            state.current[key] = Bucket(level: isTaken ? level - 1 : level, since: now)
            return isTaken ? nil : Int(((1 - level) / perMillisecond / 1_000).rounded(.up))
        }
    }

    private static func turn(_ state: inout State, _ now: Timestamp) {
        let isOver = state.began + generation <= now || now < state.began
        guard isOver || state.current.count >= mostClients else { return }
        state.previous = state.current
        state.current = [:]
        state.began = now
    }
}
