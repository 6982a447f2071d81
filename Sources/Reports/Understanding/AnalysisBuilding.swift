import Assessment
import Documents

/// Makes the analysis of a topic of its draft, with the claims and shares of answers in it.
struct AnalysisBuilding {
    let spacing: ThaiSpacing
    let codes: CodeReading
    let distributions: DistributionProse
    private(set) var claims: [Claim] = []
    private(set) var prints = FigurePrints()
    private(set) var uncertain: [Uncertainty] = []

    init(
        spacing: ThaiSpacing, codes: CodeReading, distributions: DistributionProse,
        prints: FigurePrints
    ) {
        self.spacing = spacing
        self.codes = codes
        self.distributions = distributions
        self.prints = prints
    }

    /// The analysis; nil when the topic's texts say nothing.
    mutating func analysis(of draft: AnalysisDraft) -> Analysis? {
        guard !draft.fragments.isEmpty else { return nil }
        var analysis = Analysis(topic: draft.topic)
        var parts: [ColumnRole: [String]] = [:]
        let general = draft.text(of: .analysis)
        let text = ScalarText(general.string)
        for part in AnalysisLabels.parts(of: text) {
            let words = Self.bare(text.string(part.range))
            guard !words.isEmpty else { continue }
            if part.role == .lowest {
                take(
                    lowest: words, in: draft, at: general.place(at: part.range.lowerBound),
                    &analysis)
            } else {
                parts[part.role, default: []].append(spacing.repaired(words))
            }
        }
        takeShares(in: text, general, fallback: analysis.lowest?.code)
        for role in [ColumnRole.lowest, .cause, .note, .guidance] {
            let column = draft.text(of: role)
            let words = Self.bare(column.string)
            guard !words.isEmpty else { continue }
            if role == .lowest {
                take(lowest: words, in: draft, at: column.place(at: 0), &analysis)
            } else {
                parts[role, default: []].append(spacing.repaired(words))
            }
            takeShares(in: ScalarText(column.string), column, fallback: analysis.lowest?.code)
        }
        analysis.cause = parts[.cause]?.joined(separator: "\n")
        analysis.note = parts[.note]?.joined(separator: "\n")
        analysis.guidance = parts[.guidance]?.joined(separator: "\n")
        return Self.saysNothing(analysis) ? nil : analysis
    }

    private static func saysNothing(_ analysis: Analysis) -> Bool {
        analysis.lowest == nil && analysis.cause == nil && analysis.note == nil
            && analysis.guidance == nil
    }

    /// Takes the question named as the lowest; what names none is doubtful.
    private mutating func take(
        lowest words: String, in draft: AnalysisDraft, at place: Place, _ analysis: inout Analysis
    ) {
        guard let code = code(lowest: words, in: draft) else {
            uncertain.append(
                Uncertainty(
                    place: PlaceWording.thai(place), text: spacing.repaired(words),
                    reason: ReadingDoubt.noLowest.wording))
            return
        }
        let score = draft.scores.first { $0.code == code }?.printed
        Self.name(code, score, in: &analysis)
        var group: [String] = []
        for (code, _) in draft.scores where !group.contains(Figure.question(code).description) {
            group.append(Figure.question(code).description)
        }
        claims.append(
            Claim(
                kind: .lowest, figure: Figure.question(code).description, group: group,
                text: "ข้อคำถามที่ได้คะแนนน้อยที่สุด : " + spacing.repaired(words)))
    }

    /// The first that a topic names is its lowest; others that are named with the same score share the place.
    private static func name(_ code: String, _ score: String?, in analysis: inout Analysis) {
        guard let lowest = analysis.lowest else {
            analysis.lowest = Analysis.Lowest(code: code, score: score)
            return
        }
        let named = lowest.alike ?? []
        guard let score, score == lowest.score, !([lowest.code] + named).contains(code) else {
            return
        }
        analysis.lowest?.alike = named + [code]
    }

    /// The code a text begins with or mentions, else the question of the topic whose name it is.
    private func code(lowest words: String, in draft: AnalysisDraft) -> String? {
        if let found = codes.code(at: words) { return found.code }
        if let mention = codes.mentions(in: ScalarText(words)).first { return mention.code }
        let folded = FoldedText(words)
        guard folded.count > 12 else { return nil }
        let pairs = LetterPairs(folded)
        let alike = draft.scores.compactMap { score in
            codes.names[score.code]?.first.map {
                (score.code, pairs.coverage(of: LetterPairs($0)), $0.count)
            }
        }
        let best = alike.filter { $0.2 > 12 }.max { $0.1 < $1.1 }
        guard let best, best.1 > 0.8 else { return nil }
        return best.0
    }

    /// Takes shares of answers; they belong to the code named last before them.
    mutating func takeShares(in text: ScalarText, _ placed: PlacedText, fallback: String?) {
        let shares = distributions.shares(in: text)
        guard Set(shares.map(\.option)).count >= 3 else { return }
        var from = 0
        var code = fallback
        for share in shares {
            if let named = lastCode(in: text, from..<share.range.lowerBound) { code = named }
            from = share.range.upperBound
            guard let code else { continue }
            prints.add(
                .distribution(question: code, option: share.option), share.printed,
                at: placed.place(at: share.range.lowerBound))
        }
    }

    /// The last code in a range: after "ข้อ", or written with its letter.
    private func lastCode(in text: ScalarText, _ range: Range<Int>) -> String? {
        let part = ScalarText(text.string(range))
        var last: (code: String, at: Int)?
        for found in part.ranges(of: Self.item) {
            if let code = codes.code(at: part.string(found.lowerBound..<part.count))?.code {
                last = (code, found.lowerBound)
            }
        }
        if let mention = codes.mentions(in: part).last,
            mention.range.lowerBound > (last?.at ?? -1) + 8
        {
            last = (mention.code, mention.range.lowerBound)
        }
        return last?.code
    }

    private static let item = Array("ข้อ".unicodeScalars)

    /// A part's words without the signs that its label leaves.
    private static func bare(_ text: String) -> String {
        String(text.drop { $0.isWhitespace || ":*".contains($0) }).trimmed
    }
}
