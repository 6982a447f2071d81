import Design
import Platform
import ThaiText

/// The field of a new password, with its one rule said before.
enum PasswordField {
    static func new(
        _ name: String = "password", _ errors: [FieldError], _ language: Language
    ) -> TextField {
        TextField(
            Field(
                name, Bilingual("รหัสผ่านใหม่", "New password")(language),
                hint: Bilingual(
                    "อย่างน้อย 12 ตัวอักษร ใช้วลีภาษาไทยที่จำง่ายได้ วางจากโปรแกรมจำรหัสได้",
                    "At least 12 characters; a phrase that is easy to remember is good; pasting works"
                )(
                    language)
            ).showing(errors), kind: .newPassword)
    }

    static func present(
        _ name: String = "password", _ errors: [FieldError], _ language: Language
    ) -> TextField {
        TextField(
            Field(name, Bilingual("รหัสผ่านปัจจุบัน", "Present password")(language))
                .showing(errors), kind: .password)
    }

    /// What is wrong with a password, beside a field; nil for errors that are about something else.
    static func error(_ error: any Error, _ field: String, _ language: Language) -> FieldError? {
        switch error {
        case let weakness as Password.Weakness: FieldError(field, weakness.wording(language))
        case let refusal as SignIn.Refusal: FieldError(field, present(refusal, language))
        default: nil
        }
    }

    /// What is said of the present password of somebody who is signed in.
    static func present(_ refusal: SignIn.Refusal, _ language: Language) -> String {
        guard refusal == .wrong else { return refusal.wording(language) }
        return Bilingual(
            "รหัสผ่านปัจจุบันไม่ถูกต้อง ใส่อีกครั้ง", "This is not your present password. Write it again.")(
                language)
    }
}
