import Platform
import Threads

/// Slows down whoever tries telephone numbers on one code: after some wrong ones the code waits, twice as long each time.
///
/// In the memory of this process only; the door counts each client's tries besides (`RateClass.signIn`).
final class GuessGuard: Sendable {
    private struct Tries {
        var wrong = 0
        var until = Timestamp(milliseconds: .min)
    }

    static let free = 5
    private static let most = 10_000
    private let tries = Lock([RequestCode: Tries]())

    /// How many seconds a code still waits; nil where it may be tried.
    func wait(_ code: RequestCode, at now: Timestamp) -> Int? {
        tries.withLock { tries in
            guard let known = tries[code], now < known.until else { return nil }
            return Int(max(1, now.span(to: known.until).milliseconds / 1_000))
        }
    }

    /// Notes how a try ended.
    func note(_ code: RequestCode, isRight: Bool, at now: Timestamp) {
        tries.withLock { tries in
            if isRight {
                tries[code] = nil
                return
            }
            if tries.count >= Self.most { tries = [:] }
            var known = tries[code] ?? Tries()
            known.wrong += 1
            if known.wrong >= Self.free {
                let minutes = 1 << min(known.wrong - Self.free, 4)
                known.until = now + .minutes(Int64(minutes))
            }
            tries[code] = known
        }
    }
}
