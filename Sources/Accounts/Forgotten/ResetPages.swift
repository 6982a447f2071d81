import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// Setting a password by the link of a letter, once and within the hour.
struct ResetPages {
    let area: Accounts

    func routes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(AccountLink.reset, .page(.everyone, isLogged: false)) { visit, link in
                let holds = try await area.signIn.canReset(
                    link.token, in: rows(link), at: visit.now)
                return holds
                    ? await page(visit, link, Sheet([], visit.language)) : await over(visit)
            },
            gate.post(
                AccountLink.reset,
                .form(.everyone, secrets: ["password"], rate: .signIn, isLogged: false),
                answer: set),
        ]
    }

    private func rows(_ link: AccountLink) -> ScopedDatabase {
        area.database.scoped(to: link.authority.rawValue)
    }

    private func set(_ visit: Visit, _ link: AccountLink) async throws -> Response {
        var sheet = Sheet(visit)
        guard let password = sheet.newPassword("password") else {
            return await page(visit, link, sheet)
        }
        do {
            try await area.signIn.reset(
                link.token, to: password, in: rows(link), at: visit.now)
        } catch SignIn.Refusal.over {
            return await over(visit)
        } catch {
            try sheet.refuse(error, "password")
            return await page(visit, link, sheet, error as? SignIn.Refusal)
        }
        return .redirect(
            to: LinkAddress(SignInPages.location.path(), query: [("done", "password")]))
    }

    private func page(
        _ visit: Visit, _ link: AccountLink, _ sheet: Sheet, _ refusal: SignIn.Refusal? = nil
    ) async -> Response {
        let language = visit.language
        let title = Bilingual("ตั้งรหัสผ่านใหม่", "Set a new password")(language)
        let hidden = visit.hidden(for: AccountLink.reset.template)
        return await area.frame.door(title, for: visit, RefusedForm.look(sheet.errors, refusal)) {
            ErrorSummary(sheet.errors, language)
            h1 { title }
            p(.class("hint")) {
                Bilingual(
                    "เมื่อตั้งแล้ว ทุกเครื่องที่เข้าสู่ระบบค้างไว้จะออกจากระบบ แอปยืนยันตัวตนยังใช้ต่อไปได้",
                    "Every device that is signed in is then signed out. The authenticator app stays tied."
                )(language)
            }
            PostForm(to: LinkAddress(AccountLink.reset.path(link)), hidden: hidden) {
                PasswordField.new("password", sheet.errors, language)
                PasswordReveal(language)
                ButtonRow { Button(title) }
            }
        }
    }

    /// The page of a link that holds no more; the same for one that never was.
    private func over(_ visit: Visit) async -> Response {
        let language = visit.language
        let title = Bilingual("ลิงก์นี้ใช้ไม่ได้แล้ว", "This link no longer holds")(language)
        return await area.frame.door(title, for: visit, PageLook(.notFound)) {
            h1 { title }
            p {
                Bilingual(
                    "ลิงก์ตั้งรหัสผ่านใช้ได้ 1 ชั่วโมงและใช้ได้ครั้งเดียว รหัสผ่านของคุณไม่ถูกเปลี่ยน",
                    "A link to set a password holds for one hour and works once. Your password was not changed."
                )(language)
            }
            p {
                GoLink(
                    Bilingual("ขอลิงก์ใหม่", "Ask for another link")(language),
                    to: LinkAddress(ForgottenPages.location.path()))
            }
        }
    }
}
