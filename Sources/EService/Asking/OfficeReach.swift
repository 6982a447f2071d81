public import Platform

/// How the office is reached, as the area that keeps it tells.
public struct OfficeReach: Sendable, Hashable {
    /// Gives it for an authority.
    public typealias Source = @Sendable (AuthorityReader) async throws -> OfficeReach

    /// Where and when the office is found and how it is called, a line each; empty where nothing was said.
    public let lines: [String]
    /// Its telephone; empty where none was said.
    public let phone: String

    /// Lines of an address, and the telephone.
    public init(_ lines: [String], phone: String) { (self.lines, self.phone) = (lines, phone) }

    /// An office of which nothing was said.
    public static let unknown = OfficeReach([], phone: "")
}
