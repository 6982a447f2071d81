import Assessment
import Platform
import ThaiText
import Threads

/// What follows from figures by their framework, worked out once and kept while it is asked for.
///
/// All of it is a pure function of the figures as they stand in a version and of the framework; so the figures themselves are
/// the key, and what an officer types and then records is worked out once.
final class KnownAnalyses: Sendable {
    /// All that a sheet's arithmetic depends on; a year has one framework.
    private struct Key: Hashable, Sendable {
        let year: Int
        let prints: [PrintedFigure]

        init(_ sheet: ResultSheet, _ framework: Framework) {
            (year, prints) = (framework.year, sheet.prints)
        }
    }

    private let library: FrameworkLibrary
    /// A check and an outlook are some 100 kB each, scores half of that.
    private let checks = Remembered<Key, SheetCheck>(most: 128)
    private let outlooks = Remembered<Key, ForecastOutlook>(most: 128)
    private let results = Remembered<Key, ScoredResult>(most: 256)
    private let announcements = Remembered<Key, Announced>(most: 256)

    init(_ library: FrameworkLibrary) { self.library = library }

    /// A sheet held against its year.
    func check(_ sheet: ResultSheet, _ framework: Framework) -> SheetCheck {
        checks.value(of: Key(sheet, framework)) { SheetCheck(sheet, framework, library) }
    }

    /// The ways to better levels from a sheet's scores, and what the weakest are worth.
    func outlook(_ sheet: ResultSheet, _ framework: Framework) -> ForecastOutlook {
        outlooks.value(of: Key(sheet, framework)) {
            ForecastOutlook(Forecast(KnownScores(sheet), framework: framework))
        }
    }

    /// Total and level of a sheet as they were announced.
    func announced(_ sheet: ResultSheet, _ framework: Framework) -> Announced {
        announcements.value(of: Key(sheet, framework)) {
            Announced(sheet, Scorer(framework).result(of: KnownScores(sheet)), by: framework)
        }
    }

    /// The scores of a result; nil for a year that no framework has.
    func scored(_ result: YearResult) -> (scores: ScoredResult, framework: Framework)? {
        guard let framework = library.framework(for: result.year.buddhist) else { return nil }
        let scores = results.value(of: Key(result.sheet, framework)) {
            result.scored(by: framework)
        }
        return (scores, framework)
    }
}
