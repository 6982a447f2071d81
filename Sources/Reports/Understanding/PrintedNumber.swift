import ThaiText

/// A decimal number as documents print it, in Thai, Arabic or mixed digits.
struct PrintedNumber {
    /// The print in Arabic digits.
    let text: String
    /// Where it stands in the scalars it was found in.
    let range: Range<Int>

    var hasFraction: Bool { text.contains(".") }
    /// The digits before the point, as a number; at most four of them count.
    var whole: Int { Int(text.prefix { $0 != "." }.prefix(4)) ?? 0 }

    /// The number that begins at an index; nil when none does.
    init?(_ scalars: [Unicode.Scalar], at start: Int) {
        var index = start
        var text = ""
        while index < scalars.count, index - start < 9,
            let digit = scalars[index].digit ?? Self.misreadZero(scalars, at: index, after: text)
        {
            text += String(digit)
            index += 1
        }
        guard !text.isEmpty else { return nil }
        if index + 1 < scalars.count, scalars[index] == "." || scalars[index] == ",",
            scalars[index + 1].digit != nil
        {
            var fraction = ""
            var end = index + 1
            while end < scalars.count, let digit = scalars[end].digit, end - index < 7 {
                fraction += String(digit)
                end += 1
            }
            // A comma before three digits groups thousands.
            let isPoint = scalars[index] == "." || fraction.count != 3
            text += (isPoint ? "." : "") + fraction
            index = end
        }
        self.text = text
        range = start..<index
    }

    /// A letter o that stands for a zero ("๘o.๑๒", "9o.45"): behind a digit and before a point and digits.
    private static func misreadZero(
        _ scalars: [Unicode.Scalar], at index: Int, after digits: String
    ) -> Int? {
        guard !digits.isEmpty, ["o", "O"].contains(scalars[index]) else { return nil }
        var next = index + 1
        if next < scalars.count, scalars[next].digit != nil || ["o", "O"].contains(scalars[next]) {
            next += 1
        }
        guard next + 1 < scalars.count, scalars[next] == ".", scalars[next + 1].digit != nil else {
            return nil
        }
        return 0
    }

    /// The one number of a score cell ("๙๐.๙๕", "95.68 %", "1๐๐ คะแนน"); nil when the cell says more.
    init?(cell: String) {
        let text = ScalarText(cell)
        guard let first = text.scalars.firstIndex(where: { $0.digit != nil }),
            let number = PrintedNumber(text.scalars, at: first)
        else { return nil }
        let before = FoldedText(text.string(0..<first))
        let after = FoldedText(text.string(number.range.upperBound..<text.count))
        let known = ["คะแนน", "ร้อยละ", "เปอร์เซ็นต์", "ได้", "เต็ม", "คะแนนเต็ม", ""]
            .map { FoldedText($0) }
        guard known.contains(before), known.contains(after),
            number.isScore || number.lostItsPoint
        else { return nil }
        self = number
    }

    /// Whether it can be meant as a score; years and counts cannot.
    var isScore: Bool { hasFraction ? whole < 10_000 : whole <= 999 }

    /// Whether it looks like a score with two decimals whose point was left out ("9467"), and like no year.
    var lostItsPoint: Bool {
        !hasFraction && (1_000...10_000).contains(whole) && !(2_400...2_699).contains(whole)
    }

    /// All numbers of a text in order.
    static func all(in text: ScalarText) -> [PrintedNumber] {
        var numbers: [PrintedNumber] = []
        var index = 0
        while index < text.count {
            if let number = PrintedNumber(text.scalars, at: index) {
                numbers.append(number)
                index = number.range.upperBound
            } else {
                index += 1
            }
        }
        return numbers
    }
}
