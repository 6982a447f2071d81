import Design
import HTML
import HTTP
import Mail
import Platform
import SQL
import ThaiText

/// Accepting an invitation: name and password, then the sign-in goes on by itself.
struct JoinPages {
    let area: Accounts

    func routes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(AccountLink.joining, .page(.everyone, isLogged: false)) { visit, link in
                guard let invitation = try await invitation(of: link, visit) else {
                    return await over(visit)
                }
                return await page(visit, link, invitation, Sheet([], visit.language))
            },
            gate.post(
                AccountLink.joining,
                .form(
                    .everyone, fields: ["name"], secrets: ["password"], rate: .signIn,
                    isLogged: false),
                answer: accept),
        ]
    }

    private func rows(_ link: AccountLink) -> ScopedDatabase {
        area.database.scoped(to: link.authority.rawValue)
    }

    private func invitation(of link: AccountLink, _ visit: Visit) async throws -> Invitation? {
        do {
            return try await area.signIn.invitation(of: link.token, in: rows(link), at: visit.now)
        } catch SignIn.Refusal.over { return nil }
    }

    private func accept(_ visit: Visit, _ link: AccountLink) async throws -> Response {
        guard let invitation = try await invitation(of: link, visit) else {
            return await over(visit)
        }
        var sheet = Sheet(visit)
        let mail = invitation.offer.mail.text
        let name = sheet.personName("name")
        let password = sheet.newPassword("password", against: [sheet["name"], mail])
        guard sheet.isSound, let name, let password else {
            return await page(visit, link, invitation, sheet)
        }
        do {
            _ = try await area.signIn.accept(
                link.token, name: name, password: password, in: rows(link), at: visit.now)
        } catch SignIn.Refusal.over {
            return await over(visit)
        } catch {
            try sheet.refuse(error, "password")
            return await page(visit, link, invitation, sheet)
        }
        return try await SignInPages(area: area).opened(
            visit, link.authority, mail: mail, password: password, WayBack(nil))
    }

    private func page(
        _ visit: Visit, _ link: AccountLink, _ invitation: Invitation, _ sheet: Sheet
    ) async -> Response {
        let authority = await area.directory().first { $0.id == link.authority }
        let page = JoinPage(
            link: link, invitation: invitation, sheet: sheet, authority: authority?.profile.name,
            hidden: visit.hidden(for: AccountLink.joining.template), language: visit.language)
        return await area.frame.door(
            JoinPage.title(visit.language), for: visit, RefusedForm.look(sheet.errors)
        ) { page }
    }

    /// The page of a link that holds no more; the same for one that never was.
    private func over(_ visit: Visit) async -> Response {
        let language = visit.language
        let title = Bilingual("ลิงก์นี้ใช้ไม่ได้แล้ว", "This link no longer holds")(language)
        return await area.frame.door(title, for: visit, PageLook(.notFound)) {
            h1 { title }
            p {
                Bilingual(
                    "อาจหมดเวลา ใช้ไปแล้ว หรือถูกยกเลิก ขอลิงก์ใหม่จากผู้ดูแลระบบของหน่วยงาน ถ้ามีบัญชีแล้วให้เข้าสู่ระบบ",
                    "It has expired, was used or was withdrawn. Ask your authority's administrator for a new one; if you have an account, sign in."
                )(language)
            }
            p {
                GoLink(
                    Bilingual("เข้าสู่ระบบ", "Sign in")(language),
                    to: LinkAddress(SignInPages.location.path()))
            }
        }
    }
}

/// The form of an invitation.
private struct JoinPage: Component {
    let link: AccountLink
    let invitation: Invitation
    let sheet: Sheet
    let authority: Bilingual?
    let hidden: [HiddenField]
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("รับคำเชิญและสร้างบัญชี", "Accept the invitation")(language)
    }

    var body: some Markup {
        ErrorSummary(sheet.errors, language)
        h1 { Self.title(language) }
        SummaryList(
            [
                SummaryRow(
                    Bilingual("หน่วยงาน", "Authority")(language),
                    authority?(language) ?? Bilingual("เครื่องนี้", "This installation")(language)),
                SummaryRow(
                    Bilingual("อีเมล", "Mail address")(language), invitation.offer.mail.text),
                SummaryRow(
                    Bilingual("บทบาท", "Roles")(language),
                    Role.allCases.filter(invitation.offer.roles.contains)
                        .map { $0.name(language) }.joined(separator: ", ")),
            ], isNarrow: true)
        PostForm(to: LinkAddress(AccountLink.joining.path(link)), hidden: hidden) {
            TextField(
                Field("name", Bilingual("ชื่อและนามสกุล", "Your name")(language)).showing(
                    sheet.errors),
                value: sheet["name"], kind: .personName)
            PasswordField.new("password", sheet.errors, language)
            PasswordReveal(language)
            ButtonRow { Button(Bilingual("สร้างบัญชี", "Create the account")(language)) }
        }
    }
}
