import Design
import FileStore
import HTML
import HTTP
import Platform
import ThaiText

/// What shows an entry as a page tells it: what stands with the way to it, what was removed with who, when and why.
struct ProofPieces {
    let page: MeasurePage
    let entry: ProgressEntry

    private var language: Language { page.language }

    /// What stands.
    var standing: [ShownPiece] {
        entry.pieces.filter { $0.removal == nil }.map { piece in
            var shown = self.shown(piece.proof)
            shown.note = [fileName(piece.proof), later(piece)].compactMap(\.self)
                .joined(separator: " · ")
            if shown.note?.isEmpty == true { shown.note = nil }
            if page.mayRecord, entry.withdrawal == nil {
                shown.removal = MenuLink(
                    Bilingual("นำออก", "Remove")(language),
                    LinkAddress(
                        MeasureLocations.removal.path(page.measure.id, entry.id, piece.place)))
            }
            return shown
        }
    }

    /// A sentence for each that was removed.
    var removed: [String] {
        entry.pieces.compactMap { piece in
            piece.removal.map { removal in
                let day = removal.since.day(language)
                let who = removal.by.flatMap { page.people[$0] }
                let by = who.map { Bilingual(" โดย \($0)", " by \($0)") } ?? Bilingual("", "")
                let text =
                    Bilingual(
                        "นำ “\(piece.proof.name)” ออกเมื่อ \(day)",
                        "“\(piece.proof.name)” was removed on \(day)") + by
                    + Bilingual(" เพราะ \(removal.reason)", ": \(removal.reason)")
                return text(language)
            }
        }
    }

    private func shown(_ proof: ProgressEntry.Proof) -> ShownPiece {
        switch proof {
        case .figure(let figure, let label): return ShownPiece("\(label): \(figure)", .figure)
        case .link(let link, _):
            return ShownPiece(proof.name, .link, at: LinkAddress(elsewhere: link))
        case .file(let id, _):
            let address = LinkAddress(MeasureLocations.evidence.path(page.measure.id, id))
            switch page.files[id]?.kind {
            case .jpeg, .png:
                var piece = ShownPiece(name(of: id, proof), .picture, at: address)
                piece.small = LinkAddress(
                    MeasureLocations.evidence.path(page.measure.id, id),
                    query: [(Measures.smallField, "1")])
                return piece
            case nil: return ShownPiece(name(of: id, proof), .file)
            default: return ShownPiece(name(of: id, proof), .file, at: address)
            }
        }
    }

    private func name(of id: StoredFile.ID, _ proof: ProgressEntry.Proof) -> String {
        proof.name.isEmpty ? page.files[id]?.name.text ?? "" : proof.name
    }

    private func fileName(_ proof: ProgressEntry.Proof) -> String? {
        guard case .file(let id, let label) = proof, !label.isEmpty else { return nil }
        return page.files[id]?.name.text
    }

    private func later(_ piece: ProgressEntry.Piece) -> String? {
        guard piece.isLater else { return nil }
        let day = piece.since.day(language)
        let who = piece.by.flatMap { page.people[$0] }
        return Bilingual(
            "แนบเพิ่มเมื่อ \(day)" + (who.map { " โดย \($0)" } ?? ""),
            "added on \(day)" + (who.map { " by \($0)" } ?? ""))(language)
    }
}

extension ProgressEntry.Proof {
    /// What it is called: its label, else the address or figure itself; empty for a file that nobody named.
    var name: String {
        switch self {
        case .file(_, let label): label
        case .link(let link, let label): label.isEmpty ? link : label
        case .figure(let figure, let label): label.isEmpty ? figure : label
        }
    }
}

extension ProgressEntry {
    /// "62% ทุกกองเริ่มใช้แบบฟอร์มใหม่", by which people know it.
    func told(_ language: Language) -> String {
        let line = content.words.split(whereSeparator: \.isNewline).first ?? ""
        return "\(DayWording.text(content.day, language)) · \(content.share)% \(line.prefix(120))"
    }
}
