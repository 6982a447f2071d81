public import HTTP
public import Platform
public import ThaiText

extension Poll.ID: RowNumber {}

/// The addresses of satisfaction polls, for staff and for everybody.
public enum PollLocations {
    /// All of them, for staff.
    public static let list = Location("/work/polls")
    /// Writing a new one.
    public static let new = Location("/work/polls/new")
    /// One of them: its questions, whether it is published, its result.
    public static let item = Location("/work/polls/{poll}", Poll.ID.self)
    /// Writing title, text and days anew.
    public static let text = Location("/work/polls/{poll}/text", Poll.ID.self)
    /// Adding a question.
    public static let question = Location("/work/polls/{poll}/question", Poll.ID.self)
    /// Taking a question out.
    public static let removal = Location(
        "/work/polls/{poll}/questions/{number}/removal", Poll.ID.self, Int.self)
    /// Publishing it.
    public static let publication = Location("/work/polls/{poll}/publication", Poll.ID.self)
    /// Taking it back.
    public static let withdrawal = Location("/work/polls/{poll}/withdrawal", Poll.ID.self)
    /// Taking no more answers.
    public static let closing = Location("/work/polls/{poll}/closing", Poll.ID.self)
    /// A sheet for a wall with the code that opens it, while it is open.
    public static let poster = Location("/work/polls/{poll}/poster.pdf", Poll.ID.self)
    /// Its result as comma-separated values.
    public static let values = Location("/work/polls/{poll}/result.csv", Poll.ID.self)
    /// Its result as a workbook.
    public static let workbook = Location("/work/polls/{poll}/result.xlsx", Poll.ID.self)

    /// What everybody may answer, and what came of what is closed.
    public static let all = PublicLocation("/polls")
    /// Those that closed in a fiscal year.
    public static let year = PublicLocation("/polls/years/{year}", FiscalYear.self)
    /// One of them: its form, later its result.
    public static let page = PublicLocation("/polls/{poll}", Poll.ID.self)
}
