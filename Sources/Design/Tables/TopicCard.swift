public import HTML

/// A piece of work with how far it has come.
public struct WorkRow: Sendable {
    /// What it is called.
    public let title: String
    /// Where it is.
    public let address: LinkAddress
    /// Short codes of what it aims at.
    public let codes: [String]
    /// Who does it, or by when.
    public let note: String
    /// How much is done, 0 to 100 per cent.
    public let share: Int
    /// Its state.
    public let status: StatusTag

    /// A piece of work.
    public init(
        _ title: String, to address: LinkAddress, codes: [String] = [], note: String, share: Int,
        status: StatusTag
    ) {
        (self.title, self.address, self.codes) = (title, address, codes)
        (self.note, self.share, self.status) = (note, share, status)
    }
}

/// Pieces of work under each other, each with share and state.
public struct WorkList: Component, Sendable {
    private let rows: [WorkRow]

    /// The rows in their order.
    public init(_ rows: [WorkRow]) { self.rows = rows }

    /// The list.
    public var body: some Markup {
        ul(.class("items"), .role("list")) {
            for row in rows {
                li(.class("task")) {
                    div {
                        a(.class("strong"), .href(row.address)) { row.title }
                        p(.class("hint")) {
                            for code in row.codes {
                                CodeMark(code)
                                " "
                            }
                            row.note
                        }
                    }
                    ProgressBar("\(row.share)%", done: row.share, of: 100)
                    row.status
                }
            }
        }
    }
}

/// A numbered part of a plan: its name, how far it is, and what belongs to it.
public struct TopicCard<Content: Markup>: Component {
    private let number: Int
    private let spoken: String
    private let name: String
    private let progress: ProgressBar
    private let content: Content

    /// A part by its number, which `spoken` says in words ("Topic 4"), and its name.
    public init(
        _ number: Int, spoken: String, _ name: String, progress: ProgressBar,
        @MarkupBuilder content: () -> Content
    ) {
        (self.number, self.spoken, self.name, self.progress) = (number, spoken, name, progress)
        self.content = content()
    }

    /// The part, found by "#topic-4".
    public var body: some Markup {
        section(.class("topic"), .aria("labelledby", "topic-\(number)")) {
            div(.class("topic__head")) {
                span(.class("topic__no"), .aria("hidden", "true")) { number }
                h2(.id("topic-\(number)")) {
                    span(.class("vh")) { spoken + " " }
                    name
                }
                progress
            }
            content
        }
    }
}
