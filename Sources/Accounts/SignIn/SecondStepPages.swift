import Design
import HTML
import HTTP
import Platform
import QRCode
import SQL
import ThaiText

/// The second factor: its code, a recovery code in its place, or its enrolment with the recovery codes at the end.
struct SecondStepPages {
    static let code = Location("/sign-in/code")
    static let enrolment = Location("/sign-in/enrol")

    let area: Accounts

    func routes(_ gate: Gate) -> [Route<Access>] {
        let form = Access.form(.halfSignedIn, fields: ["code", WayBack.field], rate: .signIn)
        return [
            gate.get(Self.code, .page(.halfSignedIn)) { visit in
                await codePage(visit, try visit.request.target.queryFields()[WayBack.field])
            },
            gate.post(Self.code, form, answer: takeCode),
            gate.get(Self.enrolment, .page(.halfSignedIn)) { visit in
                try await enrolmentPage(
                    visit, try visit.request.target.queryFields()[WayBack.field])
            },
            gate.post(Self.enrolment, form, answer: enrol),
        ]
    }

    private func half(_ visit: Visit) throws -> Visitor.HalfSignedIn {
        guard case .halfSignedIn(let someone) = visit.visitor else {
            throw WebRefusal.signInFirst
        }
        return someone
    }

    private func takeCode(_ visit: Visit) async throws -> Response {
        let someone = try half(visit)
        let back = WayBack(visit.form[WayBack.field])
        let typed = Digits.arabic(visit.form["code"] ?? "").filter { $0 != " " }
        let rows = area.database.scoped(to: someone.authority.rawValue)
        do {
            let opened =
                typed.count == 6 && typed.allSatisfy { $0.isASCII && $0.isNumber }
                ? try await area.signIn.finish(someone.token, code: typed, in: rows, at: visit.now)
                : try await area.signIn.finish(
                    someone.token, recoveryCode: typed, in: rows, at: visit.now)
            return OpenedSession(someone.authority, opened)
                .response(to: back.path, isSecure: visit.request.isSecure)
        } catch SignIn.Refusal.over {
            return WayBack.redirect(to: back.after("/sign-in"))
        } catch let refusal as SignIn.Refusal {
            return await codePage(visit, back.path, refusal)
        }
    }

    private func enrol(_ visit: Visit) async throws -> Response {
        let someone = try half(visit)
        let back = WayBack(visit.form[WayBack.field])
        let typed = Digits.arabic(visit.form["code"] ?? "").filter { $0 != " " }
        let rows = area.database.scoped(to: someone.authority.rawValue)
        do {
            let (opened, codes) = try await area.signIn.finishEnrolment(
                someone.token, code: typed, in: rows, at: visit.now)
            let page = RecoveryCodes(codes: codes, next: back.path, language: visit.language)
            var response = await area.frame.door(
                RecoveryCodes.title(visit.language), for: visit, PageLook(isPrivate: true)
            ) { page }
            OpenedSession(someone.authority, opened)
                .set(on: &response, isSecure: visit.request.isSecure)
            return response
        } catch SignIn.Refusal.over {
            return WayBack.redirect(to: back.after("/sign-in"))
        } catch let refusal as SignIn.Refusal {
            return try await enrolmentPage(visit, back.path, refusal)
        }
    }

    private func codePage(
        _ visit: Visit, _ back: String?, _ refusal: SignIn.Refusal? = nil
    ) async -> Response {
        let page = CodePage(
            errors: Self.errors(refusal, visit.language),
            hidden: hidden(visit, Self.code.template, back), language: visit.language)
        return await area.frame.door(
            CodePage.title(visit.language), for: visit,
            RefusedForm.look(Self.errors(refusal, visit.language), refusal)
        ) { page }
    }

    private func enrolmentPage(
        _ visit: Visit, _ back: String?, _ refusal: SignIn.Refusal? = nil
    ) async throws -> Response {
        let someone = try half(visit)
        let enrolment: Enrolment
        do {
            enrolment = try await area.signIn.beginEnrolment(
                someone.token, in: area.database.scoped(to: someone.authority.rawValue),
                at: visit.now)
        } catch SignIn.Refusal.over {
            return WayBack.redirect(to: WayBack(back).after("/sign-in"))
        }
        let page = EnrolmentPage(
            address: LinkAddress("/sign-in/enrol"), enrolment: enrolment,
            errors: Self.errors(refusal, visit.language),
            hidden: hidden(visit, Self.enrolment.template, back), language: visit.language)
        return await area.frame.door(
            EnrolmentPage.title(visit.language), for: visit,
            RefusedForm.look(Self.errors(refusal, visit.language), refusal)
        ) { page }
    }

    private func hidden(_ visit: Visit, _ template: String, _ back: String?) -> [HiddenField] {
        visit.hidden(for: template) + [HiddenField(WayBack.field, WayBack(back).path)]
    }

    private static func errors(
        _ refusal: SignIn.Refusal?, _ language: Language
    ) -> [FieldError] {
        refusal.map { [FieldError("code", $0.wording(language))] } ?? []
    }
}

/// The field of the six digits.
private struct CodePage: Component {
    let errors: [FieldError]
    let hidden: [HiddenField]
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("รหัสจากแอปยืนยันตัวตน", "Code of your authenticator app")(language)
    }

    var body: some Markup {
        ErrorSummary(errors, language)
        h1 { Self.title(language) }
        PostForm(to: LinkAddress("/sign-in/code"), hidden: hidden) {
            TextField(
                Field(
                    "code",
                    Bilingual("รหัส 6 หลัก หรือรหัสกู้คืน", "6 digits, or a recovery code")(language),
                    hint: Bilingual(
                        "เปิดแอปในโทรศัพท์แล้วพิมพ์เลขที่เห็น ถ้าโทรศัพท์หาย ใช้รหัสกู้คืนที่พิมพ์เก็บไว้",
                        "Open the app on your phone and type what it shows. Without the phone, use a recovery code you have kept."
                    )(language)
                ).showing(errors), kind: .codeOrLetters, width: .medium)
            ButtonRow {
                Button(Bilingual("เข้าสู่ระบบ", "Sign in")(language)).with(.key)
                BackLink(to: LinkAddress("/sign-in"), language)
            }
        }
    }
}

/// The secret of an authenticator app, as a picture and as letters, and the first code.
struct EnrolmentPage: Component {
    let address: LinkAddress
    let enrolment: Enrolment
    let errors: [FieldError]
    let hidden: [HiddenField]
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("ผูกแอปยืนยันตัวตน", "Tie an authenticator app")(language)
    }

    var body: some Markup {
        ErrorSummary(errors, language)
        h1 { Self.title(language) }
        ol {
            li {
                Bilingual(
                    "เปิดแอปยืนยันตัวตนในโทรศัพท์ เช่น Google Authenticator, Microsoft Authenticator หรือ Aegis",
                    "Open an authenticator app on your phone, as Google Authenticator, Microsoft Authenticator or Aegis"
                )(language)
            }
            li {
                Bilingual("เลือกเพิ่มบัญชี แล้วสแกนภาพนี้", "Add an account and scan this picture")(
                    language)
                if let code = QRCode(enrolment.address) {
                    QRPicture(
                        code, label: Bilingual("ภาพ QR ของบัญชี", "QR code of the account")(language))
                }
            }
            li {
                Bilingual("หรือพิมพ์รหัสลับนี้ในแอป: ", "Or type this secret into the app: ")(language)
                code(.class("ticket__code")) { grouped }
            }
        }
        PostForm(to: address, hidden: hidden) {
            TextField(
                Field(
                    "code",
                    Bilingual("เลข 6 หลักที่แอปแสดง", "The 6 digits that the app shows")(language)
                ).showing(errors), kind: .oneTimeCode, width: .short)
            ButtonRow { Button(Bilingual("ยืนยันและไปต่อ", "Confirm and go on")(language)) }
        }
    }

    private var grouped: String {
        let letters = Array(enrolment.secret)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
    }
}

/// The recovery codes, this once.
struct RecoveryCodes: Component {
    let codes: [String]
    let next: String
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("เก็บรหัสกู้คืนนี้ไว้", "Keep these recovery codes")(language)
    }

    var body: some Markup {
        h1 { Self.title(language) }
        p(.class("lead")) {
            Bilingual(
                "แสดงครั้งเดียว พิมพ์หรือจดไว้ในที่ปลอดภัย ใช้แทนเลขจากแอปได้รหัสละครั้งเมื่อโทรศัพท์หาย",
                "Shown once only. Print them or write them down and keep them safe; each stands once for the app's code when the phone is lost."
            )(language)
        }
        ul(.class("stack stack-2")) {
            for text in codes { li { code(.class("nowrap big strong")) { text } } }
        }
        p {
            ButtonLink(
                Bilingual("เก็บแล้ว ไปต่อ", "Kept; go on")(language),
                to: LinkAddress(path: next) ?? LinkAddress("/work"))
        }
    }
}
