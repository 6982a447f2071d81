public import Assessment
public import Reports

/// A document that somebody has sent, with what its arithmetic says; in memory only.
public struct CheckedDocument: Sendable {
    /// What the file was called, as text to show.
    public let name: String
    /// What it says.
    public let report: Report
    /// The year's framework; nil when neither document nor reader named a year that we know.
    public let framework: Framework?
    /// What the arithmetic says; nil without a framework.
    public let consistency: Consistency?
    /// The figures to forecast from; nil without a framework.
    public let sound: SoundSheet?

    /// Every figure that the document prints.
    public let printed: Set<String>
    /// Figures that do not agree with the rest.
    public let wrong: Set<String>
    /// Printed figures that the rest confirms.
    public let agreeing: Set<String>

    /// A document checked by a year: the reader's choice, else the document's own.
    public init(name: String, report: Report, year: Int?, library: FrameworkLibrary) {
        self.name = name
        self.report = report
        let framework = (year ?? report.assessedYear).flatMap(library.framework(for:))
        self.framework = framework
        let consistency = framework.map { framework in
            ConsistencyCheck(
                framework: framework,
                otherYears: library.frameworks.filter { $0.year != framework.year }
            ).check(report.resultSheet)
        }
        self.consistency = consistency
        printed = Set(report.resultSheet.prints.map(\.figure))
        wrong = Set(consistency?.findings.map(\.figure) ?? [])
        agreeing = Set(consistency?.verified ?? []).intersection(printed).subtracting(wrong)
        sound = framework.map { SoundSheet(report.resultSheet, framework: $0) }
    }

    /// The same document by another year.
    public func checked(by year: Int, library: FrameworkLibrary) -> CheckedDocument {
        CheckedDocument(name: name, report: report, year: year, library: library)
    }

    /// The findings as they are told.
    public var groups: [FindingGroup] { FindingGroup.groups(consistency?.findings ?? []) }

    /// Printed figures that nothing else in the document can be compared with.
    public var alone: Set<String> { printed.subtracting(wrong).subtracting(agreeing) }
}
