public import HTML

/// Something that shows what was done: a file, a picture, a page elsewhere or a figure.
public struct ShownPiece: Sendable {
    /// What it is, which says how it is drawn.
    public enum Kind: Sendable {
        case file, link, figure
        /// A picture, drawn small.
        case picture
    }

    /// What it is, in words that people read.
    public let title: String
    /// Where it is opened; nil for what stands in its words.
    public let link: LinkAddress?
    /// What kind of thing it is.
    public let kind: Kind
    /// Where a picture is found drawn small; nil where it is only there as it was sent.
    public var small: LinkAddress?
    /// Beside it: kind, size, who added it; nil for nothing.
    public var note: String?
    /// The way to remove it; nil for who may not.
    public var removal: MenuLink?

    /// A piece under its words.
    public init(_ title: String, _ kind: Kind, at link: LinkAddress? = nil) {
        (self.title, self.kind, self.link) = (title, kind, link)
    }
}

/// What shows something, piece by piece.
public struct ShownPieces: Component, Sendable {
    private let pieces: [ShownPiece]

    /// The pieces in their order.
    public init(_ pieces: [ShownPiece]) { self.pieces = pieces }

    /// The list.
    public var body: some Markup {
        ul(.class("items shown"), .role("list")) {
            for piece in pieces {
                li(.class("row row--top")) {
                    if let whole = picture(piece) {
                        a(.href(whole), .aria("hidden", "true"), Attribute("tabindex", "-1")) {
                            img(
                                .class("thumb"), .src(piece.small ?? whole), .alt(""),
                                Attribute("loading", "lazy"), Attribute("decoding", "async"))
                        }
                    } else {
                        IconPicture(icon(piece.kind))
                    }
                    div {
                        if let link = piece.link {
                            p(.class("mt-0")) { a(.class("strong"), .href(link)) { piece.title } }
                        } else {
                            p(.class("strong mt-0")) { piece.title }
                        }
                        if let note = piece.note { p(.class("hint mt-0")) { note } }
                        if let removal = piece.removal {
                            p(.class("mt-0")) {
                                a(.href(removal.address)) {
                                    removal.text
                                    span(.class("vh")) { " " + piece.title }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func picture(_ piece: ShownPiece) -> LinkAddress? {
        if case .picture = piece.kind { piece.link } else { nil }
    }

    private func icon(_ kind: ShownPiece.Kind) -> Icon {
        switch kind {
        case .file, .picture: .file
        case .link: .link
        case .figure: .chart
        }
    }
}
