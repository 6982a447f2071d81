/// Why a job could not be done this time; the reason is kept beside it, so it holds no secret and no person's data.
public struct JobFailure: Error, Sendable, Hashable {
    /// What went wrong, short.
    public let reason: String
    /// Whether trying again is in vain.
    public let isFinal: Bool

    /// A failure to be tried again, unless said otherwise.
    public init(_ reason: String, isFinal: Bool = false) {
        self.reason = reason
        self.isFinal = isFinal
    }
}

/// What is done for jobs of one name; may be done twice for one job, so doing it again must do no harm.
public struct JobKind: Sendable {
    /// Its name, "outbox.send".
    public let name: String
    /// When it comes by itself; nil for what is added.
    public let schedule: JobSchedule?
    /// How long a node may be silent before another takes over.
    public let lease: TimeSpan
    /// How long it is tried again.
    public let patience: TimeSpan
    /// How often it is begun at most: a job that kills its node must end.
    public let attempts: Int
    /// Whether it waits for machines of others: one lane of a worker always stays free of such jobs.
    let waitsOutside: Bool
    /// How long to wait after each attempt, the last one again and again; empty for the usual.
    let pauses: [TimeSpan]
    let run: @Sendable (Job) async throws -> Void
    let giveUp: @Sendable (Job, String) async throws -> Void

    /// A kind; `giveUp` runs when a job is tried no more, with the reason.
    public init(
        _ name: String, schedule: JobSchedule? = nil, lease: TimeSpan = .minutes(5),
        patience: TimeSpan = .days(3), attempts: Int = 40, pauses: [TimeSpan] = [],
        waitsOutside: Bool = false,
        giveUp: @escaping @Sendable (Job, String) async throws -> Void = { _, _ in },
        run: @escaping @Sendable (Job) async throws -> Void
    ) {
        (self.name, self.schedule, self.lease) = (name, schedule, lease)
        (self.patience, self.attempts, self.pauses) = (patience, attempts, pauses)
        (self.waitsOutside, self.run, self.giveUp) = (waitsOutside, run, giveUp)
    }

    /// How long to wait after so many attempts.
    func wait(after attempts: Int) -> TimeSpan {
        pauses.dropFirst(max(attempts - 1, 0)).first ?? pauses.last ?? Self.pause(after: attempts)
    }

    /// How long is usual after so many attempts: half a minute, doubling up to six hours.
    static func pause(after attempts: Int) -> TimeSpan {
        .seconds(min(30 << Int64(min(max(attempts - 1, 0), 20)), 21_600))
    }
}

/// When a kind of job comes by itself, in the time of Bangkok; what was missed while nothing ran is done once.
public enum JobSchedule: Sendable, Hashable {
    /// Every hour at a minute.
    case hourly(minute: Int64)
    /// Every day at a time.
    case daily(hour: Int64, minute: Int64)
    /// Every week on a day, 0 being Sunday, at a time.
    case weekly(weekday: Int64, hour: Int64, minute: Int64)

    /// The last moment of the schedule up to now.
    func last(upTo now: Timestamp) -> Timestamp {
        let (period, offset): (Int64, Int64) =
            switch self {
            case .hourly(let minute): (3_600_000, minute * 60_000)
            case .daily(let hour, let minute):
                (86_400_000, (hour - 7) * 3_600_000 + minute * 60_000)
            // The first of January 1970 was a Thursday.
            case .weekly(let day, let hour, let minute):
                (7 * 86_400_000, (day - 4) * 86_400_000 + (hour - 7) * 3_600_000 + minute * 60_000)
            }
        let since = (now - TimeSpan(milliseconds: offset)).milliseconds
        let index = since / period - (since % period < 0 ? 1 : 0)
        return Timestamp(milliseconds: index * period) + TimeSpan(milliseconds: offset)
    }
}
