import Assessment
import ThaiText

/// The words by which documents name the things of the assessment, taken from the frameworks.
struct Vocabulary {
    /// Names of each topic, every year's.
    let topics: [(number: Int, names: [LetterPairs])]
    /// The frameworks, earliest first.
    let frameworks: [Framework]

    init(_ library: FrameworkLibrary) {
        frameworks = library.frameworks
        var names: [Int: Set<FoldedText>] = [:]
        for topic in frameworks.flatMap(\.topics) {
            names[topic.number, default: []].formUnion(
                ([topic.name.thai] + (topic.otherNames ?? [])).map { FoldedText($0) })
        }
        topics = names.map { ($0.key, $0.value.map(LetterPairs.init)) }.sorted {
            $0.number < $1.number
        }
    }

    /// The topic whose heading a text is; nil for running text that merely mentions one.
    func topic(heading text: String) -> Int? {
        let folded = FoldedText(text)
        guard (6...160).contains(folded.count) else { return nil }
        let pairs = LetterPairs(folded)
        var best: (number: Int, likeness: Double)?
        for (number, names) in topics {
            for name in names where folded.count <= name.text.count * 3 / 2 + 24 {
                let likeness = pairs.coverage(of: name)
                if likeness > max(0.82, best?.likeness ?? 0) { best = (number, likeness) }
            }
        }
        return best?.number ?? numberedTopic(text)
    }

    /// "ประเด็นที่ ๓" alone or with a name of the office's own.
    private func numberedTopic(_ text: String) -> Int? {
        let scalars = ScalarText(text)
        guard scalars.count < 120,
            let label = scalars.firstRange(of: Array("ประเด็นที่".unicodeScalars)),
            label.lowerBound <= 4
        else { return nil }
        let rest = scalars.string(label.upperBound..<scalars.count)
            .drop { $0.isWhitespace }
        let digits = rest.unicodeScalars.prefix { $0.digit != nil }
        guard digits.count == 1, let number = digits.first?.digit,
            topics.contains(where: { $0.number == number })
        else { return nil }
        return number
    }
}
