import HTML
import ThaiText

/// The mark at the head of a page: an authority's own emblem, or the program's two panes.
struct Mark: Component {
    var image: LinkAddress?
    var classes: String?

    var body: some Markup {
        if let image {
            img(.class(classes), .src(image), .alt(""))
        } else {
            SVG.svg(
                .class(classes), Attribute("viewBox", "0 0 40 40"), .aria("hidden", "true"),
                Attribute("focusable", "false")
            ) {
                Pane(at: "3", side: "23", fill: "var(--mark)")
                Pane(at: "14", side: "23", fill: "var(--rong)")
                Pane(at: "14", side: "12", fill: "#fff", corner: nil)
            }
        }
    }
}

private struct Pane: Component {
    let place: String
    let side: String
    let fill: String
    let corner: String?

    init(at place: String, side: String, fill: String, corner: String? = "4") {
        (self.place, self.side, self.fill, self.corner) = (place, side, fill, corner)
    }

    var body: some Markup {
        SVG.rect(
            Attribute("x", place), Attribute("y", place), Attribute("width", side),
            Attribute("height", side), Attribute("rx", corner), Attribute("fill", fill))
    }
}

/// The program's name with its mark.
struct Wordmark: Component {
    let home: LinkAddress
    let language: Language

    var body: some Markup {
        a(.class("wordmark"), .href(home)) {
            Mark()
            Bilingual("โปร่งใส", "Prongsai")(language)
        }
    }
}

/// Translucent panes behind the words of a sign-in page, decoration only.
struct PaneArt: Component {
    var body: some Markup {
        SVG.svg(
            .class("panes"), Attribute("viewBox", "0 0 640 800"),
            Attribute("preserveAspectRatio", "xMidYMid slice"), .aria("hidden", "true"),
            Attribute("focusable", "false")
        ) {
            pane("p1", at: ("60", "150"), size: ("270", "270"))
            pane("p2", at: ("200", "90"), size: ("270", "270"))
            pane("p3", at: ("350", "230"), size: ("220", "220"))
            pane("p4", at: ("250", "300"), size: ("240", "200"))
        }
    }

    private func pane(
        _ name: String, at place: (String, String), size: (String, String)
    ) -> some Markup {
        SVG.rect(
            .class(name), Attribute("x", place.0), Attribute("y", place.1),
            Attribute("width", size.0), Attribute("height", size.1), Attribute("rx", "27"))
    }
}
