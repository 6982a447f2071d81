public import Assessment
public import Platform
public import ThaiText

/// The result of an authority in one fiscal year, as it was recorded at one time; a correction is a new version.
public struct YearResult: Sendable, Hashable {
    /// The fiscal year that was assessed.
    public let year: FiscalYear
    /// 1 for what was recorded first.
    public let version: Int
    /// Where the figures came from.
    public let origin: Origin
    /// When it was recorded.
    public let since: Timestamp
    /// Who recorded it; nil where no account acted.
    public let by: Person.ID?
    /// Every figure in the order in which it was recorded, digit by digit as it was written.
    public let prints: [PrintedFigure]

    /// Where figures came from.
    public enum Origin: Sendable, Hashable {
        /// Somebody typed them.
        case typed
        /// They were read from a document and accepted.
        case imported(ImportedFile)
    }

    /// A document from which figures were read.
    public struct ImportedFile: Sendable, Hashable {
        /// What its sender called it.
        public let name: String
        /// The SHA-256 of its bytes in 64 hexadecimal digits.
        public let hash: String

        /// A document by name and hash.
        public init(name: String, hash: String) { (self.name, self.hash) = (name, hash) }
    }

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
