public import Assessment
import ThaiText

/// What one year's assessment calls its instruments, indicators, topics and questions, in Thai.
public struct OfficialNames: Sendable, Hashable {
    /// A topic with the codes that are at home in it.
    public struct Topic: Sendable, Hashable {
        /// 1 to 7.
        public var number: Int
        /// Its name.
        public var name: String
        /// Codes of its questions and items in order.
        public var codes: [String]

        /// A topic.
        public init(number: Int, name: String, codes: [String]) {
            self.number = number
            self.name = name
            self.codes = codes
        }
    }

    /// Full names by "IIT", "EIT", "OIT".
    public var instruments: [String: String]
    /// By number "1" … "10".
    public var indicators: [String: String]
    /// By number "9.1" … "10.2".
    public var subIndicators: [String: String]
    /// By code.
    public var questions: [String: String]
    /// The topics in order.
    public var topics: [Topic]
    /// Answer options from most to least with their key.
    public var options: [Option]
    /// The score from which an authority passes, in hundredths; nil when not known.
    public var passMark: Int?

    /// An answer option.
    public struct Option: Sendable, Hashable {
        /// "most" … "none".
        public var key: String
        /// What the form calls it.
        public var name: String

        /// An option.
        public init(key: String, name: String) {
            self.key = key
            self.name = name
        }
    }

    /// Names by hand; without any, documents show numbers and codes alone.
    public init(
        instruments: [String: String] = [:], indicators: [String: String] = [:],
        subIndicators: [String: String] = [:], questions: [String: String] = [:],
        topics: [Topic] = [], options: [Option] = [], passMark: Int? = nil
    ) {
        self.instruments = instruments
        self.indicators = indicators
        self.subIndicators = subIndicators
        self.questions = questions
        self.topics = topics
        self.options = options
        self.passMark = passMark
    }

    /// The names of a year's framework.
    public init(_ framework: Framework) {
        func table<Item>(_ items: [Item], _ pair: (Item) -> (String, String)) -> [String: String] {
            Dictionary(items.map(pair), uniquingKeysWith: { first, _ in first })
        }
        // The scale with the most steps names every option that a distribution can have.
        let scale = framework.scales.max { $0.options.count < $1.options.count }
        self.init(
            instruments: table(framework.instruments) { ($0.id, $0.name.thai) },
            indicators: table(framework.indicators) { (String($0.number), $0.name.thai) },
            subIndicators: table(framework.subIndicators) { ($0.number, $0.name.thai) },
            questions: table(framework.questions) { ($0.code, $0.name.thai) },
            topics: framework.topics.map {
                Topic(number: $0.number, name: $0.name.thai, codes: $0.codes)
            },
            options: scale?.options.map { Option(key: $0.key, name: $0.name.thai) } ?? [],
            passMark: framework.passMark.value.hundredths)
    }
}
