internal import ThaiText

/// How a workbook shows a number: the parts of a number format that matter for reading.
struct CellFormat: Sendable, Hashable {
    private enum Kind: Sendable, Hashable {
        case general
        case number(places: Int, grouped: Bool)
        case percent(places: Int)
        case date(day: Bool)
        case time
    }

    private var kind = Kind.general
    /// Text in quotes before and after the number, such as " คะแนน".
    private var prefix = ""
    private var suffix = ""

    /// The format that shows a number as it is.
    static let general = CellFormat(code: "General")

    /// A format by its code, such as `0.00`, `#,##0.00` or `d mmm yy`; of several sections the first counts.
    init(code: String) {
        var signs = ""
        var rest = Substring(code)
        while let sign = rest.popFirst(), sign != ";" {
            switch sign {
            case "\"":
                let quoted = String(rest.prefix { $0 != "\"" })
                rest = rest.dropFirst(quoted.count + 1)
                if signs.isEmpty { prefix += quoted } else { suffix += quoted }
            case "\\", "_", "*":
                let escaped = rest.popFirst()
                if sign == "\\", let escaped, !signs.isEmpty { suffix.append(escaped) }
            case "[":
                rest = rest.drop { $0 != "]" }.dropFirst()
            default: signs.append(sign)
            }
        }
        kind = Self.kind(signs.lowercased())
        if case .date = kind { (prefix, suffix) = ("", "") }
    }

    /// One of the formats every workbook knows by number; nil for numbers without a fixed meaning.
    init?(builtIn number: Int) {
        switch number {
        case 0: self.init(code: "General")
        case 1: self.init(code: "0")
        case 2: self.init(code: "0.00")
        case 3: self.init(code: "#,##0")
        case 4: self.init(code: "#,##0.00")
        case 9: self.init(code: "0%")
        case 10: self.init(code: "0.00%")
        case 14, 15, 22, 27...31, 36, 50...54, 57, 58: self.init(code: "d/m/yyyy")
        // 71 … 81 are the Thai dates and times of Thai editions.
        case 71, 72, 77: self.init(code: "d/m/yyyy")
        case 16: self.init(code: "d-mmm")
        case 17, 73, 74: self.init(code: "mmm-yy")
        case 18...21, 32...35, 45...47, 55, 56, 75, 76, 78...81: self.init(code: "h:mm")
        case 37, 38: self.init(code: "#,##0")
        case 39, 40: self.init(code: "#,##0.00")
        case 59: self.init(code: "0")
        case 60: self.init(code: "0.00")
        case 61: self.init(code: "#,##0")
        case 62: self.init(code: "#,##0.00")
        case 67: self.init(code: "0%")
        case 68: self.init(code: "0.00%")
        default: return nil
        }
    }

    private static func kind(_ signs: String) -> Kind {
        if signs.contains("general") || signs.contains("@") || signs.contains("e+") {
            return .general
        }
        if signs.contains(where: { "ydb".contains($0) }) {
            return .date(day: signs.contains("d"))
        }
        if signs.contains(where: { "hs".contains($0) }) { return .time }
        if signs.contains("m") { return .date(day: false) }
        guard signs.contains(where: { "0#?".contains($0) }), !signs.contains("/") else {
            return .general
        }
        let fraction = signs.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
        let places = fraction.first?.prefix(30).filter { $0 == "0" }.count ?? 0
        if signs.contains("%") { return .percent(places: places) }
        return .number(places: places, grouped: signs.contains(","))
    }

    /// A stored number as the workbook shows it; what is no number stays as it is.
    func text(_ stored: String, from1904: Bool) -> String {
        guard var number = DecimalText(stored) else { return stored }
        switch kind {
        case .general:
            return number.shortest
        case .number(let places, let grouped):
            number.round(places: places)
            return prefix + (grouped ? Self.grouped(number.written) : number.written) + suffix
        case .percent(let places):
            number.shift(by: 2)
            number.round(places: places)
            return prefix + number.written + "%" + suffix
        case .date(let day):
            return SheetDate.text(number, day: day, from1904: from1904) ?? number.shortest
        case .time:
            return SheetDate.time(number) ?? number.shortest
        }
    }

    private static func grouped(_ text: String) -> String {
        let whole = text.prefix { $0 != "." }
        let digits = whole.drop { $0 == "-" }
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out += "," }
            out.append(digit)
        }
        return whole.prefix { $0 == "-" } + out + text.dropFirst(whole.count)
    }
}

/// Days of a workbook, counted from the end of 1899 or from 1904.
enum SheetDate {
    /// The day in words, "1 ตุลาคม 2567"; without `day` only month and year. Nil outside the years of documents.
    static func text(_ number: DecimalText, day: Bool, from1904: Bool) -> String? {
        // Excel counts a 29 February 1900 that never was; days before it are no dates of documents.
        guard let serial = number.whole, (61...700_000).contains(serial) else { return nil }
        guard let date = date(serial + (from1904 ? 1_462 : 0)) else { return nil }
        let year = date.year > 2_400 ? date.year : date.year + ThaiDate.eraOffset
        let month = "\(date.month.name) \(year)"
        return day ? "\(date.day) \(month)" : month
    }

    /// The time of day, "13:30"; with a day in front when there is one.
    static func time(_ number: DecimalText) -> String? {
        var fraction = number
        fraction.round(places: 6)
        guard let whole = number.whole, let rest = Int(fraction.written.suffix(6)), whole >= 0
        else { return nil }
        let minutes = (rest * 1_440 + 500_000) / 1_000_000
        let (hour, minute) = (minutes / 60 % 24, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// The day of a serial number in the Gregorian calendar.
    private static func date(_ serial: Int) -> (year: Int, month: ThaiMonth, day: Int)? {
        var rest = serial - 61
        var year = 1_900
        var month = ThaiMonth.march
        while true {
            let days = month.days(inYear: year)
            if rest < days { return (year, month, rest + 1) }
            rest -= days
            if month == .december { year += 1 }
            guard let next = ThaiMonth(rawValue: month.rawValue % 12 + 1) else { return nil }
            month = next
        }
    }
}
