import Assessment
import ThaiText

/// Finds which figure a wording names: total, instrument, indicator, sub-indicator.
struct FigureLabels {
    /// A figure named in a text, and where.
    struct Mention {
        let figure: Figure
        let range: Range<Int>
        /// Whether the words ("มีผลคะแนน") go with any figure and mean the total only for want of another.
        var isLoose = false
    }

    private let indicators: [(number: Int, names: [[Unicode.Scalar]])]
    private let folded: [(number: Int, names: [LetterPairs])]

    /// Knows the indicators of a year, or of the latest when the year has no framework.
    init(_ frameworks: [Framework], year: Int?) {
        let framework = frameworks.first { $0.year == year } ?? frameworks.last
        let names = (framework?.indicators ?? []).map { indicator in
            (indicator.number, [indicator.name.thai] + (indicator.otherNames ?? []))
        }
        indicators = names.map { ($0.0, $0.1.map { Array($0.unicodeScalars) }) }
        folded = names.map { ($0.0, $0.1.map { LetterPairs(FoldedText($0)) }) }
    }

    /// The indicator whose name a text is.
    func indicator(named text: String) -> Int? {
        let text = LetterPairs(FoldedText(text))
        var best: (number: Int, likeness: Double)?
        for (number, names) in folded {
            for name in names {
                let likeness = text.likeness(to: name)
                if likeness > max(0.8, best?.likeness ?? 0) { best = (number, likeness) }
            }
        }
        return best?.number
    }

    /// The figures a text names, in order.
    func mentions(in text: ScalarText) -> [Mention] {
        var found: [Mention] = []
        var index = 0
        while index < text.count {
            if let mention = mention(text, at: index) {
                found.append(mention)
                index = max(index + 1, mention.range.upperBound)
            } else {
                index += 1
            }
        }
        return Self.preferAcronyms(found, in: text)
    }

    private func mention(_ text: ScalarText, at index: Int) -> Mention? {
        switch text.scalars[index] {
        case "ต": return numberedIndicator(text, at: index) ?? namedIndicator(text, at: index)
        case "I", "E", "O", "i", "e", "o": return acronym(text, at: index)
        default: break
        }
        for (phrase, instrument) in Self.instruments where phrase.first == text.scalars[index] {
            if let end = text.end(of: phrase, at: index) {
                return Mention(figure: .instrument(instrument), range: index..<end)
            }
        }
        for (phrases, isLoose) in [(Self.totals, false), (Self.looseTotals, true)] {
            for phrase in phrases where phrase.first == text.scalars[index] {
                if let end = text.end(of: phrase, at: index) {
                    return Mention(figure: .total, range: index..<end, isLoose: isLoose)
                }
            }
        }
        return nil
    }

    /// "ตัวชี้วัดที่ ๑", "ตัวชี้วัดย่อยที่ ๙.๑", "ตัวชี้วัด 10.2".
    private func numberedIndicator(_ text: ScalarText, at start: Int) -> Mention? {
        guard var end = text.end(of: Self.indicator, at: start) else { return nil }
        let sub = text.end(of: Self.sub, at: skip(text, end))
        if let sub { end = sub }
        if let that = text.end(of: Self.that, at: skip(text, end)) { end = that }
        guard let number = PrintedNumber(text.scalars, at: skip(text, end)), number.whole > 0,
            number.whole <= 99
        else { return nil }
        if number.hasFraction {
            // "ตัวชี้วัด 95.40" is a score, "9.1" a number of one digit behind the point.
            let fraction = number.text.drop { $0 != "." }.dropFirst()
            guard fraction.count == 1 else { return nil }
            return Mention(
                figure: .subIndicator(number.text), range: start..<number.range.upperBound)
        }
        guard folded.isEmpty || folded.contains(where: { $0.number == number.whole }) else {
            return nil
        }
        return Mention(figure: .indicator(number.whole), range: start..<number.range.upperBound)
    }

    private func namedIndicator(_ text: ScalarText, at start: Int) -> Mention? {
        guard let end = text.end(of: Self.indicator, at: start) else { return nil }
        let from = skip(text, end)
        for (number, names) in indicators {
            for name in names {
                if let end = text.end(of: name, at: from) {
                    return Mention(figure: .indicator(number), range: start..<end)
                }
            }
        }
        return nil
    }

    /// "IIT", "EIT๑", "EIT ส่วนที่ 2", "IOIT".
    private func acronym(_ text: ScalarText, at start: Int) -> Mention? {
        let isWordStart = start == 0 || !text.scalars[start - 1].isLatinLetter
        guard isWordStart else { return nil }
        var end = start
        while end < text.count, text.scalars[end].isLatinLetter { end += 1 }
        let word = text.string(start..<end).uppercased()
        guard let name = Self.acronyms[word] else { return nil }
        guard name == "EIT" else { return Mention(figure: .instrument(name), range: start..<end) }
        let (part, finish) = Self.part(text, after: end)
        return Mention(figure: .instrument(name, part: part), range: start..<finish)
    }

    /// A part's number behind an acronym: "๑", " ส่วนที่ 1", "(part 2)".
    private static func part(_ text: ScalarText, after end: Int) -> (Int?, Int) {
        var index = end
        func skipSigns() {
            while index < text.count, " (.-_)".contains(Character(text.scalars[index])) {
                index += 1
            }
        }
        skipSigns()
        var isNamed = index == end
        for word in parts {
            if let next = text.end(of: word, at: index) {
                index = next
                isNamed = true
                break
            }
        }
        skipSigns()
        guard isNamed, index < text.count, let digit = text.scalars[index].digit,
            (1...2).contains(digit),
            index + 1 == text.count
                || text.scalars[index + 1].digit == nil && text.scalars[index + 1] != "."
        else { return (nil, end) }
        return (digit, index + 1)
    }

    private func skip(_ text: ScalarText, _ start: Int) -> Int {
        var index = start
        while index < text.count, text.scalars[index].properties.isWhitespace { index += 1 }
        return index
    }

    /// The acronym in brackets decides over the name before it ("…ภายใน (IOIT)").
    private static func preferAcronyms(_ found: [Mention], in text: ScalarText) -> [Mention] {
        var out: [Mention] = []
        for mention in found {
            if let last = out.last, case .instrument = last.figure,
                case .instrument = mention.figure,
                mention.range.lowerBound - last.range.upperBound <= 4
            {
                out[out.count - 1] = Mention(
                    figure: mention.figure,
                    range: last.range.lowerBound..<mention.range.upperBound)
            } else {
                out.append(mention)
            }
        }
        return out
    }

    private static let indicator = Array("ตัวชี้วัด".unicodeScalars)
    private static let sub = Array("ย่อย".unicodeScalars)
    private static let that = Array("ที่".unicodeScalars)
    private static let parts = ["ส่วนที่", "ส่วน", "Part", "part", "PART"].map {
        Array($0.unicodeScalars)
    }
    private static let acronyms = ["IIT": "IIT", "EIT": "EIT", "OIT": "OIT", "IOIT": "OIT"]
    private static let instruments: [([Unicode.Scalar], String)] = [
        ("ผู้มีส่วนได้ส่วนเสียภายใน", "IIT"), ("ผู้มีส่วนได้ส่วนเสียภายนอก", "EIT"),
        ("แบบวัดการเปิดเผยข้อมูลสาธารณะ", "OIT"), ("แบบตรวจการเปิดเผยข้อมูลสาธารณะ", "OIT"),
    ].map { (Array($0.0.unicodeScalars), $0.1) }
    private static let totals = [
        "คะแนนรวม", "คะแนนภาพรวม", "ภาพรวม", "คะแนนเฉลี่ยรวม", "ผลคะแนนรวม", "คะแนนผลการประเมิน",
        "ผลการประเมินคุณธรรมและความโปร่งใส", "ผลการประเมิน ITA", "รวมทั้งหมด", "คะแนน ITA",
    ].map { Array($0.filter { $0 != " " }.unicodeScalars) }
    private static let looseTotals = ["คะแนนเฉลี่ย", "มีผลคะแนน", "ผลคะแนน"].map {
        Array($0.unicodeScalars)
    }
}
