import Design
import HTML
import HTTP
import Mail
import Platform
import SQL
import ThaiText

extension Administration {
    func authoritiesRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(WorkLocations.authorities, .page(.wardens), answer: authorities),
            gate.get(WorkLocations.newAuthority, .page(.operators)) { visit in
                try visit.act(in: database).require(.manageInstallation)
                return try await foundingForm(visit, Sheet(visit))
            },
            gate.post(
                WorkLocations.newAuthority,
                Self.form(.operators, ProfileFields.names.union([ProfileFields.host, "mail"])),
                answer: found),
            gate.get(WorkLocations.overview, .page(.wardens), answer: overview),
            gate.get(WorkLocations.administrator, .page(.operators)) { visit, id in
                let authority = try await authority(visit, id)
                try visit.act(in: database, authority: id).require(.managePeople)
                return try await administratorForm(visit, authority, Sheet(visit))
            },
            gate.post(
                WorkLocations.administrator, Self.form(.operators, ["mail"]),
                answer: inviteAdministrator),
            gate.get(WorkLocations.oversight, .page(.operators)) { visit, id in
                let authority = try await authority(visit, id)
                try visit.act(in: database, authority: id).require(.manageInstallation)
                return try await oversightForm(visit, authority, Sheet(visit))
            },
            gate.post(
                WorkLocations.oversight, Self.form(.operators, ["overseer"]), answer: giveOversight),
            gate.get(WorkLocations.oversightEnd, .page(.operators), answer: oversightQuestion),
            gate.post(WorkLocations.oversightEnd, Self.form(.operators), answer: endOversight),
        ]
    }

    /// The authorities that a person of the installation looks after: all, or those that were given to an overseer.
    func visibleAuthorities(_ visit: Visit) async throws -> [Authority] {
        let member = try visit.session().member
        let all = try await database.read(Authority.all)
        if member.roles.contains(.operator) { return all }
        guard member.authority == .installation else { return [] }
        let installation = database.scoped(to: Authority.ID.installation.rawValue)
        let seen: [Authority.ID] = try await installation.read(
            Authority.overseen(by: member.person))
        return all.filter { seen.contains($0.id) }
    }

    /// One of those; what is not shown cannot be told from what is not there.
    func authority(_ visit: Visit, _ id: Authority.ID) async throws -> Authority {
        let visible = try await visibleAuthorities(visit)
        guard let found = visible.first(where: { $0.id == id }) else {
            throw WebRefusal.nothingHere
        }
        return found
    }

    private func authorities(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let all = try await visibleAuthorities(visit).sorted {
            SortKey($0.profile.name(language)) < SortKey($1.profile.name(language))
        }
        let list = AuthorityList(
            page: ListPage(all, page: visit.pageNumber), count: all.count,
            mayFound: try visit.belongs(to: .operators), language: language)
        return try await page(list.title, visit, under: [MenuLink.work(language)]) { list }
    }

    private func overview(_ visit: Visit, _ id: Authority.ID) async throws -> Response {
        let language = visit.language
        let authority = try await authority(visit, id)
        let act = try visit.act(in: database, authority: id)
        let page = AuthorityPage(
            authority: authority, people: try await act.people(),
            divisions: try await act.divisions(), acts: try await act.auditPage(1, of: 10),
            overseers: try await overseers(of: act, visit),
            invitation: try await handOver(act, visit),
            mayManage: try visit.belongs(to: .operators), language: language)
        return try await self.page(
            authority.profile.name(language), visit, under: Above.authorities(language)
        ) { page }
    }

    /// Where no mail leaves, the operator passes on the link of the newest invitation that waits.
    private func handOver(_ act: Act, _ visit: Visit) async throws -> HandOver? {
        guard !sendsMail, try visit.belongs(to: .operators) else { return nil }
        for letter in try await act.letters() {
            guard letter.expires > visit.now, let text = letter.text,
                let link = InvitationLetter.link(in: text, base)
            else { continue }
            return HandOver(
                link: link, base: base,
                note: Bilingual(
                    "ระบบยังส่งอีเมลไม่ได้ คัดลอกลิงก์นี้แล้วส่งให้ \(letter.recipient) ด้วยตนเอง",
                    "The program cannot send mail yet: pass this link on to \(letter.recipient) yourself"
                ),
                language: visit.language)
        }
        return nil
    }

    private func foundingForm(_ visit: Visit, _ sheet: Sheet) async throws -> Response {
        let language = visit.language
        let title = Bilingual("ตั้งหน่วยงานใหม่", "Found an authority")(language)
        return try await page(
            title, visit, under: Above.authorities(language), errors: sheet.errors
        ) {
            PageTitle(
                title,
                lead: Bilingual(
                    "ผู้ดูแลระบบคนแรกจะได้คำเชิญทางอีเมล",
                    "Its first administrator gets an invitation by mail")(language))
            PostForm(
                to: LinkAddress(WorkLocations.newAuthority.path()),
                hidden: visit.hidden(for: WorkLocations.newAuthority.template)
            ) {
                ProfileFields(sheet)
                AdministratorField(sheet: sheet, language: language)
                ButtonRow { Button(Bilingual("ตั้งหน่วยงาน", "Found the authority")(language)) }
            }
        }
    }

    private func found(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let profile = sheet.profile()
        let mail = sheet.mail("mail")
        return try await carry(
            visit, sheet, main: "name_thai", again: { try await foundingForm(visit, $0) }
        ) {
            guard let profile, let mail else {
                return LinkAddress(WorkLocations.newAuthority.path())
            }
            let id = try await found(profile, inviting: mail, visit)
            changed()
            return DoneNote.founded.on(WorkLocations.overview.path(id))
        }
    }

    /// Founds it once, however often the same form is sent.
    private func found(
        _ profile: Authority.Profile, inviting mail: MailAddress, _ visit: Visit
    ) async throws -> Authority.ID {
        let (base, wish) = (base, visit.wish("founding", of: .installation))
        do {
            return try await signIn.found(
                profile, inviting: mail, by: visit.act(in: database).actor, on: database,
                at: visit.now
            ) { act, invitation, token, transaction in
                try InvitationLetter(mail, from: profile.name, base)
                    .post(invitation, token, act, transaction)
                try Idempotency.once(wish, in: transaction) { act.authority.segment }
            }
        } catch let refusal as AccountRefusal where refusal == .slugTaken || refusal == .hostTaken {
            // By this very form, perhaps, a moment before.
            let known = try await database.read { try Idempotency.result(of: wish, in: $0) }
            guard let id = known.flatMap(Authority.ID.init(segment:)) else { throw refusal }
            return id
        }
    }

    private func administratorForm(
        _ visit: Visit, _ authority: Authority, _ sheet: Sheet
    ) async throws -> Response {
        let language = visit.language
        let title = Bilingual("เชิญผู้ดูแลระบบ", "Invite an administrator")(language)
        return try await page(
            title, visit, under: Above.authority(authority, language), errors: sheet.errors
        ) {
            PageTitle(title, lead: authority.profile.name(language))
            PostForm(
                to: LinkAddress(WorkLocations.administrator.path(authority.id)),
                hidden: visit.hidden(for: WorkLocations.administrator.template)
            ) {
                AdministratorField(sheet: sheet, language: language)
                ButtonRow { Button(Bilingual("ส่งคำเชิญ", "Send the invitation")(language)) }
            }
        }
    }

    private func inviteAdministrator(
        _ visit: Visit, _ id: Authority.ID
    ) async throws -> Response {
        let authority = try await authority(visit, id)
        var sheet = Sheet(visit)
        let mail = sheet.mail("mail")
        return try await carry(
            visit, sheet, main: "mail",
            again: { try await administratorForm(visit, authority, $0) }
        ) {
            let act = try visit.act(in: database, authority: id)
            if let mail {
                try await send(Invitation.Offer(mail: mail, roles: [.administrator]), act, visit)
            }
            return DoneNote.invited.on(WorkLocations.overview.path(id))
        }
    }
}

extension Above {
    static func authority(_ authority: Authority, _ language: Language) -> [MenuLink] {
        authorities(language)
            + [
                MenuLink(
                    authority.profile.name(language),
                    LinkAddress(WorkLocations.overview.path(authority.id)))
            ]
    }
}

/// Where an administrator's invitation goes.
struct AdministratorField: Component {
    let sheet: Sheet
    let language: Language

    var body: some Markup {
        TextField(
            Field(
                "mail",
                Bilingual("อีเมลของผู้ดูแลระบบ", "The administrator's mail address")(language)
            ).showing(sheet.errors), value: sheet["mail"], kind: .email)
    }
}
