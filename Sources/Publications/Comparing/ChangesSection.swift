import Design
import HTML
import ThaiText

/// What a content says otherwise than another, part by part; nothing where they say the same, unless that is worth knowing.
struct ChangesSection: Component, Sendable {
    /// What tells its heading from others on the page.
    var id = "changes"
    let title: Bilingual
    /// What is to be said of all of it; nil for nothing.
    var note: Bilingual?
    let changes: ContentChanges
    /// Whether that nothing is otherwise is said too.
    var isShownEmpty = false
    let language: Language

    var body: some Markup {
        if isShownEmpty || !changes.parts.isEmpty {
            section(.class("card stack"), .aria("labelledby", id)) {
                h2(.id(id)) { title(language) }
                if let note { p { note(language) } }
                for part in changes.parts { PartLines(part: part, language: language) }
                if changes.parts.isEmpty {
                    p { Bilingual("เนื้อหาเหมือนเดิมทุกประการ", "It says exactly the same.")(language) }
                }
            }
        }
    }
}

/// What is otherwise of one part, the first lines at hand and the others behind a fold.
private struct PartLines: Component {
    /// Lines that are seen at once.
    private static let most = 8

    let part: ContentChanges.Part
    let language: Language

    private var rest: [Bilingual] { Array(part.lines.dropFirst(Self.most)) }

    var body: some Markup {
        h3 { part.name(language) }
        if !part.lines.isEmpty {
            ul { for line in part.lines.prefix(Self.most) { li { line(language) } } }
        }
        if !rest.isEmpty {
            MoreDetails(Bilingual("อีก \(rest.count) รายการ", "\(rest.count) more")(language)) {
                ul { for line in rest { li { line(language) } } }
            }
        }
    }
}
