public import Assessment
public import Documents
import ThaiText

extension Report {
    /// What a read document says: authority, years, scores, analyses, measures.
    ///
    /// Pure: `frameworks` give the names of topics, levels and questions. Every word of a table cell
    /// is in the result or in `uncertain`.
    public init(reading document: Document, frameworks: FrameworkLibrary) {
        let vocabulary = Vocabulary(frameworks)
        var understanding = Understanding(vocabulary)
        let pieces = ReadPiece.all(of: document)
        understanding.walk(pieces)
        let title = TitleReading(understanding.lines)
        self.init(
            kind: title.kind, authority: AuthorityReading(understanding.lines).authority,
            fiscalYear: title.fiscalYear)
        planYear = kind == .plan ? title.planYear : nil
        let building = MeasureBuilding(
            spacing: ThaiSpacing(learning: pieces.flatMap(\.texts)),
            fiscalYear: (planYear ?? fiscalYear).flatMap { FiscalYear($0) })
        let measures = understanding.rows.drafts.flatMap { building.measures(of: $0, targets: []) }
        self.measures = measures.isEmpty ? nil : measures
        uncertain = understanding.uncertain
        uncertain += document.doubts.map {
            Uncertainty(
                place: PlaceWording.thai($0.place), text: $0.text,
                reason: ReadingDoubt.reader($0.reason).wording)
        }
    }
}
