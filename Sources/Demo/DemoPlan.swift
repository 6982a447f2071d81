import Assessment
import Measures
import Platform
import Results
import ThaiText

/// A year's plan: the first is written anew, the later ones start from the one before, as offices do.
struct DemoPlan: Sendable {
    let work: DemoWork
    let offset: Int

    /// Writes it at a moment and a few minutes more for every measure; the measures by name.
    func write(
        after before: [String: PlannedMeasure], at time: Timestamp
    ) async throws -> [String: PlannedMeasure] {
        let wording = try await wording(time)
        let year = work.calendar.year(offset)
        guard let framework = work.services.library.framework(for: wording.codes.year) else {
            return [:]
        }
        var standing: [String: PlannedMeasure] = [:]
        if !before.isEmpty {
            let started = try await act(time, 0).startPlan(
                of: year, from: work.calendar.year(offset - 1))
            for measure in started { standing[measure.content.name] = measure }
        }
        var planned: [String: PlannedMeasure] = [:]
        for (place, measure) in work.town.measures.enumerated() {
            guard let content = content(measure, wording)?.held(against: framework) else {
                continue
            }
            let act = act(time, 1 + place)
            if let copied = standing.removeValue(forKey: measure.name) {
                planned[measure.name] = try await act.changeMeasure(
                    copied.id, to: content, after: copied.version)
            } else {
                planned[measure.name] = try await act.addMeasure(content, to: year)
            }
        }
        for left in standing.values.sorted(by: { $0.id.rawValue < $1.id.rawValue }) {
            try await act(time, 40).dropMeasure(left.id, after: left.version)
        }
        return planned
    }

    private func act(_ time: Timestamp, _ place: Int) -> Act {
        work.act(
            work.officer, min(work.calendar.now, time + .minutes(Int64(2 * place))))
    }

    /// The texts with the codes and scores of the year that is answered.
    private func wording(_ time: Timestamp) async throws -> DemoWording {
        let library = work.services.library
        let year = work.answered(offset) ?? DemoTown.codesOf
        var scored: ScoredResult?
        if let fiscal = FiscalYear(year), let framework = library.framework(for: year) {
            scored = try await act(time, 0).result(of: fiscal)?.scored(by: framework)
        }
        return DemoWording(
            calendar: work.calendar, offset: offset,
            codes: DemoCodes(library: library, year: codeYear(year), result: scored))
    }

    /// Codes are those of the year before the plan's, or of the latest that is known before that.
    private func codeYear(_ answered: Int) -> Int {
        let before = work.calendar.year(offset).buddhist - 1
        return work.services.library.years.filter { $0 <= before }.max() ?? answered
    }

    /// What a measure says in this year; nil where it is not part of the year's plan.
    private func content(_ measure: DemoTown.Measure, _ wording: DemoWording) -> MeasureContent? {
        guard let year = measure.years["\(offset)"] else { return nil }
        // Two items of the files may have become one.
        var seen: Set<String> = []
        return MeasureContent(
            topic: measure.topic, name: measure.name,
            targets: measure.targets.flatMap(wording.codes.now).filter { seen.insert($0).inserted },
            issue: wording(year.issue ?? measure.issue),
            steps: (year.steps ?? measure.steps).map { wording($0) },
            divisions: measure.divisions.compactMap { work.people.divisions[$0] },
            period: wording(year.period ?? measure.period),
            outputs: (year.outputs ?? measure.outputs).map { wording($0) },
            outcomes: (year.outcomes ?? measure.outcomes).map { wording($0) })
    }
}
