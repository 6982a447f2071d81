public import HTTP

/// What the access log says of a request; no body, no query, no cookie.
public struct AccessRecord: Sendable, Hashable {
    /// When it was answered, in milliseconds since 1970.
    public let time: Int64
    /// The number of the request.
    public let id: RequestID
    /// What was asked.
    public let method: Method
    /// Of which path, without query.
    public let path: String
    /// What was answered.
    public let status: Status
    /// Bytes of the response, head included.
    public let bytes: Int
    /// From the head's end to the response's end.
    public let milliseconds: Int
    /// Who asked.
    public let client: ClientAddress
}

extension AccessRecord {
    /// One JSON object and a line end. Whatever a client sent, it stays one line and one string.
    var line: String {
        "{\"time\":\"\(Self.timestamp(time))\",\"id\":\"\(id)\",\"client\":\"\(client)\","
            + "\"method\":\"\(method.rawValue)\",\"path\":\"\(LogText.escaped(path))\",\"status\":\(status.code),"
            + "\"bytes\":\(bytes),\"ms\":\(milliseconds)}\n"
    }

    /// 2026-11-21T08:00:00.000Z of milliseconds since 1970.
    static func timestamp(_ time: Int64) -> String {
        var days = time / 86_400_000
        var rest = time % 86_400_000
        if rest < 0 { (days, rest) = (days - 1, rest + 86_400_000) }
        let (year, month, day) = civil(days)
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60].map { padded($0, 2) }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T"
            + clock.joined(separator: ":") + ".\(padded(rest % 1_000, 3))Z"
    }

    /// The date of a day since 1970-01-01 (H. Hinnant, "days from civil").
    private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let month = (5 * ofYear + 2) / 153
        return (
            year + era * 400 + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9,
            ofYear - (153 * month + 2) / 5 + 1
        )
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
