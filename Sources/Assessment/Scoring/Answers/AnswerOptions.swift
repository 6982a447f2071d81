import ThaiText

/// The options of one scale in one polarity, and every wording by which a cell may name them.
struct AnswerOptions: Sendable, Hashable {
    let scale: AnswerScale
    let polarity: Polarity
    private let indices: [String: Int]

    init(_ scale: AnswerScale, _ polarity: Polarity) {
        self.scale = scale
        self.polarity = polarity
        var indices: [String: Int] = [:]
        for (index, option) in scale.options.enumerated() {
            for name in option.names + [option.key] { indices[Wording.key(name)] = index }
            indices[option.points(polarity).exactText] = index
        }
        self.indices = indices
    }

    /// The option that a cell names: by wording, key, or the points that it earns.
    func index(of text: String) -> Int? {
        let key = Wording.key(text)
        if let index = indices[key] { return index }
        let arabic = Digits.arabic(key)
        if let points = Ratio(arabic), let index = indices[points.exactText] { return index }
        // "มากที่สุด (100)" and "5. มากที่สุด"
        let bare = key.prefix { $0 != "(" }
        let unnumbered = bare.drop { $0.isNumber }.drop { $0 == "." || $0 == ")" }
        return indices[String(bare)] ?? indices[String(unnumbered)]
    }

    /// The wordings to use, for messages.
    var names: [String] { scale.options.map(\.name.thai) }
}
