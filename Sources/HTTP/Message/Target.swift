/// The address that a request asks for: the path in segments, decoded, and the query as it came.
public struct Target: Sendable, Hashable {
    /// The segments of the path, percent-decoded; "/" has none, "/a/" ends with an empty one.
    public let segments: [String]
    /// What stands behind "?", not decoded; empty when there is none.
    public let query: String
    /// Whether the request is about the server as a whole ("OPTIONS *").
    public let isAsterisk: Bool

    init(segments: [String], query: String, isAsterisk: Bool = false) {
        self.segments = segments
        self.query = query
        self.isAsterisk = isAsterisk
    }

    /// The path, encoded again.
    public var path: String { Path(segments: segments).text }

    /// The fields of the query; what cannot be decoded is an error.
    public func queryFields(
        limits: FormLimits = FormLimits()
    ) throws(FormError) -> FormFields {
        try FormFields(urlEncoded: Array(query.utf8), limits: limits)
    }
}

/// A path that the program links to: its segments, percent-encoded when printed.
public struct Path: Sendable, Hashable, CustomStringConvertible {
    /// The segments, not encoded.
    public let segments: [String]

    /// A path of segments; each may hold any text.
    public init(segments: [String]) { self.segments = segments }

    /// The path as it stands in a link, from "/".
    public var text: String {
        segments.isEmpty ? "/" : segments.map { "/" + PercentEncoding.encode($0) }.joined()
    }

    /// As it is printed.
    public var description: String { text }
}
