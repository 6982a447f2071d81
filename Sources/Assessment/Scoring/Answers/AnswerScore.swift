import ThaiText

/// Reads the part of a survey that a cell names.
enum AnswerPart {
    /// "1", "๒", "ส่วนที่ 2" or "part 1"; nil when there is not exactly one digit.
    static func number(in text: String) -> Int? {
        let digits = Digits.arabic(Wording.key(text)).filter(\.isNumber)
        return digits.count == 1 ? digits.first?.wholeNumberValue : nil
    }
}

/// Reads the score that a cell gives to an item.
enum AnswerScore {
    /// Why a cell is no score of its figure.
    struct Refusal: Error {
        let reason: AnswerFault.Reason
    }

    /// The score; one of the possible ones where the framework is sure of them, else 0–100.
    static func read(
        _ text: String, of figure: Figure, in framework: Framework
    ) -> Result<Ratio, Refusal> {
        let allowed = scores(of: figure, framework)
        guard let score = Ratio(pointed(Wording.key(text))), score >= .zero,
            score <= Score.full,
            allowed?.contains(score) ?? true
        else {
            let names = allowed?.map(\.exactText) ?? ["0–100"]
            return .failure(Refusal(reason: .notAScore(String(text.prefix(40)), allowed: names)))
        }
        return .success(score)
    }

    /// A decimal comma ("95,50") as a point: no score has thousands to part.
    private static func pointed(_ text: String) -> String {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...3).contains(parts[0].count), (1...2).contains(parts[1].count)
        else { return text }
        return parts.joined(separator: ".")
    }

    private static func scores(of figure: Figure, _ framework: Framework) -> [Ratio]? {
        guard case .question(let code, _) = figure, let scores = framework.question(code)?.scores,
            scores.confidence == .confirmed
        else { return nil }
        return scores.value
    }
}
