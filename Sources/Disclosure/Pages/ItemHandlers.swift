import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The names of the fields of an item's forms.
enum ItemField {
    static let element = "element"
    static let division = "division"
    static let note = "note"
    static let known = "known"
    static let title = "title"
    static let file = "file"
    static let link = "link"
    static let linkTitle = "link_title"
    /// Which of the program's own proofs.
    static let proof = "proof"
    /// Where it is said that there is no such proof.
    static let proofs = "question"
    /// Why evidence is taken back.
    static let reason = "reason"
}

extension Disclosure {
    func itemRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(DisclosureLocations.item, .page(.ofAuthority)) { visit, year, code in
                try await itemPage(visit, place(code, year), Sheet(visit))
            },
            gate.get(DisclosureLocations.elements, .page(.disclosers), answer: back),
            gate.post(
                DisclosureLocations.elements,
                .form(.disclosers, lists: [ItemField.element], limit: Self.formLimit),
                answer: mark),
            gate.get(DisclosureLocations.particulars, .page(.officers)) { visit, year, code in
                try await itemPage(visit, place(code, year), Sheet(visit))
            },
            gate.post(
                DisclosureLocations.particulars,
                .form(
                    .officers, fields: [ItemField.division, ItemField.note, ItemField.known],
                    limit: Self.formLimit), answer: describe),
        ]
    }

    /// An item of a year's framework; throws where there is none.
    func place(_ code: String, _ year: FiscalYear) throws(WebRefusal) -> ItemPlace {
        ItemPlace(try question(code, year).code, of: year)
    }

    /// An address of which only the form is sent leads to the item's page.
    func back(_ visit: Visit, _ year: FiscalYear, _ code: String) throws -> Response {
        .redirect(to: LinkAddress(DisclosureLocations.item.path(year, try place(code, year).code)))
    }

    /// The page of an item, with a form that was refused where one was.
    func itemPage(
        _ visit: Visit, _ place: ItemPlace, _ sheet: Sheet,
        refused: Status = .unprocessableContent
    ) async throws -> Response {
        let (act, language) = (try visit.act(in: database), visit.language)
        let question = try question(place.code, place.year)
        let item = DisclosedItem(question, try await act.disclosure(of: place), in: place.year)
        let list = try await disclosureYear(place.year, act)
        let proofs = await sources.evidence(
            for: [place.code], of: place.year, in: try await act.reader(.seeDisclosure))
        let mayDisclose = try await act.mayDisclose(place)
        let mayManage = (try? act.require(.manageDisclosure)) != nil
        let page = ItemPage(
            place: place, item: item, framework: try framework(place.year),
            earlier: counterparts(place), proofs: proofs,
            site: try await sites.site(of: act.authority, visit.request, in: database),
            gain: ExpectedResult(list, try await surveys(act, place.year)).gain(of: item),
            divisions: try await act.divisionNames(language),
            choosable: try await act.divisions().map(\.id),
            contrast: ScoreContrast(
                item, in: place.year, try await recorded(act, place.year)),
            people: try await act.peopleNames(), sheet: sheet,
            forms: mayDisclose || mayManage
                ? ItemForms(visit, mayDisclose: mayDisclose, mayManage: mayManage) : nil,
            language: language)
        return try await self.page(
            "\(place.code) \(question.name(language))", visit,
            under: Above.list(place.year, language), errors: sheet.errors, refused: refused
        ) { page }
    }

    /// What the item was in the year before.
    private func counterparts(_ place: ItemPlace) -> (year: Int, codes: [Counterpart])? {
        guard let before = library.years.last(where: { $0 < place.year.buddhist }) else {
            return nil
        }
        let found = library.counterparts(
            of: place.code, in: place.year.buddhist, to: before)
        return (before, found)
    }

    private func mark(_ visit: Visit, _ year: FiscalYear, _ code: String) async throws -> Response {
        let place = try place(code, year)
        let all = try question(code, year).elements?.value.map(\.key) ?? []
        var sheet = Sheet(visit)
        let shown = Set(visit.form.values(of: ItemField.element).filter { !$0.isEmpty })
        if !shown.isSubset(of: all) {
            sheet.refuse(
                ItemField.element,
                Bilingual(
                    "รายการองค์ประกอบเปลี่ยนไป เปิดหน้านี้ใหม่แล้วเลือกอีกครั้ง",
                    "The list of elements has changed; open the page anew and choose again"))
        }
        return try await carry(
            visit, sheet, main: ItemField.element,
            again: { try await itemPage(visit, place, $0) }
        ) {
            try await visit.act(in: database).markElements(shown, among: all, of: place)
            return DoneNote.marked.on(DisclosureLocations.item.path(year, code))
        }
    }

    private func describe(
        _ visit: Visit, _ year: FiscalYear, _ code: String
    ) async throws -> Response {
        let place = try place(code, year)
        let act = try visit.act(in: database)
        var sheet = Sheet(visit)
        let typed = Digits.arabic(sheet[ItemField.division])
        let division = Division.ID(segment: typed)
        let before = try await act.disclosure(of: place).particulars
        let isKnown = try await act.divisions().contains { $0.id == division }
        if !typed.isEmpty, !isKnown, division != before.division || division == nil {
            sheet.refuse(ItemField.division, DisclosureRefusal.noDivision.wording)
        }
        let note = sheet.phrase(ItemField.note)
        let known = Int(segment: Digits.arabic(sheet[ItemField.known])) ?? -1
        return try await carry(
            visit, sheet, main: ItemField.note, again: { try await itemPage(visit, place, $0) }
        ) {
            if let note {
                try await act.describeItem(
                    ItemParticulars(division: division, note: note), of: place, after: known)
            }
            return DoneNote.described.on(DisclosureLocations.item.path(year, code))
        }
    }
}

extension Act {
    /// The names of the authority's people by their numbers.
    func peopleNames() async throws -> [Person.ID: String] {
        Dictionary(try await people().map { ($0.id, $0.name) }) { first, _ in first }
    }
}
