import Assessment
import ThaiText

/// The figures of a document as a reader looks for them: the whole first, then instrument by instrument.
struct ReadGroup {
    let title: String
    let figures: [PrintedFigure]
    /// Whether it holds shares of answers, which are many.
    var isOfShares = false

    /// The groups that hold something, each in the framework's order; one group without a framework.
    static func groups(
        _ prints: [PrintedFigure], _ framework: Framework?, _ language: Language
    ) -> [ReadGroup] {
        var seen: Set<String> = []
        let prints = prints.filter { seen.insert($0.figure).inserted }
        guard let framework else {
            let title = Bilingual("ทุกค่าที่อ่านได้", "Every figure that was read")
            return [ReadGroup(title: title(language), figures: inOrder(prints, FigurePlace()))]
        }
        let place = FigurePlace(framework)
        let instruments = framework.instruments.map { ($0.id, "\($0.id) \($0.name(language))") }
        let names: [(String?, String)] =
            [(nil, Bilingual("ภาพรวม", "The whole")(language))] + instruments
        return names.flatMap { id, title in
            let figures = prints.filter { place.instrument(of: $0.figure) == id }
            let shares = Bilingual(
                "\(id ?? "") ร้อยละของคำตอบ", "\(id ?? ""), shares of answers")(language)
            return [
                ReadGroup(
                    title: title,
                    figures: inOrder(figures.filter { !place.isShare($0.figure) }, place)),
                ReadGroup(
                    title: shares,
                    figures: inOrder(figures.filter { place.isShare($0.figure) }, place),
                    isOfShares: true),
            ].filter { !$0.figures.isEmpty }
        }
    }

    private static func inOrder(_ prints: [PrintedFigure], _ place: FigurePlace) -> [PrintedFigure]
    {
        prints.map { ($0, place.order(of: $0.figure)) }
            .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    }
}

/// Where a figure stands among the others.
private struct FigurePlace {
    private let framework: Framework?
    private var codes: [String: Int] = [:]

    init(_ framework: Framework? = nil) {
        self.framework = framework
        for (index, question) in (framework?.questions ?? []).enumerated() {
            codes[question.code] = index
        }
    }

    /// Whether a figure is the share of an answer.
    func isShare(_ figure: String) -> Bool {
        if case .distribution = Figure(figure) { true } else { false }
    }

    /// The instrument that a figure lies in; nil for what spans all, or is not of the framework.
    func instrument(of figure: String) -> String? {
        switch Figure(figure) {
        case .indicator(let number, _): framework?.indicator(number)?.instrument
        case .subIndicator(let number):
            framework?.subIndicator(number).flatMap { framework?.indicator($0.indicator) }?
                .instrument
        case .question(let code, _), .distribution(let code, _):
            framework?.question(code)?.instrument
        case .total, .level, .instrument, .code, nil: nil
        }
    }

    /// Kind, number and part, to be compared one after the other.
    func order(of figure: String) -> [Int] {
        switch Figure(figure) {
        case .total: [0]
        case .level: [1]
        case .instrument(let id, let part):
            [2, framework?.instruments.firstIndex { $0.id == id } ?? 99, part ?? 0]
        case .indicator(let number, let part): [3, number, part ?? 0]
        case .subIndicator(let number):
            [4] + number.split(separator: ".").map { Int($0) ?? 0 }
        case .question(let code, let part): [5, number(of: code), part ?? 0]
        case .distribution(let code, let option):
            [6, number(of: code), place(of: option, in: code)]
        case .code, nil: [7]
        }
    }

    /// An answer's place on its scale, the best first.
    private func place(of option: String, in code: String) -> Int {
        let scales = (framework?.question(code)?.answered ?? []).map(\.scale)
        return scales.compactMap { scale in
            framework?.scale(scale)?.options.firstIndex { $0.key == option }
        }.first ?? 99
    }

    private func number(of code: String) -> Int {
        codes[code] ?? (Int(code.drop { !$0.isNumber }) ?? 9_999)
    }
}
