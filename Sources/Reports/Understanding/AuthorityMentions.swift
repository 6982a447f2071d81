import ThaiText

/// Finds names of other local authorities in the texts of one: what is left over when a plan was copied from a neighbour.
public struct AuthorityMentions: Sendable {
    /// How an authority's name begins, in full and in short, by the kind it names.
    private static let beginnings: [(written: String, kind: String)] = [
        ("องค์การบริหารส่วนตำบล", "อบต."), ("องค์การบริหารส่วนจังหวัด", "อบจ."),
        ("เทศบาลตำบล", "ทต."), ("เทศบาลเมือง", "ทม."), ("เทศบาลนคร", "ทน."),
        ("อบต.", "อบต."), ("อบจ.", "อบจ."), ("ทต.", "ทต."), ("ทม.", "ทม."), ("ทน.", "ทน."),
    ]

    /// The same by the letter they begin with: a plan of 500 measures has half a million letters to look at.
    private static let byFirst = Dictionary(grouping: beginnings) {
        $0.written.unicodeScalars.first
    }

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
        for text in texts {
            for mention in Self.mentions(in: Self.plain(text)) {
                // Thai goes on without a space: what begins with the own name is the own one.
                let isOwn = mention.kind == own.kind && mention.rest.hasPrefix(own.name)
                let name = mention.rest.prefix { $0.isLetter }
                guard !name.isEmpty, !isOwn, !Self.isGeneral(name) else { continue }
                let written = mention.written + name
                if !found.contains(written) { found.append(written) }
            }
        }
        return found
    }

    /// How a name begins somewhere in a text, and all that follows.
    private struct Mention {
        let written: String
        let kind: String
        let rest: Substring
    }

    /// Every beginning of a name in a text, in its order.
    private static func mentions(in text: String) -> [Mention] {
        let scalars = text.unicodeScalars
        return scalars.indices.flatMap { place in
            (byFirst[scalars[place]] ?? []).compactMap { beginning -> Mention? in
                let written = beginning.written.unicodeScalars
                guard scalars[place...].starts(with: written) else { return nil }
                let rest = scalars[place...].dropFirst(written.count).drop { $0 == " " }
                return Mention(
                    written: beginning.written, kind: beginning.kind, rest: Substring(rest))
            }
        }
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
