public import Assessment
public import HTML
public import HTTP
public import Reports
public import ThaiText

/// A document as the rows of today would make it, with what keeps it from being approved.
public struct PublicationDraft: Sendable {
    /// What the document says.
    public var report: Report
    /// The framework of the year whose result it answers, by which its codes are named.
    public var framework: Framework
    /// The item of disclosure that it is shown under; nil where no framework says so.
    public var item: DisclosedItem?
    /// What it is made of, each in its state.
    public var parts: [Part]
    /// What must be mended before anybody approves it.
    public var obstacles: [Remark]
    /// What is better looked at before.
    public var findings: [Remark]
    /// What is worth knowing of the installation that prints it.
    var notes: [Remark] = []

    /// A document of today's rows.
    public init(
        report: Report, framework: Framework, item: DisclosedItem? = nil, parts: [Part] = [],
        obstacles: [Remark] = [], findings: [Remark] = []
    ) {
        (self.report, self.framework, self.item) = (report, framework, item)
        (self.parts, self.obstacles, self.findings) = (parts, obstacles, findings)
    }

    /// One of the things that a document is made of.
    public struct Part: Sendable, Hashable {
        /// What it is, the same through all its states: "measure/3".
        public let key: String
        /// Another text means another state.
        public let state: String
        /// What people call it.
        public let name: String
        /// Where it is seen; nil where it has no page.
        public let path: Path?

        /// A part in a state.
        public init(key: String, state: String, name: String, path: Path? = nil) {
            (self.key, self.state, self.name, self.path) = (key, state, name, path)
        }
    }

    /// Something about a document, with the way to where it is mended.
    public struct Remark: Sendable, Hashable {
        /// What, and how to go on.
        public let text: Bilingual
        /// Where; nil where there is no page for it.
        public let address: LinkAddress?

        /// Something to mend.
        public init(_ text: Bilingual, at address: LinkAddress? = nil) {
            (self.text, self.address) = (text, address)
        }
    }
}

/// An item of a year's disclosure.
public struct DisclosedItem: Sendable, Hashable, Codable {
    /// The framework's year, Buddhist era.
    public let year: Int
    /// Its code in that year.
    public let code: String

    /// An item of a year.
    public init(year: Int, code: String) { (self.year, self.code) = (year, code) }
}
