public import HTTP
public import Platform
public import ThaiText

extension NewsItem.ID: RowNumber {}

/// The addresses of news, for staff and for everybody.
public enum NewsLocations {
    /// All of it, for staff.
    public static let list = Location("/work/news")
    /// Writing a new one.
    public static let new = Location("/work/news/new")
    /// One of them: what it says, its files, whether it is published.
    public static let item = Location("/work/news/{news}", NewsItem.ID.self)
    /// Writing it anew.
    public static let text = Location("/work/news/{news}/text", NewsItem.ID.self)
    /// Publishing it.
    public static let publication = Location("/work/news/{news}/publication", NewsItem.ID.self)
    /// Taking it back.
    public static let withdrawal = Location("/work/news/{news}/withdrawal", NewsItem.ID.self)
    /// Adding a file.
    public static let file = Location("/work/news/{news}/file", NewsItem.ID.self)
    /// Taking a file out.
    public static let removal = Location(
        "/work/news/{news}/files/{number}/removal", NewsItem.ID.self, Int.self)
    /// A file, for staff.
    public static let staffFile = Location(
        "/work/news/{news}/files/{number}", NewsItem.ID.self, Int.self)

    /// What everybody sees.
    public static let all = PublicLocation("/news")
    /// What was told in a fiscal year.
    public static let year = PublicLocation("/news/years/{year}", FiscalYear.self)
    /// The same for programs that tell of what is new.
    public static let feed = PublicLocation("/news/feed")
    /// One of them.
    public static let page = PublicLocation("/news/{news}", NewsItem.ID.self)
    /// A picture or file of it.
    public static let publicFile = PublicLocation(
        "/news/{news}/files/{number}", NewsItem.ID.self, Int.self)
}
