public import HTTP
public import ThaiText

/// A fiscal year in an address, "2568".
public struct YearSegment: PathParameter, Hashable {
    /// The year.
    public let year: FiscalYear

    /// An address of a year.
    public init(_ year: FiscalYear) { self.year = year }

    /// Four digits of the Buddhist era.
    public init?(segment: String) {
        guard let number = Int(segment: segment), let year = FiscalYear(number) else { return nil }
        self.year = year
    }

    /// Four digits.
    public var segment: String { String(year.buddhist) }
}

/// The addresses of the results.
public enum ResultLocations {
    /// All years.
    public static let years = Location("/work/results")
    /// A document with a year's result, to be read.
    public static let sending = Location("/work/results/import")
    /// A document that is being read.
    public static let waiting = Location("/work/results/import/waiting/{key}", String.self)
    /// One year.
    public static let year = Location("/work/results/{year}", YearSegment.self)
    /// A year's figures, to type.
    public static let figures = Location("/work/results/{year}/figures", YearSegment.self)
    /// One figure of a recorded year, put right.
    public static let repair = Location("/work/results/{year}/repair", YearSegment.self)
    /// Why a year's scores are as they are, by topic.
    public static let analysis = Location("/work/results/{year}/analysis", YearSegment.self)
    /// Showing a year's scores to the other authorities.
    public static let share = Location("/work/results/{year}/share", YearSegment.self)
    /// Taking them back.
    public static let withdrawal = Location("/work/results/{year}/withdraw", YearSegment.self)
    /// The same sheet, checked while somebody types; records nothing.
    public static let check = Location("/work/results/{year}/check", YearSegment.self)
}
