public import Assessment
public import ThaiText

/// What a figure is called, with the words of its question.
public enum FigureTitle {
    /// Its name and, of a question, an item or an indicator, its words.
    public static func text(_ figure: Figure, _ framework: Framework, _ language: Language)
        -> String
    {
        let name = FigureName(framework: framework)(figure)(language)
        let words: Bilingual? =
            switch figure {
            case .question(let code, _): framework.question(code)?.name
            case .indicator(let number, _): framework.indicator(number)?.name
            case .total, .level, .instrument, .subIndicator, .distribution, .code: nil
            }
        return words.map { "\(name) \($0(language))" } ?? name
    }
}
