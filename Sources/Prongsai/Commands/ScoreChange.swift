import Assessment
import ThaiText

/// A change as a command line names it: "o12=100", "๐๑๒=๑๐๐", "IIT=90", "indicator.5=80".
struct ScoreChange: Sendable {
    /// What stands before the sign, in Arabic digits.
    let name: String
    /// The score it would have.
    let score: Ratio

    /// Reads a change; nil when there is no sign or no score between 0 and 100.
    @Sendable init?(_ text: String) {
        let parts = Digits.arabic(text).split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let score = Ratio(Self.trimmed(parts[1])),
            score >= .zero, score <= Score.full
        else { return nil }
        name = Self.trimmed(parts[0])
        self.score = score
        if name.isEmpty { return nil }
    }

    /// The figure it is about, by the year's codes; throws with the codes there are.
    func figure(in framework: Framework) throws(Misuse) -> (figure: Figure, score: Ratio) {
        let code = name.lowercased()
        let parts = code.split(separator: ".").map(String.init)
        if let first = parts.first, framework.question(first) != nil, parts.count <= 2 {
            guard parts.count == 2 else { return (.question(first), score) }
            if let part = Int(parts[1]) { return (.question(first, part: part), score) }
        }
        if let instrument = framework.instruments.first(where: { $0.id.lowercased() == code }) {
            return (.instrument(instrument.id), score)
        }
        if let figure = Figure(name),
            Scorer(framework).result(of: KnownScores()).score(of: figure) != nil
        {
            return (figure, score)
        }
        throw unknown(framework)
    }

    private func unknown(_ framework: Framework) -> Misuse {
        let ranges = framework.instruments.compactMap { instrument in
            let codes = framework.questions(of: instrument.id).map(\.code)
            return codes.first.map { "\($0)–\(codes.last ?? $0)" }
        }.joined(separator: ", ")
        return .rule(
            Bilingual(
                "--set: ปี \(framework.year) ไม่มีข้อ “\(name)” (มี \(ranges))",
                "--set: \(framework.year) has no item “\(name)” (there are \(ranges))"),
            path: ["forecast"])
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
