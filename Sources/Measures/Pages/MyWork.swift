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
        state.standing(until: due, on: today)
    }

    /// Whether its day is past.
    func isLate(on today: ThaiDate) -> Bool {
        if case .late = standing(on: today) { true } else { false }
    }

    /// Whether its day is past, or so near that it is told first.
    func isUrgent(on today: ThaiDate) -> Bool {
        due.map { $0.daysSince1970 - today.daysSince1970 <= Self.soon } ?? false
    }

    /// How near its day is, for the first page.
    func urgency(on today: ThaiDate) -> TaskRow.Urgency {
        guard let due, state.share < 100 else { return .none }
        let left = due.daysSince1970 - today.daysSince1970
        return left < 0 ? .late : left <= 7 ? .soon : .none
    }

    /// The state as a shape and a word: how many days it is late, or has left where they are few. Late by the day of the
    /// assignment is told as that: the measure's own day may still lie ahead.
    func tag(on today: ThaiDate, _ language: Language) -> StatusTag {
        let standing = standing(on: today)
        if case .late(let days) = standing {
            guard isAssigned, due != measure.lastDay else { return standing.tag(language) }
            return StatusTag(
                .late,
                Bilingual(
                    "เลยวันที่มอบหมาย \(days) วันปฏิทิน",
                    days == 1
                        ? "1 day past the assigned day" : "\(days) days past the assigned day")(
                        language))
        }
        guard let due, isUrgent(on: today), state.share < 100 else { return standing.tag(language) }
        let left = due.daysSince1970 - today.daysSince1970
        let text =
            left == 0
            ? Bilingual("ครบกำหนดวันนี้", "Due today")
            : Bilingual("เหลือ \(left) วันปฏิทิน", left == 1 ? "1 day left" : "\(left) days left")
        return StatusTag(.late, text(language))
    }

    /// By which day it is to be done, and whether that day was set when it was assigned.
    func by(_ language: Language) -> String? {
        guard let due else { return nil }
        let day = DayWording.text(due, language)
        return isAssigned && due != measure.lastDay
            ? Bilingual("มอบหมายให้เสร็จภายใน \(day)", "assigned, to be done by \(day)")(language)
            : Bilingual("ภายใน \(day)", "by \(day)")(language)
    }

    /// What is not done of a plan: due on the day of the earliest assignment that stands, else on the last one of its period.
    static func open(
        _ measures: [ListedMeasure], _ states: [PlannedMeasure.ID: MeasureState],
        _ assignments: [Assignment]
    ) -> [PlannedMeasure.ID: MyMeasure] {
        let due = Dictionary(assignments.map { ($0.measure, $0.due) }) { min($0, $1) }
        let all = measures.map { measure in
            MyMeasure(
                measure: measure, state: states[measure.id] ?? .untouched,
                due: due[measure.id] ?? measure.lastDay, isAssigned: due[measure.id] != nil)
        }
        return Dictionary(all.filter { $0.state.share < 100 }.map { ($0.measure.id, $0) }) {
            first, _ in first
        }
    }

    /// By their days; those of one day as they came.
    static func isSooner(_ one: MyMeasure, _ other: MyMeasure) -> Bool {
        (one.due?.daysSince1970 ?? .max, one.measure.id.rawValue)
            < (other.due?.daysSince1970 ?? .max, other.measure.id.rawValue)
    }

    /// Days before its day from which on a measure is told first: when the first reminder leaves.
    private static let soon = 30
}

extension Act {
    /// What was assigned to the actor of the years that reminders are written of, and what his division answers for in this
    /// one: all that is not done, by its day, so that what is late comes first.
    func myMeasures(
        on today: ThaiDate, knownTo known: KnownPlans
    ) async throws -> [MyMeasure] {
        guard let person = actor.person, let year = FiscalYear(containing: today) else { return [] }
        let divisions = try await self.person(person).allDivisions
        let years = try await read(.seeMeasures) { try $0.years(assignedTo: person) }
        var mine: [MyMeasure] = []
        for each in year.assignable.compactMap({ FiscalYear($0) })
        where each == year || years.contains(each.buddhist) {
            let rows = try await planRows(of: each, knownTo: known)
            let days = Dictionary(
                rows.assignments.filter { $0.person == person }.map { ($0.measure, $0.due) }
            ) { first, _ in first }
            mine += rows.open.values.compactMap { open in
                let isOfDivision =
                    each == year && !divisions.isDisjoint(with: open.measure.divisions)
                let day = days[open.measure.id]
                guard day != nil || isOfDivision else { return nil }
                return MyMeasure(
                    measure: open.measure, state: open.state, due: day ?? open.measure.lastDay,
                    isAssigned: day != nil)
            }
        }
        return mine.sorted(by: MyMeasure.isSooner)
    }

    /// How many measures wait for the actor: assigned to him or his division's, and not done.
    public func waitingMeasures(
        on today: ThaiDate, knownTo known: KnownPlans
    ) async throws -> Int {
        try await myMeasures(on: today, knownTo: known).count
    }
}

extension Measures {
    /// The visitor's measures, by their days.
    func mine(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let page = MyWorkPage(
            measures: try await myMeasures(visit),
            number: visit.pageNumber, today: visit.today,
            year: try currentYear(visit), language: language)
        return try await self.page(
            page.title, visit, under: [.work(language)], menu: MeasureLocations.mine.path()
        ) { page }
    }

    private func myMeasures(_ visit: Visit) async throws -> [MyMeasure] {
        try await visit.act(in: database).myMeasures(on: visit.today, knownTo: plans)
    }

    /// What is not done of the year's plan, by its day.
    private func openMeasures(_ visit: Visit) async throws -> [MyMeasure] {
        let act = try visit.act(in: database)
        return try await act.planRows(of: currentYear(visit), knownTo: plans).open.values
            .sorted(by: MyMeasure.isSooner)
    }

    /// What the workspace's first page says of measures: first, one by one, what is late or due soon, to an officer of the
    /// whole plan, to others of what is theirs; then how much there is. To an executive only how much is late or due soon,
    /// nothing to who has no part in them.
    public func tasks(_ visit: Visit) async throws -> [TaskRow] {
        guard visit.visitor.belongs(to: .doers) else {
            guard visit.visitor.belongs(to: .executives) else { return [] }
            let urgent = try await openMeasures(visit).filter { $0.isUrgent(on: visit.today) }
            // By their days: the first is the most urgent one.
            let urgency = urgent.first?.urgency(on: visit.today) ?? .none
            return [try whole(urgent.count, visit).with(urgency)]
        }
        let (language, today) = (visit.language, visit.today)
        let mine = try await myMeasures(visit)
        let isPlanner = visit.visitor.belongs(to: .officers)
        let all = isPlanner ? try await openMeasures(visit) : mine
        let urgent = all.filter { $0.isUrgent(on: today) }
        var tasks = urgent.prefix(Self.urgentTasks).map { $0.task(on: today, language) }
        if isPlanner { tasks.append(try whole(urgent.count, visit)) }
        return tasks + [Self.task(of: mine, on: today, language)]
    }

    /// Measures that the first page names one by one.
    private static let urgentTasks = 5

    /// The line of the whole plan, for who plans or oversees it.
    private func whole(_ urgent: Int, _ visit: Visit) throws -> TaskRow {
        let (language, year) = (visit.language, try currentYear(visit))
        return TaskRow(
            Bilingual("แผนมาตรการปี \(year.buddhist)", "The plan of \(year.buddhist)")(language),
            to: LinkAddress(
                MeasureLocations.plan.path(year),
                query: (urgent == 0 ? PlanFilter.all : .urgent).query),
            note: Bilingual(
                "มาตรการทั้งหมดของหน่วยงาน ใครทำ ถึงไหน",
                "All measures of the authority, who does them, how far"
            )(language),
            status: urgent == 0
                ? StatusTag(.done, Bilingual("ไม่มีที่ใกล้กำหนด", "None due soon")(language))
                : StatusTag(
                    .late,
                    Bilingual(
                        "เลยหรือใกล้กำหนด \(urgent) เรื่อง", "\(urgent) overdue or due soon")(language)))
    }

    private static func task(
        of mine: [MyMeasure], on today: ThaiDate, _ language: Language
    ) -> TaskRow {
        let late = mine.count { $0.isLate(on: today) }
        let status =
            late > 0
            ? StatusTag(
                .late,
                Bilingual(
                    "เลยกำหนด \(late) จาก \(mine.count) เรื่อง", "\(late) of \(mine.count) overdue")(
                        language))
            : mine.isEmpty
                ? StatusTag(.done, Bilingual("ไม่มีค้าง", "None waiting")(language))
                : StatusTag(
                    .now,
                    Bilingual("ยังไม่เสร็จ \(mine.count) เรื่อง", "\(mine.count) to do")(language))
        return TaskRow(
            Bilingual("มาตรการของฉัน", "My measures")(language),
            to: LinkAddress(MeasureLocations.mine.path()),
            note: Bilingual(
                "ที่มอบหมายให้คุณหรือกองของคุณ เรียงตามกำหนด",
                "What was assigned to you or your division, by its day")(language),
            status: status)
    }
}

extension MyMeasure {
    /// Its line of the first page.
    fileprivate func task(on today: ThaiDate, _ language: Language) -> TaskRow {
        let day = due.map { DayWording.text($0, language) } ?? ""
        return TaskRow(
            measure.name, to: LinkAddress(MeasureLocations.measure.path(measure.id)),
            note: Bilingual(
                "มาตรการ ภายใน \(day) ทำแล้ว \(state.share)%",
                "Measure, by \(day), \(state.share)% done")(language),
            status: tag(on: today, language)
        ).with(urgency(on: today))
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
        let late = measures.count { $0.isLate(on: today) }
        guard !measures.isEmpty else { return nil }
        let open = Bilingual("ยังไม่เสร็จ \(measures.count) เรื่อง", "\(measures.count) to do")
        return
            (late > 0 ? open + Bilingual(" เลยกำหนด \(late) เรื่อง", ", \(late) overdue") : open)(
                language)
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
            share: mine.state.share, status: mine.tag(on: today, language))
    }
}
