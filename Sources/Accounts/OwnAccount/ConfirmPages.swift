import Design
import HTML
import HTTP
import Platform
import ThaiText

/// Asks for the password once more before what weighs: people, roles, keys (rule D24); holds for ten minutes.
struct ConfirmPages {
    static let location = Location("/account/confirm")

    let area: Accounts

    func routes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(Self.location, .page(.signedIn)) { visit in
                try await page(visit, Sheet(visit))
            },
            gate.post(
                Self.location,
                .form(
                    .signedIn, fields: WayBack.fields, secrets: ["password"], rate: .signIn,
                    limit: KeptForms.confirmationLimit),
                answer: confirm),
        ]
    }

    /// The page for who has to confirm before a form is taken.
    func asking(_ visit: Visit, _ sealed: String) async -> Response {
        let sheet = Sheet([(KeptForms.field, sealed)], visit.language)
        guard var response = try? await page(visit, sheet) else {
            return .redirect(to: LinkAddress(Self.location.path()))
        }
        response.status = .forbidden
        return response
    }

    private func confirm(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        guard let password = sheet.password("password") else { return try await page(visit, sheet) }
        do {
            try await area.signIn.confirmIdentity(
                password, session: visit.session().id, visit.act(in: area.database))
        } catch {
            try sheet.refusePresent(error, "password")
            return try await page(visit, sheet, error as? SignIn.Refusal)
        }
        let back = WayBack(sheet)
        guard let sealed = back.kept else { return .redirect(to: back.address) }
        return try await KeptFormPages(area: area).giveBack(sealed, visit)
    }

    private func page(
        _ visit: Visit, _ sheet: Sheet, _ refusal: SignIn.Refusal? = nil
    ) async throws -> Response {
        let language = visit.language
        let title = Bilingual("ยืนยันว่าเป็นคุณ", "Confirm that it is you")(language)
        let hidden =
            visit.hidden(for: Self.location.template) + WayBack(sheet).hidden
        let look = RefusedForm.look(sheet.errors, refusal, carrying: WayBack(sheet))
        return try await area.frame.desk(title, for: visit, look) {
            ErrorSummary(sheet.errors, language)
            PageTitle(
                title,
                lead: Bilingual(
                    "เรื่องต่อไปนี้กระทบผู้อื่น ใส่รหัสผ่านของคุณอีกครั้ง แล้วทำต่อได้สิบนาที",
                    "What comes next concerns others. Give your password once more; it holds for ten minutes."
                )(language))
            div(.class("measure")) {
                PostForm(to: LinkAddress(ConfirmPages.location.path()), hidden: hidden) {
                    PasswordField.present("password", sheet.errors, language)
                    PasswordReveal(language)
                    ButtonRow { Button(Bilingual("ยืนยัน", "Confirm")(language)).with(.lock) }
                }
            }
        }
    }
}
