import Assessment
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
                DisclosureLocations.proofs,
                .form(.officers, lists: [ItemField.proof], limit: Self.formLimit),
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
            errors: sheet.errors, hidden: visit.hidden(for: DisclosureLocations.proofs.template),
            language: visit.language)
        return try await self.page(
            page.title, visit, under: Above.list(year, visit.language), errors: sheet.errors
        ) { page }
    }

    private func useYearProofs(_ visit: Visit, _ year: FiscalYear) async throws -> Response {
        _ = try framework(year)
        let act = try visit.act(in: database)
        // Only what the page showed and is ticked, and only while it is still there.
        let chosen = Set(visit.form.values(of: ItemField.proof).map(Digits.arabic))
        let all = try await offered(year, act).filter { chosen.contains($0.key) }
        var sheet = Sheet(visit)
        if all.isEmpty {
            sheet.refuse(
                ItemField.proof,
                Bilingual("เลือกอย่างน้อยหนึ่งหน้า", "Choose one page at least"))
        }
        return try await carry(
            visit, sheet, main: ItemField.proof, again: { try await yearProofs(visit, year, $0) }
        ) {
            try await act.discloseEvidence(
                all.compactMap { offer in
                    let evidence = offer.piece.evidence
                    return evidence.content.map { content in
                        (
                            EvidenceDraft(content, title: evidence.title.thai),
                            ItemPlace(offer.question.code, of: year)
                        )
                    }
                })
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

        /// The name under which the form sends it back.
        var key: String { "\(question.code) \(piece.evidence.usableKey ?? "")" }

        /// "o10 E-Service: บริการออนไลน์ ยื่นออนไลน์ได้ 12 บริการ".
        func label(_ language: Language) -> String {
            let evidence = piece.evidence
            var label = "\(question.code) \(question.name(language)): \(evidence.title(language))"
            if case .figure(let figure) = evidence.kind { label += " " + figure(language) }
            return label
        }

        /// "บริการประชาชน · 12 ม.ค. 2570".
        func hint(_ language: Language) -> String {
            piece.source(language) + " · " + piece.evidence.updated.day(language)
        }
    }

    let year: FiscalYear
    let offers: [Offer]
    let errors: [FieldError]
    let hidden: [HiddenField]
    let language: Language

    var title: String {
        Bilingual(
            "หลักฐานปี \(year.buddhist) จากหน้าเว็บของโปรแกรมนี้",
            "Evidence of \(year.buddhist) from this program's own pages")(language)
    }

    /// All of them at first, none after they were all left out.
    private var ticked: Set<String> { errors.isEmpty ? Set(offers.map(\.key)) : [] }

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
                CheckboxChoices(
                    Field(
                        ItemField.proof,
                        Bilingual(
                            "หน้าที่จะแสดงต่อประชาชนและผู้ประเมิน",
                            "What residents and the assessor will see")(
                                language)
                    ).showing(errors),
                    offers.map { Choice($0.key, $0.label(language), hint: $0.hint(language)) },
                    selected: ticked)
                ButtonRow {
                    Button(
                        Bilingual("ใช้หน้าที่เลือกเป็นหลักฐาน", "Show these as evidence")(language))
                    back
                }
            }
        }
    }

    private var back: BackLink {
        BackLink(to: LinkAddress(DisclosureLocations.list.path(year)), language)
    }
}
