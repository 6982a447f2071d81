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
        let framework = try framework(segment.year)
        let act = try visit.act(in: database)
        let all = try await act.results()
        guard let result = all.first(where: { $0.year == segment.year }) else {
            throw WebRefusal.nothingHere
        }
        let people = try await act.people()
        let check = SheetCheck(result.sheet, framework, library)
        let query = try visit.request.target.queryFields()
        let page = YearPage(
            result: result, others: all.filter { $0.year != segment.year },
            versions: try await act.resultVersions(of: segment.year),
            check: check, library: library,
            comparison: try await comparison(check, result.version, visit),
            names: Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first },
            repairs: (try? act.require(.recordResults)) == nil
                ? nil : visit.hidden(for: ResultLocations.repair.template),
            done: query["done"], trial: ForecastTrial(query), language: visit.language)
        return try await self.page(page.title, visit, under: Above.years(visit.language)) { page }
    }

    /// The year beside the others; nil while the total is not whole.
    private func comparison(
        _ check: SheetCheck, _ version: ResultVersion, _ visit: Visit
    ) async throws -> ComparisonSection? {
        let act = try visit.act(in: database)
        guard check.result.total.isComplete, let total = check.result.total.value?.hundredths,
            let comparison = try await act.comparison(of: version.year, total: total)
        else { return nil }
        let mayShare = (try? act.require(.recordResults)) != nil
        return ComparisonSection(
            comparison: comparison, result: check.result, framework: check.framework,
            sharing: ComparisonSection.Sharing(
                version: version, share: try await act.share(of: version.year),
                shareHidden: mayShare ? visit.hidden(for: ResultLocations.share.template) : nil,
                withdrawalHidden: mayShare
                    ? visit.hidden(for: ResultLocations.withdrawal.template) : nil),
            language: visit.language)
    }
}

/// One year's result.
struct YearPage: Component {
    let result: YearResult
    /// The results of the other years.
    let others: [YearResult]
    let versions: [ResultVersion]
    let check: SheetCheck
    let library: FrameworkLibrary
    /// The year beside other authorities; nil while the total is not whole.
    let comparison: ComparisonSection?
    let names: [Person.ID: String]
    /// What the forms that put a figure right carry; nil for who may not.
    let repairs: [HiddenField]?
    /// What was done a moment ago.
    let done: String?
    let trial: ForecastTrial
    let language: Language

    var title: String {
        Bilingual(
            "ผลการประเมินปี \(result.year.buddhist)",
            "Result of \(YearName.text(result.year, .english))")(language)
    }

    private var framework: Framework { check.framework }
    private var forecast: Forecast { Forecast(KnownScores(result.sheet), framework: framework) }

    var body: some Markup {
        if let told { Banner(.done, told(language)) }
        PageTitle(title, lead: (SheetState.text(check) + change)(language))
        if !others.isEmpty { years }
        if repairs != nil {
            p {
                ButtonLink(
                    Bilingual("แก้คะแนน", "Correct the scores")(language),
                    to: LinkAddress(ResultLocations.figures.path(YearSegment(result.year))), .quiet)
            }
        }
        Standing(
            result: check.result, framework: framework,
            note: Bilingual("คำนวณจากคะแนนที่บันทึกไว้", "Computed from the recorded scores"),
            language: language)
        NextLevel(forecast: forecast, language: language)
        IndicatorSection(result: check.result, framework: framework, language: language)
        WeakestSection(forecast: forecast, language: language)
        if let comparison { comparison }
        findings
        ForecastSection(forecast, trial: trial, language: language)
        VersionsSection(versions: versions, names: names, language: language)
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

    private var years: FilterChips {
        let all = (others + [result]).map(\.year).sorted { $0.buddhist < $1.buddhist }
        return FilterChips(
            Bilingual("เลือกปีงบประมาณ", "Choose a fiscal year")(language),
            all.map { year in
                MenuLink(
                    String(year.buddhist),
                    LinkAddress(ResultLocations.year.path(YearSegment(year))),
                    isCurrent: year == result.year)
            })
    }

    private var told: Bilingual? {
        switch done {
        case "recorded":
            Bilingual(
                "บันทึกผลปี \(result.year.buddhist) แล้ว",
                "The result of \(result.year.buddhist) is recorded")
        case "repaired":
            Bilingual(
                "แก้แล้ว เป็นฉบับที่ \(result.version.number)",
                "Put right, as version \(result.version.number)")
        case "shared":
            Bilingual("เผยแพร่ให้หน่วยงานอื่นเทียบแล้ว", "It is shown to other authorities")
        case "withdrawn":
            Bilingual(
                "ถอนแล้ว หน่วยงานอื่นไม่เห็นผลนี้อีก",
                "Taken back: other authorities see it no more")
        default: nil
        }
    }

    /// How the total moved since the year before, where both are known.
    private var change: Bilingual {
        let before = others.first { $0.year.buddhist == result.year.buddhist - 1 }
        guard let before, let framework = library.framework(for: before.year.buddhist),
            let now = YearStanding(result, by: self.framework).value,
            let then = YearStanding(before, by: framework).value
        else { return Bilingual("", "") }
        let difference = now.printedDifference(from: then)
        let amount = difference.magnitude.text(places: 2)
        if difference == .zero {
            return Bilingual(" คะแนนรวมเท่าปีก่อน", "; the total is that of last year")
        }
        return difference > .zero
            ? Bilingual(" สูงกว่าปีก่อน \(amount) คะแนน", "; \(amount) above last year")
            : Bilingual(" ต่ำกว่าปีก่อน \(amount) คะแนน", "; \(amount) below last year")
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

    let forecast: Forecast
    let language: Language

    var body: some Markup {
        if let (level, raises) = next {
            Banner(
                .insight,
                Bilingual(
                    "ยก \(raises.count) ข้อก็ถึงระดับ\(level.name.thai)",
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
        let levels = forecast.framework.levels
        guard let now = forecast.result.level.decided, let place = levels.firstIndex(of: now)
        else { return nil }
        for level in levels.prefix(place).reversed() where level.passes {
            if case .raise(let raises, _) = forecast.reach(level) { return (level, raises) }
        }
        return nil
    }

    private func words(_ raises: [ForecastRaise]) -> String {
        let name = FigureName(framework: forecast.framework)
        let list = raises.prefix(Self.most).map { raise in
            "\(name(raise.figure)(language)) \(raise.before.text()) → \(raise.needed.text())"
        }.joined(separator: ", ")
        return list + (raises.count > Self.most ? " …" : "")
            + Bilingual(" หากข้ออื่นคงเดิม", ", if the others stay")(language)
    }
}

/// Who recorded the year when, the latest version first.
private struct VersionsSection: Component {
    let versions: [ResultVersion]
    let names: [Person.ID: String]
    let language: Language

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "versions")) {
            h2(.id("versions")) {
                Bilingual("ที่มาของตัวเลข", "Where the figures come from")(language)
            }
            Table(
                Bilingual("ฉบับที่บันทึก", "Recorded versions")(language),
                [
                    Column(Bilingual("ฉบับ", "Version")(language)),
                    Column(Bilingual("เมื่อ", "When")(language)),
                    Column(Bilingual("โดย", "By")(language)),
                    Column(Bilingual("ที่มา", "From")(language)),
                ],
                versions.map { version in
                    [
                        .text(String(version.number)),
                        .text(version.since.dayAndTime(language)),
                        .text(version.by.flatMap { names[$0] } ?? console),
                        .text(version.origin(language)),
                    ]
                })
        }
    }

    private var console: String { Bilingual("หน้าเครื่อง", "The console")(language) }
}
