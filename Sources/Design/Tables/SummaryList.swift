public import HTML

/// A fact or an answer, and the way to change it.
public struct SummaryRow: Sendable {
    /// What is asked.
    public let name: String
    /// What is so, each line for itself.
    public let value: String
    /// The link that changes it; nil for none.
    public let change: MenuLink?
    /// A link to another site, which is not told where it was pressed; nil for none.
    public var elsewhere: MenuLink?

    /// A fact with its change.
    public init(_ name: String, _ value: String, change: MenuLink? = nil) {
        (self.name, self.value, self.change) = (name, value, change)
    }
}

/// Facts and answers, one under the other.
public struct SummaryList: Component, Sendable {
    private let rows: [SummaryRow]
    private let isNarrow: Bool

    /// The facts; narrow keeps name over value at any width.
    public init(_ rows: [SummaryRow], isNarrow: Bool = false) {
        (self.rows, self.isNarrow) = (rows, isNarrow)
    }

    /// The list.
    public var body: some Markup {
        dl(.class(isNarrow ? "dl dl--narrow" : "dl")) {
            for row in rows {
                div {
                    dt { row.name }
                    dd {
                        let lines = row.value.split(whereSeparator: \.isNewline).map(String.init)
                        if lines.count > 1 {
                            ul { for line in lines { li { BreakableLine(text: line) } } }
                        } else {
                            BreakableLine(text: row.value)
                        }
                    }
                    if let change = row.change {
                        dd {
                            a(.href(change.address)) {
                                change.text
                                span(.class("vh")) { " \(row.name)" }
                            }
                            if let elsewhere = row.elsewhere {
                                br()
                                a(.href(elsewhere.address), .rel("noreferrer")) {
                                    elsewhere.text
                                    span(.class("vh")) { " \(row.name)" }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One of several things to do, with its state.
public struct TaskRow: Sendable {
    /// What is to be done.
    public let text: String
    /// Where it is done; nil while it cannot be begun.
    public let address: LinkAddress?
    /// How far it is, or what must come before.
    public let note: String
    /// Its state; nil where there is none to tell.
    public let status: StatusTag?
    /// How near its day is.
    public var urgency = Urgency.none

    /// How near the day of a task is.
    public enum Urgency: Sendable, CaseIterable {
        /// Its day is past.
        case late
        /// Its day comes within a week.
        case soon
        /// Its day is further off, or it has none.
        case none
    }

    /// A task.
    public init(_ text: String, to address: LinkAddress?, note: String, status: StatusTag? = nil) {
        (self.text, self.address, self.note, self.status) = (text, address, note, status)
    }

    /// The same task, so near its day.
    public func with(_ urgency: Urgency) -> TaskRow {
        var row = self
        row.urgency = urgency
        return row
    }
}

/// Work of several sittings with a state each.
public struct TaskList: Component, Sendable {
    private let tasks: [TaskRow]

    /// The tasks in their order.
    public init(_ tasks: [TaskRow]) { self.tasks = tasks }

    /// The list.
    public var body: some Markup {
        ul(.class("items"), .role("list")) {
            for task in tasks {
                li(.class("task")) {
                    if let address = task.address {
                        a(.class("task__n"), .href(address)) { task.text }
                    } else {
                        span { task.text }
                    }
                    span(.class("hint")) { task.note }
                    task.status
                }
            }
        }
    }
}
