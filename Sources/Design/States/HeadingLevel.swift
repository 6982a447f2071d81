import HTML

/// Which heading a panel begins with: a page has one `h1`, further panels stand under it.
public enum HeadingLevel: Sendable, Hashable, CaseIterable {
    case h1, h2, h3
}

/// A heading of a level, looking the same at each.
struct Heading: Component {
    let text: String
    let level: HeadingLevel

    var body: some Markup {
        switch level {
        case .h1: HTML.h1 { BreakableLine(text: text) }
        case .h2: HTML.h2(.class("h1")) { text }
        case .h3: HTML.h3(.class("h1")) { text }
        }
    }
}
