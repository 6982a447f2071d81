public import ThaiText

/// A figure that the program counts day by day, and that a measure may take as its own: requests, visitors, satisfaction.
public struct CountedFigure: Sendable, Hashable {
    /// How its days make the whole.
    public enum Kind: Sendable, Hashable {
        /// They are added up: "312 คำขอ".
        case number(unit: Bilingual)
        /// Their mean, of so many steps: "4.36 เต็ม 5".
        case mean(of: Int)
    }

    /// What it is called in rows; never renamed: "requests/street-light".
    public let key: String
    /// What it counts.
    public let name: Bilingual
    /// How its days make the whole.
    public let kind: Kind

    /// A figure that can be counted.
    public init(_ key: String, _ name: Bilingual, _ kind: Kind) {
        (self.key, self.name, self.kind) = (key, name, kind)
    }
}

/// What was counted on a day.
public struct CountedDay: Sendable, Hashable {
    /// The day's number, as `ThaiDate.daysSince1970`.
    public let day: Int
    /// What is added up.
    public let sum: Int
    /// How many parts made the sum: for a mean.
    public let parts: Int

    /// A day with its sum.
    public init(_ day: Int, sum: Int, parts: Int) {
        (self.day, self.sum, self.parts) = (day, sum, parts)
    }
}

/// Of which days is counted, and what was written by when: the same question gives the same answer for ever.
public struct CountedTime: Sendable, Hashable {
    /// The first and last day.
    public let days: ClosedRange<Int>
    /// Nothing that was written at this moment or later counts.
    public let before: Timestamp

    /// The days of a span, of which both ends are known, as far as they have begun by a moment; nil where none has.
    public init?(_ span: DateSpan, before moment: Timestamp) {
        guard let first = span.start?.daysSince1970, let last = span.end?.daysSince1970 else {
            return nil
        }
        let end = min(last, Bangkok(moment - TimeSpan(milliseconds: 1)).date.daysSince1970)
        guard first <= end else { return nil }
        (days, before) = (first...end, moment)
    }

    /// The days as a span.
    public var span: DateSpan {
        DateSpan(
            start: ThaiDate(daysSince1970: days.lowerBound),
            end: ThaiDate(daysSince1970: days.upperBound))
    }
}

/// What an area counts; each area hands its own to the assembly.
public protocol FigureSource: Sendable {
    /// What it counts for an authority, as people look for it.
    func figures(in reader: AuthorityReader) async throws -> [CountedFigure]

    /// The days of one of its figures on which anything was counted, in their order.
    func days(
        of key: String, in time: CountedTime, _ reader: AuthorityReader
    ) async throws -> [CountedDay]
}

/// What all areas count, asked as one.
public struct FigureSources: Sendable {
    private let sources: [any FigureSource]

    /// The sources of the areas.
    public init(_ sources: [any FigureSource] = []) { self.sources = sources }

    /// Everything that is counted for an authority.
    public func figures(in reader: AuthorityReader) async throws -> [CountedFigure] {
        var all: [CountedFigure] = []
        for source in sources { all += try await source.figures(in: reader) }
        return all
    }

    /// A figure of some days; nil where nobody counts it.
    public func count(
        _ key: String, in time: CountedTime, _ reader: AuthorityReader
    ) async throws -> FigureCount? {
        for source in sources {
            guard let figure = try await source.figures(in: reader).first(where: { $0.key == key })
            else { continue }
            return FigureCount(
                figure, time, try await source.days(of: key, in: time, reader))
        }
        return nil
    }
}
