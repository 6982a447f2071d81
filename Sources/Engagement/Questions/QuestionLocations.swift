public import HTTP
public import Platform

extension ResidentQuestion.ID: RowNumber {}

/// The addresses of questions and suggestions, for staff and for everybody.
public enum QuestionLocations {
    /// All of them, for staff.
    public static let list = Location("/work/questions")
    /// One of them.
    public static let item = Location("/work/questions/{question}", ResidentQuestion.ID.self)
    /// Letting everybody see it.
    public static let showing = Location(
        "/work/questions/{question}/showing", ResidentQuestion.ID.self)
    /// Keeping it back.
    public static let keepingBack = Location(
        "/work/questions/{question}/keeping-back", ResidentQuestion.ID.self)
    /// Answering it.
    public static let answer = Location(
        "/work/questions/{question}/answer", ResidentQuestion.ID.self)

    /// What everybody sees.
    public static let all = PublicLocation("/questions")
    /// Asking.
    public static let new = PublicLocation("/questions/new")
    /// What became of one's own.
    public static let own = PublicLocation("/questions/own/{key}", QuestionKey.self)
    /// One of them.
    public static let page = PublicLocation("/questions/{question}", ResidentQuestion.ID.self)
}
