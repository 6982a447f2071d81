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
            let (names, points) = (plan.names, points)
            let rest = points.count - Self.most
            Banner(.warning, title(language)).listing(
                points.prefix(Self.most).map { $0.point(self, names) })
            FoldedPoints(
                title: Bilingual("อีก \(rest) เรื่อง", "\(rest) more")(language), count: rest,
                points: points.dropFirst(Self.most).prefix(FoldedPoints.most).map {
                    $0.point(self, names)
                }, language: language)
            for line in common {
                FoldedPoints(
                    title: foldTitle(line)(language), count: line.measures.count,
                    points: line.measures.prefix(FoldedPoints.most).compactMap { id in
                        names[id].map { link(id, $0) }
                    }, language: language)
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

    /// What is told, in its order; put into words only as far as it is shown.
    private var points: [Told] {
        obstacles.map {
            .line(ReviewLine(matter: $0.matter, measures: [$0.measure].compactMap(\.self)))
        } + doubts.map { .doubt($0) } + lines.map { .line($0) }
    }

    private enum Told {
        case line(ReviewLine)
        case doubt(PlanDoubt)

        func point(
            _ banner: FindingsBanner, _ names: [PlannedMeasure.ID: String]
        ) -> BannerPoint {
            switch self {
            case .line(let line): banner.point(line, names)
            case .doubt(let doubt): BannerPoint(doubt.text(banner.language), to: doubt.address)
            }
        }
    }

    private func link(_ measure: PlannedMeasure.ID, _ text: String) -> BannerPoint {
        BannerPoint(text, to: LinkAddress(MeasureLocations.measure.path(measure)))
    }

    private func point(
        _ line: ReviewLine, _ names: [PlannedMeasure.ID: String]
    ) -> BannerPoint {
        let text = line.matter.wording(language)
        if line.measures.count > 1 {
            let count = line.measures.count
            return BannerPoint(
                Bilingual("\(count) มาตรการ: \(text)", "\(count) measures: \(text)")(language))
        }
        if let id = line.measures.first, let name = names[id] {
            return link(id, "\(name): \(text)")
        }
        if case .weakWithoutMeasure(let code) = line.matter, plan.viewer.mayPlan {
            return BannerPoint(text, to: plan.measureFor(code))
        }
        return BannerPoint(text)
    }
}

extension YearPlan {
    /// What its measures are called.
    fileprivate var names: [PlannedMeasure.ID: String] {
        Dictionary(measures.map { ($0.id, $0.name) }) { first, _ in first }
    }
}

/// Points behind a fold; nothing where there are none.
private struct FoldedPoints: Component {
    /// How many are unfolded; as these are mended, the others come up.
    static let most = 60

    let title: String
    /// How many there are; `points` are those that are unfolded.
    let count: Int
    let points: [BannerPoint]
    let language: Language

    var body: some Markup {
        if !points.isEmpty {
            MoreDetails(title) {
                ul { for point in points { li { point } } }
                if count > points.count {
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
