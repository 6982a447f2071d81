import Design
import HTML
import HTTP
import Mail
import Platform
import SQL
import ThaiText

extension Administration {
    func invitationRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(WorkLocations.invitations, .page(.managers), answer: invitations),
            gate.get(WorkLocations.newInvitation, .page(.managers)) { visit in
                try visit.act(in: database).require(.managePeople)
                return try await invitationForm(visit, Sheet(visit))
            },
            gate.post(
                WorkLocations.newInvitation,
                Self.form(.managers, ["mail", "division"], lists: ["role"]), answer: invite),
            gate.get(WorkLocations.invitation, .page(.managers), answer: invitation),
            gate.get(WorkLocations.withdrawal, .page(.managers)) { visit, id in
                let invitation = try await openInvitation(visit, id)
                return try await withdrawalQuestion(visit, invitation, Sheet(visit))
            },
            gate.post(WorkLocations.withdrawal, Self.form(.managers), answer: withdraw),
        ]
    }

    private func invitations(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let act = try visit.act(in: database)
        let all = try await act.invitations()
        let list = InvitationList(
            page: ListPage(all, page: visit.pageNumber), now: visit.now,
            openCount: all.count { $0.isOpen(at: visit.now) }, language: language)
        return try await page(list.title, visit, under: [MenuLink.work(language)]) { list }
    }

    private func invitationForm(_ visit: Visit, _ sheet: Sheet) async throws -> Response {
        let language = visit.language
        let act = try visit.act(in: database)
        let form = InvitationForm(
            roles: act.rolesToGive, divisions: try await act.divisions(), sheet: sheet,
            action: LinkAddress(WorkLocations.newInvitation.path()),
            hidden: visit.hidden(for: WorkLocations.newInvitation.template), language: language)
        let title = Bilingual("เชิญบุคลากร", "Invite somebody")(language)
        return try await page(
            title, visit, under: Above.invitations(language), errors: sheet.errors
        ) {
            PageTitle(
                title,
                lead: Bilingual(
                    "ผู้ได้รับเชิญจะตั้งชื่อและรหัสผ่านเอง ลิงก์ใช้ได้ 7 วัน ถ้าเชิญซ้ำ ลิงก์เดิมจะใช้ไม่ได้",
                    "Who is invited chooses name and password; the link holds 7 days. Inviting again ends the earlier link."
                )(language))
            form
        }
    }

    private func invite(_ visit: Visit) async throws -> Response {
        let act = try visit.act(in: database)
        var sheet = Sheet(visit)
        let offer = try await sheet.offer(in: act)
        return try await carry(
            visit, sheet, main: "mail", again: { try await invitationForm(visit, $0) }
        ) {
            guard let offer else { return DoneNote.invited.on(WorkLocations.invitations.path()) }
            let id = try await send(offer, act, visit)
            guard !sendsMail, let id else {
                return DoneNote.invited.on(WorkLocations.invitations.path())
            }
            return DoneNote.invitedByHand.on(WorkLocations.invitation.path(id))
        }
    }

    /// Writes an invitation and its letter together; the same form sent twice writes once. Its number, either time.
    @discardableResult
    func send(
        _ offer: Invitation.Offer, _ act: Act, _ visit: Visit
    ) async throws -> Invitation.ID? {
        let found: [Authority] = try await database.read(Authority.numbered(act.authority))
        let name = found.first?.profile.name ?? Bilingual("โปร่งใส", "Prongsai")
        let base = base
        let wish = visit.wish("invitation", of: act.authority)
        do {
            return try await signIn.invite(offer, act) { id, token, transaction in
                let outcome = try Idempotency.once(wish, in: transaction) { id.segment }
                guard outcome.isNew else { throw SentTwice() }
                try InvitationLetter(offer.mail, from: name, base)
                    .post(id, token, act, transaction)
            }.id
        } catch is SentTwice {
            return try await database.scoped(to: act.authority.rawValue).read {
                try Idempotency.result(of: wish, in: $0).flatMap(Invitation.ID.init(segment:))
            }
        }
    }

    private func invitation(_ visit: Visit, _ id: Invitation.ID) async throws -> Response {
        let language = visit.language
        let act = try visit.act(in: database)
        guard let invitation = try await act.invitations().first(where: { $0.id == id }) else {
            throw WebRefusal.nothingHere
        }
        let key = Invitation.letterKey(act.authority, id)
        let letter = try await act.letters().first { $0.key == key }
        let card = InvitationPage(
            invitation: invitation, letter: letter, base: base, sendsMail: sendsMail,
            now: visit.now,
            divisions: try await act.divisions(), language: language)
        return try await page(
            invitation.offer.mail.text, visit, under: Above.invitations(language)
        ) { card }
    }

    private func openInvitation(
        _ visit: Visit, _ id: Invitation.ID
    ) async throws -> Invitation {
        let all = try await visit.act(in: database).invitations()
        guard let found = all.first(where: { $0.id == id }) else { throw WebRefusal.nothingHere }
        return found
    }

    private func withdrawalQuestion(
        _ visit: Visit, _ invitation: Invitation, _ sheet: Sheet
    ) async throws -> Response {
        let mail = invitation.offer.mail.text
        let question = Question(
            title: Bilingual("ยกเลิกคำเชิญ \(mail)", "Withdraw the invitation of \(mail)"),
            text: Bilingual(
                "ลิงก์ในจดหมายจะใช้ไม่ได้ทันที เชิญใหม่ได้ภายหลัง",
                "The link in the letter stops at once; you can invite again later"),
            button: Bilingual("ยกเลิกคำเชิญ", "Withdraw the invitation"),
            address: LinkAddress(WorkLocations.withdrawal.path(invitation.id)),
            template: WorkLocations.withdrawal.template,
            back: LinkAddress(WorkLocations.invitations.path()))
        return try await self.question(
            question, visit, sheet, under: Above.invitations(visit.language))
    }

    private func withdraw(_ visit: Visit, _ id: Invitation.ID) async throws -> Response {
        let invitation = try await openInvitation(visit, id)
        return try await carry(
            visit, Sheet(visit), main: Question.field,
            again: { try await withdrawalQuestion(visit, invitation, $0) }
        ) {
            try await visit.act(in: database).withdrawInvitation(id)
            return DoneNote.withdrawn.on(WorkLocations.invitations.path())
        }
    }
}

extension Sheet {
    /// What somebody is asked to become; nil after a refusal.
    mutating func offer(in act: Act) async throws -> Invitation.Offer? {
        let mail = mail("mail")
        let typed = fields.values(of: "role")
        let roles = Set(typed.compactMap(Role.init(rawValue:)))
        if roles.isEmpty || roles.count < Set(typed).count || !roles.isSubset(of: act.rolesToGive) {
            refuse(
                "role",
                Bilingual("เลือกบทบาทอย่างน้อยหนึ่งจากรายการ", "Choose at least one of the roles"))
        }
        let division = try await division(in: act)
        if roles.contains(.head), division == nil {
            refuse(
                "division",
                Bilingual(
                    "เลือกกองหรือสำนักที่หัวหน้ากองรับผิดชอบ",
                    "Choose the division that the head answers for"))
        }
        guard isSound, let mail else { return nil }
        return Invitation.Offer(mail: mail, roles: roles, division: division)
    }
}
