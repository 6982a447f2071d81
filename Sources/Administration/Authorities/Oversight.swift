import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Administration {
    func oversightForm(
        _ visit: Visit, _ authority: Authority, _ sheet: Sheet
    ) async throws -> Response {
        let language = visit.language
        let overseers = try await overseers(visit)
        let title = Bilingual("ให้ผู้กำกับดูแลเข้าดู", "Let an overseer look in")(language)
        return try await page(
            title, visit, under: Above.authority(authority, language), errors: sheet.errors
        ) {
            PageTitle(title, lead: authority.profile.name(language))
            if overseers.isEmpty {
                EmptyState(
                    Bilingual("ยังไม่มีผู้กำกับดูแล", "There is no overseer yet")(language),
                    Bilingual(
                        "เชิญบุคคลในบทบาทผู้กำกับดูแลก่อน",
                        "Invite somebody as an overseer first")(language),
                    link: ButtonLink(
                        Bilingual("เชิญบุคลากร", "Invite somebody")(language),
                        to: LinkAddress("/work/invitations/new")), icon: .eye)
            } else {
                PostForm(
                    to: LinkAddress(WorkLocations.oversight.path(authority.id)),
                    hidden: visit.hidden(for: WorkLocations.oversight.template)
                ) {
                    SelectField(
                        Field("overseer", Bilingual("ผู้กำกับดูแล", "Overseer")(language))
                            .showing(sheet.errors),
                        overseers.map { Choice($0.id.segment, $0.name) },
                        selected: sheet["overseer"],
                        empty: Bilingual("เลือกบุคคล", "Choose a person")(language))
                    ButtonRow { Button(Bilingual("ให้เข้าดู", "Let look in")(language)) }
                }
            }
        }
    }

    func giveOversight(_ visit: Visit, _ id: Authority.ID) async throws -> Response {
        let authority = try await authority(visit, id)
        var sheet = Sheet(visit)
        let chosen = Person.ID(segment: sheet["overseer"])
        let overseer = try await overseers(visit).first { $0.id == chosen }
        if overseer == nil {
            sheet.refuse(
                "overseer", Bilingual("เลือกผู้กำกับดูแลจากรายการ", "Choose one of the overseers"))
        }
        return try await carry(
            visit, sheet, main: "overseer",
            again: { try await oversightForm(visit, authority, $0) }
        ) {
            if let overseer {
                try await visit.act(in: database, authority: id).giveOversight(to: overseer.id)
            }
            return DoneNote.oversight.on(WorkLocations.overview.path(id))
        }
    }

    private func overseers(_ visit: Visit) async throws -> [Person] {
        try await visit.act(in: database, authority: .installation).people().filter { person in
            person.disabled == nil && person.roles.contains { $0.role == .overseer }
        }
    }
}
