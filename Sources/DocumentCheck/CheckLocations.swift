public import HTTP

/// The addresses of the check.
public enum CheckLocations {
    /// The form, and where it goes.
    public static let start = Location("/check")
    /// One checked document.
    public static let document = Location("/check/{document}", String.self)
    /// A document to take home.
    public static let download = Location(
        "/check/{document}/{file}", String.self, CheckDownload.self)
    /// Throwing a checked document away.
    public static let removal = Location("/check/{document}/remove", String.self)
}

/// What can be taken home: the plan or the report on results, as PDF or for Word.
public struct CheckDownload: PathParameter, Hashable {
    /// Which document.
    public let kind: Kind
    /// Which form.
    public let format: Format

    /// The two documents.
    public enum Kind: String, Sendable, Hashable, CaseIterable { case plan, results }
    /// The two forms.
    public enum Format: String, Sendable, Hashable, CaseIterable { case pdf, docx }

    /// A document in a form.
    public init(_ kind: Kind, _ format: Format) {
        self.kind = kind
        self.format = format
    }

    /// "plan.pdf" and the like.
    public init?(segment: String) {
        let parts = segment.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let kind = Kind(rawValue: parts[0]),
            let format = Format(rawValue: parts[1])
        else { return nil }
        self.init(kind, format)
    }

    /// "plan.pdf" and the like.
    public var segment: String { "\(kind.rawValue).\(format.rawValue)" }
}
