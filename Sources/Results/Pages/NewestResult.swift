import Assessment
import AssessmentPages
public import Design
import HTML
public import Platform
public import ThaiText

/// A year's total and level, and how the total changed since the year before.
public struct NewestResult: Sendable {
    /// The year.
    public let year: FiscalYear
    /// The total as it was announced, else as it follows.
    public let total: String
    /// The level.
    public let level: LevelBadge
    /// The change in words; nil where the year before is not known.
    public let change: String?
}

extension Results {
    /// The latest year whose total is known; nil without one.
    public func newest(_ visit: Visit) async throws -> NewestResult? {
        let standings = try await visit.act(in: database).results().map { standing($0) }
        guard let place = standings.firstIndex(where: { $0.total != nil }),
            let total = standings[place].total, let level = standings[place].badge(visit.language)
        else { return nil }
        let latest = standings[place]
        let before = standings.first { $0.year.buddhist == latest.year.buddhist - 1 }
        return NewestResult(
            year: latest.year, total: total, level: level,
            change: before.flatMap { Self.change($0, latest, visit.language) })
    }

    private static func change(
        _ before: YearStanding, _ latest: YearStanding, _ language: Language
    ) -> String? {
        guard let value = latest.value, let earlier = before.value else { return nil }
        let difference = value.printedDifference(from: earlier)
        let (points, year) = (difference.magnitude.text(), before.year.buddhist)
        if difference == .zero {
            return Bilingual("เท่ากับปี \(year)", "The same as in \(year)")(language)
        }
        return difference > .zero
            ? Bilingual("เพิ่มขึ้น \(points) จากปี \(year)", "\(points) more than in \(year)")(language)
            : Bilingual("ลดลง \(points) จากปี \(year)", "\(points) less than in \(year)")(language)
    }
}
