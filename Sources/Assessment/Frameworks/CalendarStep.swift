public import ThaiText

/// One step of the assessment's year.
public struct CalendarStep: Sendable, Hashable, Codable {
    /// What is done.
    public let name: Bilingual
    /// First day (Gregorian, "2022-01-01"); nil when unknown.
    public let start: String?
    /// Last day; nil when unknown.
    public let end: String?
    /// Source of the dates.
    public let source: String
    /// How sure the dates are.
    public let confidence: Confidence
}
