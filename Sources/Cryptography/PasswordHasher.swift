import CSodium
import Threads

/// Password hashing by argon2id (libsodium), on threads of its own, so many at once as its gate lets through.
public final class PasswordHasher: Sendable {
    /// How much work a guess shall cost.
    public struct Cost: Sendable, Hashable {
        /// Memory in bytes; 8 KiB at least.
        public let memory: Int
        /// Passes over it; one at least.
        public let passes: UInt64

        /// A cost; too small numbers are raised to what the library takes.
        public init(memory: Int, passes: UInt64) {
            self.memory = max(8_192, memory)
            self.passes = max(1, passes)
        }

        /// 64 MiB three times: a tenth of a second of one core (rule D26).
        public static let standard = Cost(memory: 64 << 20, passes: 3)
    }

    /// What came of a comparison.
    public enum Verdict: Sendable, Hashable {
        /// It is not the password, or there is none.
        case wrong
        /// It is; the stored hash is worth its cost.
        case right
        /// It is; a hash of another cost should take the stored one's place.
        case outdated
    }

    /// Why nothing was hashed.
    public enum Refusal: Error, Sendable, Hashable {
        /// Too many wait already; nothing was compared.
        case busy
        /// The machine has not the memory for it.
        case outOfMemory
    }

    private let cost: Cost
    private let gate: ThreadPool<Void>
    /// What is compared with where there is no hash, so that both take the same time.
    private let stranger: String

    /// A hasher with its threads, for the program's whole life; at most `waiting` callers stand before them.
    public init(cost: Cost = .standard, threads: Int, waiting: Int = 64) throws(Refusal) {
        _ = sodium_init()
        self.cost = cost
        gate = ThreadPool(threads: max(1, threads), waiting: max(1, waiting))
        let stranger = Self.stranger(cost, .system)
        self.stranger =
            Self.isHash(stranger, of: cost)
            ? stranger : try Self.hash(RandomBytes.system(32), cost)
    }

    /// Whether the library reads a text as a hash of a cost, so that a comparison with it does the whole work.
    static func isHash(_ text: String, of cost: Cost) -> Bool {
        crypto_pwhash_str_needs_rehash(text, cost.passes, cost.memory) == 0
    }

    /// A hash of nobody's password, as the library writes one: made of random bytes, because a real one would cost every
    /// start of the program a tenth of a second.
    static func stranger(_ cost: Cost, _ random: RandomBytes) -> String {
        let (salt, digest) = (base64(random(16)), base64(random(32)))
        return "$argon2id$v=19$m=\(cost.memory / 1_024),t=\(cost.passes),p=1$\(salt)$\(digest)"
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        String(
            Base64URL.text(bytes).map { character in
                switch character {
                case "-": "+"
                case "_": "/"
                default: character
                }
            })
    }

    /// The hash to store: the library's own text, with its cost and salt.
    public func hash(_ password: [UInt8]) async throws -> String {
        let cost = cost
        return try await behindGate { try Self.hash(password, cost) }
    }

    /// Compares; a missing hash takes the same time and is always wrong.
    public func verify(_ password: [UInt8], against stored: String?) async throws -> Verdict {
        let cost = cost
        let hash = stored ?? stranger
        return try await behindGate {
            let isRight =
                crypto_pwhash_str_verify(hash, Self.characters(password), UInt64(password.count))
                == 0
            guard isRight, stored != nil else { return .wrong }
            let isOutdated = crypto_pwhash_str_needs_rehash(hash, cost.passes, cost.memory) != 0
            return isOutdated ? .outdated : .right
        }
    }

    private func behindGate<Result: Sendable>(
        _ call: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        do { return try await gate.run(call) } catch is NoRoomLeft { throw Refusal.busy }
    }

    private static func hash(_ password: [UInt8], _ cost: Cost) throws(Refusal) -> String {
        var text = [CChar](repeating: 0, count: 128)
        let result = crypto_pwhash_str(
            &text, characters(password), UInt64(password.count), cost.passes, cost.memory)
        guard result == 0 else { throw .outOfMemory }
        return String(
            decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func characters(_ bytes: [UInt8]) -> [CChar] {
        bytes.map(CChar.init(bitPattern:))
    }
}
