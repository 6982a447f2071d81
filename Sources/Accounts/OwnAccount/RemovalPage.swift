import Design
import HTML
import HTTP
import Platform
import ThaiText

/// Asks for password and code before the app is untied.
struct RemovalPage: Component {
    let isNeeded: Bool
    let errors: [FieldError]
    let hidden: [HiddenField]
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("ปลดแอป หรือเปลี่ยนโทรศัพท์", "Untie the app, or change phones")(language)
    }

    var body: some Markup {
        ErrorSummary(errors, language)
        PageTitle(Self.title(language), lead: isNeeded ? needed : free)
        div(.class("measure")) {
            PostForm(to: LinkAddress(SecondFactorPages.removal.path()), hidden: hidden) {
                PasswordField.present("password", errors, language)
                PasswordReveal(language)
                TextField(
                    Field(
                        "code", say("รหัส 6 หลักจากแอป หรือรหัสกู้คืน", "6 digits, or a recovery code")
                    ).showing(errors), kind: .codeOrLetters, width: .medium)
                ButtonRow {
                    Button(say("ปลดแอป", "Untie the app"), .danger)
                    BackLink(to: LinkAddress(SecondFactorPages.location.path()), language)
                }
            }
        }
    }

    private var needed: String {
        say(
            "บทบาทของคุณต้องใช้แอป เมื่อปลดแล้วคุณจะออกจากระบบทุกเครื่อง และผูกโทรศัพท์เครื่องใหม่ตอนเข้าสู่ระบบครั้งต่อไป",
            "Your role needs the app. Once it is untied you are signed out everywhere, and tie the new phone at the next sign-in."
        )
    }

    private var free: String {
        say(
            "เมื่อปลดแล้ว เข้าสู่ระบบด้วยรหัสผ่านอย่างเดียว ผูกใหม่ได้ทุกเมื่อ",
            "Once it is untied the password alone signs in. You can tie it again at any time.")
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }
}
