import Assessment
import ThaiText

/// The figures of a year's result in the order of the form: the whole first, then instrument by instrument.
struct FigureLayout: Sendable {
    /// One figure to write.
    struct Line: Sendable {
        let figure: Figure
        /// "i10"; nil for what has no code.
        var code: String?
        let name: Bilingual
    }

    /// Figures under one heading.
    struct Group: Sendable {
        let title: Bilingual
        let lines: [Line]
    }

    /// In order; none is empty.
    let groups: [Group]

    /// The form of a year; figures of `more` that have no place of their own stand in a last group.
    init(_ framework: Framework, more: [Figure] = []) {
        let maker = LineMaker(framework: framework)
        var groups = [maker.whole]
        for instrument in framework.instruments { groups += maker.groups(of: instrument) }
        let placed = Set(groups.flatMap(\.lines).map(\.figure))
        let rest = more.filter { !placed.contains($0) && $0 != .level }
        groups.append(
            Group(
                title: Bilingual("ตัวเลขอื่นที่บันทึกไว้", "Other recorded figures"),
                lines: rest.map { maker.line($0) }))
        self.groups = groups.filter { !$0.lines.isEmpty }
    }

    /// All figures, in order.
    var figures: [Figure] { groups.flatMap(\.lines).map(\.figure) }
}

/// Makes the lines of one year's form.
private struct LineMaker {
    let framework: Framework

    /// Total, instruments and indicators: what every official sheet prints.
    var whole: FigureLayout.Group {
        FigureLayout.Group(
            title: Bilingual("ภาพรวม", "The whole"),
            lines: [line(.total)]
                + framework.instruments.flatMap { instrument in
                    [line(.instrument(instrument.id))]
                        + parts(of: instrument).map { line(.instrument(instrument.id, part: $0)) }
                } + framework.indicators.map { line(.indicator($0.number)) })
    }

    /// The sub-indicators of an instrument, and its questions or items.
    func groups(of instrument: Instrument) -> [FigureLayout.Group] {
        let indicators = framework.indicators(of: instrument.id).map(\.number)
        let groups = framework.subIndicators.filter { indicators.contains($0.indicator) }
        let parts = parts(of: instrument).map(Optional.some)
        let questions = (parts.isEmpty ? [nil] : parts).map { part in
            FigureLayout.Group(
                title: title(instrument, part: part),
                lines: framework.questions(of: instrument.id).map {
                    line(.question($0.code, part: part))
                })
        }
        let above = FigureLayout.Group(
            title: Bilingual("\(instrument.id) ตัวชี้วัดย่อย", "\(instrument.id) sub-indicators"),
            lines: groups.map { line(.subIndicator($0.number)) })
        return [above] + questions
    }

    func line(_ figure: Figure) -> FigureLayout.Line {
        let plain = FigureName(framework: framework)(figure)
        switch figure {
        case .instrument(let id, nil):
            return .init(figure: figure, code: id, name: framework.instrument(id)?.name ?? plain)
        case .indicator(let number, nil):
            return .init(
                figure: figure, code: "\(number)", name: framework.indicator(number)?.name ?? plain)
        case .subIndicator(let number):
            let group = framework.subIndicators.first { $0.number == number }
            return .init(figure: figure, code: number, name: group?.name ?? plain)
        case .question(let code, let part):
            let mark = part.map { Bilingual(" (ส่วนที่ \($0))", " (part \($0))") }
            let name = framework.question(code)?.name ?? plain
            return .init(
                figure: figure, code: code, name: name + (mark ?? Bilingual("", "")))
        case .total, .level, .instrument, .indicator, .distribution, .code:
            return .init(figure: figure, name: plain)
        }
    }

    private func title(_ instrument: Instrument, part: Int?) -> Bilingual {
        let items =
            instrument.kind == .survey
            ? Bilingual("ข้อคำถาม", "questions") : Bilingual("รายการ", "items")
        guard let part else {
            return Bilingual(
                "\(instrument.id) \(items.thai)", "\(instrument.id) \(items.english)")
        }
        return Bilingual(
            "\(instrument.id) \(items.thai) ส่วนที่ \(part)",
            "\(instrument.id) \(items.english), part \(part)")
    }

    private func parts(of instrument: Instrument) -> [Int] {
        instrument.parts.value > 1 ? Array(1...instrument.parts.value) : []
    }
}

extension Framework {
    /// Every figure that a recorded result of the year may hold.
    var printable: [Figure] {
        let surveys = instruments.filter { $0.kind == .survey }
        let parts = { (id: String) -> [Int?] in
            surveys.contains { $0.id == id } ? [nil, 1, 2] : [nil]
        }
        let all: [Figure] =
            [.total, .level] + subIndicators.map { .subIndicator($0.number) }
            + instruments.flatMap { instrument in
                parts(instrument.id).map { .instrument(instrument.id, part: $0) }
            }
            + indicators.flatMap { indicator in
                parts(indicator.instrument).map { .indicator(indicator.number, part: $0) }
            }
            + questions.flatMap { question in
                parts(question.instrument).map { .question(question.code, part: $0) }
                    + question.answered.flatMap { statement in
                        (scale(statement.scale)?.options ?? []).map {
                            .distribution(question: question.code, option: $0.key)
                        }
                    }
            }
        return all.filter(prints)
    }
}
