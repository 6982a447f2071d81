public import ThaiText

/// One of the seven topics of the analysis.
public struct Topic: Sendable, Hashable, Codable {
    /// Codes that one source puts into a topic.
    public struct Members: Sendable, Hashable, Codable {
        /// Codes of questions and items.
        public let codes: [String]
        /// Source of the grouping.
        public let source: String
        /// How sure the grouping is.
        public let confidence: Confidence
    }

    /// 1 to 7.
    public let number: Int
    /// Its name.
    public let name: Bilingual
    /// Other wordings of the name in documents.
    public let otherNames: [String]?
    /// What is at home here.
    public let members: [Members]
    /// What documents repeat here although its home is another topic.
    public let repeats: Fact<[String]>?
    /// Source of the name.
    public let source: String
    /// How sure the name is.
    public let confidence: Confidence

    /// All codes at home here, in order.
    public var codes: [String] { members.flatMap(\.codes) }
}
