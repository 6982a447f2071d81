public import Reports
public import ThaiText

/// A file of single answers, counted and scored by one year's framework.
public struct CountedAnswers: Sendable, Hashable, Codable {
    /// The scores of which every part is known, and the shares of answers.
    public let report: Report
    /// Questionnaires with at least one answer; or rows, in a file of counts.
    public let rows: Int
    /// What was assumed or left out while counting, a sentence each.
    public let notes: [Bilingual]

    /// What was counted.
    public init(report: Report, rows: Int, notes: [Bilingual]) {
        self.report = report
        self.rows = rows
        self.notes = notes
    }
}
