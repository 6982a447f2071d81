import Assessment

/// What running text says of its figures: below the target, risen or fallen against the year before.
struct ClaimProse {
    let labels: FigureLabels
    let codes: CodeReading

    private struct Phrase {
        let words: [Unicode.Scalar]
        let kind: Claim.Kind
    }

    private static let wordings: [(kind: Claim.Kind, words: [String])] = [
        (
            .belowTarget,
            [
                "ต่ำกว่าค่าเป้าหมาย", "ต่ำกว่าเป้าหมาย", "ต่ำกว่าเกณฑ์", "ไม่ผ่านเกณฑ์", "ไม่เป็นไปตามเป้าหมาย",
                "ไม่บรรลุเป้าหมาย", "ไม่บรรลุค่าเป้าหมาย", "ไม่ผ่านค่าเป้าหมาย",
            ]
        ),
        (
            .reachesTarget,
            [
                "สูงกว่าค่าเป้าหมาย", "สูงกว่าเป้าหมาย", "ผ่านเกณฑ์", "เป็นไปตามเป้าหมาย", "บรรลุเป้าหมาย",
                "บรรลุค่าเป้าหมาย", "ผ่านค่าเป้าหมาย",
            ]
        ),
        (
            .increased,
            ["เพิ่มขึ้นจาก", "สูงขึ้นจาก", "สูงกว่าปี", "เพิ่มขึ้นเมื่อเทียบ"]
        ),
        (
            .decreased,
            ["ลดลงจาก", "ต่ำกว่าปี", "ลดลงเมื่อเทียบ"]
        ),
        (
            .lowest,
            [
                "น้อยที่สุดในกลุ่ม", "ต่ำที่สุดในกลุ่ม", "ต่ำสุดในกลุ่ม", "ได้คะแนนน้อยที่สุด", "ได้คะแนนต่ำสุด",
                "ได้คะแนนต่ำที่สุด", "คะแนนต่ำสุด", "คะแนนต่ำที่สุด", "คะแนนน้อยที่สุด",
            ]
        ),
        (
            .highest,
            ["ได้คะแนนสูงสุด", "ได้คะแนนสูงที่สุด", "ได้คะแนนมากที่สุด", "คะแนนสูงสุด", "คะแนนสูงที่สุด"]
        ),
    ]

    private static let phrases: [Phrase] = wordings.flatMap { wording in
        wording.words.map { Phrase(words: Array($0.unicodeScalars), kind: wording.kind) }
    }

    /// The claims of a line or a part of an analysis.
    func claims(in line: String) -> [Claim] {
        let text = ScalarText(line)
        guard text.count < 2000 else { return [] }
        let mentions =
            (labels.mentions(in: text)
            + codes.mentions(in: text).map {
                FigureLabels.Mention(figure: .question($0.code), range: $0.range)
            }).sorted { $0.range.lowerBound < $1.range.lowerBound }
        guard !mentions.isEmpty else { return [] }
        // "มีผลคะแนน" names the total only where nothing else is named.
        let named = mentions.filter { $0.figure != .total }
        let figures = named.isEmpty ? mentions : named
        var claims: [Claim] = []
        var index = 0
        while index < text.count {
            guard let (kind, end) = phrase(text, at: index) else {
                index += 1
                continue
            }
            if let figure = figure(of: kind, at: index..<end, figures) {
                claims.append(
                    Claim(
                        kind: kind, figure: figure.description, value: value(kind, text, end),
                        text: line))
            }
            index = end
        }
        return claims
    }

    private func phrase(_ text: ScalarText, at index: Int) -> (Claim.Kind, Int)? {
        for phrase in Self.phrases where phrase.words.first == text.scalars[index] {
            guard let end = text.end(of: phrase.words, at: index) else { continue }
            let before = text.string(max(0, index - 3)..<index)
            if phrase.kind == .reachesTarget, before.hasSuffix("ไม่") { continue }
            return (phrase.kind, end)
        }
        return nil
    }

    /// The figure a phrase speaks of: the one before it; for the lowest and highest also the one after.
    private func figure(
        of kind: Claim.Kind, at range: Range<Int>, _ mentions: [FigureLabels.Mention]
    ) -> Figure? {
        let before = mentions.last { $0.range.upperBound <= range.lowerBound }
        let after = mentions.first { $0.range.lowerBound >= range.upperBound }
        switch kind {
        case .lowest, .highest:
            if let after, after.figure != .total, after.range.lowerBound - range.upperBound < 30 {
                return after.figure
            }
            return before?.figure == .total ? nil : before?.figure
        default: return before?.figure
        }
    }

    /// The number a claim compares with: the first score behind the phrase.
    private func value(_ kind: Claim.Kind, _ text: ScalarText, _ end: Int) -> String? {
        guard kind != .lowest, kind != .highest else { return nil }
        let rest = ScalarText(text.string(end..<min(text.count, end + 60)))
        return PrintedNumber.all(in: rest).first { number in
            number.isScore && number.whole <= 100
                && (number.hasFraction
                    || rest.string(number.range.upperBound..<rest.count).trimmed.hasPrefix("คะแนน")
                    || rest.string(0..<number.range.lowerBound).trimmed.hasSuffix("ร้อยละ")
                    || rest.string(0..<number.range.lowerBound).trimmed.hasSuffix("("))
        }?.text
    }
}

extension Claim {
    /// The code of the question it speaks of; nil for any other figure.
    var questionCode: String? {
        guard case .question(let code, _) = Figure(figure) else { return nil }
        return code
    }
}
