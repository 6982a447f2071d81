public import HTTP
public import Platform
public import ThaiText

extension PlannedMeasure.ID: RowNumber {}
extension ProgressEntry.ID: RowNumber {}
extension Assignment.ID: RowNumber {}
extension PlanReading.ID: RowNumber {}

/// The addresses of plans and measures.
public enum MeasureLocations {
    /// This year's plan.
    public static let now = Location("/work/measures")
    /// What the visitor is to see to.
    public static let mine = Location("/work/mine")
    /// A year's plan.
    public static let plan = Location("/work/measures/{year}", FiscalYear.self)
    /// When the measures of a year run.
    public static let timeline = Location("/work/measures/{year}/timeline", FiscalYear.self)
    /// Adding a measure.
    public static let new = Location("/work/measures/{year}/new", FiscalYear.self)
    /// What may be done for the weak questions and items.
    public static let suggestions = Location(
        "/work/measures/{year}/suggestions", FiscalYear.self)
    /// Starting a plan from the one before.
    public static let start = Location("/work/measures/{year}/start", FiscalYear.self)

    /// A document with measures, to be read.
    public static let importing = Location("/work/measures/{year}/import", FiscalYear.self)
    /// A document that is being read.
    public static let waiting = Location(
        "/work/measures/{year}/import/waiting/{key}", FiscalYear.self, String.self)
    /// What was read of a document, beside the year's plan.
    public static let reading = Location(
        "/work/measures/{year}/import/{reading}", FiscalYear.self, PlanReading.ID.self)
    /// One measure that was read, to put right.
    public static let readMeasure = Location(
        "/work/measures/{year}/import/{reading}/{place}", FiscalYear.self, PlanReading.ID.self,
        Int.self)

    /// One measure.
    public static let measure = Location("/work/measure/{measure}", PlannedMeasure.ID.self)
    /// An earlier version of it.
    public static let version = Location(
        "/work/measure/{measure}/versions/{version}", PlannedMeasure.ID.self, Int.self)
    /// Changing what it says.
    public static let wording = Location("/work/measure/{measure}/wording", PlannedMeasure.ID.self)
    /// Taking it out of the plan, or putting it back.
    public static let place = Location("/work/measure/{measure}/place", PlannedMeasure.ID.self)
    /// Recording what was done.
    public static let progress = Location(
        "/work/measure/{measure}/progress", PlannedMeasure.ID.self)
    /// Writing what came of it.
    public static let conclusion = Location(
        "/work/measure/{measure}/conclusion", PlannedMeasure.ID.self)
    /// Choosing what the program counts for it.
    public static let figure = Location("/work/measure/{measure}/figure", PlannedMeasure.ID.self)
    /// Taking an entry of it back.
    public static let withdrawal = Location(
        "/work/measure/{measure}/progress/{entry}/withdrawal", PlannedMeasure.ID.self,
        ProgressEntry.ID.self)
    /// Adding what shows an entry.
    public static let addition = Location(
        "/work/measure/{measure}/progress/{entry}/evidence", PlannedMeasure.ID.self,
        ProgressEntry.ID.self)
    /// Removing one piece of it.
    public static let removal = Location(
        "/work/measure/{measure}/progress/{entry}/evidence/{place}/removal",
        PlannedMeasure.ID.self, ProgressEntry.ID.self, Int.self)
    /// A file that shows what was done.
    public static let evidence = Location(
        "/work/measure/{measure}/files/{file}", PlannedMeasure.ID.self, StoredFile.ID.self)
    /// Assigning it to somebody.
    public static let assignment = Location(
        "/work/measure/{measure}/assignments", PlannedMeasure.ID.self)
    /// Ending an assignment.
    public static let assignmentEnd = Location(
        "/work/measure/{measure}/assignments/{assignment}", PlannedMeasure.ID.self,
        Assignment.ID.self)
}
