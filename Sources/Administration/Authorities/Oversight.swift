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
                        to: LinkAddress(WorkLocations.newInvitation.path())), icon: .eye)
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

    func oversightQuestion(
        _ visit: Visit, _ id: Authority.ID, _ overseer: Person.ID
    ) async throws -> Response {
        try visit.act(in: database, authority: id).require(.manageInstallation)
        return try await oversightQuestion(visit, oversight(visit, id, overseer), Sheet(visit))
    }

    private func oversightQuestion(
        _ visit: Visit, _ found: (authority: Authority, overseer: AuthorityOverseer),
        _ sheet: Sheet
    ) async throws -> Response {
        let (authority, name) = (found.authority, found.overseer.name)
        let question = Question(
            title: Bilingual("ถอนสิทธิ์กำกับดูแลของ \(name)", "End the oversight of \(name)"),
            text: Bilingual(
                "\(name) จะดู\(authority.profile.name.thai)ไม่ได้ตั้งแต่คำขอถัดไป ให้สิทธิ์ใหม่ได้ภายหลัง",
                "From the next request on \(name) no longer looks into "
                    + "\(authority.profile.name.english); it can be given again"),
            button: Bilingual("ถอนสิทธิ์กำกับดูแล", "End the oversight"),
            address: LinkAddress(
                WorkLocations.oversightEnd.path(authority.id, found.overseer.id)),
            template: WorkLocations.oversightEnd.template,
            back: LinkAddress(WorkLocations.overview.path(authority.id)))
        return try await self.question(
            question, visit, sheet, under: Above.authority(authority, visit.language))
    }

    func endOversight(
        _ visit: Visit, _ id: Authority.ID, _ overseer: Person.ID
    ) async throws -> Response {
        let found = try await oversight(visit, id, overseer)
        return try await carry(
            visit, Sheet(visit), main: Question.field,
            again: { try await oversightQuestion(visit, found, $0) }
        ) {
            try await visit.act(in: database, authority: id).endOversight(of: overseer)
            return DoneNote.oversightEnded.on(WorkLocations.overview.path(id))
        }
    }

    /// An oversight that holds; what was ended cannot be told from what never was.
    private func oversight(
        _ visit: Visit, _ id: Authority.ID, _ overseer: Person.ID
    ) async throws -> (authority: Authority, overseer: AuthorityOverseer) {
        let authority = try await authority(visit, id)
        let act = try visit.act(in: database, authority: id)
        let all = try await overseers(of: act, visit)
        guard let found = all.first(where: { $0.id == overseer }) else {
            throw WebRefusal.nothingHere
        }
        return (authority, found)
    }

    /// Who looks into an authority now, by the names of the installation's people.
    func overseers(of act: Act, _ visit: Visit) async throws -> [AuthorityOverseer] {
        let people = try await visit.act(in: database, authority: .installation).people()
        return try await act.oversights().map { oversight in
            let name = people.first { $0.id == oversight.overseer }?.name
            return AuthorityOverseer(
                id: oversight.overseer, name: name ?? "\(oversight.overseer.rawValue)",
                since: oversight.since)
        }
    }

    private func overseers(_ visit: Visit) async throws -> [Person] {
        try await visit.act(in: database, authority: .installation).people().filter { person in
            person.disabled == nil && person.roles.contains { $0.role == .overseer }
        }
    }
}

/// Somebody who may look into an authority.
struct AuthorityOverseer {
    let id: Person.ID
    let name: String
    let since: Timestamp
}

/// Who looks into an authority, each with the way to end it.
struct OverseerSection: Component {
    let authority: Authority
    let overseers: [AuthorityOverseer]
    let language: Language

    var body: some Markup {
        h2 { Bilingual("ผู้กำกับดูแลที่เข้าดูได้", "Overseers who look in")(language) }
        if overseers.isEmpty {
            p { Bilingual("ยังไม่มี", "Nobody yet")(language) }
        } else {
            ul(.class("items"), .role("list")) {
                for overseer in overseers {
                    OverseerRow(authority: authority, overseer: overseer, language: language)
                }
            }
        }
    }
}

private struct OverseerRow: Component {
    let authority: Authority
    let overseer: AuthorityOverseer
    let language: Language

    var body: some Markup {
        li(.class("task")) {
            div {
                strong { overseer.name }
                p(.class("hint")) {
                    Bilingual("ตั้งแต่ ", "Since ")(language) + overseer.since.day(language)
                }
            }
            a(.href(LinkAddress(WorkLocations.oversightEnd.path(authority.id, overseer.id)))) {
                Bilingual("ถอนสิทธิ์", "End it")(language)
                span(.class("vh")) { " " + overseer.name }
            }
        }
    }
}
