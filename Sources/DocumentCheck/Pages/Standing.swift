import Assessment
import Design
import HTML
import ThaiText

/// Total and level as far as the document's sound figures tell, and the instruments they are made of.
struct Standing: Component {
    let forecast: Forecast
    let language: Language

    private var result: ScoredResult { forecast.result }

    var body: some Markup {
        ScoreTotal(
            Bilingual("คะแนนรวม", "Total")(language), total ?? "–", badge, note: note,
            parts: (
                Bilingual("สามเครื่องมือ", "The instruments")(language),
                ScoreList(result.instruments.map(bar)),
                Bilingual(
                    "ขีดบนแถบคือ 85 และ 95 คะแนน คำนวณใหม่จากคะแนนที่ลงตัวในเอกสาร",
                    "The ticks are 85 and 95. Computed anew from the document's sound scores.")(
                        language)
            ))
    }

    /// The total, when nothing is missing: a part of it would be taken for the whole.
    private var total: String? { result.total.isComplete ? result.total.shown : nil }

    private var note: String {
        let lacks = result.total.missing.prefix(6)
            .map { FigureName(framework: forecast.framework)($0)(language) }
            .joined(separator: ", ")
        return total == nil
            ? Bilingual("ยังไม่มี ขาด \(lacks)", "Not known; missing: \(lacks)")(language)
            : Bilingual(
                "ตามเกณฑ์ปี \(forecast.framework.year)",
                "by the framework of \(forecast.framework.year) (\(forecast.framework.year - 543))")(
                    language)
    }

    private var badge: LevelBadge {
        switch result.level {
        case .known(let level):
            LevelBadge(look(of: level), level.name(language))
        case .between(let lowest, let highest):
            LevelBadge(
                .partial,
                Bilingual(
                    "ระหว่าง \(lowest.name.thai) กับ \(highest.name.thai)",
                    "Between \(lowest.name.english) and \(highest.name.english)")(language))
        case .none: LevelBadge(.partial, Bilingual("ไม่มีระดับ", "No level")(language))
        }
    }

    /// The best level looks best, the worst most urgent, however many a year has.
    private func look(of level: Level) -> LevelBadge.Look {
        let same = forecast.framework.levels.filter { $0.passes == level.passes }
        let place = same.firstIndex(of: level) ?? 0
        return switch (level.passes, place) {
        case (true, 0): .top
        case (true, 1): .good
        case (true, _): .pass
        case (false, same.count - 1): .urgent
        case (false, _): .poor
        }
    }

    private func bar(_ score: Assessment.Score) -> ScoreBar {
        let name = FigureName(framework: forecast.framework)(score.figure)(language)
        guard let value = score.value, let shown = score.shown,
            let hundredths = value.hundredths
        else {
            let missing = Bilingual("ยังไม่ครบ", "incomplete")(language)
            return ScoreBar(name, .init(0, printed: missing))
        }
        return ScoreBar(
            name,
            .init(
                Double(hundredths) / 100, printed: shown,
                isLow: value < forecast.framework.passMark.value))
    }
}
