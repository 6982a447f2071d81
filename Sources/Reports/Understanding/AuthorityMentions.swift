import ThaiText

/// Finds names of other local authorities in the texts of one: what is left over when a plan was copied from a neighbour.
public struct AuthorityMentions: Sendable {
    /// How an authority's name begins, in full and in short, by the kind it names.
    private static let beginnings: [(written: String, kind: String)] = [
        ("องค์การบริหารส่วนตำบล", "อบต."), ("องค์การบริหารส่วนจังหวัด", "อบจ."),
        ("เทศบาลตำบล", "ทต."), ("เทศบาลเมือง", "ทม."), ("เทศบาลนคร", "ทน."),
        ("อบต.", "อบต."), ("อบจ.", "อบจ."), ("ทต.", "ทต."), ("ทม.", "ทม."), ("ทน.", "ทน."),
    ]

    private let own: (kind: String, name: String)?

    /// The authority whose texts they are, by its full Thai name.
    public init(own authority: String) {
        let text = Self.plain(authority)
        own = Self.beginnings.first { text.hasPrefix($0.written) }.map { beginning in
            (beginning.kind, String(text.dropFirst(beginning.written.count)))
        }
    }

    /// Whether a full name is not that of the authority, in whatever spelling of its kind.
    public func isForeign(_ name: String, to authority: String) -> Bool {
        let letters = { (text: String) in Self.plain(text).filter { !$0.isWhitespace } }
        if letters(name) == letters(authority) { return false }
        return own == nil || !foreign(in: [name]).isEmpty
    }

    /// Names of others in some texts, each once, as far as they are written in one piece.
    public func foreign(in texts: [String]) -> [String] {
        guard let own, !own.name.isEmpty else { return [] }
        var found: [String] = []
        for text in texts.map(Self.plain) {
            for beginning in Self.beginnings {
                for range in text.ranges(of: beginning.written) {
                    let rest = text[range.upperBound...].drop { $0 == " " }
                    let name = rest.prefix { $0.isLetter }
                    // Thai goes on without a space: what begins with the own name is the own one.
                    let isOwn = beginning.kind == own.kind && rest.hasPrefix(own.name)
                    guard !name.isEmpty, !isOwn, !Self.isGeneral(name) else { continue }
                    let mention = beginning.written + name
                    if !found.contains(mention) { found.append(mention) }
                }
            }
        }
        return found
    }

    /// Words that follow where no name does ("อบต. จัดทำ…", "เทศบาลตำบลทุกแห่ง").
    private static func isGeneral(_ name: Substring) -> Bool {
        ["ทุก", "ของ", "จัด", "ได้", "มี", "และ", "ที่", "เป็น", "ใน", "ต้อง", "จะ", "ให้", "อื่น", "ต่าง"]
            .contains { name.hasPrefix($0) }
    }

    private static func plain(_ text: String) -> String {
        Normalisation.canonical(text).split(separator: " ").joined(separator: " ")
    }
}
