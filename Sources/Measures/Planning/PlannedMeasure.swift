public import Assessment
public import Platform
public import SQL
public import ThaiText

/// A measure of an authority's plan as it stands in one of its versions; a change is a new version.
public struct PlannedMeasure: Sendable, Hashable, Identifiable {
    /// The number of a measure within its authority; it stays the same through all versions.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// 1 and up.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// Its number.
    public let id: ID
    /// The fiscal year in which it is carried out.
    public let year: FiscalYear
    /// 1 for what was written first.
    public let version: Int
    /// What it says.
    public let content: MeasureContent
    /// Whether it was taken out of the plan; what was done of it stays.
    public let isDropped: Bool
    /// When this version was written.
    public let since: Timestamp
    /// Who wrote it; nil where no account acted.
    public let by: Person.ID?
}

/// What a measure says: what is to be raised, how, by whom, when, and what is to come of it.
public struct MeasureContent: Sendable, Hashable {
    /// The topic's number in the framework of the year whose result is answered, 1 to 7.
    public var topic: Int
    /// Codes of the questions and items it aims at, "i10", "o12".
    public var targets: [String]
    /// What is to be raised by it, in a sentence; may be empty.
    public var issue: String
    /// What it is called.
    public var name: String
    /// How it is done, in order.
    public var steps: [String]
    /// The divisions that answer for it, the first foremost.
    public var divisions: [Division.ID]
    /// When it is done, as it was written: "ไตรมาสที่ ๒", "๗ วัน", "ตลอดปีงบประมาณ".
    public var period: String
    /// What is expected to be made or done.
    public var outputs: [String]
    /// What is expected to change by it, with a figure where there is one.
    public var outcomes: [String]
    /// What the framework called the targets when this was written, by code; without what was never held against one.
    public var basis: [String: TargetBasis] = [:]

    /// A measure of a topic by its name; all else is empty until said.
    public init(
        topic: Int, name: String, targets: [String] = [], issue: String = "", steps: [String] = [],
        divisions: [Division.ID] = [], period: String = "", outputs: [String] = [],
        outcomes: [String] = []
    ) {
        (self.topic, self.name, self.targets, self.issue) = (topic, name, targets, issue)
        (self.steps, self.divisions, self.period) = (steps, divisions, period)
        (self.outputs, self.outcomes) = (outputs, outcomes)
    }

    /// The same, its targets held against a framework.
    public func held(against framework: Framework) -> MeasureContent {
        var held = self
        held.basis = targets.reduce(into: [:]) { basis, code in
            guard let question = framework.question(code) else { return }
            basis[code] = TargetBasis(year: framework.year, name: question.name.thai)
        }
        return held
    }

    /// The period's wording for the same time of another year; empty where its days would not lie in that one.
    func period(movedFrom earlier: FiscalYear, to year: FiscalYear) -> String {
        guard days(in: earlier) != nil else { return period }
        var moved = self
        moved.period = period.replacing(/[0-9๐-๙]+/) { figures in
            let number = Int(Digits.arabic(String(figures.output))) ?? 0
            guard (2_400...2_700).contains(number) else { return String(figures.output) }
            let next = String(number + year.buddhist - earlier.buddhist)
            return figures.output.allSatisfy(\.isASCII) ? next : Digits.thai(next)
        }
        guard let days = moved.days(in: year), let whole = year.span.start,
            let last = year.span.end, (days.start ?? whole) >= whole, (days.end ?? last) <= last
        else { return "" }
        return moved.period
    }

    /// The days that the period's wording names in a year of work; nil when it names none ("๗ วัน").
    public func days(in year: FiscalYear) -> DateSpan? {
        PeriodReading(period, fiscalYear: year).span
    }
}

/// What a framework called a question or item.
public struct TargetBasis: Sendable, Hashable {
    /// The framework's year, Buddhist era.
    public let year: Int
    /// The Thai name it gave.
    public let name: String

    /// A name of a year.
    public init(year: Int, name: String) { (self.year, self.name) = (year, name) }
}
