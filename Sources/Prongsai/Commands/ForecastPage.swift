import Assessment
import ThaiText

/// A forecast for people to read; its heading is the result.
struct ForecastPage {
    let forecast: Forecast
    let invocation: Invocation

    private var language: Language { invocation.language }

    /// The effect of changes.
    func text(_ effect: ForecastEffect, intervals: [ForecastJob.Interval]) -> String {
        var page = Printout(language: language, terminal: invocation.world.terminal)
        page.title(heading(effect))
        page.gap()
        add(effect.steps, to: &page)
        for figure in effect.unknownBefore {
            page.paragraph(
                Bilingual(
                    "เอกสารไม่มีคะแนนเดิมของ\(name(figure)) ผลต่อคะแนนที่พิมพ์ไว้จึงคิดไม่ได้",
                    "the document has no score of \(name(figure)), so printed scores above it cannot follow"
                )(language), look: .doubtful)
        }
        add(intervals, to: &page)
        return page.text
    }

    /// The way to a level.
    func text(
        _ reach: ForecastReach, level: Level, intervals: [ForecastJob.Interval]
    ) -> String {
        var page = Printout(language: language, terminal: invocation.world.terminal)
        let (words, look) = heading(reach, level)
        page.title(words, look: look)
        switch reach {
        case .alreadyThere, .unreachable: break
        case .raise(let raises, _):
            page.gap()
            for (index, raise) in raises.enumerated() {
                page.item(
                    "\(index + 1).",
                    "\(title(raise.figure)): \(raise.before.text()) → \(raise.needed.text())")
            }
        case .missing(let figures):
            for figure in figures { page.item("•", title(figure)) }
        }
        add(intervals, to: &page)
        return page.text
    }

    private func heading(_ reach: ForecastReach, _ level: Level) -> (Bilingual, Printout.Look) {
        let now = forecast.result.total.shown ?? "–"
        switch reach {
        case .alreadyThere:
            return (
                Bilingual(
                    "อยู่ที่\(level.thaiTitle)หรือสูงกว่าแล้ว (คะแนนรวม \(now))",
                    "already at \(level.name.english) or better (total \(now))"), .good
            )
        case .raise(let raises, let effect):
            let after = effect.after.total.shown ?? "–"
            return (
                Bilingual(
                    "ถึง\(level.thaiTitle)ได้ด้วยการยก \(Self.counted(raises)): คะแนนรวม \(now) → \(after)",
                    "\(level.name.english) is reached by raising \(raises.count): total \(now) → \(after)"
                ), .bold
            )
        case .unreachable(let best):
            let reached = Self.words(best)
            return (
                Bilingual(
                    "ยกทุกคะแนนที่ทราบจนเต็มแล้วก็ยังไม่ถึง\(level.thaiTitle)\(reached.thai)",
                    "\(level.name.english) cannot be reached even with full scores\(reached.english)"
                ), .bad
            )
        case .missing:
            return (
                Bilingual(
                    "ยังคาดการณ์ไม่ได้ เพราะเอกสารไม่มีคะแนนเหล่านี้",
                    "no forecast yet: the document lacks these scores"), .doubtful
            )
        }
    }

    private func heading(_ effect: ForecastEffect) -> Bilingual {
        let before = forecast.result.total.shown ?? "–"
        let after = effect.after.total.shown ?? "–"
        let (old, new) = (forecast.result.level.decided, effect.after.level.decided)
        let level =
            switch (old, new) {
            case (let old?, let new?) where old == new:
                Bilingual("\(new.thaiTitle)เท่าเดิม", "level \(new.name.english) as before")
            case (let old?, let new?):
                Bilingual(
                    "\(old.thaiTitle) → \(new.name.thai)",
                    "level \(old.name.english) → \(new.name.english)")
            case (nil, let new?):
                Bilingual("\(new.thaiTitle)", "level \(new.name.english)")
            case (_, nil): Bilingual("ระดับยังบอกไม่ได้", "level not decided yet")
            }
        return Bilingual(
            "คะแนนรวม \(before) → \(after) · \(level.thai)",
            "total \(before) → \(after), \(level.english)")
    }

    private func add(_ steps: [ForecastEffect.Step], to page: inout Printout) {
        guard !steps.isEmpty else {
            page.paragraph(Bilingual("ไม่มีคะแนนใดเปลี่ยน", "no score changes")(language))
            return
        }
        page.table(
            header: [
                Bilingual("เดิม", "before")(language), Bilingual("ใหม่", "after")(language),
                Bilingual("ต่าง", "change")(language), "",
            ],
            rows: steps.map { step in
                [
                    step.before?.text() ?? "–", step.after?.text() ?? "–",
                    step.difference.map(Self.signed) ?? "", title(step.figure),
                ]
            }, trailing: [0, 1, 2])
    }

    private func add(_ intervals: [ForecastJob.Interval], to page: inout Printout) {
        guard !intervals.isEmpty else { return }
        page.gap()
        page.title(
            Bilingual(
                "ช่วงความเชื่อมั่น 95 % ของคะแนนเดิม ตามจำนวนผู้ตอบ",
                "95 % intervals of the scores before, by the number of respondents"))
        for interval in intervals {
            let name = Figure(interval.figure).map(title) ?? interval.figure
            page.item("•", "\(name): \(interval.score) (\(interval.low)–\(interval.high))")
        }
    }

    private func name(_ figure: Figure) -> String {
        FigureName(framework: forecast.framework)(figure)(language)
    }

    private func title(_ figure: Figure) -> String {
        guard case .question(let code, _) = figure,
            let question = forecast.framework.question(code)
        else { return name(figure) }
        return "\(name(figure)) \(question.name(language))"
    }

    /// "2 ตัวชี้วัด 1 ข้อ" in Thai: how many of each kind are to be raised, the largest first.
    private static func counted(_ raises: [ForecastRaise]) -> String {
        let (instrument, indicator, part, question) = ("แบบวัด", "ตัวชี้วัด", "ตัวชี้วัดย่อย", "ข้อ")
        let found = Dictionary(grouping: raises) { raise in
            switch raise.figure {
            case .instrument: instrument
            case .indicator: indicator
            case .subIndicator: part
            case .total, .level, .question, .distribution, .code: question
            }
        }
        return [instrument, indicator, part, question]
            .compactMap { kind in found[kind].map { "\($0.count) \(kind)" } }
            .joined(separator: " ")
    }

    private static func signed(_ difference: Ratio) -> String {
        difference > .zero ? "+\(difference.text())" : difference.text()
    }

    private static func words(_ best: LevelOutcome) -> Bilingual {
        guard let level = best.decided else { return Bilingual("", "") }
        return Bilingual(" ได้สูงสุด\(level.thaiTitle)", "; the best is \(level.name.english)")
    }
}
