public import HTTP
public import Platform
public import ThaiText

/// The addresses of hearings; the matter itself is told as news.
public enum HearingLocations {
    /// What came of one, for staff.
    public static let record = Location("/work/news/{news}/hearing", NewsItem.ID.self)

    /// All hearings that everybody sees.
    public static let all = PublicLocation("/participation")
    /// Those of a fiscal year.
    public static let year = PublicLocation("/participation/{year}", FiscalYear.self)
}
