public import ThaiText

/// One thing that is wrong with a framework file.
public struct FrameworkIssue: Sendable, Hashable {
    /// Name of the file.
    public let file: String
    /// Where in it ("indicators[3].questions.value[2]"); empty for the file as a whole.
    public let path: String
    /// What is wrong and how to mend it.
    public let reason: Bilingual

    /// An issue at a place of a file.
    public init(file: String, path: String, reason: Bilingual) {
        self.file = file
        self.path = path
        self.reason = reason
    }

    /// File, place and reason in one sentence.
    public var wording: Bilingual {
        let place = path.isEmpty ? file : "\(file): \(path)"
        return Bilingual("\(place): \(reason.thai)", "\(place): \(reason.english)")
    }
}

/// Why framework files cannot be used: every issue, not only the first.
public struct FrameworkError: Error, Sendable, Hashable {
    /// All issues in the order of the files; never empty.
    public let issues: [FrameworkIssue]
}
