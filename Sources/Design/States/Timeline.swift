public import HTML
public import ThaiText

/// Something that happened, happens or is to come.
public struct TimelineEvent: Sendable {
    /// Where it stands.
    public enum State: Sendable, Hashable, CaseIterable {
        case done, now, toDo
    }

    /// What it is.
    public let title: String
    /// When it was or will be, with the moment in ISO 8601; nil for not known.
    public let moment: Moment?
    /// What more there is to say, each line for itself; nil for nothing.
    public let text: String?
    /// Where it stands.
    public let state: State
    /// What shows it.
    public var shown: [ShownPiece] = []
    /// What can be done about it.
    public var links: [MenuLink] = []

    /// An event.
    public init(
        _ title: String, at moment: Moment? = nil, text: String? = nil, state: State = .done
    ) {
        (self.title, self.moment, self.text, self.state) = (title, moment, text, state)
    }
}

/// A day or time in words and as machines read it.
public struct Moment: Component, Sendable {
    private let text: String
    private let iso: String

    /// The words, and the moment in ISO 8601 and the common era.
    public init(_ text: String, iso: String) { (self.text, self.iso) = (text, iso) }

    /// The `time` element.
    public var body: some Markup { time(Attribute("datetime", iso)) { text } }
}

/// What happened, in order.
public struct Timeline: Component, Sendable {
    private let events: [TimelineEvent]

    /// The events as they are to be read: newest last for citizens, newest first for staff.
    public init(_ events: [TimelineEvent]) { self.events = events }

    /// The list.
    public var body: some Markup {
        ol(.class("timeline")) {
            for event in events {
                li(.class(name(of: event.state))) {
                    strong { event.title }
                    if let moment = event.moment { span(.class("when")) { moment } }
                    for line in (event.text ?? "").split(whereSeparator: \.isNewline) {
                        p { String(line) }
                    }
                    if !event.shown.isEmpty { ShownPieces(event.shown) }
                    if !event.links.isEmpty {
                        ul(.class("row"), .role("list")) {
                            for link in event.links {
                                li { a(.href(link.address)) { link.text } }
                            }
                        }
                    }
                }
            }
        }
    }

    private func name(of state: TimelineEvent.State) -> String? {
        switch state {
        case .done: nil
        case .now: "now"
        case .toDo: "todo"
        }
    }
}

/// Where one is in a form of several pages, said in words.
public struct Stepper: Component, Sendable {
    private let steps: [String]
    private let current: Int
    private let language: Language

    /// The names of the steps and the number of the one shown, from 1.
    public init(_ steps: [String], current: Int, _ language: Language) {
        (self.steps, self.current, self.language) = (steps, current, language)
    }

    /// The sentence and the segments.
    public var body: some Markup {
        div(.class("stepper measure")) {
            p(.class("strong")) {
                Bilingual(
                    "ขั้นที่ \(current) จาก \(steps.count)", "Step \(current) of \(steps.count)")(
                        language)
            }
            ol {
                for (index, step) in steps.enumerated() {
                    li(
                        .class(index + 1 < current ? "done" : nil),
                        .aria("current", index + 1 == current ? "step" : nil)
                    ) { span { step } }
                }
            }
        }
    }
}
