import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

extension Administration {
    func authorityRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(WorkLocations.authority, .page(.administrators)) { visit in
                try await profileForm(
                    visit, Sheet(visit, orNow: try await ownProfile(visit).filledIn))
            },
            gate.post(
                WorkLocations.authority,
                Self.form(.administrators, ProfileFields.names.union([ProfileFields.host])),
                answer: changeProfile),
        ]
    }

    private func ownProfile(_ visit: Visit) async throws -> Authority.Profile {
        let id = try visit.session().member.authority
        guard let authority = try await database.read(Authority.numbered(id)).first else {
            throw WebRefusal.nothingHere
        }
        return authority.profile
    }

    private func profileForm(_ visit: Visit, _ sheet: Sheet) async throws -> Response {
        let language = visit.language
        let title = Bilingual("ข้อมูลหน่วยงาน", "The authority's particulars")(language)
        return try await page(
            title, visit, under: [MenuLink.work(language)], errors: sheet.errors
        ) {
            PageTitle(
                title,
                lead: Bilingual(
                    "ชื่อและที่อยู่เว็บนี้ใช้ในทุกหน้าและทุกเอกสาร",
                    "Every page and document uses these names and addresses")(language))
            PostForm(
                to: LinkAddress(WorkLocations.authority.path()),
                hidden: visit.hidden(for: WorkLocations.authority.template)
            ) {
                ProfileFields(sheet)
                ButtonRow { Button(Bilingual("บันทึกข้อมูลหน่วยงาน", "Save the particulars")(language)) }
            }
        }
    }

    private func changeProfile(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let profile = sheet.profile()
        return try await carry(
            visit, sheet, main: "name_thai", again: { try await profileForm(visit, $0) }
        ) {
            if let profile { try await visit.act(in: database).changeProfile(to: profile) }
            changed()
            return DoneNote.profile.on(WorkLocations.authority.path())
        }
    }
}
