/// The words of a period that carry meaning; everything else is `.other`.
enum PeriodToken: Hashable {
    case number(Int, digits: Int)
    case month(ThaiMonth)
    /// A dash, "ถึง".
    case through
    /// "และ", a comma.
    case and
    case slash
    case quarter
    /// "ตลอดปี", "ทั้งปี".
    case wholeYear
    /// "๖ เดือนแรก" is 1, "๖ เดือนหลัง" is 2.
    case half(Int)
    /// "ปีงบประมาณ", "ปี".
    case fiscalYear
    /// "พ.ศ."
    case era
    case within
    case onward
    /// A length in days, which names no date.
    case days
    case other

    /// The tokens of a text in order.
    static func all(in text: String) -> [PeriodToken] {
        var scanner = PeriodScanner(text)
        var tokens: [PeriodToken] = []
        while let token = scanner.next() {
            if token == .other, tokens.last == .other { continue }
            tokens.append(token)
        }
        return tokens
    }
}

/// Cuts a period's wording into tokens; tolerant of spaces and dots that line breaks and typists leave.
struct PeriodScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) {
        scalars = Array(Digits.arabic(Normalisation.canonical(text)).unicodeScalars)
    }

    mutating func next() -> PeriodToken? {
        while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
        guard index < scalars.count else { return nil }
        if let number = scanNumber() { return number }
        if skipRound() { return next() }
        for (word, token) in Self.words {
            if let end = match(word, at: index) {
                index = end
                return token ?? self.next()
            }
        }
        if let month = scanMonth() { return .month(month) }
        if let end = matchAbbreviation("พ", "ศ", at: index) {
            index = end
            return .era
        }
        index += 1
        return .other
    }

    /// Longer words before the shorter ones they begin with; nil says nothing of dates.
    private static let words: [([Unicode.Scalar], PeriodToken?)] = [
        ("-", .through), ("–", .through), ("—", .through), ("‐", .through), ("−", .through),
        ("~", .through), ("จนถึง", .through), ("ถึง", .through), ("/", .slash), (",", .and),
        ("และ", .and), ("กับ", .and), ("ไตรมาสที่", .quarter), ("ไตรมาส", .quarter),
        ("ตลอดทั้งปี", .wholeYear), ("ตลอดปี", .wholeYear), ("ตลอดระยะเวลาปี", .wholeYear),
        ("ทั้งปี", .wholeYear), ("เดือนแรก", .half(1)), ("เดือนหลัง", .half(2)),
        ("ครึ่งปีแรก", .half(1)), ("ครึ่งปีหลัง", .half(2)), ("งบประมาณ", nil),
        ("ปีงบประมาณ", .fiscalYear), ("ปี", .fiscalYear), ("ภายใน", .within),
        ("เป็นต้นไป", .onward), ("วันที่", nil), ("เดือน", nil), ("วัน", .days),
        ("พุทธศักราช", .era),
    ].map { (Array($0.0.unicodeScalars), $0.1) }

    /// The number of a round ("ครั้งที่ ๑ ธันวาคม") is not the day of the month after it.
    private mutating func skipRound() -> Bool {
        for word in Self.rounds {
            guard let end = match(word, at: index) else { continue }
            index = skip(while: \.properties.isWhitespace, from: end)
            _ = scanNumber()
            return true
        }
        return false
    }

    private static let rounds = ["ครั้งที่", "รอบที่", "ระยะที่"].map { Array($0.unicodeScalars) }

    private mutating func scanNumber() -> PeriodToken? {
        var end = index
        while end < scalars.count, ("0"..."9").contains(scalars[end]) { end += 1 }
        guard end > index else { return nil }
        let digits = end - index
        let value = scalars[index..<end].prefix(5)
            .reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
        index = end
        return .number(value, digits: digits)
    }

    private mutating func scanMonth() -> ThaiMonth? {
        for (month, name) in Self.fullNames {
            if let end = match(name, at: index) {
                index = end
                return month
            }
        }
        for (month, first, second) in Self.shortNames {
            if let end = matchAbbreviation(first, second, at: index) {
                index = end
                return month
            }
        }
        return nil
    }

    private static let fullNames: [(ThaiMonth, [Unicode.Scalar])] = ThaiMonth.allCases.map {
        ($0, Array($0.name.unicodeScalars))
    }

    /// The two halves of each abbreviation; dots and spaces may stand between and after.
    private static let shortNames: [(ThaiMonth, String, String)] = ThaiMonth.allCases.compactMap {
        let halves = $0.abbreviation.split(separator: ".").map(String.init)
        guard halves.count == 2 else { return nil }
        return ($0, halves[0], halves[1])
    }

    /// The end of a word that stands here, spaces inside it allowed.
    private func match(_ word: [Unicode.Scalar], at start: Int) -> Int? {
        var position = start
        for (count, scalar) in word.enumerated() {
            while count > 0, position < scalars.count, scalars[position].properties.isWhitespace {
                position += 1
            }
            guard position < scalars.count, scalars[position] == scalar else { return nil }
            position += 1
        }
        return position
    }

    /// The end of an abbreviation of two halves that stands here and is not part of a longer word.
    private func matchAbbreviation(_ first: String, _ second: String, at start: Int) -> Int? {
        guard !(start > 0 && isThaiLetter(scalars[start - 1])) else { return nil }
        guard var position = match(Array(first.unicodeScalars), at: start) else { return nil }
        position = skip(while: { $0 == "." || $0.properties.isWhitespace }, from: position)
        guard let end = match(Array(second.unicodeScalars), at: position) else { return nil }
        guard !(end < scalars.count && isThaiLetter(scalars[end])) else { return nil }
        return skip(while: { $0 == "." }, from: end)
    }

    private func skip(while condition: (Unicode.Scalar) -> Bool, from start: Int) -> Int {
        var position = start
        while position < scalars.count, condition(scalars[position]) { position += 1 }
        return position
    }

    private func isThaiLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x0E01...0x0E4E).contains(scalar.value)
    }
}
