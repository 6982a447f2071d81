public import HTML

/// The state of one thing, as a shape and a word; never a count or a category.
public struct StatusTag: Component, Sendable {
    /// What the state means.
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// Done, agrees, passes.
        case done
        /// Under way.
        case now
        /// Late, soon, below the line.
        case late
        /// Wrong, missing.
        case bad
        /// We are not sure.
        case unsure
        /// Not yet.
        case notYet
    }

    /// What the state means.
    public let kind: Kind
    /// Its word.
    public let text: String

    /// A state and its word.
    public init(_ kind: Kind, _ text: String) { (self.kind, self.text) = (kind, text) }

    /// The tag.
    public var body: some Markup {
        span(.class(classes)) {
            IconPicture(icon, size: .small)
            text
        }
    }

    private var classes: String {
        switch kind {
        case .done: "tag tag--ok"
        case .now: "tag tag--now"
        case .late: "tag tag--warn"
        case .bad: "tag tag--bad"
        case .unsure: "tag tag--gold"
        case .notYet: "tag tag--none"
        }
    }

    private var icon: Icon {
        switch kind {
        case .done: .done
        case .now: .half
        case .late: .warning
        case .bad: .cross
        case .unsure: .star
        case .notYet: .notYet
        }
    }
}

/// A short code of an item, "o12".
public struct CodeMark: Component, Sendable {
    private let text: String

    /// The code.
    public init(_ text: String) { self.text = text }

    /// The code on its ground.
    public var body: some Markup { span(.class("code")) { text } }
}
