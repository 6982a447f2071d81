import ThaiText

/// The fiscal years that a few words name: "รายงานผล ปี 2567", "plan-2566-2570.pdf", "o13_๒๕๖๗", "report-2024".
struct YearMentions: Sendable, Hashable {
    /// Every year that is named, of the Buddhist era, as written or turned from the common era.
    let years: [Int]
    /// First and last of every span of years.
    private let spans: [ClosedRange<Int>]

    init(_ text: String) {
        let letters = Array(Digits.arabic(text))
        var (years, spans): ([Int], [ClosedRange<Int>]) = ([], [])
        var place = letters.startIndex
        var before: (year: Int, end: Int)?
        while let run = Self.digits(in: letters, from: place) {
            place = run.upperBound
            guard let year = Self.year(String(letters[run])) else { continue }
            // October to December belong to the fiscal year that is called by the next one.
            let named = Self.endsYear(letters[..<run.lowerBound]) ? year + 1 : year
            if let start = before, start.year < year,
                Self.isSpan(letters[start.end..<run.lowerBound])
            {
                spans.append(start.year...year)
            }
            years.append(named)
            before = (year, run.upperBound)
        }
        (self.years, self.spans) = (years, spans)
    }

    /// Whether a year is named, or lies in a span.
    func covers(_ year: Int) -> Bool {
        years.contains(year) || spans.contains { $0.contains(year) }
    }

    /// What an address is called by: its last part, percent signs resolved.
    static func lastPart(of address: String) -> String {
        let path = address.split(separator: "?").first ?? ""
        let part = path.split(separator: "/").last.map(String.init) ?? ""
        var bytes: [UInt8] = []
        var rest = Array(part.utf8)[...]
        while let byte = rest.popFirst() {
            let code = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), code.utf8.count == 2, let value = UInt8(code, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digits(in letters: [Character], from place: Int) -> Range<Int>? {
        guard let start = letters[place...].firstIndex(where: \.isASCIIDigit) else { return nil }
        let end = letters[start...].firstIndex { !$0.isASCIIDigit } ?? letters.endIndex
        return start..<end
    }

    /// A year near ours, of either era; nil for other numbers.
    private static func year(_ digits: String) -> Int? {
        guard digits.utf8.count == 4, let number = Int(digits) else { return nil }
        switch number {
        case 2540...2599: return number
        case 1997...2056: return number + 543
        default: return nil
        }
    }

    private static let lastMonths = [
        "ตุลาคม", "ต.ค.", "พฤศจิกายน", "พ.ย.", "ธันวาคม", "ธ.ค.", "october", "november", "december",
    ]

    private static func endsYear(_ before: ArraySlice<Character>) -> Bool {
        let text = String(before).lowercased()
        var words = text[...]
        while let last = words.last, last == " " || last == "\u{A0}" { words.removeLast() }
        for era in ["พ.ศ.", "ค.ศ."] where words.hasSuffix(era) {
            words = words.dropLast(era.count)
            while words.last == " " { words.removeLast() }
        }
        return lastMonths.contains { words.hasSuffix($0) }
    }

    private static func isSpan(_ between: ArraySlice<Character>) -> Bool {
        let text = String(between).filter { $0 != " " }
        return ["-", "–", "—", "ถึง", "to", "_"].contains(text.lowercased())
            || text == "ถึงพ.ศ." || text == "-พ.ศ." || text == "–พ.ศ."
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
