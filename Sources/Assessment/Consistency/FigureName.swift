public import ThaiText

/// How figures are called in sentences.
public struct FigureName: Sendable {
    let framework: Framework

    /// Names by one year's framework.
    public init(framework: Framework) { self.framework = framework }

    /// A figure's name.
    public func callAsFunction(_ figure: Figure) -> Bilingual {
        switch figure {
        case .total: Bilingual("คะแนนรวม", "the total")
        case .level: Bilingual("ระดับผลการประเมิน", "the level")
        case .instrument(let id, let part):
            Bilingual("คะแนน \(id)\(Self.thai(part))", "\(id)\(Self.english(part))")
        case .indicator(let number, let part):
            Bilingual(
                "ตัวชี้วัดที่ \(number)\(Self.thai(part))",
                "indicator \(number)\(Self.english(part))")
        case .subIndicator(let number):
            Bilingual("ตัวชี้วัดย่อยที่ \(number)", "sub-indicator \(number)")
        case .question(let code, let part):
            Bilingual("ข้อ \(code)\(Self.thai(part))", "\(code)\(Self.english(part))")
        case .distribution(let question, let option): share(question, option)
        case .code(let code): Bilingual("รหัส \(code)", "code \(code)")
        }
    }

    /// Several figures of one kind together ("i4–i6", "indicators 1–5").
    func list(_ figures: [Figure]) -> Bilingual {
        guard let first = figures.first, let last = figures.last, figures.count > 1 else {
            return figures.first.map { self($0) } ?? Bilingual("", "")
        }
        let dash = figures.count > 2
        switch (first, last) {
        case (.question(let left, let part), .question(let right, _)):
            let range = dash ? "\(left)–\(right)" : nil
            return Bilingual(
                "ข้อ \(range ?? "\(left) และ \(right)")\(Self.thai(part))",
                "\(range ?? "\(left) and \(right)")\(Self.english(part))")
        case (.indicator(let left, let part), .indicator(let right, _)) where left != right:
            let range = dash ? "\(left)–\(right)" : nil
            return Bilingual(
                "ตัวชี้วัดที่ \(range ?? "\(left) และ \(right)")\(Self.thai(part))",
                "indicators \(range ?? "\(left) and \(right)")\(Self.english(part))")
        case (.subIndicator(let left), .subIndicator(let right)):
            let range = dash ? "\(left)–\(right)" : nil
            return Bilingual(
                "ตัวชี้วัดย่อยที่ \(range ?? "\(left) และ \(right)")",
                "sub-indicators \(range ?? "\(left) and \(right)")")
        default:
            let names = figures.map { self($0) }
            return Bilingual(
                names.map(\.thai).joined(separator: " และ "),
                names.map(\.english).joined(separator: " and "))
        }
    }

    private func share(_ question: String, _ option: String) -> Bilingual {
        let scales = (framework.question(question)?.answered ?? []).map(\.scale)
        let name = scales.compactMap { framework.scale($0)?.option(option)?.name }.first
        return Bilingual(
            "ร้อยละของคำตอบ “\(name?.thai ?? option)” ในข้อ \(question)",
            "the share of “\(name?.english ?? option)” in \(question)")
    }

    private static func thai(_ part: Int?) -> String { part.map { " ส่วนที่ \($0)" } ?? "" }

    private static func english(_ part: Int?) -> String { part.map { " part \($0)" } ?? "" }
}

/// Numbers in hundredths as they are printed.
enum ScoreText {
    /// "94.18".
    static func of(_ hundredths: Int) -> String {
        let cents = hundredths % 100
        return "\(hundredths / 100)." + (cents < 10 ? "0\(cents)" : "\(cents)")
    }

    /// "94.17–94.19", or one value.
    static func of(_ range: ClosedRange<Int>) -> String {
        range.count == 1
            ? of(range.lowerBound) : "\(of(range.lowerBound))–\(of(range.upperBound))"
    }
}
