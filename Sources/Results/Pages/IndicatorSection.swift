import Assessment
import AssessmentPages
import Design
import HTML
import ThaiText

/// The ten indicators: their shape, and each with its value.
struct IndicatorSection: Component {
    let result: ScoredResult
    let framework: Framework
    let language: Language

    var body: some Markup {
        if !points.allSatisfy({ $0.value == nil }) {
            section(.class("mt-6 stack"), .aria("labelledby", "indicators")) {
                h2(.id("indicators")) { Bilingual("ตัวชี้วัด", "The indicators")(language) }
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
                id: "radar", language), points, headings: headings, threshold: line)
    }

    /// The line of the best level.
    private var line: Double? { LevelLines(framework).ticks.last }

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
        let dashes = LevelLines(framework).highest.map {
            Bilingual(" เส้นประคือ \($0)", " The dashes are \($0).")
        }
        let words = Bilingual(
            "ต่ำสุดคือตัวชี้วัดที่ \(name) แกนเริ่มที่ 70",
            "The lowest is indicator \(name). The axes begin at 70.")
        return (words + (dashes ?? Bilingual("", "")))(language)
    }
}
