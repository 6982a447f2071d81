import Dispatch
import Synchronization

/// A file's name and its bytes.
public struct FrameworkFile: Sendable, Hashable {
    /// How messages call it ("Frameworks/2568.json").
    public let name: String
    /// Its content.
    public let bytes: [UInt8]

    /// A file by name and content.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// The frameworks of all years, validated one by one and against each other.
public struct FrameworkLibrary: Sendable, Hashable {
    /// By year, earliest first.
    public let frameworks: [Framework]

    /// Reads and validates the files; each override is laid over the file of its year.
    public init(
        files: [FrameworkFile], overrides: [FrameworkFile] = []
    ) throws(FrameworkError) {
        var merging = FrameworkMerging(files: files)
        for override in overrides { merging.lay(override) }
        var issues = merging.issues
        var frameworks: [Framework] = []
        for checked in Self.checked(merging.drafts) {
            issues += checked.issues
            frameworks += checked.framework.map { [$0] } ?? []
        }
        if issues.isEmpty {
            issues += FrameworkValidation.crossWalkIssues(
                of: frameworks, files: merging.drafts.map(\.name))
        }
        guard issues.isEmpty else { throw FrameworkError(issues: issues) }
        self.frameworks = frameworks.sorted { $0.year < $1.year }
    }

    /// A framework, if the draft holds one, and what is wrong with it.
    private typealias Checked = (framework: Framework?, issues: [FrameworkIssue])

    /// Every draft read and validated by itself, in order; side by side, since years share nothing
    /// and every command waits for them.
    private static func checked(_ drafts: [FrameworkDraft]) -> [Checked] {
        let results = Mutex([Int: Checked]())
        DispatchQueue.concurrentPerform(iterations: drafts.count) { index in
            let checked = checked(drafts[index])
            results.withLock { $0[index] = checked }
        }
        let all = results.withLock { $0 }
        return drafts.indices.compactMap { all[$0] }
    }

    private static func checked(_ draft: FrameworkDraft) -> Checked {
        let reading = FrameworkReading(draft)
        var issues = reading.issues + FrameworkSources(draft).issues
        if let framework = reading.framework {
            issues += FrameworkValidation.issues(of: framework, file: draft.name)
        }
        return (reading.framework, issues)
    }

    /// All years, earliest first.
    public var years: [Int] { frameworks.map(\.year) }

    /// The framework of a fiscal year; nil when no file has it.
    public func framework(for year: Int) -> Framework? {
        frameworks.first { $0.year == year }
    }

    /// The framework of the latest year; nil when there are no files.
    public var latest: Framework? { frameworks.last }
}
