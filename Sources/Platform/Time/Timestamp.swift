import Glibc

/// A moment as it is stored: milliseconds since 1970 in UTC.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// A moment by its milliseconds since 1970.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Whether one moment comes before another.
    public static func < (one: Timestamp, other: Timestamp) -> Bool {
        one.milliseconds < other.milliseconds
    }

    /// A later moment; stops at the end of the type's range instead of trapping.
    public static func + (moment: Timestamp, span: TimeSpan) -> Timestamp {
        let (sum, isOver) = moment.milliseconds.addingReportingOverflow(span.milliseconds)
        return Timestamp(milliseconds: isOver ? (span.milliseconds > 0 ? .max : .min) : sum)
    }

    /// An earlier moment.
    public static func - (moment: Timestamp, span: TimeSpan) -> Timestamp {
        let (sum, isOver) = moment.milliseconds.subtractingReportingOverflow(span.milliseconds)
        return Timestamp(milliseconds: isOver ? (span.milliseconds > 0 ? .min : .max) : sum)
    }

    /// From one moment to another; negative when the other comes first.
    public func span(to other: Timestamp) -> TimeSpan {
        let (span, isOver) = other.milliseconds.subtractingReportingOverflow(milliseconds)
        return TimeSpan(milliseconds: isOver ? (self < other ? .max : .min) : span)
    }
}

/// A length of time in milliseconds.
public struct TimeSpan: Sendable, Hashable, Comparable {
    /// Milliseconds; may be negative.
    public let milliseconds: Int64

    /// A span by its milliseconds.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// So many seconds.
    public static func seconds(_ count: Int64) -> TimeSpan { scaled(count, 1_000) }
    /// So many minutes.
    public static func minutes(_ count: Int64) -> TimeSpan { scaled(count, 60_000) }
    /// So many hours.
    public static func hours(_ count: Int64) -> TimeSpan { scaled(count, 3_600_000) }
    /// So many days of 24 hours.
    public static func days(_ count: Int64) -> TimeSpan { scaled(count, 86_400_000) }

    /// Whether one span is shorter than another.
    public static func < (one: TimeSpan, other: TimeSpan) -> Bool {
        one.milliseconds < other.milliseconds
    }

    private static func scaled(_ count: Int64, _ unit: Int64) -> TimeSpan {
        let (product, isOver) = count.multipliedReportingOverflow(by: unit)
        return TimeSpan(milliseconds: isOver ? (count > 0 ? .max : .min) : product)
    }
}

/// Where the present moment comes from; passed in, so that tests can move it.
public struct TimeSource: Sendable {
    private let read: @Sendable () -> Timestamp

    /// Another source, for tests.
    public init(_ read: @escaping @Sendable () -> Timestamp) { self.read = read }

    /// The present moment.
    public func callAsFunction() -> Timestamp { read() }

    /// The system's clock.
    public static let system = TimeSource {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
