public import HTTP
public import Reports
public import ThaiText

extension OfficialDocument: PathParameter {
    /// "plan" or "results".
    public init?(segment: String) { self.init(rawValue: segment) }

    /// "plan" or "results".
    public var segment: String { rawValue }
}

/// Which document of which year is approved and published.
public struct PublicationSubject: Sendable, Hashable {
    /// The plan of measures, or the report on them.
    public let document: OfficialDocument
    /// The fiscal year in which the measures are carried out.
    public let year: FiscalYear

    /// A document of a year.
    public init(_ document: OfficialDocument, of year: FiscalYear) {
        (self.document, self.year) = (document, year)
    }

    /// What it is called with its year.
    public var name: Bilingual {
        switch document {
        case .plan:
            Bilingual(
                "แผนมาตรการ ปีงบประมาณ \(year.buddhist)",
                "Plan of measures, fiscal year \(year.buddhist)")
        case .results:
            Bilingual(
                "รายงานผลการดำเนินการ ปีงบประมาณ \(year.buddhist)",
                "Report on results, fiscal year \(year.buddhist)")
        }
    }
}
