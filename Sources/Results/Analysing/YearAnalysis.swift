public import Platform
public import ThaiText

/// Why a year's scores are as they are, topic by topic, in an officer's words; a correction is the next version.
public struct YearAnalysis: Sendable, Hashable {
    /// What is written of one topic.
    public struct Words: Sendable, Hashable {
        /// Why its lowest question or item is low; may be empty.
        public var cause: String
        /// What is to be noted beside; may be empty.
        public var note: String
        /// How it is to be raised; may be empty.
        public var guidance: String

        /// What is written.
        public init(cause: String = "", note: String = "", guidance: String = "") {
            (self.cause, self.note, self.guidance) = (cause, note, guidance)
        }

        /// Whether nothing is written.
        var isEmpty: Bool { cause.isEmpty && note.isEmpty && guidance.isEmpty }
    }

    /// The fiscal year that was assessed.
    public let year: FiscalYear
    /// 1 for what was written first.
    public let version: Int
    /// What is written, by the topic's number; topics of which nothing is are not among them.
    public let topics: [Int: Words]
    /// When it was written.
    public let since: Timestamp
    /// Who wrote it; nil where no account acted.
    public let by: Person.ID?
}
