public import Assessment

/// What went wrong when a figure was copied.
public enum SlipKind: String, Sendable, Hashable, CaseIterable {
    /// One digit read as one that looks like it.
    case lookAlike
    /// One digit read or typed as any other.
    case digit
    /// Two neighbouring digits swapped.
    case swap
    /// A digit left out.
    case dropped
    /// A digit typed twice.
    case doubled
    /// The point in another place, or lost.
    case point
    /// The two digits before the point and the two after it swapped.
    case groups
    /// The value of the line before or after.
    case neighbour
    /// The value of the other part of the survey.
    case otherPart
    /// Some other number.
    case arbitrary
}

/// How often each kind of slip is planted.
public enum SlipMix: String, Sendable, CaseIterable {
    /// As misreading and mistyping are believed to happen.
    case realistic
    /// Few look-alikes, many plain digits and copied values.
    case plain
    /// Nothing but arbitrary numbers.
    case arbitrary

    var weights: [(SlipKind, Int)] {
        switch self {
        case .realistic:
            [
                (.lookAlike, 30), (.digit, 14), (.swap, 14), (.dropped, 7), (.doubled, 6),
                (.point, 5), (.groups, 3), (.neighbour, 10), (.otherPart, 4), (.arbitrary, 7),
            ]
        case .plain:
            [
                (.lookAlike, 5), (.digit, 35), (.swap, 10), (.dropped, 6), (.doubled, 5),
                (.point, 5), (.groups, 3), (.neighbour, 17), (.otherPart, 4), (.arbitrary, 10),
            ]
        case .arbitrary: [(.arbitrary, 1)]
        }
    }
}

/// A slip that was planted.
public struct PlantedSlip: Sendable, Hashable {
    /// The figure it fell on.
    public let figure: Figure
    /// What went wrong.
    public let kind: SlipKind
    /// The print as it was.
    public let original: String
    /// The print as it is.
    public let printed: String
}
