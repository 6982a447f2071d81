import Assessment
import Design
import HTTP
import Platform
import ThaiText

/// A year's plan as somebody sees it on a day.
struct YearPlan: Sendable {
    let year: FiscalYear
    /// The framework of the year whose result the plan answers.
    let framework: Framework
    let rows: PlanRows
    let divisions: DivisionNames
    /// What the answered year's result says of it.
    let ground: PlanGround
    let today: ThaiDate
    let viewer: Viewer

    var measures: [ListedMeasure] { rows.measures }

    /// Codes of the weakest questions and items of the answered year, the weakest first.
    var weak: [String] { ground.weak }

    /// Whose the page is.
    struct Viewer: Sendable {
        let person: Person.ID?
        /// The division he works in and those he answers for.
        let divisions: Set<Division.ID>
        let mayPlan: Bool
    }

    func state(of measure: ListedMeasure) -> MeasureState {
        rows.states[measure.id] ?? .untouched
    }

    func standing(of measure: ListedMeasure) -> MeasureState.Standing {
        state(of: measure).standing(until: measure.lastDay, on: today)
    }

    var open: [PlannedMeasure.ID: MyMeasure] { rows.open }

    /// The measures of a filter.
    func measures(_ filter: PlanFilter) -> [ListedMeasure] {
        if filter == .urgent || filter == .late {
            return measures.filter { measure in
                guard let found = open[measure.id] else { return false }
                return filter == .urgent ? found.isUrgent(on: today) : found.isLate(on: today)
            }
        }
        let mine = Set(rows.assignments.filter { $0.person == viewer.person }.map(\.measure))
        let weak = Set(weak)
        return measures.filter { has($0, filter, mine, weak) }
    }

    private func has(
        _ measure: ListedMeasure, _ filter: PlanFilter, _ mine: Set<PlannedMeasure.ID>,
        _ weak: Set<String>
    ) -> Bool {
        switch filter {
        case .all, .urgent, .late: return true
        case .mine:
            return mine.contains(measure.id)
                || !viewer.divisions.isDisjoint(with: measure.divisions)
        case .weak: return !weak.isDisjoint(with: measure.targets)
        }
    }
}

/// Which measures of a plan are shown.
enum PlanFilter: String, CaseIterable, Sendable {
    case all, mine, urgent, late, weak

    /// The field of the address that names it.
    static let field = "show"

    /// The filter of a visit's address; what it does not know shows all.
    init(_ visit: Visit) {
        let fields = try? visit.request.target.queryFields()
        self = fields?[Self.field].flatMap(PlanFilter.init(rawValue:)) ?? .all
    }

    /// What an address says of it.
    var query: [(name: String, value: String)] {
        self == .all ? [] : [(Self.field, rawValue)]
    }

    var name: Bilingual {
        switch self {
        case .all: Bilingual("ทั้งหมด", "All")
        case .mine: Bilingual("ของฉัน รวมที่เสร็จแล้ว", "Mine, done ones too")
        case .urgent: Bilingual("เลยหรือใกล้กำหนด", "Overdue or due soon")
        case .late: Bilingual("เลยกำหนด", "Overdue")
        case .weak: Bilingual("ช่วยข้อที่คะแนนต่ำ", "For the weak items")
        }
    }

    /// What is said where no measure has it.
    var nothing: Bilingual {
        switch self {
        case .all: Bilingual("ยังไม่มีมาตรการ", "No measure yet")
        case .mine: Bilingual("ไม่มีมาตรการที่เป็นของคุณ", "No measure is yours")
        case .urgent:
            Bilingual("ไม่มีมาตรการที่เลยหรือใกล้กำหนด", "No measure is overdue or due soon")
        case .late: Bilingual("ไม่มีมาตรการที่เลยกำหนด", "No measure is overdue")
        case .weak:
            Bilingual("ยังไม่มีมาตรการที่ช่วยข้อที่คะแนนต่ำ", "No measure aims at a weak item yet")
        }
    }
}

extension MeasureState.Standing {
    /// The state as a shape and a word.
    func tag(_ language: Language) -> StatusTag {
        switch self {
        case .done: StatusTag(.done, Bilingual("เสร็จแล้ว", "Done")(language))
        case .underWay: StatusTag(.now, Bilingual("กำลังทำ", "Under way")(language))
        case .notBegun: StatusTag(.notYet, Bilingual("ยังไม่เริ่ม", "Not begun")(language))
        case .late(let days):
            StatusTag(
                .late,
                Bilingual(
                    "เลยกำหนด \(days) วันปฏิทิน", days == 1 ? "1 day overdue" : "\(days) days overdue")(
                        language))
        }
    }
}

extension Visit {
    /// The day it is in Thailand.
    var today: ThaiDate { Bangkok(now).date }
}

extension Measures {
    /// The fiscal year it is in Thailand.
    func currentYear(_ visit: Visit) throws(WebRefusal) -> FiscalYear {
        guard let year = FiscalYear(containing: visit.today) else { throw .nothingHere }
        return year
    }

    /// The framework of the year whose result a plan answers, or the latest before it; throws for years without one,
    /// and for those that nobody plans yet.
    func framework(
        answeredBy year: FiscalYear, _ visit: Visit
    ) throws(WebRefusal) -> Framework {
        let isPlanned = year.buddhist <= (try currentYear(visit)).buddhist + 1
        let framework = library.frameworks.last { $0.year < year.buddhist }
        guard isPlanned, let framework else { throw .nothingHere }
        return framework
    }

    /// The year's plan with all that its page says of it.
    func yearPlan(_ year: FiscalYear, _ visit: Visit) async throws -> YearPlan {
        let framework = try framework(answeredBy: year, visit)
        let act = try visit.act(in: database)
        return YearPlan(
            year: year, framework: framework,
            rows: try await act.planRows(of: year, knownTo: plans),
            divisions: try await act.divisionNames(), ground: try await ground(of: year, act),
            today: visit.today, viewer: try await viewer(act))
    }

    /// What the result that a year's plan answers says of it.
    private func ground(of year: FiscalYear, _ act: Act) async throws -> PlanGround {
        guard let answered = FiscalYear(year.buddhist - 1) else { return PlanGround() }
        return try await grounds(act, answered)
    }

    func viewer(_ act: Act) async throws -> YearPlan.Viewer {
        var divisions: Set<Division.ID> = []
        if let id = act.actor.person {
            divisions = try await act.person(id).allDivisions
        }
        return YearPlan.Viewer(
            person: act.actor.person, divisions: divisions,
            mayPlan: (try? act.require(.planMeasures)) != nil)
    }
}

extension Person {
    /// The division he works in and those he answers for.
    var allDivisions: Set<Division.ID> {
        Set(([division] + roles.map(\.division)).compactMap(\.self))
    }
}
