public import SQL

/// A person who is signed in on a device.
public struct Session: Sendable, Hashable, Identifiable {
    /// The number of a session within its authority; no secret.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// The number.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// How long it lasts without a request.
    public static let idle = TimeSpan.minutes(30)
    /// How long it lasts at most.
    public static let absolute = TimeSpan.hours(10)
    /// How often at most the last request's time is written.
    static let seenEvery = TimeSpan.minutes(1)

    /// Its number.
    public let id: ID
    /// Who is signed in, where, as what, and when the password was last given.
    public let member: Member
    /// The person's name.
    public let name: String
    /// When it began.
    public let since: Timestamp
    /// When a request last came, to the minute.
    public let seen: Timestamp
    /// What the tokens of its forms are bound to (rule D25); no secret by itself.
    public let binding: String

    /// Whether it still holds at a moment.
    func holds(at time: Timestamp) -> Bool {
        time <= seen + Self.idle && time <= since + Self.absolute
    }
}

/// A session as its person sees it among the own ones.
public struct SessionOverview: Sendable, Hashable, Identifiable {
    /// Its number.
    public let id: Session.ID
    /// "Chrome on Android", as told at the sign-in.
    public let device: String
    /// When it began.
    public let since: Timestamp
    /// When a request last came, to the minute.
    public let seen: Timestamp
}
