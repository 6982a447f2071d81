public import ThaiText

/// Verifies an audit chain from nothing but its rows and the last published head.
///
///     var verifier = AuditVerifier(authority, published: head, key: publicKey)
///     for entry in entries { verifier.read(entry) }     // in the order of their numbers
///     let damage = verifier.finish()
public struct AuditVerifier: Sendable {
    /// What is wrong with a chain.
    public enum Damage: Sendable, Hashable {
        /// The entry that should have this number is missing, or another stands in its place.
        case missing(Int64)
        /// The entry belongs to another authority's chain.
        case foreign(Int64)
        /// The entry does not follow the one before it.
        case unlinked(Int64)
        /// What the entry says is not what was hashed.
        case changed(Int64)
        /// The chain ends before the published head.
        case cutOff(after: Int64)
        /// The entry is another than the published head's.
        case rewritten(Int64)
        /// The published head is not signed as it stands, by the key that is known, for this chain.
        case headNotSigned
    }

    private let authority: Authority.ID
    private let published: AuditHead?
    private var last = AuditEntry.beginning
    private var next: Int64 = 1
    private var damage: [Damage] = []

    /// A verification against a head and the public key that the installation made known.
    public init(_ authority: Authority.ID, published: AuditHead, key: [UInt8]) {
        self.authority = authority
        self.published = published
        let isOurs = published.publicKey == key && published.place.authority == authority
        if !isOurs || !published.isSigned { damage.append(.headNotSigned) }
    }

    /// A verification where no head is known: what was changed inside is found, a tail that was cut off is not.
    public init(_ authority: Authority.ID) {
        self.authority = authority
        published = nil
    }

    /// Takes the next entry.
    public mutating func read(_ entry: AuditEntry) {
        if entry.authority != authority { damage.append(.foreign(next)) }
        if entry.number != next { damage.append(.missing(next)) }
        if entry.previous != last { damage.append(.unlinked(next)) }
        if entry.hash != entry.computedHash { damage.append(.changed(next)) }
        if let published, next == published.place.number, entry.hash != published.hash {
            damage.append(.rewritten(next))
        }
        last = entry.hash
        // Counted on from what was found, so that one gap is told once.
        next = max(next, entry.number == .max ? next : entry.number)
        next += next == .max ? 0 : 1
    }

    /// What is wrong; nothing for a sound chain.
    public consuming func finish() -> [Damage] { damageAtEnd }

    /// What is wrong if nothing follows.
    var damageAtEnd: [Damage] {
        var damage = damage
        if let published, next <= published.place.number { damage.append(.cutOff(after: next - 1)) }
        return damage
    }
}

extension AuditVerifier.Damage {
    /// What was found.
    public var wording: Bilingual {
        switch self {
        case .missing(let number):
            Bilingual("ไม่พบรายการที่ \(number)", "Entry \(number) is missing.")
        case .foreign(let number):
            Bilingual(
                "รายการที่ \(number) เป็นของหน่วยงานอื่น",
                "Entry \(number) belongs to another authority.")
        case .unlinked(let number):
            Bilingual(
                "รายการที่ \(number) ไม่ต่อจากรายการก่อนหน้า",
                "Entry \(number) does not follow the one before it.")
        case .changed(let number):
            Bilingual(
                "เนื้อหาของรายการที่ \(number) ถูกแก้ไข", "What entry \(number) says was changed.")
        case .cutOff(let number):
            Bilingual(
                "รายการหลังรายการที่ \(number) หายไป เทียบกับยอดที่เผยแพร่",
                "Entries after \(number) are gone that the published head had.")
        case .rewritten(let number):
            Bilingual(
                "รายการที่ \(number) ไม่ตรงกับยอดที่เผยแพร่",
                "Entry \(number) is another than the published one.")
        case .headNotSigned:
            Bilingual(
                "ยอดที่เผยแพร่ไม่มีลายเซ็นที่ถูกต้องของกุญแจเครื่องนี้ ถ้าเครื่องถูกกู้คืนโดยไม่มี installation.key เดิม เป็นเพราะกุญแจใหม่ ถ้าไม่ใช่ อาจมีผู้แก้ไข",
                "The published head is not rightly signed by this installation's key. After a restoration without the former installation.key that is the new key's doing; otherwise somebody may have tampered."
            )
        }
    }
}
