public import Assessment
public import Documents
import ThaiText

extension Report {
    /// What a read document says: authority, years, scores, analyses, measures.
    ///
    /// Pure: `frameworks` give the names of topics, levels and questions. Every word of a table cell
    /// is in the result or in `uncertain`.
    public init(reading document: Document, frameworks: FrameworkLibrary) {
        self = Report.read(document, frameworks: frameworks).report
    }

    /// What a read document says, and where its figures stand, by the text form of `Figure`, and its measures, by
    /// `Measure.originName`.
    public static func read(
        _ document: Document, frameworks: FrameworkLibrary
    ) -> (report: Report, origins: [String: FigureOrigin]) {
        var origins: [String: FigureOrigin] = [:]
        let report = Report(reading: document, frameworks, &origins)
        return (report, origins)
    }

    private init(
        reading document: Document, _ frameworks: FrameworkLibrary,
        _ origins: inout [String: FigureOrigin]
    ) {
        let pieces = ReadPiece.all(of: document)
        let understanding = Understanding(pieces, Vocabulary(frameworks))
        self.init(
            kind: understanding.title.kind,
            authority: AuthorityReading(understanding.lines).authority,
            fiscalYear: understanding.title.fiscalYear)
        uncertain = understanding.uncertain
        origins = takeScores(of: understanding, pieces)
        origins.merge(takeMeasures(of: understanding)) { first, _ in first }
        settleKind()
        keepUntaken(understanding)
        uncertain += document.doubts.map {
            Uncertainty(
                place: PlaceWording.thai($0.place), text: $0.text,
                reason: ReadingDoubt.reader($0.reason).wording)
        }
    }

    /// Takes the scores; gives where they stand.
    private mutating func takeScores(
        of understanding: Understanding, _ pieces: [ReadPiece]
    ) -> [String: FigureOrigin] {
        let scores = understanding.scores
        var building = AnalysisBuilding(
            spacing: understanding.spacing, codes: scores.codes,
            distributions: DistributionProse(understanding.vocabulary.frameworks),
            prints: scores.prints)
        let analyses = scores.drafts.compactMap { draft -> Analysis? in
            var analysis = building.analysis(of: draft)
            if analysis?.lowest == nil, let code = draft.topic.flatMap({ understanding.lowest[$0] })
            {
                let score = building.prints.print(of: .question(code))
                analysis?.lowest = Analysis.Lowest(code: code, score: score)
            }
            return analysis
        }
        self.analyses = analyses.isEmpty ? nil : analyses
        self.scores = building.prints.scores
        if self.scores != nil { scoresYear = understanding.title.scoresYear }
        distributions = building.prints.distributions
        otherPrints = building.prints.others.isEmpty ? nil : building.prints.others
        let claims = building.claims + understanding.claims
        self.claims = claims.isEmpty ? nil : claims
        let names = scores.names.mapValues { understanding.spacing.repaired($0) }
        self.names = names.isEmpty ? nil : names
        history = scores.history.isEmpty ? nil : scores.history
        uncertain += building.uncertain
        return FigureOrigins(pieces).origins(of: building.prints)
    }

    /// Takes the measures; gives where they stand.
    private mutating func takeMeasures(of understanding: Understanding) -> [String: FigureOrigin] {
        let drafts = understanding.rows.drafts
        if kind == .plan {
            planYear = understanding.title.planYear ?? Self.planYear(of: drafts, after: fiscalYear)
        }
        let building = MeasureBuilding(
            spacing: understanding.spacing,
            fiscalYear: (planYear ?? fiscalYear).flatMap { FiscalYear($0) })
        var targets = TargetReading(
            codes: understanding.scores.codes, spacing: understanding.spacing)
        var origins: [FigureOrigin] = []
        let measures = drafts.flatMap { draft in
            var target = targets.read(draft[.issue], isTopic: understanding.isTopic(draft[.issue]))
            if target.codes.isEmpty { target.codes = targets.codes(inBracketsOf: draft[.name]) }
            let made = building.measures(of: draft, targets: target.codes, issue: target.issue)
            origins += made.map { _ in draft.origin }
            return made
        }
        self.measures = measures.isEmpty ? nil : measures
        for (code, name) in targets.names where names?[code] == nil {
            names = (names ?? [:]).merging([code: name]) { first, _ in first }
        }
        let named = origins.enumerated().map { (Measure.originName($0 + 1), $1) }
        return Dictionary(named) { first, _ in first }
    }

    /// A document without measures and analyses is for its scores; one without a telling title is
    /// for what its columns hold.
    private mutating func settleKind() {
        if let measures {
            let isDone = measures.contains { !$0.outputs.isEmpty }
            kind = kind ?? (isDone ? .results : .plan)
        } else if analyses == nil, scores != nil {
            kind = .scores
        }
    }

    /// Puts the words of cells that no field holds among the uncertain ones.
    private mutating func keepUntaken(_ understanding: Understanding) {
        var account = WordAccount(self)
        for cell in understanding.cells {
            for words in understanding.words(of: cell) {
                guard !account.holds(words.text) else { continue }
                uncertain.append(
                    Uncertainty(
                        place: PlaceWording.thai(cell.place),
                        text: understanding.spacing.repaired(words.text),
                        reason: words.reason.wording))
            }
        }
    }

    /// The fiscal year in which most periods with their own years begin, when it follows the result's.
    private static func planYear(of drafts: [MeasureDraft], after year: Int?) -> Int? {
        guard let year else { return nil }
        let years = drafts.compactMap { draft in
            PeriodReading(draft[.period]).span?.start.flatMap {
                FiscalYear(containing: $0)?.buddhist
            }
        }
        let next = years.count { $0 == year + 1 }
        return next > 0 && next * 2 > years.count ? year + 1 : nil
    }
}
