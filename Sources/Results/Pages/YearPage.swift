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
        guard let result = try await act.result(of: segment.year) else {
            throw WebRefusal.nothingHere
        }
        let people = try await act.people()
        let page = YearPage(
            result: result, versions: try await act.resultVersions(of: segment.year),
            check: SheetCheck(result.sheet, framework, library),
            names: Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first },
            mayRecord: (try? act.require(.recordResults)) != nil,
            isRecorded: try visit.request.target.queryFields()["done"] == "recorded",
            trial: ForecastTrial(try visit.request.target.queryFields()),
            language: visit.language)
        return try await self.page(page.title, visit, under: Above.years(visit.language)) { page }
    }
}

/// One year's result.
struct YearPage: Component {
    let result: YearResult
    let versions: [ResultVersion]
    let check: SheetCheck
    let names: [Person.ID: String]
    let mayRecord: Bool
    /// Whether it was recorded a moment ago.
    let isRecorded: Bool
    let trial: ForecastTrial
    let language: Language

    var title: String {
        Bilingual(
            "ผลการประเมินปี \(result.year.buddhist)",
            "Result of \(YearName.text(result.year, .english))")(language)
    }

    private var framework: Framework { check.framework }

    var body: some Markup {
        if isRecorded {
            Banner(
                .done,
                Bilingual(
                    "บันทึกผลปี \(result.year.buddhist) แล้ว",
                    "The result of \(result.year.buddhist) is recorded")(language))
        }
        PageTitle(title, lead: SheetState.text(check)(language))
        if mayRecord {
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
        IndicatorSection(result: check.result, framework: framework, language: language)
        WeakestSection(result: check.result, framework: framework, language: language)
        if !check.groups.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "findings")) {
                h2(.id("findings")) { Bilingual("จุดที่ไม่ลงตัว", "What does not agree")(language) }
                FindingCards(check.groups, framework, language, in: SheetState.place) { _ in
                    Nothing()
                }
            }
        }
        ForecastSection(
            Forecast(KnownScores(result.sheet), framework: framework), trial: trial,
            language: language)
        VersionsSection(versions: versions, names: names, language: language)
    }
}

/// What the arithmetic of a sheet comes to, in a line.
enum SheetState {
    /// Where a figure stands that does not add up.
    static let place = Bilingual("ที่ใส่ไว้", "Entered")

    static func text(_ check: SheetCheck) -> Bilingual {
        let count = check.groups.count
        if count > 0 {
            return Bilingual(
                "พบ \(count) จุดที่ไม่ลงตัว",
                count == 1 ? "1 figure does not agree" : "\(count) figures do not agree")
        }
        let verified = check.consistency.verified.count
        return verified > 0
            ? Bilingual("ตัวเลข \(verified) ค่าลงตัวกัน", "\(verified) figures agree")
            : Bilingual(
                "ยังไม่มีตัวเลขที่ตรวจกันเองได้", "No figures yet that can be checked against each other")
    }
}

/// The ten indicators: their shape, and each with its value.
private struct IndicatorSection: Component {
    let result: ScoredResult
    let framework: Framework
    let language: Language

    var body: some Markup {
        if !points.allSatisfy({ $0.value == nil }) {
            section(.class("mt-6 stack"), .aria("labelledby", "indicators")) {
                h2(.id("indicators")) { Bilingual("สิบตัวชี้วัด", "The ten indicators")(language) }
                div(.class("grid grid-2")) {
                    if points.allSatisfy({ $0.value != nil }) { radar }
                    BarChart(
                        ChartWords(
                            Bilingual("คะแนนรายตัวชี้วัด", "Indicator by indicator")(language), "",
                            id: "indicator-bars", language), points, headings: headings)
                }
            }
        }
    }

    private var radar: RadarChart {
        RadarChart(
            ChartWords(
                Bilingual("รูปทรงของคะแนน", "The shape of the scores")(language), sentence,
                id: "radar", language), points, headings: headings)
    }

    private var headings: (label: String, value: String) {
        (
            Bilingual("ตัวชี้วัด", "Indicator")(language),
            Bilingual("คะแนน", "Score")(language)
        )
    }

    private var points: [DataPoint] {
        framework.indicators.map { indicator in
            let score = result.score(of: .indicator(indicator.number))
            let known = score.flatMap { $0.isComplete ? $0.value?.hundredths : nil }
            return DataPoint(
                "\(indicator.number) \(indicator.name(language))", known.map { Double($0) / 100 },
                printed: known == nil
                    ? Bilingual("ยังไม่ครบ", "incomplete")(language) : score?.shown ?? "–")
        }
    }

    private var sentence: String {
        let lowest = points.min { ($0.value ?? 100) < ($1.value ?? 100) }
        let name = lowest?.label ?? ""
        return Bilingual(
            "ต่ำสุดคือตัวชี้วัดที่ \(name) แกนเริ่มที่ 70",
            "The lowest is indicator \(name). The axes begin at 70.")(language)
    }
}

/// The questions and items with the lowest scores, each with its topic.
private struct WeakestSection: Component {
    private static let most = 8

    let result: ScoredResult
    let framework: Framework
    let language: Language

    var body: some Markup {
        if !weakest.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "weakest")) {
                h2(.id("weakest")) {
                    Bilingual("ข้อที่คะแนนต่ำสุด", "The weakest questions and items")(language)
                }
                Table(
                    Bilingual("ข้อที่คะแนนต่ำสุด", "The weakest questions and items")(language),
                    [
                        Column(Bilingual("ข้อ", "Question or item")(language)),
                        Column(Bilingual("คะแนน", "Score")(language), isNumeric: true),
                        Column(Bilingual("ประเด็น", "Topic")(language)),
                    ],
                    weakest.map { score in
                        [
                            .text(FigureTitle.text(score.figure, framework, language)),
                            .text(score.shown ?? "–"), .text(topic(of: score.figure)),
                        ]
                    }
                ).hidingCaption()
            }
        }
    }

    private var weakest: [Assessment.Score] {
        let questions = result.scores.filter { score in
            if case .question = score.figure {
                score.value.map { $0 < Score.full } ?? false
            } else {
                false
            }
        }
        let order = questions.enumerated().sorted { one, other in
            let (low, high) = (one.element.value ?? .zero, other.element.value ?? .zero)
            return low == high ? one.offset < other.offset : low < high
        }
        return order.prefix(Self.most).map(\.element)
    }

    private func topic(of figure: Figure) -> String {
        guard case .question(let code, _) = figure, let topic = framework.topic(of: code) else {
            return "–"
        }
        return "\(topic.number) \(topic.name(language))"
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
