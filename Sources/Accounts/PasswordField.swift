import Design
import HTTP
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

}

extension Sheet {
    /// Says beside a field what an attempt was refused for; throws what no field is about.
    mutating func refuse(_ error: any Error, _ field: String) throws {
        switch error {
        case let weakness as Password.Weakness: refuse(field, weakness.wording)
        case let refusal as SignIn.Refusal: refuse(field, refusal.wording)
        case AccountRefusal.slugTaken: refuse("slug", AccountRefusal.slugTaken.wording)
        case AccountRefusal.nameTaken: refuse("name", AccountRefusal.nameTaken.wording)
        default: throw error
        }
    }

    /// The same for who is signed in and gave the present password once more.
    mutating func refusePresent(_ error: any Error, _ field: String) throws {
        guard case SignIn.Refusal.wrong = error else { return try refuse(error, field) }
        refuse(
            field,
            Bilingual(
                "รหัสผ่านปัจจุบันไม่ถูกต้อง ใส่อีกครั้ง",
                "This is not your present password; write it again"))
    }
}
