public import HTML

/// Secret codes that are shown once: numbered, in groups, and fit to be printed.
public struct CodeSheet: Component, Sendable {
    private let heading: String
    private let codes: [String]

    /// Whose codes they are and of when, and the codes.
    public init(_ heading: String, _ codes: [String]) {
        (self.heading, self.codes) = (heading, codes)
    }

    /// The sheet.
    public var body: some Markup {
        div(.class("card stack stack-2")) {
            p(.class("hint")) { heading }
            ol(.class("codes")) { for text in codes { li { code(.class("nowrap")) { text } } } }
        }
    }
}
