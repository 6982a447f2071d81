import Assessment
public import HTTP
import ThaiText

/// Scores that a reader tries out: those of the weakest figures in their fields, and one of his choice.
public struct ForecastTrial: Sendable {
    /// What the field of a figure is called: this and the text form of `Figure`.
    static let prefix = "try."

    /// The figure of his choice, in the text form of `Figure`.
    let figure: String
    /// Its score, as written.
    let score: String
    /// What stands in the fields of the weakest, by their figure.
    let typed: [String: String]

    /// What a query asks for; empty when it asks for nothing.
    public init(_ query: FormFields) {
        figure = query["figure"] ?? ""
        score = query["score"] ?? ""
        let fields = query.fields.filter { $0.name.hasPrefix(Self.prefix) }
        typed = Dictionary(
            fields.map { (String($0.name.dropFirst(Self.prefix.count)), $0.value) }
        ) { first, _ in first }
    }

    /// Whether something was asked for.
    var isAsked: Bool { !figure.isEmpty || !score.isEmpty || !typed.isEmpty }

    /// A score from 0 to 100 as somebody wrote it; nil for anything else.
    static func score(_ written: String) -> Ratio? {
        guard let score = Ratio(Digits.arabic(written)), score >= .zero, score <= Score.full else {
            return nil
        }
        return score
    }
}
