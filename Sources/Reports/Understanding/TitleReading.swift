import ThaiText

/// What the title and the headings say: years and what the document is for.
struct TitleReading {
    private let lines: [ReadLine]
    /// The fiscal year of the title.
    let fiscalYear: Int?

    /// Looks at the running text of a document.
    init(_ lines: [ReadLine]) {
        self.lines = lines
        let cover = Array(lines.prefix(12).prefix { $0.text.unicodeScalars.count < 240 })
        fiscalYear =
            Self.firstYear(in: cover) ?? Self.firstYear(in: Array(lines.prefix(40)))
            ?? Self.firstYear(in: lines)
    }

    /// The year that the headings about measures plan for, when it is later than the title's.
    var planYear: Int? {
        guard let fiscalYear else { return nil }
        let headings = lines.filter { $0.isHeading || $0.isBold || $0.text.count < 140 }
        for (index, line) in headings.enumerated() where line.text.contains("มาตรการ") {
            let next = headings.dropFirst(index + 1).first?.text ?? ""
            for text in [line.text, next] {
                if let year = Self.years(in: text).last, year == fiscalYear + 1 { return year }
            }
        }
        return nil
    }

    /// The year whose result the text speaks of, when that is the year before the title's: measures of one
    /// year follow from the result of the last.
    var scoresYear: Int? {
        guard let fiscalYear else { return nil }
        var years: Set<Int> = []
        for (index, line) in lines.enumerated() {
            let text = ScalarText(line.text)
            for phrase in Self.results {
                for range in text.ranges(of: phrase) {
                    let next = index + 1 < lines.count ? lines[index + 1].text : ""
                    let rest = "\(text.string(range.upperBound..<text.count)) \(next)".prefix(140)
                    // The year of measures that follow from the result is not its own.
                    let ends = rest.firstRange(of: "มาตรการ")?.lowerBound ?? rest.endIndex
                    if let year = Self.years(in: String(rest[..<ends])).first { years.insert(year) }
                }
            }
        }
        return years.contains(fiscalYear) || !years.contains(fiscalYear - 1) ? nil : fiscalYear - 1
    }

    private static let results = ["ผลการประเมิน", "ผลคะแนน", "คะแนนการประเมิน"].map {
        Array($0.unicodeScalars)
    }

    /// What the title calls the document.
    var kind: Report.Kind? {
        for line in lines.prefix(12) {
            let text = FoldedText(line.text)
            let words = String(String.UnicodeScalarView(text.scalars))
            if words.contains("รายงานผลการวิเคราะห์") { return .plan }
            if words.contains("รายงานผล") || words.contains("ผลการดำเนินการตามมาตรการ") {
                return .results
            }
            if Self.plans.contains(where: words.contains) { return .plan }
            if words.contains("มาตรการ") || words.contains("การวิเคราะห์ผล") { return .plan }
        }
        return nil
    }

    /// What a plan calls itself; the "แผน" of a planning division is none of these.
    private static let plans = [
        "แผนยกระดับ", "แผนการยกระดับ", "แผนการส่งเสริม", "แผนการขับเคลื่อน", "แผนการดำเนิน", "แผนปฏิบัติการ",
        "แผนขับเคลื่อน",
    ]

    private static func firstYear(in lines: [ReadLine]) -> Int? {
        for (index, line) in lines.enumerated() {
            if let year = years(in: line.text).first { return year }
            // "ประจำปีงบประมาณ" at the end of a line, the year on the next.
            let text = line.text
            if text.hasSuffix("ปีงบประมาณ") || text.hasSuffix("พ.ศ."), index + 1 < lines.count,
                let year = years(in: text + " " + lines[index + 1].text).first
            {
                return year
            }
        }
        return nil
    }

    /// Years of the Buddhist era after "ปีงบประมาณ", "ปี" or "พ.ศ.", in order.
    static func years(in text: String) -> [Int] {
        let text = ScalarText(text)
        var years: [Int] = []
        var index = 0
        while index < text.count {
            guard let end = labelEnd(text, at: index) else {
                index += 1
                continue
            }
            index = end
            var digits: [Int] = []
            while index < text.count, let digit = text.scalars[index].digit {
                digits.append(digit)
                index += 1
            }
            let value = digits.prefix(4).reduce(0) { $0 * 10 + $1 }
            if digits.count == 4, (2500...2699).contains(value) { years.append(value) }
            if digits.count == 2, (50...99).contains(value) { years.append(2500 + value) }
        }
        return years
    }

    /// The index of the number after a year's label; nil when no label stands here.
    private static func labelEnd(_ text: ScalarText, at start: Int) -> Int? {
        for label in labels {
            guard var end = text.end(of: label, at: start) else { continue }
            while end < text.count, text.scalars[end].digit == nil,
                text.scalars[end].properties.isWhitespace || text.scalars[end] == "("
                    || text.scalars[end] == "."
            {
                end += 1
            }
            if let inner = labelEnd(text, at: end) { return inner }
            return end < text.count && text.scalars[end].digit != nil ? end : nil
        }
        return nil
    }

    private static let labels: [[Unicode.Scalar]] = [
        "ปีงบประมาณ", "ปี", "พ.ศ.", "พ.ศ", "พศ.", "ประมาณ", "พุทธศักราช",
    ].map { Array($0.unicodeScalars) }
}
