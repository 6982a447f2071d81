import Assessment
import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

extension Disclosure {
    func listRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(DisclosureLocations.now, .page(.ofAuthority)) { visit in
                .redirect(
                    to: LinkAddress(
                        DisclosureLocations.list.path(try currentYear(visit.now))))
            },
            gate.get(DisclosureLocations.list, .page(.ofAuthority), answer: list),
            gate.get(DisclosureLocations.start, .page(.officers)) { visit, year in
                try await startQuestion(visit, year, Sheet(visit))
            },
            gate.post(
                DisclosureLocations.start,
                .form(.officers, fields: [], limit: Self.formLimit), answer: start),
        ]
    }

    /// A year's list with what was said of its items.
    func disclosureYear(_ year: FiscalYear, _ act: Act) async throws -> DisclosureYear {
        DisclosureYear(try framework(year), year, try await act.disclosure(of: year))
    }

    private func list(_ visit: Visit, _ year: FiscalYear) async throws -> Response {
        let act = try visit.act(in: database)
        let list = try await disclosureYear(year, act)
        let roles = try visit.session().member.roles
        let query = try? visit.request.target.queryFields()
        let page = ListPage(
            list: list, expected: ExpectedResult(list, try await surveys(act, year)),
            years: library.years.compactMap { FiscalYear($0) }.filter {
                $0 <= max(year, (try? currentYear(visit.now)) ?? year)
            }, divisions: try await act.divisionNames(visit.language),
            today: FiscalYear(containing: Bangkok(visit.now).date),
            shown: query?["show"].flatMap(ItemState.init(rawValue:)),
            publicPage: try await publicAddress(visit, year),
            mayManage: roles.contains(.officer), language: visit.language)
        return try await self.page(
            page.title, visit, under: [.work(visit.language)]
        ) { page }
    }

    /// Where the public reads the year's list.
    private func publicAddress(_ visit: Visit, _ year: FiscalYear) async throws -> LinkAddress? {
        let authority = try visit.session().member.authority
        return try await sites.site(of: authority, visit.request, in: database)?
            .address(DisclosureLocations.year.path(year))
    }

    /// The year before that has a framework.
    private func before(_ year: FiscalYear) -> FiscalYear? {
        library.years.last { $0 < year.buddhist }.flatMap { FiscalYear($0) }
    }

    /// What each code of an earlier year is in a later one.
    private func codes(from earlier: FiscalYear, to year: FiscalYear) -> [String: [String]] {
        let items = library.framework(for: earlier.buddhist)?.questions.filter { $0.scores != nil }
        let pairs = (items ?? []).map { item in
            let found = library.counterparts(
                of: item.code, in: earlier.buddhist, to: year.buddhist)
            return (item.code, found.map(\.code))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private func startQuestion(
        _ visit: Visit, _ year: FiscalYear, _ sheet: Sheet
    ) async throws -> Response {
        let language = visit.language
        _ = try framework(year)
        guard let earlier = before(year) else { throw WebRefusal.nothingHere }
        let title = Bilingual(
            "เริ่มปี \(year.buddhist) จากหลักฐานของปี \(earlier.buddhist)",
            "Start \(year.buddhist) with the evidence of \(earlier.buddhist)")(language)
        return try await page(
            title, visit, under: Above.list(year, language), errors: sheet.errors
        ) {
            PageTitle(
                title,
                lead: Bilingual(
                    "ลิงก์ ไฟล์ และกองที่รับผิดชอบย้ายไปอยู่ใต้รหัสของปีใหม่ให้เอง แต่เครื่องหมายว่ามีอะไรแล้วไม่ย้าย รายการที่ต้องแสดงหลายอย่างจึงขึ้นว่ายังขาดบางส่วน จนกว่าคุณจะเปิดดูและทำเครื่องหมาย ชิ้นที่ไม่มีใครยืนยันตั้งแต่เริ่มปีงบประมาณขึ้นว่าไม่เป็นปัจจุบัน จนกว่าจะยืนยันหรือแทนที่",
                    "Links, files and responsible divisions move to the codes of the new year by themselves. The marks of what is there do not: an item that must show several things counts as in part until you look and mark them. What nobody confirmed since the fiscal year began counts as out of date until it is confirmed or replaced."
                )(language))
            PostForm(
                to: LinkAddress(DisclosureLocations.start.path(year)),
                hidden: visit.hidden(for: DisclosureLocations.start.template)
            ) {
                ButtonRow {
                    Button(
                        Bilingual("คัดลอกหลักฐานของปีก่อน", "Take over last year's evidence")(
                            language)
                    )
                    BackLink(to: LinkAddress(DisclosureLocations.list.path(year)), language)
                }
            }
        }
    }

    private func start(_ visit: Visit, _ year: FiscalYear) async throws -> Response {
        _ = try framework(year)
        guard let earlier = before(year) else { throw WebRefusal.nothingHere }
        let codes = codes(from: earlier, to: year)
        return try await carry(
            visit, Sheet(visit), main: "start",
            again: { try await startQuestion(visit, year, $0) }
        ) {
            try await visit.act(in: database).startDisclosure(
                of: year, from: earlier, codes: codes)
            return DoneNote.started.on(DisclosureLocations.list.path(year))
        }
    }
}

/// The names of divisions by their numbers, those that closed among them.
extension Act {
    func divisionNames(_ language: Language) async throws -> [Division.ID: String] {
        Dictionary(
            try await divisionsEver().map { division in
                let closed = Bilingual(" (ปิดแล้ว)", " (closed)")(language)
                return (division.id, division.name + (division.closed == nil ? "" : closed))
            }
        ) { first, _ in first }
    }
}
