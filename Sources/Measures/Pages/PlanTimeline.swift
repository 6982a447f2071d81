import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Measures {
    func timelineRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(MeasureLocations.timeline, .page(.ofAuthority)) { visit, year in
                let plan = try await yearPlan(year, visit)
                let page = PlanTimeline(
                    plan: plan, filter: PlanFilter(visit), language: visit.language)
                return try await self.page(
                    page.title, visit, under: Above.plan(year, visit.language)
                ) { page }
            }
        ]
    }
}

/// A year's plan along the year: when each measure runs, how it stands, and where today is.
struct PlanTimeline: Component {
    /// As many measures as one drawing can be read with.
    private static let most = 60

    let plan: YearPlan
    let filter: PlanFilter
    let language: Language

    var title: String { Bilingual("ช่วงเวลาของมาตรการ", "When the measures run")(language) }

    var body: some Markup {
        PageTitle(
            title,
            eyebrow: Bilingual(
                "แผนปีงบประมาณ \(plan.year.buddhist)", "Plan of \(plan.year.buddhist)")(language))
        FilterChips(
            Bilingual("กรองมาตรการ", "Filter the measures")(language),
            PlanFilter.allCases.map {
                plan.chip($0, of: MeasureLocations.timeline, now: filter, language)
            })
        if shown.isEmpty {
            p(.class("lead")) { filter.nothing(language) }
        } else {
            chart
        }
        if shown.count > Self.most {
            p {
                Bilingual(
                    "แสดง \(Self.most) มาตรการแรก เลือกตัวกรองเพื่อดูที่เหลือ",
                    "The first \(Self.most) measures; filter to see the others")(language)
            }
        }
    }

    /// By the day on which they begin.
    private var shown: [ListedMeasure] {
        plan.measures(filter).map { ($0, days(of: $0).first) }
            .sorted { ($0.1, $0.0.id.rawValue) < ($1.1, $1.0.id.rawValue) }.map(\.0)
    }

    private var chart: GanttChart {
        let (measures, open) = (Array(shown.prefix(Self.most)), plan.open)
        let (done, all) = (plan.measures.count { plan.isDone($0) }, plan.measures.count)
        return GanttChart(
            ChartWords(
                Bilingual(
                    "ตุลาคม \(plan.year.buddhist - 1) ถึงกันยายน \(plan.year.buddhist)",
                    "October \(plan.year.buddhist - 544) to September \(plan.year.buddhist - 543)")(
                        language),
                Bilingual(
                    "เสร็จ \(done) จาก \(all) มาตรการ", "\(done) of \(all) measures done")(language),
                id: "timeline", language),
            marks: months, measures.map { row($0, open[$0.id]) },
            columns: [
                Column(Bilingual("มาตรการ", "Measure")(language)),
                Column(Bilingual("ช่วงเวลา", "Period")(language)),
                Column(Bilingual("สถานะ", "State")(language)),
            ], legend: legend, today: today)
    }

    private func row(_ measure: ListedMeasure, _ open: MyMeasure?) -> GanttChart.Row {
        let days = days(of: measure)
        let standing = open?.standing(on: plan.today) ?? .done
        let look: GanttChart.Row.Look =
            switch standing {
            case .done: .done
            case .underWay: .underWay
            case .late: .late
            case .notBegun: .planned
            }
        let period =
            measure.period.isEmpty
            ? Bilingual("ยังไม่บอก", "Not said yet")(language) : measure.period
        return GanttChart.Row(
            name(of: measure, open), from: share(days.first), to: share(days.last + 1), look,
            cells: [
                .link(
                    measure.name, LinkAddress(MeasureLocations.measure.path(measure.id))),
                .text(period),
                .status(open?.tag(on: plan.today, language) ?? standing.tag(language)),
            ])
    }

    /// Its name, with how late it is: colour alone says nothing.
    private func name(of measure: ListedMeasure, _ open: MyMeasure?) -> String {
        guard let open, open.isLate(on: plan.today) else { return measure.name }
        return open.tag(on: plan.today, language).text + " · " + measure.name
    }

    private var legend: GanttChart.Legend {
        [
            .done: Bilingual("เสร็จแล้ว", "Done")(language),
            .underWay: Bilingual("กำลังทำ", "Under way")(language),
            .planned: Bilingual("ยังไม่เริ่ม", "Not begun")(language),
            .late: Bilingual("เลยกำหนด", "Overdue")(language),
        ]
    }

    /// The first and last day of a measure since 1970; all year where it does not say.
    private func days(of measure: ListedMeasure) -> (first: Int, last: Int) {
        (measure.first?.daysSince1970 ?? first, measure.lastDay?.daysSince1970 ?? first)
    }

    private var first: Int { plan.year.span.start?.daysSince1970 ?? 0 }

    private func share(_ day: Int) -> Double {
        let last = plan.year.span.end?.daysSince1970 ?? first
        return Double(day - first) / Double(max(1, last + 1 - first))
    }

    private var today: GanttChart.Today? {
        guard plan.year.span.contains(plan.today) else { return nil }
        let day = DayWording.text(plan.today, language)
        return (
            share(plan.today.daysSince1970), Bilingual("วันนี้ \(day)", "Today, \(day)")(language)
        )
    }

    /// October to September, as calendars of fiscal years abbreviate them.
    private var months: [String] {
        let english = [
            "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
        ]
        let thai =
            ThaiMonth.allCases.filter { $0 >= .october }
            + ThaiMonth.allCases.filter { $0 < .october }
        return zip(thai, english).map { Bilingual($0.abbreviation, $1)(language) }
    }
}
