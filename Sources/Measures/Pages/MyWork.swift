public import Design
import HTML
import HTTP
public import Platform
public import ThaiText

/// A measure that somebody is to see to, by a day.
struct MyMeasure: Sendable {
    let measure: ListedMeasure
    let state: MeasureState
    /// The day of the assignment, else the last one of its period, else that of the fiscal year.
    let due: ThaiDate?
    let isAssigned: Bool

    /// How it stands against that day.
    func standing(on today: ThaiDate) -> MeasureState.Standing {
        guard let due, due < today else { return state.entries == 0 ? .notBegun : .underWay }
        return .late(days: today.daysSince1970 - due.daysSince1970)
    }
}

extension Act {
    /// What was assigned to the actor of the years that reminders are written of, and what his division answers for in this
    /// one: all that is not done, by its day, so that what is late comes first.
    func myMeasures(on today: ThaiDate) async throws -> [MyMeasure] {
        guard let person = actor.person, let year = FiscalYear(containing: today) else { return [] }
        let divisions = try await self.person(person).allDivisions
        var mine: [MyMeasure] = []
        for each in year.assignable.compactMap({ FiscalYear($0) }) {
            let assignments = Dictionary(
                try await assignments(of: each).filter { $0.person == person }
                    .map { ($0.measure, $0) }
            ) { first, _ in first }
            guard each == year || !assignments.isEmpty else { continue }
            let states = try await states(of: each)
            for measure in try await listedPlan(of: each) {
                let state = states[measure.id] ?? .untouched
                let assignment = assignments[measure.id]
                let isOfDivision =
                    each == year && !divisions.isDisjoint(with: measure.divisions)
                guard state.share < 100, assignment != nil || isOfDivision else { continue }
                mine.append(
                    MyMeasure(
                        measure: measure, state: state, due: assignment?.due ?? measure.lastDay,
                        isAssigned: assignment != nil))
            }
        }
        return mine.sorted { one, other in
            (one.due?.daysSince1970 ?? .max, one.measure.id.rawValue)
                < (other.due?.daysSince1970 ?? .max, other.measure.id.rawValue)
        }
    }

    /// How many measures wait for the actor: assigned to him or his division's, and not done.
    public func waitingMeasures(on today: ThaiDate) async throws -> Int {
        try await myMeasures(on: today).count
    }
}

extension Measures {
    /// The visitor's measures, by their days.
    func mine(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let page = MyWorkPage(
            measures: try await visit.act(in: database).myMeasures(on: visit.today),
            number: visit.pageNumber, today: visit.today,
            year: try currentYear(visit), language: language)
        return try await self.page(page.title, visit, under: [.work(language)]) { page }
    }

    /// What the workspace's first page says of the visitor's measures; nil for who has no part in them.
    public func task(_ visit: Visit) async throws -> TaskRow? {
        guard visit.visitor.belongs(to: .doers) else { return nil }
        let (language, today) = (visit.language, visit.today)
        let mine = try await visit.act(in: database).myMeasures(on: today)
        let late = mine.count { if case .late = $0.standing(on: today) { true } else { false } }
        let status =
            late > 0
            ? StatusTag(.late, Bilingual("เลยกำหนด \(late) เรื่อง", "\(late) overdue")(language))
            : mine.isEmpty
                ? StatusTag(.done, Bilingual("ไม่มีค้าง", "None waiting")(language))
                : StatusTag(.now, Bilingual("\(mine.count) เรื่อง", "\(mine.count) to do")(language))
        return TaskRow(
            Bilingual("มาตรการของฉัน", "My measures")(language),
            to: LinkAddress(MeasureLocations.mine.path()),
            note: Bilingual(
                "ที่มอบหมายให้คุณหรือกองของคุณ เรียงตามกำหนด",
                "What was assigned to you or your division, by its day")(language),
            status: status)
    }
}

/// The measures that somebody is to see to, the latest overdue first.
private struct MyWorkPage: Component {
    let measures: [MyMeasure]
    /// Which page of the list, from 1.
    let number: Int
    let today: ThaiDate
    let year: FiscalYear
    let language: Language

    var title: String { Bilingual("มาตรการของฉัน", "My measures")(language) }

    var body: some Markup {
        PageTitle(title, lead: lead)
        if measures.isEmpty {
            EmptyState(
                Bilingual("ไม่มีมาตรการค้าง", "No measure is waiting")(language),
                Bilingual(
                    "เมื่อมีมาตรการที่มอบหมายให้คุณหรือกองของคุณ จะขึ้นที่นี่",
                    "What is assigned to you or your division stands here")(language),
                link: ButtonLink(
                    Bilingual("ดูแผนปี \(year.buddhist)", "See the plan of \(year.buddhist)")(
                        language),
                    to: LinkAddress(MeasureLocations.plan.path(year)), .quiet), icon: .flag)
        } else {
            let page = ListPage(measures, page: number, size: Measures.rowsOfPage)
            WorkList(page.rows.map(row))
            Pager(current: page.current, of: page.count, language) { number in
                LinkAddress(MeasureLocations.mine.path(), query: [("page", String(number))])
            }
        }
    }

    private var lead: String? {
        let late = measures.count { if case .late = $0.standing(on: today) { true } else { false } }
        guard late > 0 else { return nil }
        return Bilingual(
            "เลยกำหนด \(late) จาก \(measures.count) เรื่อง", "\(late) of \(measures.count) overdue")(
                language)
    }

    /// Late by the day of the assignment is told as that: the measure's own day may still lie ahead.
    private func status(_ mine: MyMeasure) -> StatusTag {
        let standing = mine.standing(on: today)
        if mine.isAssigned, case .late(let days) = standing, mine.due != mine.measure.lastDay {
            return StatusTag(
                .late,
                Bilingual(
                    "เลยวันที่มอบหมาย \(days) วัน",
                    days == 1
                        ? "1 day past the assigned day" : "\(days) days past the assigned day")(
                        language))
        }
        return standing.tag(language)
    }

    private func row(_ mine: MyMeasure) -> WorkRow {
        let by = mine.due.map { day -> Bilingual in
            let text = DayWording.text(day, language)
            return Bilingual("ภายใน \(text)", "By \(text)")
        }
        let whose =
            mine.isAssigned
            ? Bilingual("มอบหมายให้คุณ", "assigned to you")
            : Bilingual("ของกอง", "your division's")
        return WorkRow(
            mine.measure.name,
            to: LinkAddress(MeasureLocations.measure.path(mine.measure.id)),
            codes: mine.measure.targets,
            note: [by, whose].compactMap { $0?(language) }.joined(separator: " · "),
            share: mine.state.share, status: status(mine))
    }
}
