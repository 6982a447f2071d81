import HTTP
public import ThaiText

/// A form of which somebody else saved another version while it was filled in: field by field, as it stood when its writer
/// began, as the other saved it, and as its writer typed it.
public struct Meanwhile: Sendable, Hashable {
    /// Where the message about it stands in the page.
    public static let field = "meanwhile"

    /// What stands in the fields from now on: what only the other changed as he saved it, all else as it was typed.
    public let merged: [String: [String]]
    /// The fields that both changed, each in his own way, with what the other saved.
    public let contested: [String: [String]]
    /// The fields that only the other changed, with what he saved.
    public let taken: [String: [String]]

    /// Three versions of a form's fields; one that is not there is empty. Spaces and digits of another script change nothing.
    public init(
        from base: [String: [String]], theirs: [String: [String]], mine: [String: [String]]
    ) {
        var (merged, contested, taken) = (mine, [String: [String]](), [String: [String]]())
        for name in Set(base.keys).union(theirs.keys).union(mine.keys) {
            let (before, other) = (base[name] ?? [], theirs[name] ?? [])
            let own = mine[name] ?? []
            let key = Self.key(other)
            guard key != Self.key(before), key != Self.key(own) else { continue }
            if Self.key(before) == Self.key(own) {
                (merged[name], taken[name]) = (other, other)
            } else {
                contested[name] = other
            }
        }
        (self.merged, self.contested, self.taken) = (merged, contested, taken)
    }

    /// Lines count: steps and outputs stand one a line.
    private static func key(_ values: [String]) -> [String] {
        values.map { value in
            Digits.arabic(Normalisation.canonical(value)).split(whereSeparator: \.isNewline)
                .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
                .filter { !$0.isEmpty }.joined(separator: "\n")
        }.filter { !$0.isEmpty }.sorted()
    }

    /// What the other saved in a field that both changed, beside what was typed.
    public static func told(_ text: String) -> Bilingual {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: "; ")
        return line.isEmpty
            ? Bilingual("อีกคนเว้นว่างไว้", "The other left it empty")
            : Bilingual("อีกคนใส่ \(line)", "The other entered \(line)")
    }
}

extension Sheet {
    /// Takes up what somebody else saved of the fields `names` since its writer began from `base`: what only the other changed
    /// stands in the fields as he saved it, and what both changed stays as it was typed, with what the other saved in
    /// `shown`, or as it is, beside the field.
    @discardableResult
    public mutating func takeUp(
        _ theirs: [(name: String, value: String)], over base: [(name: String, value: String)],
        of names: Set<String>, telling message: Bilingual,
        showing shown: (_ field: String, _ values: [String]) -> String = {
            $1.joined(separator: ", ")
        }
    ) -> Meanwhile {
        let mine = fields.fields.map { (name: $0.name, value: $0.value) }
        let meanwhile = Meanwhile(
            from: Self.values(base, of: names), theirs: Self.values(theirs, of: names),
            mine: Self.values(mine, of: names))
        let taken = meanwhile.taken
        self = Sheet(
            mine.filter { taken[$0.name] == nil }
                + taken.sorted { $0.key < $1.key }.flatMap { name, values in
                    values.map { (name: name, value: $0) }
                }, language)
        refuse(Meanwhile.field, message)
        for (name, values) in meanwhile.contested.sorted(by: { $0.key < $1.key }) {
            refuse(name, Meanwhile.told(shown(name, values)))
        }
        return meanwhile
    }

    private static func values(
        _ pairs: [(name: String, value: String)], of names: Set<String>
    ) -> [String: [String]] {
        Dictionary(grouping: pairs.filter { names.contains($0.name) }, by: \.name)
            .mapValues { $0.map(\.value) }
    }
}
