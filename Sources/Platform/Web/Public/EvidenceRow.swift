public import HTML
public import ThaiText

/// Something that the program itself can show, in the workspace: where it is opened, what it counts, from which area and of when.
public struct EvidenceRow: Component {
    private let piece: EvidenceSources.Answer.Piece
    private let site: PublicSite?
    private let language: Language

    /// A piece; its public pages are named as `site` spells them.
    public init(_ piece: EvidenceSources.Answer.Piece, on site: PublicSite?, _ language: Language) {
        (self.piece, self.site, self.language) = (piece, site, language)
    }

    private var evidence: Evidence { piece.evidence }

    /// The row.
    public var body: some Markup {
        div(.class("row")) {
            a(.href(address)) { evidence.title(language) }
            if case .figure(let figure) = evidence.kind { span { figure(language) } }
        }
        p(.class("meta")) {
            piece.source(language)
            " · "
            evidence.updated.day(language)
            if !evidence.isPublic {
                Bilingual(" · เห็นเฉพาะเจ้าหน้าที่", " · staff only")(language)
            }
        }
    }

    private var address: LinkAddress {
        switch evidence.place {
        case .publicPage(let page): site?.address(page) ?? LinkAddress(page.path)
        case .workspace(let path): LinkAddress(path)
        case .elsewhere(let link): link
        }
    }
}
