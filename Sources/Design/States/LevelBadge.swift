public import HTML

/// The official level of a score; dashed when figures are missing.
public struct LevelBadge: Component, Sendable {
    /// How a level looks; which score has which level is for the framework of its year.
    public enum Look: Sendable, Hashable, CaseIterable {
        case top, good, pass, poor, urgent, partial
    }

    private let look: Look
    private let text: String
    private let isSmall: Bool

    /// A level by its official name; small in tables.
    public init(_ look: Look, _ text: String, isSmall: Bool = false) {
        (self.look, self.text, self.isSmall) = (look, text, isSmall)
    }

    /// The badge.
    public var body: some Markup {
        span(.class("level level--\(name)" + (isSmall ? " level--s" : ""))) {
            IconPicture(icon)
            text
        }
    }

    private var name: String {
        switch look {
        case .top: "top"
        case .good: "good"
        case .pass: "pass"
        case .poor: "poor"
        case .urgent: "urgent"
        case .partial: "part"
        }
    }

    private var icon: Icon {
        switch look {
        case .top: .star
        case .good: .done
        case .pass: .check
        case .poor: .warning
        case .urgent: .cross
        case .partial: .notYet
        }
    }
}
