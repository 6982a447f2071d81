import Design
import HTML
import HTTP
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
                let query = try visit.request.target.queryFields()
                if visit.visitor.session != nil {
                    return WayBack.redirect(to: WayBack(query[WayBack.field]).path)
                }
                return await page(visit, query)
            },
            gate.post(
                Self.location,
                .form(
                    .everyone, fields: ["mail", "password", "authority", WayBack.field],
                    rate: .signIn),
                answer: begin),
            gate.post(Self.ending, .form(.signedIn, fields: []), answer: end),
        ]
    }

    private func begin(_ visit: Visit) async throws -> Response {
        let form = visit.form
        let back = WayBack(form[WayBack.field])
        var errors = Self.errors(form, visit.language)
        let choice = await AuthorityChoice(visit.request, form, area.directory)
        errors = choice.errors(visit.language) + errors
        guard errors.isEmpty, let authority = choice.authority else {
            return await page(visit, form, errors)
        }
        do {
            return try await opened(
                visit, authority, mail: form["mail"] ?? "",
                password: Password(form["password"] ?? ""), back)
        } catch let refusal as SignIn.Refusal {
            return await page(
                visit, form, [FieldError("mail", refusal.wording(visit.language))], refusal)
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
            return OpenedSession(authority, opened).response(to: back.path, isSecure: isSecure)
        case .codeNeeded(let token):
            return half(authority, token, back.after("/sign-in/code"), isSecure)
        case .enrolmentNeeded(let token):
            return half(authority, token, back.after("/sign-in/enrol"), isSecure)
        }
    }

    private func half(
        _ authority: Authority.ID, _ token: SecretToken, _ next: String, _ isSecure: Bool
    ) -> Response {
        var response = WayBack.redirect(to: next)
        response.headers.add(
            .setCookie,
            AccountCookies.half.setting(
                AccountCookies.value(authority, token), maxAge: 600, isSecure: isSecure))
        return response
    }

    private func end(_ visit: Visit) async throws -> Response {
        let session = try visit.session()
        try await visit.act(in: area.database).endSession(session.id)
        var response = WayBack.redirect(to: "/")
        response.headers.add("Clear-Site-Data", "\"cache\", \"storage\"")
        for cookie in [AccountCookies.session, AccountCookies.half] {
            response.headers.add(
                .setCookie,
                cookie.setting("", maxAge: 0, isSecure: visit.request.isSecure))
        }
        return response
    }

    private static func errors(_ form: FormFields, _ language: Language) -> [FieldError] {
        var errors: [FieldError] = []
        if (form["mail"] ?? "").allSatisfy({ $0 == " " }) {
            let text = Bilingual("ใส่อีเมลราชการของคุณ", "Write your office mail address")
            errors.append(FieldError("mail", text(language)))
        }
        if (form["password"] ?? "").isEmpty {
            let text = Bilingual("ใส่รหัสผ่าน", "Write your password")
            errors.append(FieldError("password", text(language)))
        }
        return errors
    }

    private func page(
        _ visit: Visit, _ typed: FormFields, _ errors: [FieldError] = [],
        _ refusal: SignIn.Refusal? = nil
    ) async -> Response {
        let page = SignInPage(
            typed: typed, errors: errors, hidden: visit.hidden(for: Self.location.template),
            choice: await AuthorityChoice(visit.request, typed, area.directory),
            language: visit.language)
        var response = await area.frame.door(
            SignInPage.title(visit.language), for: visit, RefusedForm.look(errors, refusal)
        ) { page }
        RefusedForm.tellWhen(refusal, &response)
        return response
    }
}

/// An open session on its way into the browser: a new secret, so that none from before opens it.
struct OpenedSession {
    private let authority: Authority.ID
    private let opened: SignIn.Opened

    private static let year = 365 * 24 * 3_600

    init(_ authority: Authority.ID, _ opened: SignIn.Opened) {
        self.authority = authority
        self.opened = opened
    }

    /// Adds the cookies to a response.
    func set(on response: inout Response, isSecure: Bool) {
        response.headers.add(
            .setCookie,
            AccountCookies.session.setting(
                AccountCookies.value(authority, opened.session), isSecure: isSecure))
        response.headers.add(
            .setCookie, AccountCookies.half.setting("", maxAge: 0, isSecure: isSecure))
        response.headers.add(
            .setCookie,
            AccountCookies.device.setting(
                opened.knownDevice, maxAge: Self.year, isSecure: isSecure))
    }

    /// A redirect with the cookies.
    func response(to path: String, isSecure: Bool) -> Response {
        var response = WayBack.redirect(to: path)
        set(on: &response, isSecure: isSecure)
        return response
    }
}

/// The form of address and password.
private struct SignInPage: Component {
    let typed: FormFields
    let errors: [FieldError]
    let hidden: [HiddenField]
    let choice: AuthorityChoice
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("เข้าสู่ระบบเจ้าหน้าที่", "Sign in for staff")(language)
    }

    var body: some Markup {
        ErrorSummary(errors, language)
        if typed["done"] == "password" {
            Banner(
                .done, say("ตั้งรหัสผ่านใหม่แล้ว", "The new password is set"),
                say("เข้าสู่ระบบด้วยรหัสผ่านใหม่ได้เลย", "Sign in with it now"))
        }
        div(.class("stack stack-2")) {
            h1 { Self.title(language) }
            p(.class("hint")) {
                say("ประชาชนไม่ต้องเข้าสู่ระบบ ", "Residents need not sign in. ")
                a(.href(LinkAddress("/"))) { say("ไปหน้าแรก", "Go to the front page") }
            }
        }
        PostForm(to: LinkAddress("/sign-in"), hidden: allHidden) {
            if let field = choice.field(errors, language) { field }
            TextField(
                Field("mail", say("อีเมลราชการ", "Office mail address")).showing(errors),
                value: typed["mail"], kind: .userName)
            TextField(
                Field("password", say("รหัสผ่าน", "Password")).showing(errors), kind: .password)
            ButtonRow { Button(say("เข้าสู่ระบบ", "Sign in")).with(.key) }
        }
        p {
            a(.href(LinkAddress("/sign-in/forgotten"))) {
                say("ลืมรหัสผ่านหรือทำเครื่องหาย", "Forgotten password or lost phone")
            }
        }
        p(.class("hint")) {
            say(
                "ผู้อนุมัติ ผู้สอบสวน และผู้ดูแลระบบจะถูกถามรหัส 6 หลักจากแอปยืนยันตัวตนในขั้นต่อไป",
                "Who approves, investigates or administers is asked for the 6 digits of the authenticator app next."
            )
        }
        if !choice.isAsked {
            p(.class("hint")) {
                a(.href(LinkAddress("/sign-in?authority=0"))) {
                    say("ผู้ดูแลเครื่องเข้าทางนี้", "Operators sign in here")
                }
            }
        }
    }

    private var allHidden: [HiddenField] {
        hidden + [HiddenField(WayBack.field, WayBack(typed[WayBack.field]).path)]
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }
}
