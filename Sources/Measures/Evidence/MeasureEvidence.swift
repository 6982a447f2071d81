public import Assessment
import HTML
import HTTP
public import Platform
import SQL
public import ThaiText

/// What the plan of measures shows for items of a year: the plan itself, what was done of last year's, and what was done
/// of measures that aim at an item.
public struct MeasureEvidence: EvidenceSource {
    /// "มาตรการ", "Measures".
    public let name = Bilingual("มาตรการ", "Measures")

    let library: FrameworkLibrary
    private let known = KnownUntilChange<FiscalYear, PlanWork>(most: 64)

    /// The source; the frameworks tell which items are about measures, and what a code of one year is in another.
    public init(library: FrameworkLibrary) { self.library = library }

    /// Pages, files, links and figures of the plans of the year and the year before.
    public func evidence(
        for items: [String], of year: FiscalYear, in reader: AuthorityReader
    ) async throws -> [Evidence] {
        guard let framework = library.framework(for: year.buddhist) else { return [] }
        let before = FiscalYear(year.buddhist - 1)
        let (now, last) = try await reader.read { [known] transaction in
            let state = try transaction.authorityState()
            let work = { (year: FiscalYear) in
                try known.value(of: year, at: state) { try PlanWork(of: year, transaction) }
            }
            return (try work(year), try before.map(work))
        }
        return items.flatMap { item -> [Evidence] in
            let subject = framework.question(item)?.subject
            let own: [Evidence?] =
                switch subject {
                case .measures: [now.plan(for: item)]
                case .measuresReport: [last?.outcome(for: item)]
                case .news, .participation, .structure, .executives, .contacts, .questions,
                    .serviceManuals, .eServices, .serviceStatistics, nil:
                    []
                }
            return own.compactMap(\.self) + now.aimed(at: codes(of: item, in: year), for: item)
        }
    }

    /// What an item is called in the year whose result the plan answers, for its targets are written so.
    private func codes(of item: String, in year: FiscalYear) -> Set<String> {
        let answered = library.years.last { $0 < year.buddhist }
        guard let answered else { return [item] }
        return Set(
            library.counterparts(of: item, in: year.buddhist, to: answered).map(\.code))
    }
}

/// A year's plan with what was done of it, as far as it counts.
private struct PlanWork: Sendable {
    let year: FiscalYear
    let measures: [ListedMeasure]
    /// The entries that count, by measure, in the order in which they came.
    let entries: [PlannedMeasure.ID: [ProgressEntry]]

    init(of year: FiscalYear, _ transaction: ReadTransaction) throws {
        self.year = year
        measures = try transaction.listedMeasures(of: year)
        entries = Dictionary(
            grouping: try transaction.countingProgress(of: year), by: \.measure)
    }

    func plan(for item: String) -> Evidence? {
        guard let updated = measures.map(\.since).max() else { return nil }
        let count = measures.count
        return Evidence(
            .figure(Bilingual("\(count) มาตรการ", count == 1 ? "1 measure" : "\(count) measures")),
            for: item,
            Bilingual("แผนมาตรการปี \(year.buddhist)", "The measure plan of \(year.buddhist)"),
            at: .workspace(MeasureLocations.plan.path(year)), updated: updated)
    }

    func outcome(for item: String) -> Evidence? {
        let begun = measures.filter { entries[$0.id] != nil }
        guard let updated = entries.values.flatMap({ $0 }).map(\.since).max(), !begun.isEmpty
        else { return nil }
        return Evidence(
            .figure(
                Bilingual(
                    "มีผลแล้ว \(begun.count) จาก \(measures.count) มาตรการ",
                    "\(begun.count) of \(measures.count) measures have results")),
            for: item,
            Bilingual(
                "ผลตามมาตรการปี \(year.buddhist)", "What was done of the plan of \(year.buddhist)"),
            at: .workspace(MeasureLocations.plan.path(year)), updated: updated)
    }

    func aimed(at codes: Set<String>, for item: String) -> [Evidence] {
        measures.filter { !codes.isDisjoint(with: $0.targets) }.flatMap { measure in
            let entries = entries[measure.id] ?? []
            guard let last = entries.last else { return [Evidence]() }
            let page = Evidence(
                .figure(
                    Bilingual("ทำแล้ว \(last.content.share)%", "\(last.content.share)% done")),
                // The plans of two years often hold measures of one name.
                for: item,
                Bilingual(
                    "\(measure.name) (แผนปี \(year.buddhist))",
                    "\(measure.name) (plan of \(year.buddhist))"),
                at: .workspace(MeasureLocations.measure.path(measure.id)), updated: last.since)
            return [page] + entries.flatMap { $0.shown(for: item) }
        }
    }
}

extension ProgressEntry {
    /// The files, links and figures of an entry.
    fileprivate func shown(for item: String) -> [Evidence] {
        pieces.filter { $0.removal == nil }.compactMap { piece in
            let since = piece.since
            return switch piece.proof {
            case .file(let file, let label):
                Evidence(
                    .file(file), for: item, Self.title(label, else: words),
                    at: .workspace(MeasureLocations.evidence.path(measure, file)), updated: since)
            case .link(let address, let label):
                LinkAddress(elsewhere: address).map { link in
                    Evidence(
                        .link, for: item, Self.title(label, else: words), at: .elsewhere(link),
                        updated: since)
                }
            case .figure(let figure, let label):
                Evidence(
                    .figure(Bilingual(figure, figure)), for: item, Self.title(label, else: words),
                    at: .workspace(MeasureLocations.measure.path(measure)), updated: since)
            }
        }
    }

    private var words: String {
        content.words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }

    private static func title(_ label: String, else words: String) -> Bilingual {
        let text = label.isEmpty ? words : label
        return Bilingual(text, text)
    }
}
