import Assessment
import AssessmentPages
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The public pages of the program that show items of a year and are not among their evidence yet, all taken at once.
extension Disclosure {
    func yearProofRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(DisclosureLocations.proofs, .page(.officers)) { visit, year in
                try await yearProofs(visit, year, Sheet(visit))
            },
            gate.post(
                DisclosureLocations.proofs, .form(.officers, fields: [], limit: Self.formLimit),
                answer: useYearProofs),
        ]
    }

    /// What could be taken: in the order of the list, without what is shown, and without what was taken back once.
    private func offered(
        _ year: FiscalYear, _ act: Act
    ) async throws -> [YearProofsPage.Offer] {
        let items = try await disclosureYear(year, act).items
        let codes = items.map(\.question.code)
        let answer = await sources.evidence(
            for: codes, of: year, in: try await act.reader(.seeDisclosure))
        return items.flatMap { item in
            let known = Set((item.record.evidence + item.record.withdrawn).map(\.content))
            return answer.pieces(for: item.question.code).filter { piece in
                guard let content = piece.evidence.content, case .page = content else {
                    return false
                }
                return !known.contains(content)
            }.map { YearProofsPage.Offer(question: item.question, piece: $0) }
        }
    }

    private func yearProofs(
        _ visit: Visit, _ year: FiscalYear, _ sheet: Sheet
    ) async throws -> Response {
        _ = try framework(year)
        let act = try visit.act(in: database)
        let page = YearProofsPage(
            year: year, offers: try await offered(year, act),
            site: try await sites.site(of: act.authority, visit.request, in: database),
            hidden: visit.hidden(for: DisclosureLocations.proofs.template),
            language: visit.language)
        return try await self.page(
            page.title, visit, under: Above.list(year, visit.language), errors: sheet.errors
        ) { page }
    }

    private func useYearProofs(_ visit: Visit, _ year: FiscalYear) async throws -> Response {
        _ = try framework(year)
        let act = try visit.act(in: database)
        return try await carry(
            visit, Sheet(visit), main: "proofs", again: { try await yearProofs(visit, year, $0) }
        ) {
            for offer in try await offered(year, act) {
                guard let content = offer.piece.evidence.content else { continue }
                try await act.discloseEvidence(
                    EvidenceDraft(content, title: offer.piece.evidence.title.thai),
                    for: ItemPlace(offer.question.code, of: year))
            }
            return DoneNote.proven.on(DisclosureLocations.list.path(year))
        }
    }
}

/// What the program can show for a year's items, and the button that takes it all.
struct YearProofsPage: Component {
    /// A page of the program for an item.
    struct Offer {
        let question: Question
        let piece: EvidenceSources.Answer.Piece
    }

    let year: FiscalYear
    let offers: [Offer]
    let site: PublicSite?
    let hidden: [HiddenField]
    let language: Language

    var title: String {
        Bilingual(
            "หลักฐานปี \(year.buddhist) จากหน้าเว็บของโปรแกรมนี้",
            "Evidence of \(year.buddhist) from this program's own pages")(language)
    }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual(
                "หน้าสาธารณะเหล่านี้เป็นปัจจุบันอยู่เสมอเพราะทำงานในโปรแกรม ใช้เป็นหลักฐานได้ทันทีโดยไม่ต้องพิมพ์ซ้ำ หน้าที่เคยถอนไปไม่ขึ้นอีก",
                "These public pages are always up to date, for the work is done here; they serve as evidence without typing. What was taken back once is not offered again."
            )(language))
        if offers.isEmpty {
            EmptyState(
                Bilingual("ไม่มีหน้าที่ต้องเพิ่ม", "Nothing to add")(language),
                Bilingual(
                    "หน้าสาธารณะทุกหน้าที่แสดงรายการของปีนี้ได้ เป็นหลักฐานอยู่แล้ว หรือยังไม่มีข้อมูล",
                    "Every public page that shows an item of this year is evidence already, or has nothing to show yet."
                )(language), link: nil, icon: .check)
            p { back }
        } else {
            PostForm(
                to: LinkAddress(DisclosureLocations.proofs.path(year)), hidden: hidden
            ) {
                ul(.class("items"), .role("list")) {
                    for offer in offers { li { OfferRow(offer: offer, page: self) } }
                }
                ButtonRow {
                    Button(
                        Bilingual(
                            "ใช้ทั้ง \(offers.count) หน้าเป็นหลักฐาน",
                            offers.count == 1
                                ? "Show it as evidence" : "Show all \(offers.count) as evidence")(
                                language))
                    back
                }
            }
        }
    }

    private var back: BackLink {
        BackLink(to: LinkAddress(DisclosureLocations.list.path(year)), language)
    }
}

private struct OfferRow: Component {
    let offer: YearProofsPage.Offer
    let page: YearProofsPage

    var body: some Markup {
        CodeMark(offer.question.code)
        " "
        a(
            .href(
                LinkAddress(DisclosureLocations.item.path(page.year, offer.question.code)))
        ) { offer.question.name(page.language) }
        EvidenceRow(offer.piece, on: page.site, page.language)
    }
}
