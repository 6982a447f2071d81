public import Cryptography
import Threads

/// Slows guessing down (rule D27): per account from the fifth failure, generously per source, and over all.
///
/// Everything is in memory: accounts by a hash, sources by a hash under a key that changes daily, for ten minutes at most.
public final class SignInThrottle: Sendable {
    /// How much is let through.
    public struct Limits: Sendable, Hashable {
        /// Attempts of one source in ten minutes; many phones share one address.
        public var ofSource: Int
        /// Attempts of all sources in ten minutes, but for devices that signed in before.
        public var ofAll: Int

        /// Limits in attempts.
        public init(ofSource: Int = 300, ofAll: Int = 6_000) {
            self.ofSource = ofSource
            self.ofAll = ofAll
        }
    }

    /// Failures of an account without any waiting.
    static let free = 4
    static let longest = TimeSpan.minutes(15)
    private static let window = TimeSpan.minutes(10)
    /// When an account's failures are forgotten.
    private static let memory = TimeSpan.hours(1)
    private static let mostAccounts = 50_000

    private struct Account {
        var failures: Int
        var until: Timestamp
        var last: Timestamp
    }

    private struct State {
        var accounts: [[UInt8]: Account] = [:]
        var sources: [[UInt8]: Int] = [:]
        var attempts = 0
        var windowBegan = Timestamp(milliseconds: .min)
        var key: KeyedHash
        var keyMade = Timestamp(milliseconds: .min)
    }

    private let limits: Limits
    private let random: RandomBytes
    private let accountKey: KeyedHash
    private let state: Lock<State>

    /// A throttle for the whole program.
    public init(_ limits: Limits = Limits(), random: RandomBytes = .system) {
        self.limits = limits
        self.random = random
        accountKey = KeyedHash(key: random(32))
        state = Lock(State(key: KeyedHash(key: random(32))))
    }

    /// Who tries: the account, by what is typed, and from where.
    struct Attempt {
        /// The account, or the device that is known to it.
        var account: [UInt8]
        /// The address, or the network it belongs to; empty at the command line.
        var source: [UInt8]
        /// Whether this device signed in to this account before.
        var isKnown: Bool
    }

    /// Takes an attempt as failed until `succeeded`; how long to wait instead, or nil to go on.
    func admit(_ attempt: Attempt, at time: Timestamp) -> TimeSpan? {
        let account = accountKey(attempt.account)
        return state.withLock { state in
            turn(&state, time)
            let source = state.key(attempt.source)
            let rest = time.span(to: state.windowBegan + Self.window)
            if !attempt.source.isEmpty, state.sources[source, default: 0] >= limits.ofSource {
                return rest
            }
            if !attempt.isKnown, state.attempts >= limits.ofAll { return rest }
            var entry = state.accounts[account] ?? Account(failures: 0, until: time, last: time)
            if time < entry.until { return time.span(to: entry.until) }
            entry.failures += 1
            entry.last = time
            entry.until = time + Self.wait(after: entry.failures)
            state.accounts[account] = entry
            state.sources[source, default: 0] += 1
            state.attempts += 1
            return nil
        }
    }

    /// Forgets an account's failures after the right answer.
    func succeeded(_ attempt: Attempt) {
        let account = accountKey(attempt.account)
        state.withLock { _ = $0.accounts.removeValue(forKey: account) }
    }

    /// Takes back an attempt that was not looked at.
    func withdrew(_ attempt: Attempt, at time: Timestamp) {
        let account = accountKey(attempt.account)
        state.withLock { state in
            state.accounts[account]?.failures -= 1
            state.accounts[account]?.until = time
        }
    }

    /// None for four failures, then one second doubling to fifteen minutes.
    static func wait(after failures: Int) -> TimeSpan {
        guard failures > free else { return TimeSpan(milliseconds: 0) }
        let doublings = min(10, failures - free - 1)
        return min(longest, .seconds(1 << Int64(doublings)))
    }

    private func turn(_ state: inout State, _ time: Timestamp) {
        if state.windowBegan + Self.window <= time || time < state.windowBegan {
            state.sources = [:]
            state.attempts = 0
            state.windowBegan = time
            state.accounts = state.accounts.filter { time < $0.value.last + Self.memory }
            if state.keyMade + .days(1) <= time || time < state.keyMade {
                state.key = KeyedHash(key: random(32))
                state.keyMade = time
            }
        }
        guard state.accounts.count >= Self.mostAccounts else { return }
        // Whoever fills the table with names does not push out the accounts that are under attack.
        state.accounts = state.accounts.filter { $0.value.failures > Self.free }
    }
}
