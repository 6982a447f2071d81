import Platform
public import Reports
public import SQL
import ThaiText

/// What was read of a document with measures, to be held against it and taken into a plan; the document's bytes are not kept.
public struct PlanReading: Sendable, Hashable, Identifiable {
    /// Its number within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// 1 and up.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// Its number.
    public let id: ID
    /// What its sender called the document.
    public let name: String
    /// What was read.
    public let document: ReadPlan
    /// What was put right since, by the measure's place.
    public let corrections: [Int: ReadCorrection]
    /// What became of its measures, by their place.
    public let taken: [Int: PlannedMeasure.ID]
}

/// The measures of a document, before they have a number.
public struct ReadPlan: Sendable, Hashable, Codable {
    /// Whose document of which year it is, its measures, and what was unsure; nothing else.
    public let report: Report
    /// Where its measures stand, by `Measure.originName`.
    public let origins: [String: FigureOrigin]

    /// The measures of a report; nil where it has none.
    public init?(_ report: Report, origins: [String: FigureOrigin]) {
        guard report.measures?.isEmpty == false else { return nil }
        var plan = Report(
            kind: report.kind, authority: report.authority, fiscalYear: report.fiscalYear)
        plan.planYear = report.planYear
        plan.measures = report.measures
        plan.uncertain = report.uncertain
        self.report = plan
        self.origins = origins.filter { $0.key.hasPrefix("measure.") }
    }

    /// Whether it tells what was done and not what is planned.
    public var isOfResults: Bool { report.kind == .results }

    /// The year in which its measures are carried out, as it says; nil where it names none.
    public var year: Int? {
        isOfResults ? report.fiscalYear : report.planYear ?? report.fiscalYear
    }

    var measures: [Measure] { report.measures ?? [] }
}

/// A document that was sent, with the measures that were read of it.
public struct SentPlan: Sendable, Hashable {
    /// What its sender called the document, cleaned.
    public let name: String
    /// The SHA-256 of the document's bytes.
    public let digest: [UInt8]
    /// What was read.
    public let document: ReadPlan

    /// A document and what was read of it.
    public init(name: String, digest: [UInt8], document: ReadPlan) {
        (self.name, self.digest, self.document) = (name, digest, document)
    }
}

/// A document that the program has read already for something else, and that has measures.
public struct KnownDocument: Sendable, Hashable {
    /// Its number where it was read.
    public let number: Int64
    /// The year it was read for, Buddhist era.
    public let year: Int
    /// What was read.
    public let plan: SentPlan

    /// A document that was read.
    public init(number: Int64, year: Int, plan: SentPlan) {
        (self.number, self.year, self.plan) = (number, year, plan)
    }
}

/// What an officer put right of one measure that was read.
public struct ReadCorrection: Sendable, Hashable {
    /// 1 for what was written first.
    public let version: Int
    /// What the measure says now.
    public let content: ReadContent
}

/// What a measure of a document says, as the fields of a form hold it.
public struct ReadContent: Sendable, Hashable, Codable {
    var topic: Int?
    var targets: [String] = []
    var issue = ""
    var name = ""
    var steps: [String] = []
    var divisions: [Int64] = []
    var period = ""
    var outputs: [String] = []
    var outcomes: [String] = []
    var recommendation = ""

    /// The fields with what it says.
    func filledIn(version: Int) -> [(name: String, value: String)] {
        [
            (MeasureField.topic, topic.map(String.init) ?? ""),
            (MeasureField.targets, targets.joined(separator: " ")), (MeasureField.issue, issue),
            (MeasureField.name, name), (MeasureField.steps, steps.joined(separator: "\n")),
            (MeasureField.period, period),
            (MeasureField.outputs, outputs.joined(separator: "\n")),
            (MeasureField.outcomes, outcomes.joined(separator: "\n")),
            (MeasureField.recommendation, recommendation),
            (MeasureField.known, String(version)),
        ] + divisions.map { (MeasureField.divisions, String($0)) }
    }

    /// What was typed, after it was found sound.
    init(_ content: MeasureContent, recommendation: String) {
        (topic, targets, issue) = (content.topic, content.targets, content.issue)
        (name, steps, period) = (content.name, content.steps, content.period)
        divisions = content.divisions.map(\.rawValue)
        (outputs, outcomes) = (content.outputs, content.outcomes)
        self.recommendation = recommendation
    }

    init() {}
}
