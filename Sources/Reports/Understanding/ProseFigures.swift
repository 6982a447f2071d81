import Assessment

/// Scores in running text: "ตัวชี้วัดที่ ๑ … มีผลคะแนน เท่ากับ ๙๕.๔๐", "… (IIT) คะแนนรวม ๙๕.๖๘ คะแนน".
struct ProseFigures {
    /// A score and the figure it belongs to.
    struct Found {
        let figure: Figure
        let printed: String
        /// The year (Buddhist era) that stands before it, if another than the document's.
        let year: Int?
    }

    let labels: FigureLabels
    let codes: CodeReading
    /// The document's year.
    let year: Int?
    /// The figure a line before named without giving its score.
    private var open: Figure?

    init(labels: FigureLabels, codes: CodeReading, year: Int?) {
        self.labels = labels
        self.codes = codes
        self.year = year
    }

    /// The scores of a line of running text.
    mutating func take(_ line: String) -> [Found] {
        let text = ScalarText(line)
        let mentions =
            (labels.mentions(in: text)
            + codes.mentions(in: text).map {
                FigureLabels.Mention(figure: .question($0.code), range: $0.range)
            }).sorted { $0.range.lowerBound < $1.range.lowerBound }
        let numbers = PrintedNumber.all(in: text).filter { isScore($0, in: text, mentions) }
        let isNamed = mentions.contains { $0.figure != .total }
        // "มีผลคะแนน" alone goes on with the figure that the line before named.
        let goesOn = !isNamed && open != nil && text.count < 80
        let figures = goesOn ? [] : isNamed ? Self.meant(mentions, numbers) : mentions
        var found: [Found] = []
        var from = 0
        var current = figures.isEmpty ? open : nil
        for number in numbers {
            if let next = figures.last(where: {
                $0.range.lowerBound >= from && $0.range.upperBound <= number.range.lowerBound
            }) {
                current = next.figure
            }
            guard let figure = current, !isOfAnotherYear(number, text) || figure == .total else {
                continue
            }
            let before = yearBefore(number, text)
            found.append(
                Found(figure: figure, printed: number.text, year: before == year ? nil : before))
            from = number.range.upperBound
            current = nil
        }
        open = found.isEmpty ? figures.last?.figure : nil
        if open == .total { open = nil }
        return found
    }

    /// The mentions of a line that names other figures than the total: "มีคะแนนรวม" behind one of them
    /// speaks of that one unless a score stands between.
    private static func meant(
        _ mentions: [FigureLabels.Mention], _ numbers: [PrintedNumber]
    ) -> [FigureLabels.Mention] {
        mentions.filter { mention in
            guard mention.figure == .total else { return true }
            guard !mention.isLoose else { return false }
            let owner = mentions.last {
                $0.figure != .total && $0.range.upperBound <= mention.range.lowerBound
            }
            guard let owner else { return true }
            return numbers.contains {
                $0.range.lowerBound >= owner.range.upperBound
                    && $0.range.upperBound <= mention.range.lowerBound
            }
        }
    }

    /// Whether a number is a score, by what stands beside it.
    private func isScore(
        _ number: PrintedNumber, in text: ScalarText, _ mentions: [FigureLabels.Mention]
    ) -> Bool {
        guard !mentions.contains(where: { $0.range.overlaps(number.range) }) else { return false }
        guard number.isScore, number.whole <= 999 else {
            return number.lostItsPoint && Self.follows(number, mentions, in: text)
        }
        let after = text.string(number.range.upperBound..<number.range.upperBound + 12).trimmed
        let before = text.string(max(0, number.range.lowerBound - 26)..<number.range.lowerBound)
            .split(whereSeparator: \.isWhitespace).joined()
        for word in ["ข้อ", "คน", "ราย", "ปี", "หน่วยงาน", "แห่ง", "เดือน", "วัน", "บาท", "ครั้ง", "ตัวชี้วัด"]
        where after.hasPrefix(word) {
            // "90.55 ข้อ e2 …": counts have no decimals, so the next item begins here.
            if number.hasFraction, ["ข้อ", "ตัวชี้วัด"].contains(word) { continue }
            return false
        }
        for word in [
            "ปี", "พ.ศ.", "ประมาณ", "ที่", "ข้อ", "โทร.", "โทร", "/", "เวลา", "จำนวน", "ลำดับ", "เพิ่มขึ้น",
            "ลดลง",
        ]
        where before.hasSuffix(word) && !before.hasSuffix("อยู่ที่") && !before.hasSuffix("ได้ที่") {
            return false
        }
        if after.hasPrefix("คะแนน") || after.hasPrefix("%") || after.hasPrefix("เปอร์เซ็นต์") {
            return !Self.options.contains { before.hasSuffix($0) }
        }
        let isAnnounced = Self.announcers.contains { before.hasSuffix($0) }
        return isAnnounced
            || number.hasFraction && number.text.drop { $0 != "." }.count == 3
                && number.whole <= 100
    }

    /// Whether a number stands right behind the name of a figure ("IIT 9467", "IIT = 9467").
    private static func follows(
        _ number: PrintedNumber, _ mentions: [FigureLabels.Mention], in text: ScalarText
    ) -> Bool {
        mentions.contains { mention in
            guard mention.figure != .total || !mention.isLoose,
                mention.range.upperBound <= number.range.lowerBound
            else { return false }
            let between = text.string(mention.range.upperBound..<number.range.lowerBound)
            return ["", ":", "=", "เท่ากับ", "ได้", "คะแนน"].contains(
                between.filter { !$0.isWhitespace })
        }
    }

    private static let announcers = [
        "คะแนน", "เท่ากับ", "ร้อยละ", "ได้", "อยู่ที่", ":", "=", "คิดเป็น", "คะแนนรวม", "คะแนนเฉลี่ย",
    ]
    private static let options = ["มากที่สุด", "มากที่", "มาก", "ค่อนข้างมาก", "น้อย", "น้อยที่สุด", "ไม่มี"]

    /// The last year named before a number.
    private func yearBefore(_ number: PrintedNumber, _ text: ScalarText) -> Int? {
        TitleReading.years(in: text.string(0..<number.range.lowerBound)).last
    }

    /// Whether a number belongs to the year a comparison names ("เพิ่มขึ้นจากปี ๒๕๖๗ (๙๒.๑๐)").
    private func isOfAnotherYear(_ number: PrintedNumber, _ text: ScalarText) -> Bool {
        let before = yearBefore(number, text)
        return before != nil && year != nil && before != year
    }
}
