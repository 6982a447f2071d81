import Design
import HTML
import HTTP
import Mail
import Platform
import ThaiText

extension Administration {
    func deedQuestion(
        _ visit: Visit, _ id: Person.ID, _ deed: PersonDeed
    ) async throws -> Response {
        try await deedQuestion(visit, managed(visit, id), deed, Sheet(visit))
    }

    private func deedQuestion(
        _ visit: Visit, _ person: Person, _ deed: PersonDeed, _ sheet: Sheet
    ) async throws -> Response {
        let question = Question(
            title: deed.name + Bilingual(": \(person.name)", ": \(person.name)"),
            text: deed.meaning, button: deed.name,
            look: deed == .disable || deed == .secondFactor ? .danger : .main,
            address: LinkAddress(WorkLocations.deed.path(person.id, deed)),
            template: WorkLocations.deed.template,
            back: LinkAddress(WorkLocations.person.path(person.id)))
        return try await self.question(
            question, visit, sheet, under: Above.person(person, visit.language))
    }

    func perform(_ visit: Visit, _ id: Person.ID, _ deed: PersonDeed) async throws -> Response {
        let act = try visit.act(in: database)
        let person = try await act.person(id)
        let sheet = Sheet(visit)
        if deed == .passwordReset, !sendsMail {
            return try await handOver(visit, act, person, sheet)
        }
        return try await carry(
            visit, sheet, main: Question.field,
            again: { try await deedQuestion(visit, person, deed, $0) }
        ) {
            let page = WorkLocations.person.path(id)
            switch deed {
            case .disable:
                try await act.disable(id)
                return DoneNote.disabled.on(page)
            case .enable:
                try await act.enable(id)
                return DoneNote.enabled.on(page)
            case .secondFactor:
                try await signIn.removeSecondFactor(of: id, act)
                return DoneNote.factorRemoved.on(page)
            case .passwordReset:
                try await mailReset(act, person, visit)
                return DoneNote.resetMailed.on(page)
            }
        }
    }

    private func mailReset(_ act: Act, _ person: Person, _ visit: Visit) async throws {
        let (base, nonce) = (base, visit.nonce)
        _ = try await signIn.offerReset(to: person.id, act) { _, token, transaction in
            let link = base.link(to: AccountLink.reset.path(AccountLink(act.authority, token)))
            var letter = Letter(
                to: Mailbox(person.mail, name: HeaderText(person.name)),
                subject: "ตั้งรหัสผ่านใหม่ / Set a new password",
                text: LetterText.passwordReset(link))
            letter.lasts = SignIn.resetValidity
            try Outbox.post(
                letter, key: Outbox.resetKey(nonce), authority: act.authority,
                at: act.time, in: transaction)
        }
    }

    /// Without a mail server the link is shown, this once, to be passed on.
    private func handOver(
        _ visit: Visit, _ act: Act, _ person: Person, _ sheet: Sheet
    ) async throws -> Response {
        let language = visit.language
        let token: SecretToken
        do {
            token = try await signIn.offerReset(to: person.id, act)
        } catch AccountRefusal.roleNotYours(let role) {
            var sheet = sheet
            sheet.refuse(Question.field, AccountRefusal.roleNotYours(role).wording)
            return try await deedQuestion(visit, person, .passwordReset, sheet)
        }
        let link = base.link(to: AccountLink.reset.path(AccountLink(act.authority, token)))
        let title = Bilingual("ลิงก์ตั้งรหัสผ่านใหม่", "A link for a new password")(language)
        return try await page(title, visit, under: Above.person(person, language)) {
            DonePanel(title)
            HandOver(
                link: link, base: base,
                note: Bilingual(
                    "ส่งลิงก์นี้ให้ \(person.name) ด้วยตนเอง ลิงก์แสดงครั้งนี้ครั้งเดียว ใช้ได้ 1 ชั่วโมง",
                    "Pass this link on to \(person.name) yourself. It is shown this once and holds one hour."
                ), language: language)
            GoLink(
                Bilingual("กลับไปที่บุคคลนี้", "Back to the person")(language),
                to: LinkAddress(WorkLocations.person.path(person.id)))
        }
    }
}
