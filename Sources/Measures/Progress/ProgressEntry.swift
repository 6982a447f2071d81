public import Platform
public import SQL
public import ThaiText

/// What somebody did of a measure by a day, and what shows it.
public struct ProgressEntry: Sendable, Hashable, Identifiable {
    /// The number of an entry within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// 1 and up.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// Something that shows what was done.
    public enum Proof: Sendable, Hashable {
        /// A file that was sent, with what it is in a few words.
        case file(StoredFile.ID, label: String)
        /// A page on the web.
        case link(String, label: String)
        /// A figure, "312 คำขอ", with what it counts.
        case figure(String, label: String)
    }

    /// What is recorded.
    public struct Content: Sendable, Hashable {
        /// How much of the measure is done by then, 0 to 100 per cent.
        public var share: Int
        /// What was done, in words.
        public var words: String
        /// The day on which it was done.
        public var day: ThaiDate
        /// What shows it: what came with it and what was added later, nothing that was removed.
        public var proofs: [Proof]

        /// What was done by a day.
        public init(share: Int, words: String, day: ThaiDate, proofs: [Proof] = []) {
            (self.share, self.words, self.day, self.proofs) = (share, words, day, proofs)
        }
    }

    /// What shows an entry, with when it came and whether it still stands.
    public struct Piece: Sendable, Hashable {
        /// Its place within the entry, from 0; never given again.
        public let place: Int
        /// What it is.
        public let proof: Proof
        /// When it came, with the entry or later.
        public let since: Timestamp
        /// Whose it is; nil where no account acted.
        public let by: Person.ID?
        /// Whether it came later than the entry.
        public let isLater: Bool
        /// When, by whom and why it was removed; nil while it shows the entry.
        public let removal: Removal?

        /// That a piece was removed.
        public struct Removal: Sendable, Hashable {
            /// When.
            public let since: Timestamp
            /// By whom; nil where no account acted.
            public let by: Person.ID?
            /// Why.
            public let reason: String
        }
    }

    /// Its number.
    public let id: ID
    /// Of which measure.
    public let measure: PlannedMeasure.ID
    /// What was recorded.
    public let content: Content
    /// All that shows or showed it, in the order in which it came.
    public let pieces: [Piece]
    /// When it was recorded.
    public let since: Timestamp
    /// Who recorded it; nil where no account acted.
    public let by: Person.ID?
    /// When it was taken back, and why; nil while it counts.
    public let withdrawal: Withdrawal?

    /// That an entry was taken back.
    public struct Withdrawal: Sendable, Hashable {
        /// When.
        public let since: Timestamp
        /// Why.
        public let reason: String
    }
}

extension ProgressEntry {
    /// The files that show or showed it.
    var files: [StoredFile.ID] {
        pieces.compactMap { piece in
            if case .file(let file, _) = piece.proof { file } else { nil }
        }
    }
}

/// Somebody who is to see to a measure by a day.
public struct Assignment: Sendable, Hashable, Identifiable {
    /// The number of an assignment within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// 1 and up.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// Its number.
    public let id: ID
    /// Which measure.
    public let measure: PlannedMeasure.ID
    /// Who.
    public let person: Person.ID
    /// By which day.
    public let due: ThaiDate
}

/// How far a measure has come on a day.
public struct MeasureState: Sendable, Hashable {
    /// How much is done, 0 to 100 per cent, by the last entry that counts.
    public let share: Int
    /// How many entries count.
    public let entries: Int
    /// The day of the last of them; nil while there is none.
    public let lastDay: ThaiDate?

    /// A measure of which nothing was recorded.
    public static let untouched = MeasureState(share: 0, entries: 0, lastDay: nil)

    /// So far, after so many entries.
    public init(share: Int, entries: Int, lastDay: ThaiDate?) {
        (self.share, self.entries, self.lastDay) = (share, entries, lastDay)
    }

    /// How it stands against its last day.
    public enum Standing: Sendable, Hashable {
        /// All is done.
        case done
        /// Something was recorded, and there is time.
        case underWay
        /// Nothing was recorded yet, and there is time.
        case notBegun
        /// The last day was so many days ago, and it is not done.
        case late(days: Int)
    }

    /// How it stands on a day; a measure without a last day ends with its fiscal year.
    public func standing(_ measure: PlannedMeasure, on today: ThaiDate) -> Standing {
        standing(until: measure.lastDay, on: today)
    }

    /// How it stands against a last day.
    func standing(until end: ThaiDate?, on today: ThaiDate) -> Standing {
        if share >= 100 { return .done }
        if let end, end < today { return .late(days: today.daysSince1970 - end.daysSince1970) }
        return entries == 0 ? .notBegun : .underWay
    }
}

extension PlannedMeasure {
    /// The last day that its period names, else that of its fiscal year.
    var lastDay: ThaiDate? { content.days(in: year)?.end ?? year.span.end }
}
