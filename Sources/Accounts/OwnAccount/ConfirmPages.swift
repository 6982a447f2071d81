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
                let back = try visit.request.target.queryFields()[WayBack.field]
                return try await page(visit, WayBack(back))
            },
            gate.post(
                Self.location,
                .form(.signedIn, fields: ["password", WayBack.field], rate: .signIn),
                answer: confirm),
        ]
    }

    private func confirm(_ visit: Visit) async throws -> Response {
        let back = WayBack(visit.form[WayBack.field])
        do {
            try await area.signIn.confirmIdentity(
                Password(visit.form["password"] ?? ""), session: visit.session().id,
                visit.act(in: area.database))
            return WayBack.redirect(to: back.path)
        } catch {
            guard let wrong = PasswordField.error(error, "password", visit.language) else {
                throw error
            }
            return try await page(visit, back, [wrong])
        }
    }

    private func page(
        _ visit: Visit, _ back: WayBack, _ errors: [FieldError] = []
    ) async throws -> Response {
        let language = visit.language
        let title = Bilingual("ยืนยันว่าเป็นคุณ", "Confirm that it is you")(language)
        let hidden =
            visit.hidden(for: Self.location.template) + [HiddenField(WayBack.field, back.path)]
        let look = PageLook(
            errors.isEmpty ? .ok : .unprocessableContent, isPrivate: true,
            hasErrors: !errors.isEmpty)
        return try await area.frame.desk(title, for: visit, look) {
            ErrorSummary(errors, language)
            PageTitle(
                title,
                lead: Bilingual(
                    "เรื่องต่อไปนี้กระทบผู้อื่น ใส่รหัสผ่านของคุณอีกครั้ง แล้วทำต่อได้สิบนาที",
                    "What comes next concerns others. Give your password once more; it holds for ten minutes."
                )(language))
            div(.class("measure")) {
                PostForm(to: LinkAddress("/account/confirm"), hidden: hidden) {
                    PasswordField.present("password", errors, language)
                    ButtonRow { Button(Bilingual("ยืนยัน", "Confirm")(language)).with(.lock) }
                }
            }
        }
    }
}
