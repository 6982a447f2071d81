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

    /// That a form was not saved, for somebody else did `deed` meanwhile, and what stands in its fields now; `version` is what
    /// is there of it.
    public static func message(_ deed: Bilingual, _ version: Bilingual) -> Bilingual {
        Bilingual(
            "ยังไม่ได้บันทึก มีคน\(deed.thai)ไปก่อน (\(version.thai)) ช่องที่คุณไม่ได้แก้เป็นตามที่บันทึกล่าสุด ช่องที่แก้ทั้งสองคนยังเป็นของคุณและมีของอีกคนกำกับ เทียบแล้วบันทึกอีกครั้ง",
            "Not saved yet: somebody \(deed.english) meanwhile (\(version.english)). Fields you did not change hold what was saved last; where both of you did, yours stays with the other's beside it. Compare, then save again."
        )
    }

    /// The same of the version of a number.
    public static func message(_ deed: Bilingual, version: Int) -> Bilingual {
        message(deed, Bilingual("ฉบับที่ \(version)", "version \(version)"))
    }

    /// What the other saved in a field that both changed, beside what was typed, behind the field's name: in the summary of
    /// what is to be put right it stands without its field.
    public static func told(_ text: String, in field: Bilingual) -> Bilingual {
        field + Bilingual(": ", ": ") + told(text)
    }

    /// The same without the field's name.
    public static func told(_ text: String) -> Bilingual {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: "; ")
        return line.isEmpty
            ? Bilingual("อีกคนเว้นว่างไว้", "The other left it empty")
            : Bilingual("อีกคนใส่ \(line)", "The other entered \(line)")
    }
}

extension Sheet {
    /// Takes up what somebody else saved of the fields in `names` since its writer began from `base`: what only the other changed
    /// stands in the fields as he saved it, and what both changed stays as it was typed, with what the other saved in
    /// `shown`, or as it is, beside the field, which is called by its name in `names`.
    @discardableResult
    public mutating func takeUp(
        _ theirs: [(name: String, value: String)], over base: [(name: String, value: String)],
        of names: [(field: String, name: Bilingual)], telling message: Bilingual,
        showing shown: (_ field: String, _ values: [String]) -> String = {
            $1.joined(separator: ", ")
        }
    ) -> Meanwhile {
        let mine = fields.fields.map { (name: $0.name, value: $0.value) }
        let all = Set(names.map(\.field))
        let meanwhile = Meanwhile(
            from: Self.values(base, of: all), theirs: Self.values(theirs, of: all),
            mine: Self.values(mine, of: all))
        let taken = meanwhile.taken
        self = Sheet(
            mine.filter { taken[$0.name] == nil }
                + taken.sorted { $0.key < $1.key }.flatMap { name, values in
                    values.map { (name: name, value: $0) }
                }, language)
        refuse(Meanwhile.field, message)
        // In the order of the form.
        for (field, name) in names {
            guard let values = meanwhile.contested[field] else { continue }
            refuse(field, Meanwhile.told(shown(field, values), in: name))
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
