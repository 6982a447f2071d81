import Assessment
import AssessmentPages
import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Results {
    /// One year: its scores, what does not agree, what is weak, and its versions.
    func year(_ visit: Visit, _ segment: YearSegment) async throws -> Response {
        let query = try visit.request.target.queryFields()
        let version = try query[YearView.version].map { written in
            guard let number = Int(segment: written) else { throw WebRefusal.nothingHere }
            return number
        }
        return try await yearPage(
            visit, segment, YearView(version: version, done: query["done"]))
    }

    /// One year, in the version in force or an earlier one.
    func yearPage(_ visit: Visit, _ segment: YearSegment, _ view: YearView) async throws -> Response
    {
        let framework = try framework(segment.year)
        let act = try visit.act(in: database)
        let all = try await act.results()
        guard let latest = all.first(where: { $0.year == segment.year }) else {
            throw WebRefusal.nothingHere
        }
        let result = try await chosen(view.version, latest, act)
        let isLatest = result.version.number == latest.version.number
        let mayRecord = (try? act.require(.recordResults)) != nil
        let people = try await act.people()
        let check = known.check(result.sheet, framework)
        let query = try visit.request.target.queryFields()
        let page = YearPage(
            result: result, years: all.map(\.year), change: change(in: all, of: result),
            versions: try await act.resultVersions(of: segment.year),
            check: check, outlook: known.outlook(result.sheet, framework),
            comparison: isLatest ? try await comparison(check, result.version, visit) : nil,
            names: Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first },
            repairs: isLatest && mayRecord
                ? visit.hidden(for: ResultLocations.repair.template) : nil,
            earlier: isLatest
                ? nil
                : EarlierVersion(
                    result: result, latest: latest.version,
                    hidden: mayRecord ? visit.hidden(for: ResultLocations.figures.template) : nil,
                    language: visit.language),
            remedies: isLatest && mayRecord && all.allSatisfy { $0.year <= result.year }
                ? remedies(result.year) : nil,
            view: view, trial: ForecastTrial(query), language: visit.language)
        var look = PageLook(view.refusal == nil ? .ok : .unprocessableContent)
        look.hasErrors = view.refusal != nil
        return try await self.page(
            page.title, visit, look, under: Above.years(visit.language)
        ) { page }
    }

    /// The version that is asked for; throws where there is none of the number.
    private func chosen(_ number: Int?, _ latest: YearResult, _ act: Act) async throws -> YearResult
    {
        guard let number, number != latest.version.number else { return latest }
        guard let earlier = try await act.result(of: latest.year, version: number) else {
            throw WebRefusal.nothingHere
        }
        return earlier
    }

    /// How the total moved since the year before, where both are known.
    private func change(in all: [YearResult], of result: YearResult) -> Ratio? {
        let before = all.first { $0.year.buddhist == result.year.buddhist - 1 }
        guard let before, let now = standing(result).value, let then = standing(before).value
        else { return nil }
        return now.printedDifference(from: then)
    }

    /// A result with its total.
    func standing(_ result: YearResult) -> YearStanding {
        let found = known.scored(result)
        let announced = found.map { known.announced(result.sheet, $0.framework) }
        return YearStanding(result, found?.scores, announced, by: found?.framework)
    }
}

/// One year's result.
struct YearPage: Component {
    let result: YearResult
    /// The years that have a result.
    let years: [FiscalYear]
    /// How the total moved since the year before; nil where it is not known.
    let change: Ratio?
    let versions: [ResultVersion]
    let check: SheetCheck
    let outlook: ForecastOutlook
    /// The year beside other authorities; nil while the total is not whole.
    let comparison: ComparisonSection?
    let names: [Person.ID: String]
    /// What the forms that put a figure right carry; nil for who may not.
    let repairs: [HiddenField]?
    /// What is said of a version that is not in force; nil for the one that is.
    let earlier: EarlierVersion?
    /// Where measures against what is weak are chosen; nil for who may not.
    let remedies: LinkAddress?
    let view: YearView
    let trial: ForecastTrial
    let language: Language

    var title: String {
        Bilingual(
            "ผลการประเมินปี \(result.year.buddhist)",
            "Result of \(YearName.text(result.year, .english))")(language)
    }

    private var framework: Framework { check.framework }

    var body: some Markup {
        if let told { Banner(.done, told(language)) }
        // The form has no field to correct: it leads to who recorded what.
        ErrorSummary(
            view.refusal.map { [FieldError(VersionsSection.anchor, $0(language))] } ?? [], language)
        if let earlier { earlier }
        PageTitle(title, lead: lead)
        if years.count > 1 { otherYears }
        if repairs != nil {
            ButtonRow {
                ButtonLink(
                    Bilingual("แก้คะแนน", "Correct the scores")(language),
                    to: LinkAddress(ResultLocations.figures.path(YearSegment(result.year))), .quiet)
                ButtonLink(
                    Bilingual("เขียนการวิเคราะห์", "Write the analysis")(language),
                    to: LinkAddress(ResultLocations.analysis.path(YearSegment(result.year))), .quiet
                )
            }
        }
        Standing(
            result: check.result, framework: framework,
            note: Bilingual("คำนวณจากคะแนนที่บันทึกไว้", "Computed from the recorded scores"),
            announced: check.announced, language: language)
        NextLevel(outlook: outlook, language: language)
        IndicatorSection(result: check.result, framework: framework, language: language)
        WeakestSection(outlook: outlook, remedies: remedies, language: language)
        if let comparison { comparison }
        findings
        if earlier == nil { ForecastSection(outlook, trial: trial, language: language) }
        VersionsSection(
            versions: versions, shown: result.version.number, names: names, language: language)
    }

    @MarkupBuilder private var findings: some Markup {
        if !check.groups.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "findings")) {
                h2(.id("findings")) { Bilingual("จุดที่ไม่ลงตัว", "What does not agree")(language) }
                FindingCards(check.groups, framework, language, in: SheetState.place) { finding in
                    if let repairs, let repair = Repair(finding) {
                        RepairForm(
                            repair: repair, result: result, hidden: repairs, language: language)
                    }
                }
            }
        }
    }

    private var otherYears: FilterChips {
        FilterChips(
            Bilingual("เลือกปีงบประมาณ", "Choose a fiscal year")(language),
            years.sorted { $0.buddhist < $1.buddhist }.map { year in
                MenuLink(
                    String(year.buddhist),
                    LinkAddress(ResultLocations.year.path(YearSegment(year))),
                    isCurrent: year == result.year)
            })
    }

    private var told: Bilingual? {
        switch view.done {
        case "recorded":
            Bilingual(
                "บันทึกผลปี \(result.year.buddhist) แล้ว",
                "The result of \(result.year.buddhist) is recorded")
        case "restored":
            Bilingual(
                "ใช้คะแนนของฉบับเดิมแล้ว เป็นฉบับที่ \(result.version.number)",
                "The earlier figures are in force again, as version \(result.version.number)")
        case "repaired":
            Bilingual(
                "แก้แล้ว เป็นฉบับที่ \(result.version.number)",
                "Put right, as version \(result.version.number)")
        case "analysed":
            Bilingual("บันทึกการวิเคราะห์แล้ว", "The analysis is saved")
        case "shared":
            Bilingual("เผยแพร่ให้หน่วยงานอื่นเทียบแล้ว", "It is shown to other authorities")
        case "withdrawn":
            Bilingual(
                "ถอนแล้ว หน่วยงานอื่นไม่เห็นผลนี้อีก",
                "Taken back: other authorities see it no more")
        default: nil
        }
    }

    /// How the total stands to last year's, then what the arithmetic comes to.
    private var lead: String {
        [changeWords, SheetState.text(check)].compactMap { $0?(language) }.joined(separator: " · ")
    }

    private var changeWords: Bilingual? {
        guard let difference = change else { return nil }
        let amount = difference.magnitude.text(places: 2)
        if difference == .zero {
            return Bilingual("คะแนนรวมเท่าปีก่อน", "The total is that of last year")
        }
        return difference > .zero
            ? Bilingual(
                "คะแนนรวมสูงกว่าปีก่อน \(amount) คะแนน", "The total is \(amount) above last year")
            : Bilingual(
                "คะแนนรวมต่ำกว่าปีก่อน \(amount) คะแนน", "The total is \(amount) below last year")
    }
}

/// The button that puts one figure right.
private struct RepairForm: Component {
    let repair: Repair
    let result: YearResult
    let hidden: [HiddenField]
    let language: Language

    var body: some Markup {
        PostForm(
            to: LinkAddress(ResultLocations.repair.path(YearSegment(result.year))), hidden: hidden
        ) {
            HiddenField(FigureForm.known, String(result.version.number))
            Button(
                Bilingual("แก้เป็น \(repair.value)", "Change to \(repair.value)")(language), .quiet
            ).small().sending(FigureForm.repair, repair.text)
        }
    }
}

/// How far the next better level is, where that is known.
private struct NextLevel: Component {
    private static let most = 4

    let outlook: ForecastOutlook
    let language: Language

    var body: some Markup {
        if let (level, raises) = next {
            Banner(
                .insight,
                Bilingual(
                    "ยก \(raises.count) ข้อก็ถึง\(level.thaiTitle)",
                    raises.count == 1
                        ? "Raising one question reaches \(level.name.english)"
                        : "Raising \(raises.count) questions reaches \(level.name.english)")(
                        language),
                words(raises),
                link: GoLink(
                    Bilingual("ดูวิธีคิดและลองเอง", "See how, and try it")(language),
                    to: LinkAddress("#forecast")))
        }
    }

    private var next: (Level, [ForecastRaise])? {
        guard outlook.forecast.result.level.decided != nil else { return nil }
        for way in outlook.ways {
            if case .raise(let raises, _) = way.reach { return (way.level, raises) }
        }
        return nil
    }

    private func words(_ raises: [ForecastRaise]) -> String {
        let name = FigureName(framework: outlook.forecast.framework)
        let list = raises.prefix(Self.most).map { raise in
            "\(name(raise.figure)(language)) \(raise.before.text()) → \(raise.needed.text())"
        }.joined(separator: ", ")
        return list + (raises.count > Self.most ? " …" : "")
            + Bilingual(" หากข้ออื่นคงเดิม", ", if the others stay")(language)
    }
}
