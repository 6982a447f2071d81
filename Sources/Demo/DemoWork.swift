import Assessment
import EService
import Measures
import Platform
import Reports
import Results
import SQL
import ThaiText

/// The years of work of an authority: every deed in the order of its day, so that the audit chain reads as one that grew.
struct DemoWork: Sendable {
    let town: DemoTown
    let people: DemoPeople.Founded
    let services: DemoServices
    let calendar: DemoCalendar

    init(
        town: DemoTown, people: DemoPeople.Founded, _ services: DemoServices,
        _ calendar: DemoCalendar
    ) {
        (self.town, self.people, self.services, self.calendar) = (town, people, services, calendar)
    }

    /// What is done at a moment; of one moment in the order of the cases.
    private enum Deed {
        case result(Int)
        case plan(Int)
        case assign(DemoTown.Measure, Int, DemoTown.Assigned)
        case record(DemoTown.Measure, Int, DemoTown.Done)
        case conclude(Int)
        case publish(OfficialDocument, Int)
        case disclose(Int)
        /// What is done to that after the result.
        case redisclose(Int)
        case ask(DemoAsking)
        case talk(DemoTalk.Deed)

        var order: Int {
            switch self {
            case .result: 0
            case .plan: 1
            case .assign: 2
            case .record: 3
            case .conclude: 4
            case .publish: 5
            case .disclose: 6
            case .redisclose: 7
            case .ask: 8
            case .talk: 9
            }
        }
    }

    /// Does all of it.
    func fill() async throws {
        var plan: [Int: [String: PlannedMeasure]] = [:]
        var asked: [Int: ServiceRequest.ID] = [:]
        let deeds = (results + plans + talk + residents).enumerated().sorted { one, other in
            (one.element.time, one.element.deed.order, one.offset)
                < (other.element.time, other.element.deed.order, other.offset)
        }
        for (_, (time, deed)) in deeds {
            switch deed {
            case .result(let year): try await record(year, at: time)
            case .plan(let offset):
                plan[offset] = try await DemoPlan(work: self, offset: offset)
                    .write(after: plan[offset - 1] ?? [:], at: time)
            case .assign(let measure, let offset, let assigned):
                try await assign(plan[offset]?[measure.name], measure, assigned, offset, at: time)
            case .disclose(let offset):
                try await DemoDisclosure(work: self, offset: offset).fill(at: time)
            case .redisclose(let offset):
                try await DemoDisclosure(work: self, offset: offset).change(at: time)
            case .ask(let step): try await take(step, at: time, &asked)
            case .talk(let deed): try await DemoTalk(work: self).act(deed, at: time)
            case .conclude(let offset): try await conclude(plan[offset] ?? [:], offset, at: time)
            case .publish(let document, let offset):
                try await DemoPublication(work: self, document: document, offset: offset)
                    .make(at: time)
            case .record(let measure, let offset, let done):
                guard let planned = plan[offset]?[measure.name] else {
                    throw wrong(measure, done.by)
                }
                try await record(done, of: planned, offset, at: time)
            }
        }
    }

    private func assign(
        _ planned: PlannedMeasure?, _ measure: DemoTown.Measure, _ assigned: DemoTown.Assigned,
        _ offset: Int, at time: Timestamp
    ) async throws {
        guard let planned, let person = people.members[assigned.to]?.person else {
            throw wrong(measure, assigned.to)
        }
        try await act(officer, time).assign(
            planned.id, to: person, by: calendar.day(assigned.due, of: offset))
    }

    /// Who does the year's work: the first of the officers in the town's order; whoever has the machine where nobody works
    /// yet.
    var officer: Actor {
        town.profile.people.lazy.compactMap { people.members[$0.mail] }
            .first { $0.roles.contains(.officer) }.map { .member($0) } ?? .console
    }

    /// What somebody does at a moment.
    func act(_ actor: Actor, _ time: Timestamp) -> Act {
        Act(
            by: actor, in: services.database.scoped(to: people.authority.rawValue), at: time)
    }

    /// The last year before a plan's whose result is known.
    func answered(_ offset: Int) -> Int? {
        town.results.keys.filter { $0 < calendar.year(offset).buddhist }.max()
    }

    private func wrong(_ measure: DemoTown.Measure, _ who: String) -> DemoTown.Refusal {
        .wrong("\(town.profile.slug) \(measure.name)", who)
    }

    private var residents: [(time: Timestamp, deed: Deed)] {
        asking.map { ($0.time, .ask($0.step)) }
    }

    private var talk: [(time: Timestamp, deed: Deed)] {
        DemoTalk(work: self).deeds.map { ($0.time, .talk($0.deed)) }
    }

    private var results: [(time: Timestamp, deed: Deed)] {
        town.results.keys.filter { $0 < calendar.year.buddhist }.sorted().map {
            (calendar.announced($0), .result($0))
        }
    }

    private var plans: [(time: Timestamp, deed: Deed)] {
        guard !town.measures.isEmpty else { return [] }
        return DemoCalendar.plans.flatMap { offset -> [(time: Timestamp, deed: Deed)] in
            let written = calendar.planned(offset)
            var deeds: [(time: Timestamp, deed: Deed)] = [(written, .plan(offset))]
            for (place, measure) in town.measures.enumerated() {
                guard let work = measure.years["\(offset)"] else { continue }
                deeds += (work.assigned ?? []).map {
                    (min(calendar.now, written + .hours(2)), .assign(measure, offset, $0))
                }
                deeds += (work.done ?? []).map { done in
                    let day = calendar.doneDay(done.day, of: offset)
                    let minute = 20 + place * 23
                    return (
                        max(written, calendar.moment(day, minute: minute)),
                        .record(measure, offset, done)
                    )
                }
            }
            return deeds + papers(offset)
        }
    }

    /// A plan goes to the executive a few days after it was written, the report on it when its year is over.
    private func papers(_ offset: Int) -> [(time: Timestamp, deed: Deed)] {
        let plan = (
            time: min(calendar.now, calendar.planned(offset) + .days(4)),
            deed: Deed.publish(.plan, offset)
        )
        guard offset < 0 else { return [plan] }
        let end = calendar.planned(offset + 1)
        // Items are to be shown by the spring, when the assessor reads them.
        let shown = (
            time: min(calendar.now, calendar.planned(offset) + .days(150)),
            deed: Deed.disclose(offset)
        )
        let changed = (
            time: min(calendar.now, end - .days(20)), deed: Deed.redisclose(offset)
        )
        return [plan, shown] + (offset == -1 ? [changed] : []) + [
            (time: min(calendar.now, end - .days(6)), deed: .conclude(offset)),
            (time: min(calendar.now, end - .days(4)), deed: .publish(.results, offset)),
        ]
    }

    /// Writes at the year's end what came of its measures.
    private func conclude(
        _ plan: [String: PlannedMeasure], _ offset: Int, at time: Timestamp
    ) async throws {
        for (place, measure) in town.measures.enumerated() {
            guard let planned = plan[measure.name],
                let work = measure.years["\(offset)"], let came = work.came
            else { continue }
            try await act(officer, min(calendar.now, time + .minutes(Int64(3 * place))))
                .concludeMeasure(
                    planned.id,
                    MeasureConclusion.Content(outcomes: came, recommendation: work.next ?? ""),
                    after: 0)
        }
    }

    /// Enters a year's scores and shows them to the others.
    private func record(_ year: Int, at time: Timestamp) async throws {
        guard let framework = services.library.framework(for: year), let year = FiscalYear(year),
            let result = town.results[year.buddhist]
        else { return }
        let entries = try framework.questions.flatMap { question in
            try [(question.code, Int?.none), (question.code, 1), (question.code, 2)].compactMap {
                code, part -> ResultEntry? in
                let key = part.map { "\(code).\($0)" } ?? code
                guard let written = result.scores[key] else { return nil }
                return try ResultEntry(
                    .question(code, part: part), written: written, framework: framework)
            }
        }
        let act = act(officer, time)
        let all = try announced(entries, framework) + entries
        let recorded = try await act.recordResult(
            ResultDraft(year: year, entries: all), after: 0)
        try await self.act(officer, min(calendar.now, time + .minutes(30))).shareResult(
            of: year, version: recorded.version.number, by: framework)
        let words = (result.causes ?? [:]).compactMap { topic, cause in
            Int(topic).map { ($0, YearAnalysis.Words(cause: cause)) }
        }
        guard !words.isEmpty else { return }
        try await self.act(officer, min(calendar.now, time + .minutes(90))).recordAnalysis(
            Dictionary(words) { first, _ in first }, of: year, after: 0)
    }

    /// What an announcement prints over its questions: total, level, instruments and indicators.
    private func announced(
        _ entries: [ResultEntry], _ framework: Framework
    ) throws -> [ResultEntry] {
        let sheet = ResultSheet(
            fiscalYear: framework.year,
            prints: entries.map {
                PrintedFigure(figure: $0.figure.description, printed: $0.printed)
            })
        let result = Scorer(framework).result(of: KnownScores(sheet))
        let figures: [Figure] =
            [.total] + framework.instruments.map { Figure.instrument($0.id) }
            + framework.indicators.map { .indicator($0.number) }
        let printed = figures.compactMap { figure -> (Figure, String)? in
            guard let score = result.score(of: figure), score.isComplete else { return nil }
            return score.shown.map { (figure, $0) }
        }
        let level = result.level.decided.map { (Figure.level, $0.name.thai) }
        return try (printed + [level].compactMap(\.self)).map { figure, written in
            try ResultEntry(figure, written: written, framework: framework)
        }
    }

    private func record(
        _ done: DemoTown.Done, of measure: PlannedMeasure, _ offset: Int, at time: Timestamp
    ) async throws {
        guard let member = people.members[done.by] else {
            throw DemoTown.Refusal.wrong(town.profile.slug, done.by)
        }
        let act = act(.member(member), time)
        let day = calendar.doneDay(done.day, of: offset)
        let evidence = DemoEvidence(town: town, services: services, day: day)
        var proofs: [ProgressEntry.Proof] = []
        for proof in done.proofs ?? [] { proofs.append(try await evidence.kept(proof, act)) }
        try await act.recordProgress(
            ProgressEntry.Content(share: done.share, words: done.words, day: day, proofs: proofs),
            of: measure.id)
    }
}
