public import HTML
public import HTTP
public import ThaiText

/// Something that the program itself can show for an item of a year's framework, because the work was done in it.
public struct Evidence: Sendable, Hashable {
    /// What it is.
    public enum Kind: Sendable, Hashable {
        /// A page of this program.
        case page
        /// A file of the authority.
        case file(StoredFile.ID)
        /// A page elsewhere on the web.
        case link
        /// A figure that the program counted, "312 คำขอ".
        case figure(Bilingual)
    }

    /// Where it is opened, which says as well who may.
    public enum Place: Sendable, Hashable {
        /// Among the authority's public pages.
        case publicPage(PublicPath)
        /// In the workspace: people of the authority only.
        case workspace(Path)
        /// Elsewhere on the web.
        case elsewhere(LinkAddress)
    }

    /// The code of the item, "o12".
    public let item: String
    /// What it is.
    public let kind: Kind
    /// What it shows, in a few words.
    public let title: Bilingual
    /// Where it is opened.
    public let place: Place
    /// When it was made or last changed.
    public let updated: Timestamp

    /// Evidence for an item.
    public init(
        _ kind: Kind, for item: String, _ title: Bilingual, at place: Place, updated: Timestamp
    ) {
        (self.kind, self.item, self.title) = (kind, item, title)
        (self.place, self.updated) = (place, updated)
    }

    /// Whether anybody may open it.
    public var isPublic: Bool {
        switch place {
        case .publicPage, .elsewhere: true
        case .workspace: false
        }
    }
}
