public import HTML

/// The pictures of the design language, always beside a word and hidden from screen readers.
///
/// A grid of 24, a stroke of 1.75 with round ends, one translucent pane behind the line.
public enum Icon: String, Sendable, CaseIterable {
    case search, file, bin, lamp, leaf, care, coin, info, phone, mail, clock, check, done
    case half, warning, cross, notYet, forward, back, sort, ascending, descending, upload, download
    case lock, shield, eye, chat, calendar, link, screen, menu, home, people, chart, key
    case leave, pin, box, scale, flag, star, list, map, user
}

/// An icon as it is drawn; what it means must stand beside it in words.
public struct IconPicture: Component {
    /// How large an icon is drawn, in widths of a letter: beside text, in a heading, at the head of a card.
    public enum Size: Sendable {
        case small, normal, large
    }

    private let icon: Icon
    private let size: Size

    /// A picture in one of three sizes.
    public init(_ icon: Icon, size: Size = .normal) { (self.icon, self.size) = (icon, size) }

    /// The picture.
    public var body: some Markup {
        element(
            "svg", .class(classes), Attribute("viewBox", "0 0 24 24"), .aria("hidden", "true"),
            Attribute("focusable", "false")
        ) { RawHTML(icon.drawing) }
    }

    private var classes: String {
        switch size {
        case .small: "icon icon--s"
        case .normal: "icon"
        case .large: "icon icon--l"
        }
    }
}
