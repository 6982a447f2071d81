public import Assessment
public import Platform
public import ThaiText

/// One recording of a fiscal year's result: which, when, by whom and from where; a correction is the next one.
public struct ResultVersion: Sendable, Hashable {
    /// The fiscal year that was assessed.
    public let year: FiscalYear
    /// 1 for what was recorded first.
    public let number: Int
    /// The document from which the figures were read; nil where somebody typed them.
    public let document: ReadDocument?
    /// When it was recorded.
    public let since: Timestamp
    /// Who recorded it; nil where no account acted.
    public let by: Person.ID?
}

/// A document from which figures were read.
public struct ReadDocument: Sendable, Hashable {
    /// Which reading of it.
    public let reading: ResultReading.ID
    /// What its sender called it.
    public let name: String
}

/// The result of an authority in one fiscal year, in one version.
public struct YearResult: Sendable, Hashable {
    /// Which version.
    public let version: ResultVersion
    /// Every figure in the order in which it was recorded, digit by digit as it was written.
    public let prints: [PrintedFigure]

    /// The fiscal year that was assessed.
    public var year: FiscalYear { version.year }

    /// The figures as the core checks and scores them.
    public var sheet: ResultSheet { ResultSheet(fiscalYear: year.buddhist, prints: prints) }

    /// What was printed for a figure; nil when nothing was.
    public func printed(_ figure: Figure) -> String? {
        prints.first { $0.figure == figure.description }?.printed
    }

    /// Every score of the year with its breakdown, as the year's framework makes it of the figures.
    public func scored(by framework: Framework) -> ScoredResult {
        Scorer(framework).result(of: KnownScores(sheet))
    }
}
