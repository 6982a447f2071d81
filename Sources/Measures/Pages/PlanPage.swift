import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// A year's plan by topic, with what is better mended before it is signed.
struct PlanPage: Component {
    /// Where an error about starting a plan leads.
    static let starting = "start"

    let plan: YearPlan
    let filter: PlanFilter
    /// Which page of the list, from 1.
    let number: Int
    let language: Language
    var review = ToldReview()
    /// How it stands on its way to the public; nil for a plan without measures.
    var approval: PlanApproval?
    /// What is doubtful of the result that it answers.
    var doubts: [PlanDoubt] = []
    /// The years before and after, as far as they have plans.
    var neighbours: [FiscalYear] = []
    /// Whether the year before has measures to start from.
    var hasPlanBefore = false
    /// What the form that starts the plan carries unseen.
    var starting: [HiddenField] = []

    var title: String {
        filter == .all ? whole : "\(whole): \(filter.name(language))"
    }

    private var whole: String {
        Bilingual(
            "แผนปีงบประมาณ \(plan.year.buddhist)",
            "Plan of \(plan.year.buddhist) (\(plan.year.buddhist - 543))")(language)
    }

    var body: some Markup {
        PageTitle(
            title,
            eyebrow: Bilingual(
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "Measures for integrity and transparency")(
                    language), lead: lead)
        if plan.measures.isEmpty {
            EmptyPlan(page: self)
        } else {
            if let approval { ApprovalLine(approval: approval, language: language) }
            if plan.viewer.mayPlan {
                ButtonRow {
                    newMeasure
                    plan.importLink(language)
                }
            }
            // What a filter leaves out of the list would still be named in the notice.
            if filter == .all {
                FindingsBanner(
                    plan: plan, review: review, doubts: doubts, language: language)
            }
            if filter == .all, plan.viewer.mayPlan, review.isOfWeakItems {
                p { plan.suggestionLink(language) }
            }
            FilterChips(
                Bilingual("กรองมาตรการ", "Filter the measures")(language),
                PlanFilter.allCases.map {
                    plan.chip($0, of: MeasureLocations.plan, now: filter, language)
                })
            topics
            p {
                GoLink(
                    Bilingual("ดูตามช่วงเวลา", "See them along the year")(language),
                    to: LinkAddress(MeasureLocations.timeline.path(plan.year)))
            }
        }
        otherYears
    }

    private var lead: String? {
        guard !plan.measures.isEmpty else { return nil }
        let shown = plan.measures(filter)
        let (done, all) = (shown.count { plan.isDone($0) }, shown.count)
        let text = Bilingual(
            "เสร็จ \(done) จาก \(all) มาตรการ", "\(done) of \(all) measures done")
        return (text + (passed ?? Bilingual("", "")))(language)
    }

    /// How much of the year is over, while it runs.
    private var passed: Bilingual? {
        guard let start = plan.year.span.start, let end = plan.year.span.end,
            plan.year.span.contains(plan.today)
        else { return nil }
        let days = plan.today.daysSince1970 - start.daysSince1970 + 1
        let all = end.daysSince1970 - start.daysSince1970 + 1
        return Bilingual(
            " ผ่านไป \(days) วันจาก \(all) วันของปี", "; day \(days) of \(all) of the year")
    }

    private var newMeasure: ButtonLink {
        ButtonLink(
            Bilingual("เพิ่มมาตรการ", "Add a measure")(language),
            to: LinkAddress(MeasureLocations.new.path(plan.year)))
    }

    @MarkupBuilder private var topics: some Markup {
        let open = plan.open
        let shown = plan.measures(filter)
        let page = ListPage(shown, page: number, size: Measures.rowsOfPage)
        if shown.isEmpty { p(.class("lead")) { filter.nothing(language) } }
        for part in PlanPart.parts(of: page.rows, in: plan) {
            TopicCard(
                part.number,
                spoken: Bilingual("ประเด็นที่ \(part.number)", "Topic \(part.number)")(language),
                part.name(language), progress: part.progress(language)
            ) {
                WorkList(part.measures.map { row($0, open[$0.id]) })
            }
        }
        Pager(current: page.current, of: page.count, language) { [plan, filter] number in
            LinkAddress(
                MeasureLocations.plan.path(plan.year),
                query: filter.query + [("page", String(number))])
        }
    }

    private func row(_ measure: ListedMeasure, _ open: MyMeasure?) -> WorkRow {
        let who =
            measure.divisions.isEmpty
            ? Bilingual("ยังไม่มีผู้รับผิดชอบ", "Nobody answers for it yet")(language)
            : plan.divisions.list(measure.divisions, language)
        let note = [who, open?.by(language)].compactMap(\.self).joined(separator: " · ")
        return WorkRow(
            measure.name, to: LinkAddress(MeasureLocations.measure.path(measure.id)),
            codes: measure.targets, note: note, share: plan.state(of: measure).share,
            status: open?.tag(on: plan.today, language)
                ?? plan.standing(of: measure).tag(language))
    }

    @MarkupBuilder private var otherYears: some Markup {
        if !neighbours.isEmpty {
            nav(.class("row mt-6"), .aria("label", Bilingual("แผนปีอื่น", "Other years")(language))) {
                for year in neighbours {
                    GoLink(
                        Bilingual("แผนปี \(year.buddhist)", "Plan of \(year.buddhist)")(language),
                        to: LinkAddress(MeasureLocations.plan.path(year)))
                }
            }
        }
    }
}

extension YearPlan {
    /// The way to the measures of a filter on one of the plan's pages, with how many there are.
    func chip(
        _ each: PlanFilter, of page: Location<FiscalYear>, now: PlanFilter, _ language: Language
    ) -> MenuLink {
        MenuLink(
            each.name(language), LinkAddress(page.path(year), query: each.query),
            isCurrent: each == now
        ).counting(measures(each).count)
    }

    /// Whether all of a measure is done.
    func isDone(_ measure: ListedMeasure) -> Bool { standing(of: measure) == .done }
}

/// The measures of one topic.
struct PlanPart {
    let number: Int
    let name: Bilingual
    let measures: [ListedMeasure]
    /// The mean share of all the topic's measures, in per cent.
    let share: Int
    let done: Int
    /// How many measures the topic has, shown or not.
    let all: Int

    /// The topics that have measures to show, in the framework's order; those it does not know come last. How far a topic
    /// is tells all of it, whatever is shown.
    static func parts(of measures: [ListedMeasure], in plan: YearPlan) -> [PlanPart] {
        let grouped = Dictionary(grouping: measures, by: \.topic)
        return grouped.keys.sorted().map { number in
            let group = plan.measures.filter { $0.topic == number }
            let total = group.reduce(0) { $0 + plan.state(of: $1).share }
            return PlanPart(
                number: number,
                name: plan.framework.topic(number)?.name
                    ?? Bilingual("ประเด็นของปีก่อน", "A topic of an earlier year"),
                measures: grouped[number] ?? [],
                share: group.isEmpty ? 0 : total / group.count,
                done: group.count { plan.isDone($0) }, all: group.count)
        }
    }

    func progress(_ language: Language) -> ProgressBar {
        ProgressBar(
            Bilingual(
                "เสร็จ \(done) จาก \(all)", "\(done) of \(all) done")(
                    language),
            done: share, of: 100)
    }
}

extension YearPlan {
    /// The way to what may be done for the weak items.
    func suggestionLink(_ language: Language) -> GoLink {
        GoLink(
            Bilingual("ดูมาตรการที่เสนอ", "See suggested measures")(language),
            to: LinkAddress(MeasureLocations.suggestions.path(year)))
    }

    /// The way to measures of a document.
    func importLink(_ language: Language) -> GoLink {
        GoLink(
            Bilingual("นำเข้าจากเอกสาร", "Take them from a document")(language),
            to: LinkAddress(MeasureLocations.importing.path(year)))
    }

    /// Where a measure for a weak item is written, begun with what is known of the item.
    func measureFor(_ code: String) -> LinkAddress {
        let topic = framework.topic(of: code).map { String($0.number) } ?? ""
        return LinkAddress(
            MeasureLocations.new.path(year), query: [("targets", code), ("topic", topic)])
    }
}

/// A year without measures: the ways to begin.
private struct EmptyPlan: Component {
    let page: PlanPage

    private var plan: YearPlan { page.plan }
    private var language: Language { page.language }

    var body: some Markup {
        EmptyState(
            Bilingual(
                "ยังไม่มีแผนปี \(plan.year.buddhist)", "No plan of \(plan.year.buddhist) yet")(
                    language),
            plan.viewer.mayPlan
                ? Bilingual(
                    "เริ่มจากแผนปีก่อน จากข้อที่คะแนนต่ำ หรือเพิ่มมาตรการเอง",
                    "Start from the plan of the year before, from the weak items, or add a measure")(
                        language)
                : Bilingual(
                    "เมื่อเจ้าหน้าที่ ITA เขียนมาตรการแรก รายการจะขึ้นที่นี่",
                    "It stands here as soon as an ITA officer has written the first measure")(
                        language),
            link: plan.viewer.mayPlan && !page.hasPlanBefore ? newMeasure(.main) : nil, icon: .flag)
        if plan.viewer.mayPlan {
            if page.hasPlanBefore { startForm }
            p { plan.importLink(language) }
            weakItems
        }
    }

    private func newMeasure(_ look: ButtonLook) -> ButtonLink {
        ButtonLink(
            Bilingual("เพิ่มมาตรการ", "Add a measure")(language),
            to: LinkAddress(MeasureLocations.new.path(plan.year)), look)
    }

    private var startForm: some Markup {
        div(.id(PlanPage.starting)) {
            PostForm(
                to: LinkAddress(MeasureLocations.start.path(plan.year)), hidden: page.starting
            ) {
                ButtonRow {
                    Button(
                        Bilingual(
                            "เริ่มจากแผนปี \(plan.year.buddhist - 1)",
                            "Start from the plan of \(plan.year.buddhist - 1)")(language))
                    newMeasure(.quiet)
                }
            }
        }
    }

    @MarkupBuilder private var weakItems: some Markup {
        if !plan.weak.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "weak-items")) {
                h2(.id("weak-items")) {
                    Bilingual("เริ่มจากข้อที่คะแนนต่ำ", "Start from the weak items")(language)
                }
                p { plan.suggestionLink(language) }
                TaskList(plan.weak.map { weakRow($0) })
            }
        }
    }

    private func weakRow(_ code: String) -> TaskRow {
        let name = plan.framework.question(code)?.name(language) ?? ""
        let topic = plan.framework.topic(of: code)
        return TaskRow(
            "\(code) \(name)", to: plan.measureFor(code),
            note: topic.map { "\($0.number) \($0.name(language))" } ?? "",
            status: StatusTag(.notYet, Bilingual("ยังไม่มีมาตรการ", "No measure yet")(language)))
    }
}
