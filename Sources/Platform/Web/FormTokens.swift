public import Cryptography

/// Proof that a form was made by this program, for this purpose and this session (rule D25).
///
/// A token is a nonce, the end of its validity, marks of session and person, and a keyed hash over all of it and the
/// purpose. The nonce is the form's idempotency key: the same form sent twice carries the same one (rule D32).
public struct FormTokens: Sendable {
    /// Why a token does not count.
    public enum Refusal: Error, Sendable, Hashable {
        /// It was good once.
        case expired
        /// It was never made here, or for another form or session.
        case foreign
    }

    /// For whom a form was made; holds when its session and its validity are over. No secret.
    public struct Owner: Sendable, Hashable {
        /// What makes the mark of one form unlike those of all others.
        let nonce: [UInt8]
        /// The person, so that only who knows the person by another way can tell.
        let mark: [UInt8]
    }

    /// How long a form may lie open: a working day and a night.
    public static let validity = TimeSpan.hours(20)

    private let hash: KeyedHash
    private let sessions: KeyedHash
    private let people: KeyedHash
    private let random: RandomBytes

    /// Tokens under an installation's key.
    public init(key: KeyedHash, random: RandomBytes) {
        hash = key.key(for: "form tokens")
        sessions = hash.key(for: "session")
        people = hash.key(for: "person")
        self.random = random
    }

    /// A token for a form; `session` and `person` are empty where nobody is signed in.
    public func token(
        purpose: String, session: String, person: String = "", now: Timestamp
    ) -> String {
        let nonce = random(16)
        let head =
            nonce + Self.bytes((now + Self.validity).milliseconds)
            + mark(sessions, nonce, session) + mark(people, nonce, person)
        return Base64URL.text(head + seal(head, purpose))
    }

    /// The nonce of a good token: 32 hexadecimal digits.
    public func nonce(
        of token: String, purpose: String, session: String, now: Timestamp
    ) throws(Refusal) -> String {
        guard let head = head(of: token, purpose: purpose) else { throw .foreign }
        let nonce = Array(head.prefix(16))
        guard Secret.areEqual(Array(head[24..<40]), mark(sessions, nonce, session)) else {
            throw .foreign
        }
        guard now.milliseconds <= Self.end(of: head) else { throw .expired }
        return Hexadecimal.text(nonce)
    }

    /// For which person a form of this program was made, however long ago and in whatever session; nil where it was
    /// made for nobody who is known, or not here.
    public func owner(of token: String, purpose: String) -> Owner? {
        guard let head = head(of: token, purpose: purpose) else { return nil }
        let owner = Owner(nonce: Array(head.prefix(16)), mark: Array(head[40..<56]))
        return isOwner("", owner) ? nil : owner
    }

    /// Whether a form was made for this person.
    public func isOwner(_ person: String, _ owner: Owner) -> Bool {
        Secret.areEqual(owner.mark, mark(people, owner.nonce, person))
    }

    /// The nonce of a token that was made here for a purpose, however long ago and for whomever; nil for others.
    func anyNonce(of token: String, purpose: String) -> String? {
        head(of: token, purpose: purpose).map { Hexadecimal.text(Array($0.prefix(16))) }
    }

    /// Whether a token was made here for a purpose, for whomever, and its time is not over.
    func isCurrent(_ token: String, purpose: String, now: Timestamp) -> Bool {
        guard let head = head(of: token, purpose: purpose) else { return false }
        return now.milliseconds <= Self.end(of: head)
    }

    /// How long ago a form was made here for a purpose, for whomever; nil for others.
    func age(of token: String, purpose: String, now: Timestamp) -> TimeSpan? {
        guard let head = head(of: token, purpose: purpose) else { return nil }
        let made = Timestamp(milliseconds: Self.end(of: head)) - Self.validity
        return made.span(to: now)
    }

    private static func end(of head: [UInt8]) -> Int64 {
        Int64(bitPattern: head[16..<24].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }

    /// What a text is known by without its being told: passwords may stand in it, so that a mere hash would let them be
    /// guessed from a stolen table.
    func fingerprint(of text: String) -> String {
        Hexadecimal.text(hash.key(for: "content")(Array(text.utf8)))
    }

    /// What a form carries of a file that is held: what says which it is and until when, none with a dot, under a seal for
    /// whom it is held.
    func heldMark(_ parts: [String], for holder: String) -> String {
        let content = parts.joined(separator: ".")
        let seal = hash.key(for: "held file")(Array("\(holder) \(content)".utf8))
        return "\(content).\(Hexadecimal.text(seal))"
    }

    /// What such a mark says; nil for one of another holder and one that was changed.
    func opened(heldMark mark: String, for holder: String) -> [String]? {
        let parts = mark.split(separator: ".", omittingEmptySubsequences: false).dropLast()
            .map(String.init)
        let isOwn = Secret.areEqual(Array(mark.utf8), Array(heldMark(parts, for: holder).utf8))
        return isOwn ? parts : nil
    }

    /// The sealed part of a token that was made here for a purpose.
    private func head(of token: String, purpose: String) -> [UInt8]? {
        guard let bytes = Base64URL.bytes(token), bytes.count == 88 else { return nil }
        let head = Array(bytes.prefix(56))
        return Secret.areEqual(Array(bytes.suffix(32)), seal(head, purpose)) ? head : nil
    }

    private func seal(_ head: [UInt8], _ purpose: String) -> [UInt8] {
        hash(head + Array(purpose.utf8))
    }

    private func mark(_ hash: KeyedHash, _ nonce: [UInt8], _ text: String) -> [UInt8] {
        Array(hash(nonce + Array(text.utf8)).prefix(16))
    }

    private static func bytes(_ number: Int64) -> [UInt8] {
        stride(from: 56, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: number >> Int64($0))
        }
    }
}
