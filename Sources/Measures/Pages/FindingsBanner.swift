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
    let findings: [PlanFinding]
    let language: Language

    var body: some Markup {
        if !findings.isEmpty {
            Banner(
                .warning,
                Bilingual(
                    "ตรวจก่อนลงนาม พบ \(findings.count) เรื่อง",
                    findings.count == 1
                        ? "Before signing: 1 thing to look at"
                        : "Before signing: \(findings.count) things to look at")(language)
            ).listing(ordered.prefix(Self.most).map(point))
            if findings.count > Self.most {
                MoreDetails(
                    Bilingual(
                        "อีก \(findings.count - Self.most) เรื่อง",
                        "\(findings.count - Self.most) more")(language)
                ) {
                    ul { for finding in ordered.dropFirst(Self.most) { li { point(finding) } } }
                }
            }
        }
    }

    /// The mildest last: a measure may well keep up what is good already.
    private var ordered: [PlanFinding] {
        findings.filter { $0.matter != .aimsAtNothingWeak }
            + findings.filter { $0.matter == .aimsAtNothingWeak }
    }

    private func point(_ finding: PlanFinding) -> BannerPoint {
        let text = finding.matter.wording(language)
        if let id = finding.measure, let measure = plan.measures.first(where: { $0.id == id }) {
            return BannerPoint(
                "\(measure.content.name): \(text)",
                to: LinkAddress(MeasureLocations.measure.path(id)))
        }
        if case .weakWithoutMeasure(let code) = finding.matter, plan.viewer.mayPlan {
            return BannerPoint(text, to: plan.measureFor(code))
        }
        return BannerPoint(text)
    }
}
