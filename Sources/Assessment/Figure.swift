/// The name of one number of an assessment: a score, a share of answers, a code.
///
/// Its text form ("question.i10", "distribution.i10.none") is part of the command's contract.
public enum Figure: Sendable, Hashable {
    case total
    case level
    /// IIT, EIT or OIT; with a part, one part of it ("EIT", 1).
    case instrument(String, part: Int? = nil)
    /// An indicator by number; with a part, its mean in one part of the instrument.
    case indicator(Int, part: Int? = nil)
    /// A sub-indicator by its number ("9.1").
    case subIndicator(String)
    /// A question or item by code ("i10", "o12"); with a part, its score in one part of the instrument.
    case question(String, part: Int? = nil)
    /// The share of answers, in per cent, that chose an option of a question.
    case distribution(question: String, option: String)
    /// A code or name as the document gives it.
    case code(String)
}

extension Figure: CustomStringConvertible {
    /// The text form, such as "instrument.EIT.1".
    public var description: String {
        switch self {
        case .total: "total"
        case .level: "level"
        case .instrument(let name, let part): "instrument.\(name)" + Self.suffix(part)
        case .indicator(let number, let part): "indicator.\(number)" + Self.suffix(part)
        case .subIndicator(let number): "subIndicator.\(number)"
        case .question(let code, let part): "question.\(code)" + Self.suffix(part)
        case .distribution(let question, let option): "distribution.\(question).\(option)"
        case .code(let code): "code.\(code)"
        }
    }

    private static func suffix(_ part: Int?) -> String { part.map { ".\($0)" } ?? "" }

    /// Reads the text form; nil when it is none.
    public init?(_ text: String) {
        let words = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let kind = words.first, !words.contains("") else { return nil }
        let rest = Array(words.dropFirst())
        switch (kind, rest.count) {
        case ("total", 0): self = .total
        case ("level", 0): self = .level
        case ("instrument", 1): self = .instrument(rest[0])
        case ("question", 1): self = .question(rest[0])
        case ("subIndicator", 2): self = .subIndicator(rest.joined(separator: "."))
        case ("distribution", 2): self = .distribution(question: rest[0], option: rest[1])
        case ("code", 1): self = .code(rest[0])
        case ("indicator", 1), ("indicator", 2):
            guard let number = Int(rest[0]) else { return nil }
            let part = rest.count == 2 ? Int(rest[1]) : nil
            guard rest.count == 1 || part != nil else { return nil }
            self = .indicator(number, part: part)
        case ("instrument", 2):
            guard let part = Int(rest[1]) else { return nil }
            self = .instrument(rest[0], part: part)
        case ("question", 2):
            guard let part = Int(rest[1]) else { return nil }
            self = .question(rest[0], part: part)
        default: return nil
        }
    }
}
