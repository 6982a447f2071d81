public import Cryptography
import Threads

/// Documents that are being read for people who are signed in: each answers only to who sent it, for a day, in memory.
///
/// What is read is kept by whoever reads it; here lies only what came of it.
public final class ReadingRoom<Success: Sendable>: Sendable {
    /// What came of a reading.
    public typealias Outcome = Result<Success, any Error>

    /// How a reading stands.
    public enum State: Sendable {
        /// It has ended.
        case done(Outcome)
        /// It goes on, under this key.
        case reading(String)
        /// There is none of that key for who asks: it never was, or was too long ago.
        case gone
    }

    private struct Place: Sendable {
        let reading: PendingReading<Outcome>
        let owner: String
        let until: Int64
    }

    /// A day in milliseconds.
    private static var validity: Int64 { 86_400_000 }
    /// So many readings are remembered; beyond them the oldest goes.
    private static var room: Int { 512 }

    private struct Places {
        var all: [String: Place] = [:]
        var order: [String] = []
    }

    private let places = Lock(Places())
    private let random: RandomBytes
    private let waits: ReadingWaits

    /// An empty room.
    public init(random: RandomBytes, waits: ReadingWaits = ReadingWaits()) {
        (self.random, self.waits) = (random, waits)
    }

    /// Begins to read for somebody at a time in milliseconds since 1970, and waits a little for what comes of it.
    public func begin(
        for owner: String, at now: Int64, _ read: @escaping @Sendable () async throws -> Success
    ) async -> State {
        let reading = PendingReading<Outcome> {
            do { return .success(try await read()) } catch { return .failure(error) }
        }
        if let outcome = await reading.outcome(within: waits.first) { return .done(outcome) }
        let key = Base64URL.text(random(16))
        let place = Place(reading: reading, owner: owner, until: now + Self.validity)
        places.withLock { places in
            places.all[key] = place
            places.order.append(key)
            while let oldest = places.order.first,
                places.order.count > Self.room || (places.all[oldest]?.until ?? 0) < now
            {
                places.all[oldest] = nil
                places.order.removeFirst()
            }
        }
        return .reading(key)
    }

    /// How the reading of a key stands for who asks; waits for it where `isPatient` says so.
    public func state(
        of key: String, for owner: String, at now: Int64, isPatient: Bool
    ) async -> State {
        let place = places.withLock { $0.all[key] }
        guard let place, place.owner == owner, now <= place.until else { return .gone }
        let patience: Duration = isPatient ? waits.next : .milliseconds(1)
        guard let outcome = await place.reading.outcome(within: patience) else {
            return .reading(key)
        }
        return .done(outcome)
    }
}
