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
    /// How many are unfolded of each kind; as these are mended, the others come up.
    private static let mostUnfolded = 60

    let plan: YearPlan
    let findings: [PlanFinding]
    let language: Language

    var body: some Markup {
        if !findings.isEmpty {
            let count = grave.count + (mild.isEmpty ? 0 : 1)
            Banner(
                .warning,
                Bilingual(
                    "ตรวจก่อนลงนาม พบ \(count) เรื่อง",
                    count == 1
                        ? "Before signing: 1 thing to look at"
                        : "Before signing: \(count) things to look at")(language)
            ).listing(grave.prefix(Self.most).map(point) + summary)
            more(Bilingual("อีก \(rest.count) เรื่อง", "\(rest.count) more"), rest.map(point))
            if mild.count > 1 {
                more(
                    Bilingual("มาตรการที่ควรตรวจข้อที่มุ่งแก้", "Measures whose items to check"),
                    mild.compactMap(measure).map { link($0, $0.name) })
            }
        }
    }

    @MarkupBuilder private func more(_ title: Bilingual, _ points: [BannerPoint]) -> some Markup {
        if !points.isEmpty {
            MoreDetails(title(language)) {
                ul { for point in points.prefix(Self.mostUnfolded) { li { point } } }
                if points.count > Self.mostUnfolded {
                    p {
                        Bilingual(
                            "แก้เรื่องเหล่านี้ก่อน เรื่องที่เหลือจะขึ้นตามมา",
                            "Mend these first; the others come up after them")(language)
                    }
                }
            }
        }
    }

    private var grave: [PlanFinding] { findings.filter { $0.matter != .aimsAtNothingWeak } }

    private var rest: [PlanFinding] { Array(grave.dropFirst(Self.most)) }

    /// The mildest, said once for all measures: one may well keep up what is good already.
    private var mild: [PlanFinding] { findings.filter { $0.matter == .aimsAtNothingWeak } }

    private var summary: [BannerPoint] {
        guard mild.count > 1 else { return mild.map(point) }
        return [
            BannerPoint(
                Bilingual(
                    "\(mild.count) มาตรการมุ่งแก้เฉพาะข้อที่คะแนนไม่ต่ำ ตรวจว่าเลือกข้อถูกแล้ว",
                    "\(mild.count) measures aim at items that are not weak; check that they are the right ones."
                )(language))
        ]
    }

    private func measure(of finding: PlanFinding) -> ListedMeasure? {
        finding.measure.flatMap { id in plan.measures.first { $0.id == id } }
    }

    private func link(_ measure: ListedMeasure, _ text: String) -> BannerPoint {
        BannerPoint(text, to: LinkAddress(MeasureLocations.measure.path(measure.id)))
    }

    private func point(_ finding: PlanFinding) -> BannerPoint {
        let text = finding.matter.wording(language)
        if let measure = measure(of: finding) {
            return link(measure, "\(measure.name): \(text)")
        }
        if case .weakWithoutMeasure(let code) = finding.matter, plan.viewer.mayPlan {
            return BannerPoint(text, to: plan.measureFor(code))
        }
        return BannerPoint(text)
    }
}
