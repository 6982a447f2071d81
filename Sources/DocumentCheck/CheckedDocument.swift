public import Assessment
public import DocumentExamination
public import Reports

/// A document that somebody has sent, with what its arithmetic says; in memory only.
public struct CheckedDocument: Sendable {
    /// What the file was called, as text to show.
    public let name: String
    /// What it says.
    public let report: Report
    /// The year's framework; nil when neither document nor reader named a year that we know.
    public let framework: Framework?
    /// The file of answers that was counted, by every year that fits; empty for a document.
    public let answers: [CountedAnswers]
    /// What the arithmetic says; nil without a framework, and of answers, whose scores are our own.
    public let consistency: Consistency?
    /// The figures to forecast from; nil without a framework.
    public let sound: SoundSheet?

    /// Every figure that the document prints.
    public let printed: Set<String>
    /// Figures that do not agree with the rest.
    public let wrong: Set<String>
    /// Printed figures that the rest confirms.
    public let agreeing: Set<String>

    /// Answers scored by a year: the reader's choice, else the latest that fits.
    ///
    /// Nil when none was counted.
    public init?(name: String, answers: [CountedAnswers], year: Int?, library: FrameworkLibrary) {
        guard let chosen = answers.first(where: { $0.report.fiscalYear == year }) ?? answers.first
        else { return nil }
        self.init(
            name: name, report: chosen.report, answers: answers, year: nil, library: library)
    }

    /// A document checked by a year: the reader's choice, else the document's own.
    public init(name: String, report: Report, year: Int?, library: FrameworkLibrary) {
        self.init(name: name, report: report, answers: [], year: year, library: library)
    }

    private init(
        name: String, report: Report, answers: [CountedAnswers], year: Int?,
        library: FrameworkLibrary
    ) {
        self.name = name
        self.report = report
        self.answers = answers
        let framework = (year ?? report.assessedYear).flatMap(library.framework(for:))
        self.framework = framework
        let checkable = answers.isEmpty ? framework : nil
        let consistency = checkable.map { framework in
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
        CheckedDocument(name: name, answers: answers, year: year, library: library)
            ?? CheckedDocument(name: name, report: report, year: year, library: library)
    }

    /// The answers as they were counted by the year in force; nil for a document.
    public var counted: CountedAnswers? {
        answers.first { $0.report.fiscalYear == report.fiscalYear }
    }

    /// The findings as they are told.
    public var groups: [FindingGroup] { FindingGroup.groups(consistency?.findings ?? []) }

    /// Printed figures that nothing else in the document can be compared with.
    public var alone: Set<String> { printed.subtracting(wrong).subtracting(agreeing) }
}
