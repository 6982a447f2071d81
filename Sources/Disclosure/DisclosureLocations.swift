public import HTTP
public import Platform
public import ThaiText

extension DisclosedEvidence.ID: RowNumber {}

/// The addresses of the disclosure, for staff and for everybody.
public enum DisclosureLocations {
    /// The list of the year that is assessed now.
    public static let now = Location("/work/disclosure")
    /// A year's list.
    public static let list = Location("/work/disclosure/{year}", FiscalYear.self)
    /// Starting a year from the one before.
    public static let start = Location("/work/disclosure/{year}/start", FiscalYear.self)
    /// What the program's own pages prove of a year's items.
    public static let proofs = Location("/work/disclosure/{year}/proofs", FiscalYear.self)
    /// The self-check of a year.
    public static let check = Location("/work/disclosure/{year}/self-check", FiscalYear.self)

    /// One item.
    public static let item = Location(
        "/work/disclosure/{year}/items/{item}", FiscalYear.self, String.self)
    /// Which of its elements are shown.
    public static let elements = Location(
        "/work/disclosure/{year}/items/{item}/elements", FiscalYear.self, String.self)
    /// Who answers for it, and what readers are told.
    public static let particulars = Location(
        "/work/disclosure/{year}/items/{item}/particulars", FiscalYear.self, String.self)
    /// Showing a file.
    public static let file = Location(
        "/work/disclosure/{year}/items/{item}/file", FiscalYear.self, String.self)
    /// Showing a link.
    public static let link = Location(
        "/work/disclosure/{year}/items/{item}/link", FiscalYear.self, String.self)
    /// Showing what the program itself can prove.
    public static let proof = Location(
        "/work/disclosure/{year}/items/{item}/proof", FiscalYear.self, String.self)

    /// Taking evidence back.
    public static let withdrawal = Location(
        "/work/disclosure/evidence/{evidence}/withdrawal", DisclosedEvidence.ID.self)
    /// Finding that it is still right.
    public static let confirmation = Location(
        "/work/disclosure/evidence/{evidence}/confirmation", DisclosedEvidence.ID.self)

    /// A file that is or was shown, for staff.
    public static let staffFile = Location(
        "/work/disclosure/evidence/{evidence}/file", DisclosedEvidence.ID.self)

    /// The first public page of an authority.
    public static let front = PublicLocation("/")
    /// The public list of the year that is assessed now.
    public static let transparency = PublicLocation("/transparency")
    /// The public list of a year.
    public static let year = PublicLocation("/transparency/{year}", FiscalYear.self)
    /// The same list for programs.
    public static let data = PublicLocation(
        "/transparency/{year}/{sheet}", FiscalYear.self, DataFormat.self)
    /// A file that is shown.
    public static let publicFile = PublicLocation("/files/{file}", StoredFile.ID.self)
}

/// In which format a list is given to programs.
public enum DataFormat: String, PathParameter, CaseIterable {
    /// Comma-separated values, for spreadsheets.
    case csv
    /// JSON.
    case json

    /// "items.csv" or "items.json".
    public init?(segment: String) {
        guard let format = Self.allCases.first(where: { $0.segment == segment }) else { return nil }
        self = format
    }

    /// "items.csv" or "items.json".
    public var segment: String { "items." + rawValue }
}
