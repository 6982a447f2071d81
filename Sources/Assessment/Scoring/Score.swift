/// Placeholder until the scoring lands in the next slice.
public struct Score: Sendable, Hashable {
    /// The most that any score can be.
    public static let full = Ratio(100)
}
