import Assessment
import Design
import HTML
import HTTP
import ThaiText

/// Other scores for the weakest figures, and for one of the reader's choice: what becomes of the total and the level.
struct TrialForm: Component {
    private static let most = 6

    let forecast: Forecast
    let trial: ForecastTrial
    let language: Language

    var body: some Markup {
        form(
            .method("get"), .action(LinkAddress("#forecast-trial")), .class("stack"),
            .data("check", "")
        ) {
            h3(.id("forecast-trial")) {
                Bilingual("ลองเปลี่ยนคะแนน", "Try other scores")(language)
            }
            answer
            if !weakest.isEmpty {
                p(.class("hint")) {
                    Bilingual(
                        "ข้อที่ต่ำสุดอยู่ในช่องตามคะแนนตอนนี้ เปลี่ยนกี่ช่องก็ได้",
                        "The weakest stand here with their present scores. Change as many as you like."
                    )(language)
                }
                FigureList {
                    for score in weakest {
                        FigureField(
                            field(of: score),
                            value: trial.typed[score.figure.description] ?? score.shown ?? "",
                            hasSlider: true)
                    }
                }
            }
            div(.class("measure stack")) {
                SelectField(
                    Field("figure", Bilingual("ข้ออื่น", "Another question or item")(language))
                        .optional(language),
                    candidates.map {
                        Choice(
                            $0.figure.description,
                            FigureTitle.text($0.figure, forecast.framework, language))
                    }, selected: trial.figure,
                    empty: Bilingual("เลือกข้อ", "Choose one")(language))
                TextField(chosen, value: trial.score, kind: .amount, width: .short)
                ButtonRow { Button(Bilingual("คำนวณ", "Reckon")(language), .quiet) }
            }
        }
    }

    /// Where one lands after pressing the button: nobody has to look for the answer.
    private var answer: some Markup {
        div(.role("status"), .id("trial-effect"), .data("live", ""), .class("stack stack-2")) {
            if !changes.isEmpty {
                TrialEffect(
                    effect: forecast.effect(of: changes), before: forecast, language: language)
            }
        }
    }

    /// The known scores below which nothing is known: what can move by itself.
    private var candidates: [Assessment.Score] {
        forecast.result.scores.filter {
            $0.figure != .total && $0.value != nil && !$0.knowsBelow
        }
    }

    private var weakest: [Assessment.Score] {
        let low = candidates.enumerated().filter { ($0.element.value ?? .zero) < Score.full }
        let order = low.sorted { one, other in
            let (left, right) = (one.element.value ?? .zero, other.element.value ?? .zero)
            return left == right ? one.offset < other.offset : left < right
        }
        return order.prefix(Self.most).map(\.element)
    }

    private func field(of score: Assessment.Score) -> Field {
        let name = score.figure.description
        var field = Field(
            ForecastTrial.prefix + name,
            SentenceStart.of(FigureTitle.text(score.figure, forecast.framework, language)))
        if let written = trial.typed[name], !written.isEmpty, ForecastTrial.score(written) == nil {
            field.error = Self.wrong(language)
        }
        return field
    }

    private var chosen: Field {
        var field = Field("score", Bilingual("คะแนนที่ลอง (0–100)", "Score to try (0–100)")(language))
            .optional(language)
        let isEmpty = trial.figure.isEmpty && trial.score.isEmpty
        if !isEmpty, choice == nil {
            field.error = Bilingual(
                "เลือกข้อ และใส่คะแนน 0 ถึง 100 เช่น 87.50",
                "Choose a question and a score from 0 to 100, as 87.50")(language)
        }
        return field
    }

    private static func wrong(_ language: Language) -> String {
        Bilingual("ใส่คะแนน 0 ถึง 100 เช่น 87.50", "A score from 0 to 100, as 87.50")(language)
    }

    /// The change of the reader's choice, when it is one of a figure that can be tried.
    private var choice: (figure: Figure, score: Ratio)? {
        guard let score = ForecastTrial.score(trial.score),
            let found = candidates.first(where: { $0.figure.description == trial.figure })
        else { return nil }
        return (found.figure, score)
    }

    /// Every score that differs from what it is.
    private var changes: [Figure: Ratio] {
        var changes: [Figure: Ratio] = [:]
        for score in weakest {
            guard let written = trial.typed[score.figure.description], written != score.shown,
                let tried = ForecastTrial.score(written)
            else { continue }
            changes[score.figure] = tried
        }
        if let choice { changes[choice.figure] = choice.score }
        return changes
    }
}

extension Assessment.Score {
    /// Whether any score below it is known.
    fileprivate var knowsBelow: Bool {
        children.contains { $0.score.value != nil || $0.score.knowsBelow }
    }
}

/// What becomes of total and level.
private struct TrialEffect: Component {
    let effect: ForecastEffect
    let before: Forecast
    let language: Language

    var body: some Markup {
        p {
            strong {
                Bilingual("คะแนนรวม \(was) → \(becomes)", "Total \(was) → \(becomes)")(language)
            }
            if let level = effect.after.level.decided {
                Bilingual(" \(level.thaiTitle)", ", level \(level.name.english)")(language)
            }
        }
        if let heldBack = effect.after.heldBack(by: before.framework) {
            p(.class("hint")) { heldBack(language) }
        }
    }

    private var was: String { before.result.total.shown ?? "–" }
    private var becomes: String { effect.after.total.shown ?? "–" }
}
