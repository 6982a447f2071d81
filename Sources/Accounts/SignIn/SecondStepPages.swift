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
        let form = Access.form(
            .halfSignedIn, fields: WayBack.fields, secrets: ["code"], rate: .signIn,
            limit: KeptForms.bodyLimit)
        return [
            gate.get(Self.code, .page(.halfSignedIn)) { visit in
                await codePage(visit, Sheet(visit))
            },
            gate.post(Self.code, form, answer: takeCode),
            gate.get(Self.enrolment, .page(.halfSignedIn)) { visit in
                try await enrolmentPage(visit, Sheet(visit))
            },
            gate.post(Self.enrolment, form, answer: enrol),
        ]
    }

    /// The page of a step as the answer to the form before it.
    func page(of step: String, _ visit: Visit, _ back: WayBack) async throws -> Response {
        let sheet = back.sheet(visit.language)
        return step == Self.code.template
            ? await codePage(visit, sheet) : try await enrolmentPage(visit, sheet)
    }

    private func half(_ visit: Visit) throws -> Visitor.HalfSignedIn {
        guard case .halfSignedIn(let someone) = visit.visitor else {
            throw WebRefusal.signInFirst
        }
        return someone
    }

    private func takeCode(_ visit: Visit) async throws -> Response {
        let someone = try half(visit)
        var sheet = Sheet(visit)
        let back = WayBack(sheet)
        guard let code = sheet.codeOrRecovery("code") else { return await codePage(visit, sheet) }
        let rows = area.database.scoped(to: someone.authority.rawValue)
        do {
            let opened =
                switch code {
                case .oneTime(let digits):
                    try await area.signIn.finish(
                        someone.token, code: digits, in: rows, at: visit.now)
                case .recovery(let letters):
                    try await area.signIn.finish(
                        someone.token, recoveryCode: letters, in: rows, at: visit.now)
                }
            return try await KeptFormPages(area: area).goOn(
                visit, OpenedSession(someone.authority, opened), back)
        } catch SignIn.Refusal.over {
            return .redirect(to: back.signIn(saying: .late))
        } catch {
            try sheet.refuse(error, "code")
            return await codePage(visit, sheet, error as? SignIn.Refusal)
        }
    }

    private func enrol(_ visit: Visit) async throws -> Response {
        let someone = try half(visit)
        var sheet = Sheet(visit)
        let back = WayBack(sheet)
        guard let code = sheet.code("code") else { return try await enrolmentPage(visit, sheet) }
        let rows = area.database.scoped(to: someone.authority.rawValue)
        do {
            let (opened, codes) = try await area.signIn.finishEnrolment(
                someone.token, code: code, in: rows, at: visit.now)
            let session = OpenedSession(someone.authority, opened)
            let signedIn = try await session.visit(visit, area)
            var response = try await RecoveryCodePages(area: area).page(codes, signedIn, back)
            session.set(on: &response, isSecure: visit.request.isSecure)
            return response
        } catch SignIn.Refusal.over {
            return .redirect(to: back.signIn(saying: .late))
        } catch {
            try sheet.refuse(error, "code")
            return try await enrolmentPage(visit, sheet, error as? SignIn.Refusal)
        }
    }

    private func codePage(
        _ visit: Visit, _ sheet: Sheet, _ refusal: SignIn.Refusal? = nil
    ) async -> Response {
        let page = CodePage(
            errors: sheet.errors, hidden: hidden(visit, Self.code.template, sheet),
            mayGoBack: WayBack(sheet).kept == nil, language: visit.language)
        return await area.frame.door(
            CodePage.title(visit.language), for: visit,
            RefusedForm.look(sheet.errors, refusal, carrying: WayBack(sheet))
        ) { page }
    }

    private func enrolmentPage(
        _ visit: Visit, _ sheet: Sheet, _ refusal: SignIn.Refusal? = nil
    ) async throws -> Response {
        let someone = try half(visit)
        let enrolment: Enrolment
        do {
            enrolment = try await area.signIn.beginEnrolment(
                someone.token, in: area.database.scoped(to: someone.authority.rawValue),
                at: visit.now)
        } catch SignIn.Refusal.over {
            return .redirect(to: WayBack(sheet).signIn(saying: .late))
        }
        let page = EnrolmentPage(
            address: LinkAddress(SecondStepPages.enrolment.path()), enrolment: enrolment,
            errors: sheet.errors,
            hidden: hidden(visit, Self.enrolment.template, sheet), language: visit.language)
        return await area.frame.door(
            EnrolmentPage.title(visit.language), for: visit,
            RefusedForm.look(sheet.errors, refusal, carrying: WayBack(sheet))
        ) { page }
    }

    private func hidden(_ visit: Visit, _ template: String, _ sheet: Sheet) -> [HiddenField] {
        visit.hidden(for: template) + WayBack(sheet).hidden
    }
}

/// The field of the six digits.
private struct CodePage: Component {
    let errors: [FieldError]
    let hidden: [HiddenField]
    let mayGoBack: Bool
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("รหัสจากแอปยืนยันตัวตน", "Code of your authenticator app")(language)
    }

    var body: some Markup {
        ErrorSummary(errors, language)
        h1 { Self.title(language) }
        PostForm(to: LinkAddress(SecondStepPages.code.path()), hidden: hidden) {
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
                if mayGoBack { BackLink(to: LinkAddress(SignInPages.location.path()), language) }
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
        div(.class("stack")) {
            h1 { Self.title(language) }
            steps
        }
        div(.class("mt-5")) { form }
    }

    private var steps: some Markup {
        ol(.class("stack")) {
            li {
                Bilingual(
                    "เปิดแอปยืนยันตัวตนในโทรศัพท์ เช่น Google Authenticator, Microsoft Authenticator หรือ Aegis",
                    "Open an authenticator app on your phone, as Google Authenticator, Microsoft Authenticator or Aegis"
                )(language)
            }
            li(.class("stack")) {
                p {
                    Bilingual("เลือกเพิ่มบัญชี แล้วสแกนภาพนี้", "Add an account and scan this picture")(
                        language)
                }
                if let code = QRCode(enrolment.address) {
                    QRPicture(
                        code, label: Bilingual("ภาพ QR ของบัญชี", "QR code of the account")(language))
                }
                onThisPhone
                byHand
            }
            li {
                Bilingual(
                    "พิมพ์รหัส 6 หลักที่แอปแสดงในช่องด้านล่าง",
                    "Type the 6 digits that the app shows into the field below")(language)
            }
        }
    }

    private var form: some Markup {
        PostForm(to: address, hidden: hidden) {
            TextField(
                Field(
                    "code",
                    Bilingual("รหัส 6 หลักที่แอปแสดง", "The 6 digits that the app shows")(language)
                ).showing(errors), kind: .oneTimeCode, width: .short)
            ButtonRow { Button(Bilingual("ยืนยันและไปต่อ", "Confirm and go on")(language)) }
        }
    }

    /// For whom the app lies on the very phone that shows this page: there is nothing to scan with.
    @MarkupBuilder private var onThisPhone: some Markup {
        if let link = LinkAddress(authenticator: enrolment.address) {
            p {
                a(.class("btn btn--quiet btn--small"), .href(link)) {
                    Bilingual("เปิดในแอปยืนยันตัวตน", "Open in the authenticator app")(language)
                }
            }
        }
    }

    @MarkupBuilder private var byHand: some Markup {
        p {
            Bilingual("หรือพิมพ์รหัสลับนี้ในแอป: ", "Or type this secret into the app: ")(language)
            code(.class("ticket__code")) { grouped }
        }
        p {
            button(
                .class("btn btn--quiet btn--small"), .type("button"),
                .data("copy", enrolment.secret),
                .data("copied", Bilingual("คัดลอกแล้ว", "Copied")(language)),
                Attribute("hidden", if: true)
            ) { Bilingual("คัดลอกรหัสลับ", "Copy the secret")(language) }
        }
    }

    private var grouped: String {
        let letters = Array(enrolment.secret)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
    }
}
