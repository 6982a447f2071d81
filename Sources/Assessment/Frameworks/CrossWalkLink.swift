/// A code of this year and the codes of another year that mean the same.
public struct CrossWalkLink: Sendable, Hashable, Codable {
    /// How the two relate.
    public enum Relation: String, Sendable, Hashable, Codable {
        /// The same thing under another number.
        case same
        /// Changed in substance, or merged from or split into several.
        case similar
    }

    /// The code in this year's file.
    public let code: String
    /// The other fiscal year.
    public let year: Int
    /// The codes there.
    public let codes: [String]
    /// How they relate.
    public let relation: Relation
    /// Source of the link.
    public let source: String
    /// How sure the link is.
    public let confidence: Confidence
}
