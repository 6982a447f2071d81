public import HTTP
public import Platform

extension Official.ID: RowNumber {}

/// The addresses of the chart, of who holds the posts, and of how the authority is reached.
public enum OfficialLocations {
    /// All posts, for staff.
    public static let list = Location("/work/officials")
    /// Adding one.
    public static let new = Location("/work/officials/new")
    /// One of them.
    public static let item = Location("/work/officials/{official}", Official.ID.self)
    /// The photo of who holds it.
    public static let photo = Location("/work/officials/{official}/photo", Official.ID.self)
    /// Taking it out of the chart.
    public static let removal = Location("/work/officials/{official}/removal", Official.ID.self)
    /// How the authority is reached, for staff.
    public static let contacts = Location("/work/contacts")

    /// The chart and who holds the posts.
    public static let structure = PublicLocation("/structure")
    /// A photo on it.
    public static let publicPhoto = PublicLocation(
        "/structure/photos/{official}", Official.ID.self)
    /// How the authority is reached.
    public static let publicContacts = PublicLocation("/contacts")
}
