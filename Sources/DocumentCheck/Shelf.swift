public import Cryptography
public import Platform
import Threads

/// Where checked documents lie for an hour, in memory only, known to who has the key in the address.
public final class Shelf: Sendable {
    /// How long a document lies here.
    public static let validity = TimeSpan.hours(1)

    /// What lies under a key.
    enum Content: Sendable {
        case document(CheckedDocument)
        /// Not known yet.
        case reading(DocumentCheck.Reading)
    }

    private struct Place {
        var content: Content
        let until: Timestamp
        let weight: Int
    }

    private struct State {
        var places: [String: Place] = [:]
        var order: [String] = []
        var weight = 0
    }

    private let state = Lock(State())
    private let random: RandomBytes
    private let room: Int

    /// A shelf with room for documents of so many bytes in total; beyond it the oldest goes.
    public init(random: RandomBytes, room: Int = 64 << 20) {
        self.random = random
        self.room = room
    }

    /// Lays a document down; `weight` is the size of its file in bytes. Gives its key of 128 bits.
    public func put(_ document: CheckedDocument, weight: Int, now: Timestamp) -> String {
        put(.document(document), weight: weight, now: now)
    }

    /// The same for a document that is still being read.
    func put(_ content: Content, weight: Int, now: Timestamp) -> String {
        let key = Base64URL.text(random(16))
        let place = Place(
            content: content, until: now + Self.validity, weight: max(64 << 10, weight))
        state.withLock { state in
            Self.sweep(&state, now)
            state.places[key] = place
            state.order.append(key)
            state.weight += place.weight
            while state.weight > room, state.order.count > 1, let oldest = state.order.first {
                Self.remove(oldest, &state)
            }
        }
        return key
    }

    /// The document of a key; nil when it never lay here, or no more.
    public func document(_ key: String, now: Timestamp) -> CheckedDocument? {
        if case .document(let document) = content(key, now: now) { document } else { nil }
    }

    /// What lies under a key; nil when nothing ever did, or no more.
    func content(_ key: String, now: Timestamp) -> Content? {
        state.withLock { state in
            guard let place = state.places[key], now <= place.until else { return nil }
            return place.content
        }
    }

    /// Lays the document that was read in the place of its reading, unless it was taken away meanwhile.
    func settle(_ key: String, as document: CheckedDocument) {
        state.withLock { $0.places[key]?.content = .document(document) }
    }

    /// Takes a document away.
    public func remove(_ key: String) { state.withLock { Self.remove(key, &$0) } }

    /// Takes away what has lain here long enough; called now and then, so that nothing stays longer.
    public func sweep(now: Timestamp) { state.withLock { Self.sweep(&$0, now) } }

    /// How many documents lie here.
    public var count: Int { state.withLock { $0.places.count } }

    private static func sweep(_ state: inout State, _ now: Timestamp) {
        while let oldest = state.order.first, let place = state.places[oldest], place.until < now {
            remove(oldest, &state)
        }
    }

    private static func remove(_ key: String, _ state: inout State) {
        guard let place = state.places.removeValue(forKey: key) else { return }
        state.order.removeAll { $0 == key }
        state.weight -= place.weight
    }
}
