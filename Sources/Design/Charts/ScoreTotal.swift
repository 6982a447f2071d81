public import HTML

/// The one large score of a page with its level, and the scores it is made of.
public struct ScoreTotal: Component, Sendable {
    private let title: String
    private let value: String
    private let level: LevelBadge
    private let note: String
    private let held: String?
    private let parts: (title: String, scores: ScoreList, note: String)

    /// The score as printed with its level, a note and what keeps a better level away, and its parts with a heading and a note.
    public init(
        _ title: String, _ value: String, _ level: LevelBadge, note: String,
        held: String? = nil,
        parts: (title: String, scores: ScoreList, note: String)
    ) {
        (self.title, self.value, self.level, self.note) = (title, value, level, note)
        (self.held, self.parts) = (held, parts)
    }

    /// The panel.
    public var body: some Markup {
        section(.class("total"), .aria("label", title)) {
            div(.class("total__a on-band")) {
                h2(.class("eyebrow")) { title }
                strong(.class("total__v")) { value }
                level
                p { note }
                if let held { p { held } }
            }
            div(.class("total__b stack")) {
                h2 { parts.title }
                parts.scores
                p(.class("hint")) { parts.note }
            }
        }
    }
}
