/// A month of the year with its Thai names.
public enum ThaiMonth: Int, Sendable, Hashable, CaseIterable, Comparable {
    case january = 1
    case february, march, april, may, june, july, august, september, october, november, december

    /// The full name, "มกราคม".
    public var name: String { Self.names[rawValue - 1].full }

    /// The official abbreviation, "ม.ค.".
    public var abbreviation: String { Self.names[rawValue - 1].short }

    /// Whether a month is earlier in the calendar year.
    public static func < (one: ThaiMonth, other: ThaiMonth) -> Bool {
        one.rawValue < other.rawValue
    }

    /// Days of the month in a Gregorian year.
    public func days(inYear year: Int) -> Int {
        switch self {
        case .february: Self.isLeap(year) ? 29 : 28
        case .april, .june, .september, .november: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    private static let names: [(full: String, short: String)] = [
        ("มกราคม", "ม.ค."), ("กุมภาพันธ์", "ก.พ."), ("มีนาคม", "มี.ค."), ("เมษายน", "เม.ย."),
        ("พฤษภาคม", "พ.ค."), ("มิถุนายน", "มิ.ย."), ("กรกฎาคม", "ก.ค."), ("สิงหาคม", "ส.ค."),
        ("กันยายน", "ก.ย."), ("ตุลาคม", "ต.ค."), ("พฤศจิกายน", "พ.ย."), ("ธันวาคม", "ธ.ค."),
    ]
}
