import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What the program itself can prove, because the work was done in it.
struct ProofSection: Component {
    let page: ItemPage

    private var language: Language { page.language }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "proofs")) {
            h2(.id("proofs")) {
                page.say("สิ่งที่โปรแกรมนี้พิสูจน์ได้เอง", "What this program can prove by itself")
            }
            if page.proofs.pieces.isEmpty, page.proofs.silent.isEmpty {
                p(.class("hint")) {
                    page.say(
                        "ยังไม่มีงานในโปรแกรมที่แสดงรายการนี้ได้ เมื่อบันทึกความก้าวหน้าของมาตรการที่มุ่งรายการนี้ หรือเผยแพร่เอกสาร จะขึ้นที่นี่",
                        "Nothing done in the program shows this item yet. Progress of measures that aim at it and published documents will appear here."
                    )
                }
            }
            for name in page.proofs.silent {
                Banner(
                    .warning,
                    page.say(
                        "ถาม “\(name.thai)” ไม่ได้ในตอนนี้ เปิดหน้านี้ใหม่อีกครั้งในภายหลัง",
                        "“\(name.english)” could not be asked; open the page again later"))
            }
            if !page.proofs.pieces.isEmpty {
                ul(.class("items"), .id(ItemField.proofs), .role("list")) {
                    for piece in page.proofs.pieces { li { ProofPiece(piece: piece, page: page) } }
                }
            }
        }
    }
}

private struct ProofPiece: Component {
    let piece: EvidenceSources.Answer.Piece
    let page: ItemPage

    private var evidence: Evidence { piece.evidence }

    var body: some Markup {
        EvidenceRow(piece, on: page.site, page.language)
        if let forms = page.forms, forms.mayDisclose, let key = evidence.usableKey, !isShown {
            if !evidence.isPublic {
                p(.class("hint")) {
                    page.say(
                        "เมื่อใช้เป็นหลักฐาน ทุกคนดาวน์โหลดไฟล์นี้ได้",
                        "Once it is shown as evidence, everybody can download it")
                }
            }
            PostForm(
                to: LinkAddress(
                    DisclosureLocations.proof.path(page.place.year, page.place.code)),
                hidden: forms.hidden(DisclosureLocations.proof.template) + [
                    HiddenField(ItemField.proof, key)
                ]
            ) {
                Button(page.say("ใช้เป็นหลักฐาน", "Show it as evidence"), .quiet).small()
            }
        }
    }

    private var isShown: Bool {
        page.record.evidence.contains { $0.content == evidence.content }
    }
}

extension Evidence {
    /// What of it can be shown to the public: its file, its public page, its link; nothing of what only staff may open.
    var content: DisclosedEvidence.Content? {
        switch (kind, place) {
        case (.file(let file), _): .file(file)
        case (_, .publicPage(let page)): .page(page)
        case (_, .elsewhere(let link)): .link(link.text)
        case (.page, .workspace), (.figure, .workspace), (.link, .workspace): nil
        }
    }

    /// The name under which a form sends it back.
    var usableKey: String? {
        switch content {
        case .file(let file): "file:\(file.segment)"
        case .page(let page): "page:\(page.text)"
        case .link(let link): "link:\(link)"
        case nil: nil
        }
    }
}
