import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What is better mended before the executive signs, each with the way to it.
struct FindingsBanner: Component {
    /// How many are seen at once.
    private static let most = 6

    let plan: YearPlan
    let review: ToldReview
    /// What is doubtful of the result that the plan answers.
    let doubts: [PlanDoubt]
    let language: Language

    var body: some Markup {
        if !obstacles.isEmpty || !lines.isEmpty || !doubts.isEmpty {
            let points = points
            Banner(.warning, title(language)).listing(Array(points.prefix(Self.most)))
            let rest = Array(points.dropFirst(Self.most))
            FoldedPoints(
                title: Bilingual("อีก \(rest.count) เรื่อง", "\(rest.count) more")(language),
                points: rest, language: language)
            let names = Dictionary(plan.measures.map { ($0.id, $0.name) }) { first, _ in first }
            for line in common {
                FoldedPoints(
                    title: foldTitle(line)(language),
                    points: line.measures.compactMap { id in names[id].map { link(id, $0) } },
                    language: language)
            }
        }
    }

    /// The sentence stands in the banner already; where several are true of many measures, the fold names which it is.
    private func foldTitle(_ line: ReviewLine) -> Bilingual {
        let count = line.measures.count
        guard common.count > 1 else {
            return Bilingual("ดูรายชื่อ \(count) มาตรการ", "The \(count) measures by name")
        }
        return Bilingual(
            "ดู \(count) มาตรการ: \(line.matter.wording.thai)",
            "The \(count) measures: \(line.matter.wording.english)")
    }

    private var obstacles: [PlanFinding] { review.obstacles }
    private var lines: [ReviewLine] { review.lines }
    private var common: [ReviewLine] { lines.filter { $0.measures.count > 1 } }

    /// The same numbers as before the request for approval: what must be mended, and what is better looked at.
    private var title: Bilingual {
        let (must, count) = (obstacles.count, lines.count + doubts.count)
        let looks = Bilingual(
            "ตรวจก่อนลงนาม พบ \(count) เรื่อง",
            count == 1
                ? "Before signing: 1 thing to look at"
                : "Before signing: \(count) things to look at")
        if must == 0 { return looks }
        let mend = Bilingual(
            "ต้องแก้ \(must) เรื่องก่อนขออนุมัติ",
            must == 1 ? "1 thing must be mended first" : "\(must) things must be mended first")
        return count == 0 ? mend : mend + Bilingual(" · ", " · ") + looks
    }

    private var points: [BannerPoint] {
        obstacles.map(point)
            + doubts.map { BannerPoint($0.text(language), to: $0.address) }
            + lines.map(point)
    }

    private func measure(_ id: PlannedMeasure.ID) -> ListedMeasure? {
        plan.measures.first { $0.id == id }
    }

    private func link(_ measure: PlannedMeasure.ID, _ text: String) -> BannerPoint {
        BannerPoint(text, to: LinkAddress(MeasureLocations.measure.path(measure)))
    }

    private func point(_ finding: PlanFinding) -> BannerPoint {
        point(ReviewLine(matter: finding.matter, measures: [finding.measure].compactMap(\.self)))
    }

    private func point(_ line: ReviewLine) -> BannerPoint {
        let text = line.matter.wording(language)
        if line.measures.count > 1 {
            let count = line.measures.count
            return BannerPoint(
                Bilingual("\(count) มาตรการ: \(text)", "\(count) measures: \(text)")(language))
        }
        if let measure = line.measures.first.flatMap(measure) {
            return link(measure.id, "\(measure.name): \(text)")
        }
        if case .weakWithoutMeasure(let code) = line.matter, plan.viewer.mayPlan {
            return BannerPoint(text, to: plan.measureFor(code))
        }
        return BannerPoint(text)
    }
}

/// Points behind a fold; nothing where there are none.
private struct FoldedPoints: Component {
    /// How many are unfolded; as these are mended, the others come up.
    private static let most = 60

    let title: String
    let points: [BannerPoint]
    let language: Language

    var body: some Markup {
        if !points.isEmpty {
            MoreDetails(title) {
                ul { for point in points.prefix(Self.most) { li { point } } }
                if points.count > Self.most {
                    p {
                        Bilingual(
                            "แก้เรื่องเหล่านี้ก่อน เรื่องที่เหลือจะขึ้นตามมา",
                            "Mend these first; the others come up after them")(language)
                    }
                }
            }
        }
    }
}
