public import ThaiText

/// A result level with its conditions.
public struct Level: Sendable, Hashable, Codable {
    /// Its official name.
    public let name: Bilingual
    /// Other wordings in documents ("ปรับปรุงแก้ไขเร่งด่วน").
    public let otherNames: [String]?
    /// The least total.
    public let total: Fact<Ratio>
    /// The least score of every instrument; nil when there is no such condition.
    public let everyInstrument: Fact<Ratio>?
    /// Whether the level is a pass.
    public let passes: Bool
    /// Source of the name.
    public let source: String
    /// How sure the name is.
    public let confidence: Confidence

    /// All wordings, the official Thai one first.
    public var names: [String] { [name.thai, name.english] + (otherNames ?? []) }

    /// A wording without spaces, letter case and the word "ระดับ" before it, for comparing.
    static func key(_ text: String) -> String {
        let key = Wording.key(text)
        let prefix = "ระดับ"
        return key.hasPrefix(prefix) ? String(key.dropFirst(prefix.count)) : key
    }
}
