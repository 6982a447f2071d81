import Assessment
import AssessmentPages
import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Results {
    /// The results of all years.
    func years(_ visit: Visit) async throws -> Response {
        let act = try visit.act(in: database)
        let results = try await act.results()
        let page = YearsPage(
            standings: results.reversed().map { standing($0) }, frameworks: library.frameworks,
            peers: try await act.peerTotals(of: results.prefix(TotalsChart.most).map(\.year)),
            mayRecord: (try? act.require(.recordResults)) != nil, language: visit.language)
        return try await self.page(page.title, visit, under: [.work(visit.language)]) { page }
    }
}

/// All years: those with a result, and those for which one can be entered.
struct YearsPage: Component {
    /// The results with their totals, the earliest first.
    let standings: [YearStanding]
    let frameworks: [Framework]
    /// What authorities of the same kind show; nil where none does.
    let peers: PeerTotals?
    let mayRecord: Bool
    let language: Language

    var title: String { Bilingual("ผลการประเมิน", "Results")(language) }

    var body: some Markup {
        PageTitle(title, lead: lead)
        if standings.isEmpty {
            EmptyState(
                Bilingual("ยังไม่มีผลการประเมิน", "No result yet")(language), emptyText,
                link: mayRecord ? first : nil, icon: .chart)
        }
        if mayRecord {
            ButtonRow {
                ButtonLink(
                    Bilingual("นำเข้าจากเอกสาร", "Take it from a document")(language),
                    to: LinkAddress(ResultLocations.sending.path()), .quiet, icon: .upload)
            }
        }
        TotalsChart(standings: standings, peers: peers, language: language)
        if !standings.isEmpty || mayRecord {
            section(.class("mt-6 stack"), .aria("labelledby", "all-years")) {
                h2(.id("all-years")) { Bilingual("ทุกปี", "All years")(language) }
                table
            }
        }
    }

    private var lead: String? {
        guard let latest = standings.last, let shown = latest.total else { return nil }
        return Bilingual(
            "ล่าสุด ปี \(latest.year.buddhist) ได้ \(shown) คะแนน",
            "Latest, \(YearName.text(latest.year, .english)): \(shown)")(language)
    }

    private var emptyText: String {
        mayRecord
            ? Bilingual(
                "ใส่คะแนนตามประกาศผลปีล่าสุด ระบบจะคำนวณ ตรวจว่าลงตัว และบอกข้อที่อ่อนให้",
                "Enter the scores of the latest announcement: they are computed, checked, and the weak points shown."
            )(language)
            : Bilingual(
                "เมื่อเจ้าหน้าที่ ITA บันทึกผลปีแรก คะแนนจะขึ้นที่นี่",
                "They stand here as soon as an ITA officer has recorded the first year.")(language)
    }

    /// The year whose result is entered first: the one before the latest framework, whose assessment is over.
    private var first: ButtonLink? {
        let years = frameworks.map(\.year)
        guard let year = (years.dropLast().last ?? years.last).flatMap({ FiscalYear($0) }) else {
            return nil
        }
        return ButtonLink(
            Bilingual("ใส่ผลปี \(year.buddhist)", "Enter the result of \(year.buddhist)")(language),
            to: LinkAddress(ResultLocations.figures.path(YearSegment(year))))
    }

    private var table: Table {
        Table(
            Bilingual("ผลของทุกปี", "Results of all years")(language),
            [
                Column(Bilingual("ปีงบประมาณ", "Fiscal year")(language)),
                Column(Bilingual("คะแนนรวม", "Total")(language), isNumeric: true),
                Column(Bilingual("ระดับ", "Level")(language)),
                Column(Bilingual("ที่มา", "From")(language)),
            ],
            rows
        ).hidingCaption()
    }

    private var rows: [[Cell]] {
        let known = standings.reversed().map { standing -> [Cell] in
            [
                .link(
                    YearName.text(standing.year, language),
                    LinkAddress(ResultLocations.year.path(YearSegment(standing.year)))),
                standing.total(language), standing.level(language),
                .text(standing.origin(language)),
            ]
        }
        return known + missing
    }

    /// Years with a framework and without a result; only who may enter one sees them.
    private var missing: [[Cell]] {
        guard mayRecord else { return [] }
        let there = Set(standings.map(\.year.buddhist))
        return frameworks.reversed().map(\.year).filter { !there.contains($0) }
            .compactMap { FiscalYear($0) }.map { year in
                [
                    .text(YearName.text(year, language)), .text("–"),
                    .statusAndLink(
                        StatusTag(.notYet, Bilingual("ยังไม่มี", "None yet")(language)),
                        MenuLink(
                            Bilingual(
                                "ใส่ผลปี \(year.buddhist)", "Enter the result of \(year.buddhist)")(
                                    language),
                            LinkAddress(ResultLocations.figures.path(YearSegment(year))))),
                    .text("–"),
                ]
            }
    }
}

/// A year in one line: its total and level, as far as they are known.
struct YearStanding {
    let year: FiscalYear
    private let scored: ScoredResult?
    private let announced: Announced?
    private let framework: Framework?
    private let result: YearResult

    /// A result, and what the framework makes of it where there is one.
    init(
        _ result: YearResult, _ scored: ScoredResult?, _ announced: Announced?,
        by framework: Framework?
    ) {
        (self.result, self.framework) = (result, framework)
        (year, self.scored, self.announced) = (result.year, scored, announced)
    }

    /// The total as it was announced, else as it follows; nil while parts are missing.
    var total: String? { announced?.total }

    /// The total exactly; nil while parts are missing.
    var value: Ratio? { announced?.value }

    /// The total for a drawing.
    var height: Double? { value?.hundredths.map { Double($0) / 100 } }

    /// Whether something of it is not what its parts come to.
    var contradicts: Bool { announced.map { !$0.contradictions.isEmpty } ?? false }

    func level(_ language: Language) -> Cell {
        badge(language, isSmall: true).map { .level($0) } ?? .text("–")
    }

    /// The level; nil where the year has no framework.
    func badge(_ language: Language, isSmall: Bool = false) -> LevelBadge? {
        guard let framework, let scored else { return nil }
        let outcome = announced?.level.map { LevelOutcome.known($0) } ?? scored.level
        return outcome.badge(of: framework, language, isSmall: isSmall)
    }

    /// The total of a list, with the way to what does not add up.
    func total(_ language: Language) -> Cell {
        guard let total else { return .text("–") }
        if !contradicts, announced?.otherTotal != nil {
            let words = Bilingual("ต่างจากที่คำนวณได้", "Differs from its parts")
            return .several([.text(total), .status(StatusTag(.now, words(language)))])
        }
        guard contradicts else { return .text(total) }
        return .several([
            .text(total),
            .status(StatusTag(.late, Bilingual("ไม่ลงตัว", "Does not add up")(language))),
        ])
    }

    /// Where the figures came from.
    func origin(_ language: Language) -> String { result.version.origin(language) }
}

extension ResultVersion {
    /// Where the figures came from, in words.
    func origin(_ language: Language) -> String {
        guard let document else { return Bilingual("พิมพ์", "Typed")(language) }
        return Bilingual("จากไฟล์ \(document.name)", "From the file \(document.name)")(language)
    }
}

/// The totals of the last five years.
struct TotalsChart: Component {
    /// How many years a chart shows.
    static let most = 5

    let standings: [YearStanding]
    var peers: PeerTotals?
    let language: Language

    var body: some Markup {
        if known.count > 1 {
            // The chart's own heading is of the third level.
            h2(.class("vh")) { Bilingual("ภาพรวมหลายปี", "The years together")(language) }
            LineChart(
                ChartWords(
                    Bilingual(
                        "คะแนนรวม \(shown.count) ปี", "Totals over \(shown.count) years")(language),
                    sentence,
                    id: "totals", language),
                shown.map {
                    DataPoint(
                        String($0.year.buddhist), $0.height,
                        printed: $0.total ?? Bilingual("ยังไม่ครบ", "incomplete")(language))
                },
                headings: (
                    Bilingual("ปีงบประมาณ", "Fiscal year")(language),
                    Bilingual("คะแนนรวม", "Total")(language)
                ), beside: others)
        }
    }

    /// The means of the others under the same years.
    private var others: LineChart.Others? {
        guard let peers, shown.contains(where: { peers.mean(of: $0.year) != nil }) else {
            return nil
        }
        let group = peers.kind.group(in: peers.province)
        return LineChart.Others(
            Bilingual("ค่าเฉลี่ย\(group.thai)", "Mean of those \(group.english)")(language),
            shown.map { standing in
                let mean = peers.mean(of: standing.year)
                return DataPoint(
                    String(standing.year.buddhist),
                    mean?.hundredths.map { Double($0) / 100 },
                    printed: mean?.text() ?? Bilingual("ไม่มี", "none")(language))
            })
    }

    private var shown: [YearStanding] { Array(standings.suffix(Self.most)) }
    private var known: [YearStanding] { shown.filter { $0.height != nil } }

    private var sentence: String {
        guard let first = known.first, let last = known.last,
            let (from, to) = first.value.flatMap({ one in last.value.map { (one, $0) } })
        else { return "" }
        let change = to.printedDifference(from: from)
        let amount = change.magnitude.text(places: 2)
        let span = Bilingual(
            "จากปี \(first.year.buddhist) ถึงปี \(last.year.buddhist) ",
            "From \(first.year.buddhist) to \(last.year.buddhist): ")
        if change == .zero { return (span + Bilingual("เท่าเดิม", "the same"))(language) }
        let direction =
            change > .zero
            ? Bilingual("เพิ่มขึ้น \(amount) คะแนน", "up by \(amount)")
            : Bilingual("ลดลง \(amount) คะแนน", "down by \(amount)")
        return (span + direction)(language)
    }
}
