public import ThaiText

/// Within what time an office promises to be done.
public enum Promise: Sendable, Hashable {
    /// On the day itself.
    case atOnce
    /// So many days of the calendar.
    case days(Int)
    /// So many days on which offices work.
    case workingDays(Int)
}

/// A time in which the clock of a promise stands, because somebody else has to do something.
public struct Pause: Sendable, Hashable {
    /// The day on which the clock stopped.
    public let start: ThaiDate
    /// The day on which it went on; nil while it stands.
    public let end: ThaiDate?

    /// A time in which the clock stands.
    public init(from start: ThaiDate, to end: ThaiDate? = nil) {
        (self.start, self.end) = (start, end)
    }
}

extension WorkingCalendar {
    /// The last day on which a promise is kept; the day of receipt is not counted, nor are days in which the clock stood.
    ///
    /// A day of the calendar on which no office works gives way to the next working day (Civil and Commercial Code,
    /// sections 193/3 and 193/8). Nil while the clock stands: then no day can be named.
    public func deadline(
        of promise: Promise, received day: ThaiDate, pauses: [Pause] = []
    ) -> ThaiDate? {
        let over = pauses.compactMap { pause in pause.end.map { (pause.start, $0) } }
        guard over.count == pauses.count else { return nil }
        switch promise {
        case .atOnce:
            return workingDay(from: over.map(\.1).max() ?? day)
        case .days(let count):
            let stood = over.map { max(0, $1.daysSince1970 - $0.daysSince1970) }.reduce(0, +)
            return workingDay(
                from: ThaiDate(daysSince1970: day.daysSince1970 + max(0, count) + stood))
        case .workingDays(let count):
            let stood = over.map { max(0, workingDays(after: $0, to: $1)) }.reduce(0, +)
            return self.day(max(0, count) + stood, workingDaysAfter: day)
        }
    }
}

extension Promise: Codable {
    private enum CodingKeys: String, CodingKey { case atOnce, days, workingDays }

    /// Reads `{"atOnce": true}`, `{"days": 15}` or `{"workingDays": 7}`; the number is 1 to 3,650.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let isAtOnce = try container.decodeIfPresent(Bool.self, forKey: .atOnce) ?? false
        let days = try container.decodeIfPresent(Int.self, forKey: .days)
        let workingDays = try container.decodeIfPresent(Int.self, forKey: .workingDays)
        switch (isAtOnce, days, workingDays) {
        case (true, nil, nil): self = .atOnce
        case (false, let days?, nil) where (1...3_650).contains(days): self = .days(days)
        case (false, nil, let days?) where (1...3_650).contains(days): self = .workingDays(days)
        default:
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: container.codingPath,
                    debugDescription: "a promise is atOnce, or days or workingDays from 1 to 3650"))
        }
    }

    /// Writes what is read.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .atOnce: try container.encode(true, forKey: .atOnce)
        case .days(let count): try container.encode(count, forKey: .days)
        case .workingDays(let count): try container.encode(count, forKey: .workingDays)
        }
    }
}
