public import Assessment
public import ThaiText

/// What a figure is called, with the words of its question.
public enum FigureTitle {
    /// Its name and, of a question or item, its words.
    public static func text(_ figure: Figure, _ framework: Framework, _ language: Language)
        -> String
    {
        let name = FigureName(framework: framework)(figure)(language)
        guard case .question(let code, _) = figure, let question = framework.question(code) else {
            return name
        }
        return "\(name) \(question.name(language))"
    }
}
