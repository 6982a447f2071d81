public import Reports
public import ThaiText

/// What a document that was sent turned out to be.
public enum Examination: Sendable, Hashable, Codable {
    /// It was read.
    case report(Report)
    /// It holds single answers, scored by every year that has its questions, the latest first.
    case answers([CountedAnswers])
    /// It cannot be read, and why; how to go on.
    case refused(Bilingual)
}

/// Why no answer came from the process that reads documents.
public enum ReadingFailure: Error, Sendable, Hashable {
    /// So many documents wait already; try again soon.
    case busy
    /// The document took longer than it may.
    case tooSlow
    /// The process could not start, or ended without an answer.
    case broken(String)
}
