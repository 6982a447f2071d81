import Cryptography

/// One entry of an authority's audit chain, as stored.
public struct AuditEntry: Sendable, Hashable {
    /// The authority, or the installation.
    public let authority: Authority.ID
    /// 1, 2, 3 … without a gap.
    public let number: Int64
    /// When, in milliseconds since 1970, UTC.
    public let time: Timestamp
    /// Who: "person 1/5", "console", "visitor" or "program".
    public let actor: String
    /// What, by the names of `AuditedAct`; text, so that later releases' acts can be verified.
    public let act: String
    /// Beside it: "person=5;role=head".
    public let facts: String
    /// The hash of the entry before; 32 zero bytes for the first.
    public let previous: [UInt8]
    /// SHA-256 of `previous` followed by `canonical`.
    public let hash: [UInt8]

    /// What stands before the first entry.
    public static let beginning = [UInt8](repeating: 0, count: 32)

    /// An entry as read; nothing is verified.
    public init(
        place: Place, content: Content, previous: [UInt8], hash: [UInt8]
    ) {
        authority = place.authority
        number = place.number
        time = content.time
        actor = content.actor
        act = content.act
        facts = content.facts
        self.previous = previous
        self.hash = hash
    }

    /// Where an entry stands.
    public struct Place: Sendable, Hashable {
        /// In whose chain.
        public var authority: Authority.ID
        /// At which place, from 1.
        public var number: Int64
        /// A place.
        public init(_ authority: Authority.ID, _ number: Int64) {
            self.authority = authority
            self.number = number
        }
    }

    /// What an entry says.
    public struct Content: Sendable, Hashable {
        /// When.
        public var time: Timestamp
        /// Who.
        public var actor: String
        /// What.
        public var act: String
        /// Beside it.
        public var facts: String
        /// What is said.
        public init(time: Timestamp, actor: String, act: String, facts: String) {
            self.time = time
            self.actor = actor
            self.act = act
            self.facts = facts
        }
    }

    /// A new entry after another.
    init(after previous: [UInt8], _ place: Place, _ content: Content) {
        self.init(place: place, content: content, previous: previous, hash: [])
        self = AuditEntry(place: place, content: content, previous: previous, hash: computedHash)
    }

    /// The bytes that are hashed: a heading, three numbers of 8 bytes (big-endian), three texts each after its length.
    public var canonical: [UInt8] {
        var bytes = Array("prongsai audit 1\n".utf8)
        for value in [authority.rawValue, number, time.milliseconds] { Self.add(value, to: &bytes) }
        for text in [actor, act, facts] {
            Self.add(Int64(text.utf8.count), to: &bytes)
            bytes += Array(text.utf8)
        }
        return bytes
    }

    /// The hash this entry should have.
    public var computedHash: [UInt8] { SHA256.digest(of: previous + canonical) }

    private static func add(_ value: Int64, to bytes: inout [UInt8]) {
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> Int64(shift)))
        }
    }
}
