import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// The villages from which residents choose.
extension EService {
    static let villages = "villages"
    static let known = "known"

    func officeRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(EServiceLocations.office, .page(.serviceKeepers)) { visit in
                let office = try await visit.act(in: database).read(.manageServices) {
                    try $0.serviceOffice()
                }
                return try await officePage(
                    visit,
                    Sheet(
                        visit,
                        orNow: [
                            (Self.villages, office.villages.joined(separator: "\n")),
                            (Self.known, String(office.version)),
                        ]))
            },
            gate.post(
                EServiceLocations.office,
                .form(
                    .serviceKeepers, fields: [Self.villages, Self.known],
                    limit: Self.formLimit), answer: describe),
        ]
    }

    private func officePage(_ visit: Visit, _ sheet: Sheet) async throws -> Response {
        let language = visit.language
        let title = Bilingual("หมู่บ้าน", "Villages")(language)
        let list = EServiceLocations.services.path()
        return try await page(
            title, visit,
            under: [
                .work(language),
                MenuLink(
                    Bilingual("บริการและคู่มือ", "Services and manuals")(language),
                    LinkAddress(list)),
            ], menu: list, errors: sheet.errors
        ) {
            PageTitle(title)
            OfficeForm(
                sheet: sheet, hidden: visit.hidden(for: EServiceLocations.office.template),
                language: language)
        }
    }

    private func describe(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let villages = sheet.phrases(
            Self.villages, called: Bilingual("หมู่บ้าน", "Villages"), atMost: 200)
        let known = Int(Digits.arabic(sheet[Self.known]))
        if known == nil { sheet.refuse(Self.villages, ServiceRefusal.changedMeanwhile.wording) }
        return try await carry(
            visit, sheet, main: Self.villages, again: { try await officePage(visit, $0) }
        ) {
            if let villages, let known {
                try await visit.act(in: database).describeOffice(
                    villages: villages, after: known)
            }
            return ServiceDeed.office.on(EServiceLocations.services.path())
        }
    }
}

/// The fields of what the office is.
private struct OfficeForm: Component {
    let sheet: Sheet
    let hidden: [HiddenField]
    let language: Language

    var body: some Markup {
        PostForm(
            to: LinkAddress(EServiceLocations.office.path()),
            hidden: hidden
                + [HiddenField(EService.known, sheet[EService.known])]
        ) {
            TextArea(
                Field(
                    EService.villages, Bilingual("หมู่บ้าน", "Villages")(language),
                    hint: Bilingual(
                        "บรรทัดละหนึ่งหมู่บ้าน เช่น หมู่ 1 บ้านริมธาร ประชาชนจะเลือกจากรายการนี้",
                        "One a line, for example หมู่ 1 บ้านริมธาร; residents choose from this list"
                    )(language)
                ).optional(language).showing(sheet.errors), value: sheet[EService.villages])
            ButtonRow {
                Button(Bilingual("บันทึก", "Save")(language))
                BackLink(to: LinkAddress(EServiceLocations.services.path()), language)
            }
        }
    }
}
