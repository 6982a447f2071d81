import Assessment
import AssessmentPages
import Design
import HTML
import ThaiText

/// The questions and items with the lowest scores, each with its topic and what full marks would do to the total.
struct WeakestSection: Component {
    let outlook: ForecastOutlook
    /// Where measures against them are chosen; nil for who may not.
    let remedies: LinkAddress?
    let language: Language

    private var framework: Framework { outlook.forecast.framework }

    var body: some Markup {
        if !weakest.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "weakest")) {
                h2(.id("weakest")) { title }
                if let best { p { best(language) } }
                Table(
                    title,
                    [
                        Column(Bilingual("ข้อ", "Question or item")(language)),
                        Column(Bilingual("คะแนน", "Score")(language), isNumeric: true),
                        Column(
                            Bilingual("ถ้าเต็ม คะแนนรวมเพิ่ม", "Full marks add to the total")(language),
                            isNumeric: true),
                        Column(Bilingual("ประเด็น", "Topic")(language)),
                    ],
                    weakest.map { weak in
                        [
                            .text(FigureTitle.text(weak.score.figure, framework, language)),
                            .text(weak.score.shown ?? "–"),
                            .text(weak.gain.map { "+" + $0.text(places: 2) } ?? "–"),
                            .text(topic(of: weak.score.figure)),
                        ]
                    }
                ).hidingCaption()
                if let remedies {
                    GoLink(
                        Bilingual(
                            "เลือกมาตรการที่ช่วยข้อเหล่านี้", "Choose measures that help these")(language),
                        to: remedies)
                }
            }
        }
    }

    private var title: String {
        Bilingual("ข้อที่คะแนนต่ำสุด", "The weakest questions and items")(language)
    }

    private var weakest: [ForecastOutlook.Weak] { outlook.weakest }

    /// The one of them that is worth most.
    private var best: Bilingual? {
        let most = weakest.max { ($0.gain ?? .zero) < ($1.gain ?? .zero) }
        guard let most, let gain = most.gain else { return nil }
        let name = FigureName(framework: framework)(most.score.figure)
        return Bilingual(
            "\(name.thai) ยกคะแนนรวมได้มากที่สุด +\(gain.text(places: 2))",
            "\(SentenceStart.of(name.english)) is worth most to the total: +\(gain.text(places: 2))"
        )
    }

    private func topic(of figure: Figure) -> String {
        guard case .question(let code, _) = figure, let topic = framework.topic(of: code) else {
            return "–"
        }
        return "\(topic.number) \(topic.name(language))"
    }
}
