public import Assessment

/// What one year's assessment is made of, as far as its arithmetic goes.
///
/// Whatever `isKnown` says decides whether a mismatch may be called an error at all.
public struct Shape: Sendable {
    /// An answer that may be given and what it scores.
    public struct Option: Sendable {
        /// The key of the option in a distribution ("none").
        public let key: String
        /// What it scores, polarity included, in hundredths of a point.
        public let score: Int
    }

    /// A question of a survey, or an item of the disclosure list.
    public struct Question: Sendable {
        /// Its code ("i10", "o12").
        public let code: String
        /// What respondents answer, with the options of each; empty for an item.
        public let statements: [[Option]]
        /// The scores an item may get, in hundredths of a point; empty for a question.
        public let itemScores: [Int]
        /// Whether it is sure that these are all options there are.
        public let optionsAreKnown: Bool
        /// Whether options, scale and polarity are sure.
        public let isKnown: Bool

        /// The options whose shares a document can print: those of a question in one statement.
        public var options: [Option] { statements.count == 1 ? statements[0] : [] }
    }

    /// A sub-indicator with its items.
    public struct Group: Sendable {
        /// Its number ("9.1").
        public let number: String
        /// Its items in order.
        public let items: [Question]
        /// Whether it is sure that these are the items.
        public let isKnown: Bool
    }

    /// An indicator: of a survey with questions, of the disclosure list with groups.
    public struct Indicator: Sendable {
        /// Its number in the assessment.
        public let number: Int
        /// Its survey questions; empty for an indicator of items.
        public let questions: [Question]
        /// Its sub-indicators; empty for an indicator of questions.
        public let groups: [Group]
        /// Whether it is sure that these are the children.
        public let isKnown: Bool
    }

    /// An instrument with its share of the total.
    public struct Instrument: Sendable {
        /// Its name ("EIT").
        public let name: String
        /// Its weight in hundredths.
        public let weight: Int
        /// Into how many parts of equal weight its respondents fall.
        public let parts: Int
        /// Its indicators in order.
        public let indicators: [Indicator]
        /// Whether the number of parts and how they combine is sure.
        public let partsAreKnown: Bool
    }

    /// A result level and what it takes, in hundredths of a point; the first that fits is given.
    public struct Level: Sendable {
        /// Its official Thai name.
        public let name: String
        /// The least total.
        public let total: Int
        /// The least score of every instrument, if the level asks for one.
        public let instruments: Int?
    }

    /// The fiscal year in the Buddhist era.
    public let year: Int
    /// The instruments in order.
    public let instruments: [Instrument]
    /// The levels from the best down.
    public let levels: [Level]
    /// Whether it is sure that an instrument is the mean of its indicators.
    public let instrumentsAreKnown: Bool
    /// Whether the weights of the instruments are sure.
    public let weightsAreKnown: Bool
}

extension Shape.Instrument {
    /// The part numbers as figures name them: [nil] when there is only one.
    public var partNumbers: [Int?] { parts == 1 ? [nil] : (1...parts).map { $0 } }

    /// Every question of the surveys in order.
    public var questions: [Shape.Question] { indicators.flatMap(\.questions) }

    /// Every item of the disclosure list in order.
    public var items: [Shape.Question] { indicators.flatMap { $0.groups.flatMap(\.items) } }

    /// The figures whose plain mean an indicator is.
    public func children(of indicator: Shape.Indicator) -> [Figure] {
        if !indicator.groups.isEmpty { return indicator.groups.map { .subIndicator($0.number) } }
        if parts > 1 { return partNumbers.map { .indicator(indicator.number, part: $0) } }
        return indicator.questions.map { .question($0.code) }
    }
}
