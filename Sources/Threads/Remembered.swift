/// Values that were worked out, kept in memory by what they were worked out from; the one asked for longest ago gives way.
///
/// For pure functions of their key: two threads that ask at once may both work a value out, and it is the same.
public final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Kept {
        var value: Value
        var used: UInt64
    }

    private struct State {
        var values: [Key: Kept] = [:]
        var clock: UInt64 = 0
    }

    private let most: Int
    private let state = Lock(State())

    /// At most so many values.
    public init(most: Int) { self.most = max(1, most) }

    /// The value of a key; nil when it is not kept.
    public func value(of key: Key) -> Value? {
        state.withLock { state in
            guard let kept = state.values[key] else { return nil }
            state.clock += 1
            state.values[key]?.used = state.clock
            return kept.value
        }
    }

    /// Keeps a value in the place of an earlier one of its key.
    public func keep(_ value: Value, of key: Key) {
        state.withLock { state in
            state.clock += 1
            if state.values.count >= most, state.values[key] == nil,
                let oldest = state.values.min(by: { $0.value.used < $1.value.used })?.key
            {
                state.values[oldest] = nil
            }
            state.values[key] = Kept(value: value, used: state.clock)
        }
    }

    /// The value of a key, worked out where it is not kept.
    public func value(of key: Key, else make: () throws -> Value) rethrows -> Value {
        if let known = value(of: key) { return known }
        let made = try make()
        keep(made, of: key)
        return made
    }
}
