import Design
import HTML
import HTTP
import Mail
import Platform
import SQL
import ThaiText

/// Address and password, and signing out.
struct SignInPages {
    static let location = Location("/sign-in")
    static let ending = Location("/sign-out")

    let area: Accounts

    func routes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(Self.location, .page(.everyone)) { visit in
                let sheet = Sheet(visit)
                if visit.visitor.session != nil {
                    return .redirect(to: WayBack(sheet[WayBack.field]).address)
                }
                return await page(visit, sheet)
            },
            gate.post(
                Self.location,
                .form(
                    .everyone,
                    fields: WayBack.fields.union(["mail", "authority", LanguageButton.field]),
                    secrets: ["password"],
                    rate: .signIn, limit: KeptForms.bodyLimit),
                answer: begin),
            gate.post(Self.ending, .form(.signedIn, fields: []), answer: end),
            // Who is signed out already, and signs in again, comes here.
            gate.get(Self.ending, .page(.everyone)) { _ in .redirect(to: LinkAddress("/work")) },
        ]
    }

    private func begin(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        if let language = Language(rawValue: sheet[LanguageButton.field]) {
            let visit = visit.speaking(language)
            var response = await page(visit, Sheet(visit))
            LanguageChoice.keep(language, in: &response, visit)
            return response
        }
        let authority = await AuthorityChoice(visit.request, sheet, area.directory).read(&sheet)
        let mail = sheet.mail("mail")
        let password = sheet.password("password")
        guard sheet.isSound, let authority, let mail, let password else {
            return await page(visit, sheet)
        }
        do {
            return try await opened(
                visit, authority, mail: mail.text, password: password,
                WayBack(sheet))
        } catch {
            try sheet.refuse(error, "mail")
            return await page(visit, sheet, error as? SignIn.Refusal)
        }
    }

    /// Signs in and leads on: to the workspace, to the code, or to the enrolment.
    func opened(
        _ visit: Visit, _ authority: Authority.ID, mail: String, password: Password,
        _ back: WayBack
    ) async throws -> Response {
        let request = visit.request
        let isSecure = request.isSecure
        let step = try await area.signIn.begin(
            SignIn.Attempt(
                mail: mail, password: password,
                source: Array(request.client.network.description.utf8),
                device: DeviceName.of(request.fields["user-agent"]),
                knownDevice: request.cookies[AccountCookies.device.fullName(isSecure: isSecure)]),
            in: area.database.scoped(to: authority.rawValue), at: visit.now)
        switch step {
        case .signedIn(let opened):
            return try await KeptFormPages(area: area).goOn(
                visit, OpenedSession(authority, opened), back)
        case .codeNeeded(let token):
            let half = Visitor.HalfSignedIn(authority: authority, token: token)
            return try await secondStep(visit, half, SecondStepPages.code, back)
        case .enrolmentNeeded(let token):
            let half = Visitor.HalfSignedIn(authority: authority, token: token)
            return try await secondStep(visit, half, SecondStepPages.enrolment, back)
        }
    }

    /// Leads to the second step; with a form that travels along its page is the answer itself.
    private func secondStep(
        _ visit: Visit, _ half: Visitor.HalfSignedIn, _ step: Location<>, _ back: WayBack
    ) async throws -> Response {
        var response = Response.redirect(to: back.after(step.path()))
        if back.kept != nil {
            response = try await SecondStepPages(area: area).page(
                of: step.template, visit.becoming(.halfSignedIn(half)), back)
        }
        response.headers.add(
            .setCookie,
            AccountCookies.half.setting(
                AccountCookies.value(half.authority, half.token), maxAge: 600,
                isSecure: visit.request.isSecure))
        return response
    }

    /// The page for who has to sign in again before a form is taken.
    func again(_ visit: Visit, _ sealed: String) async -> Response {
        var response = await page(visit, Sheet([(KeptForms.field, sealed)], visit.language))
        response.status = .forbidden
        return response
    }

    private func end(_ visit: Visit) async throws -> Response {
        let session = try visit.session()
        try await visit.act(in: area.database).endSession(session.id)
        var response = Response.redirect(to: LinkAddress("/"))
        response.headers.add("Clear-Site-Data", "\"cache\", \"storage\"")
        for cookie in [AccountCookies.session, AccountCookies.half] {
            response.headers.add(
                .setCookie,
                cookie.setting("", maxAge: 0, isSecure: visit.request.isSecure))
        }
        return response
    }

    private func page(
        _ visit: Visit, _ sheet: Sheet, _ refusal: SignIn.Refusal? = nil
    ) async -> Response {
        let page = SignInPage(
            sheet: sheet, hidden: visit.hidden(for: Self.location.template),
            choice: await AuthorityChoice(visit.request, sheet, area.directory),
            language: visit.language)
        return await area.frame.door(
            SignInPage.title(visit.language), for: visit,
            RefusedForm.look(sheet.errors, refusal, carrying: WayBack(sheet))
        ) { page }
    }
}

/// The form of address and password.
private struct SignInPage: Component {
    let sheet: Sheet
    let hidden: [HiddenField]
    let choice: AuthorityChoice
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("เข้าสู่ระบบเจ้าหน้าที่", "Sign in for staff")(language)
    }

    var body: some Markup {
        ErrorSummary(sheet.errors, language)
        if sheet["done"] == "password" {
            Banner(
                .done, say("ตั้งรหัสผ่านใหม่แล้ว", "The new password is set"),
                say("เข้าสู่ระบบด้วยรหัสผ่านใหม่ได้เลย", "Sign in with it now"))
        }
        if let note = SignInNote(rawValue: sheet[SignInNote.field]) { banner(note) }
        heading
        note
        form
        p {
            a(.href(LinkAddress(ForgottenPages.location.path()))) {
                say("ลืมรหัสผ่านหรือทำเครื่องหาย", "Forgotten password or lost phone")
            }
        }
        p(.class("hint")) {
            say(
                "ผู้บริหาร ผู้รับเรื่องร้องเรียนทุจริต และผู้ดูแลระบบจะถูกถามรหัส 6 หลักจากแอปยืนยันตัวตนในขั้นต่อไป",
                "Who approves, investigates or administers is asked for the 6 digits of the authenticator app next."
            )
        }
        if !choice.isAsked, back.kept == nil {
            p(.class("hint")) {
                a(.href(LinkAddress(SignInPages.location.path(), query: [("authority", "0")]))) {
                    say("ผู้ดูแลเครื่องเข้าทางนี้", "Operators sign in here")
                }
            }
        }
    }

    private var heading: some Markup {
        div(.class("stack stack-2")) {
            h1 { Self.title(language) }
            if back.kept == nil {
                p(.class("hint")) {
                    say("ประชาชนไม่ต้องเข้าสู่ระบบ ", "Residents need not sign in. ")
                    a(.href(LinkAddress("/"))) { say("ไปหน้าแรก", "Go to the front page") }
                }
            }
        }
    }

    @MarkupBuilder private var note: some Markup {
        if back.kept != nil {
            Banner(
                .warning,
                say("หมดเวลาใช้งาน สิ่งที่คุณกรอกยังอยู่", "You were signed out; what you typed is kept"),
                say(
                    "เข้าสู่ระบบอีกครั้งด้วยบัญชีเดิม แล้วคุณจะได้แบบฟอร์มคืนพร้อมสิ่งที่กรอก ยังไม่มีอะไรถูกบันทึก",
                    "Sign in again as the same person, and the form comes back as you filled it in. Nothing is saved yet."
                ))
        }
    }

    private var form: some Markup {
        PostForm(to: LinkAddress(SignInPages.location.path()), hidden: allHidden) {
            choice.field(sheet)
            TextField(
                Field("mail", say("อีเมลราชการ", "Office mail address")).showing(sheet.errors),
                value: sheet["mail"], kind: .userName)
            TextField(
                Field("password", say("รหัสผ่าน", "Password")).showing(sheet.errors), kind: .password)
            PasswordReveal(language)
            ButtonRow {
                Button(say("เข้าสู่ระบบ", "Sign in")).with(.key)
                // The links of the head would lose what is kept.
                if back.kept != nil { LanguageButton(from: language) }
            }
        }
    }

    private func banner(_ note: SignInNote) -> Banner {
        switch note {
        case .ended:
            Banner(
                .warning, say("คุณออกจากระบบแล้ว", "You were signed out"),
                say(
                    "ไม่ได้ใช้งาน 30 นาที ครบ 10 ชั่วโมง หรือบทบาทของคุณเปลี่ยน เข้าสู่ระบบอีกครั้งเพื่อทำต่อ",
                    "After 30 minutes without use, after 10 hours, or because your roles have changed. Sign in again to go on."
                ))
        case .late:
            Banner(
                .warning, say("ขั้นตอนใส่รหัสสิ้นสุดแล้ว", "The step of the code is over"),
                say(
                    "เกิน 10 นาที หรือลองผิดหลายครั้ง ใส่อีเมลและรหัสผ่านอีกครั้ง",
                    "It took more than 10 minutes or too many tries. Give address and password again."
                ))
        }
    }

    private var back: WayBack { WayBack(sheet) }

    private var allHidden: [HiddenField] { hidden + back.hidden }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }
}
