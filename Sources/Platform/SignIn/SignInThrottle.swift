public import Cryptography
import Threads

/// Slows guessing down per source, generously, and over all (rule D27); accounts are slowed down by `SignInFailures`.
///
/// Sources are known by a hash under a key that changes daily, in the memory of this process only, for ten minutes at most:
/// where somebody signs in from is written nowhere, so every node counts for itself.
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

    private static let window = TimeSpan.minutes(10)
    private struct State {
        var sources: [[UInt8]: Int] = [:]
        var attempts = 0
        var windowBegan = Timestamp(milliseconds: .min)
        var key: KeyedHash
        var keyMade = Timestamp(milliseconds: .min)
    }

    private let limits: Limits
    private let random: RandomBytes
    private let state: Lock<State>

    /// A throttle for the whole program.
    public init(_ limits: Limits = Limits(), random: RandomBytes = .system) {
        self.limits = limits
        self.random = random
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

    /// Counts an attempt; how long to wait instead, or nil to go on.
    func admit(_ attempt: Attempt, at time: Timestamp) -> TimeSpan? {
        state.withLock { state in
            turn(&state, time)
            let source = state.key(attempt.source)
            let rest = time.span(to: state.windowBegan + Self.window)
            if !attempt.source.isEmpty, state.sources[source, default: 0] >= limits.ofSource {
                return rest
            }
            if !attempt.isKnown, state.attempts >= limits.ofAll { return rest }
            state.sources[source, default: 0] += 1
            state.attempts += 1
            return nil
        }
    }

    /// Takes back an attempt that was not looked at.
    func release(_ attempt: Attempt) {
        state.withLock { state in
            let source = state.key(attempt.source)
            guard let count = state.sources[source], count > 0 else { return }
            state.sources[source] = count - 1
            state.attempts -= 1
        }
    }

    private func turn(_ state: inout State, _ time: Timestamp) {
        guard state.windowBegan + Self.window <= time || time < state.windowBegan else { return }
        state.sources = [:]
        state.attempts = 0
        state.windowBegan = time
        if state.keyMade + .days(1) <= time || time < state.keyMade {
            state.key = KeyedHash(key: random(32))
            state.keyMade = time
        }
    }
}
