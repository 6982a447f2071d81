public import Design
public import Platform
public import ThaiText

extension Publications {
    /// How a document of a year stands, in a word: asked for, sent back, published.
    public func status(
        of subject: PublicationSubject, _ act: Act, _ language: Language
    ) async throws -> StatusTag {
        try await press.standing(of: subject, act).tag(language)
    }
}
