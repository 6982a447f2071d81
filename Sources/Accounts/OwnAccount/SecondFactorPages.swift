import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// The own authenticator app: tying one, new recovery codes, untying a phone that is given away.
struct SecondFactorPages {
    static let location = Location("/account/second-factor")
    static let enrolment = Location("/account/second-factor/enrol")
    static let recovery = Location("/account/second-factor/recovery-codes")
    static let removal = Location("/account/second-factor/remove")

    let area: Accounts

    func routes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(Self.location, .page(.signedIn)) { visit in try await page(visit) },
            gate.get(Self.enrolment, .page(.signedIn)) { visit in
                try await enrolmentPage(visit, Sheet(visit))
            },
            gate.post(
                Self.enrolment, .form(.signedIn, secrets: ["code"], rate: .signIn), answer: enrol),
            gate.get(Self.recovery, .page(.signedIn)) { visit in
                try await recoveryPage(visit, Sheet(visit))
            },
            gate.post(
                Self.recovery, .form(.signedIn, secrets: ["password"], rate: .signIn),
                answer: renew),
            gate.get(Self.removal, .page(.signedIn)) { visit in
                try await removalPage(visit, Sheet(visit))
            },
            gate.post(
                Self.removal, .form(.signedIn, secrets: ["password", "code"], rate: .signIn),
                answer: remove),
        ]
    }

    // MARK: What there is

    private func page(_ visit: Visit) async throws -> Response {
        let state = try await visit.act(in: area.database).secondFactor()
        let page = SecondFactorPage(
            state: state, done: Sheet(visit)["done"], language: visit.language)
        return try await area.frame.desk(
            SecondFactorPage.title(visit.language), for: visit, PageLook()
        ) { page }
    }

    // MARK: Tying

    private func enrol(_ visit: Visit) async throws -> Response {
        let act = try visit.act(in: area.database)
        try act.requireConfirmed()
        var sheet = Sheet(visit)
        guard let code = sheet.code("code") else { return try await enrolmentPage(visit, sheet) }
        do {
            return try await shown(area.signIn.finishEnrolment(code: code, act), visit)
        } catch SignIn.Refusal.over { return Self.back() } catch {
            try sheet.refuse(error, "code")
            return try await enrolmentPage(visit, sheet, error as? SignIn.Refusal)
        }
    }

    private func enrolmentPage(
        _ visit: Visit, _ sheet: Sheet, _ refusal: SignIn.Refusal? = nil
    ) async throws -> Response {
        let act = try visit.act(in: area.database)
        try act.requireConfirmed()
        let enrolment: Enrolment
        do { enrolment = try await area.signIn.beginEnrolment(act) } catch SignIn.Refusal.over {
            return Self.back()
        }
        let page = EnrolmentPage(
            address: LinkAddress(SecondFactorPages.enrolment.path()), enrolment: enrolment,
            errors: sheet.errors, hidden: visit.hidden(for: Self.enrolment.template),
            language: visit.language)
        return try await area.frame.desk(
            EnrolmentPage.title(visit.language), for: visit,
            RefusedForm.look(sheet.errors, refusal)
        ) { page }
    }

    // MARK: Recovery codes

    private func renew(_ visit: Visit) async throws -> Response {
        let act = try visit.act(in: area.database)
        guard try await act.secondFactor().since != nil else { return Self.back() }
        var sheet = Sheet(visit)
        guard let password = sheet.password("password") else {
            return try await recoveryPage(visit, sheet)
        }
        do {
            return try await shown(area.signIn.renewRecoveryCodes(password, act), visit)
        } catch {
            try sheet.refusePresent(error, "password")
            return try await recoveryPage(visit, sheet, error as? SignIn.Refusal)
        }
    }

    private func recoveryPage(
        _ visit: Visit, _ sheet: Sheet, _ refusal: SignIn.Refusal? = nil
    ) async throws -> Response {
        let language = visit.language
        let title = Bilingual("ออกรหัสกู้คืนชุดใหม่", "Make new recovery codes")(language)
        let hidden = visit.hidden(for: Self.recovery.template)
        return try await area.frame.desk(
            title, for: visit, RefusedForm.look(sheet.errors, refusal)
        ) {
            ErrorSummary(sheet.errors, language)
            PageTitle(
                title,
                lead: Bilingual(
                    "ชุดเดิมทั้งหมดใช้ไม่ได้อีก ชุดใหม่ 10 รหัสแสดงครั้งเดียว เตรียมพิมพ์หรือจด",
                    "All old ones end. Ten new ones are shown once; be ready to print or write them down."
                )(language))
            div(.class("measure")) {
                PostForm(
                    to: LinkAddress(SecondFactorPages.recovery.path()), hidden: hidden
                ) {
                    PasswordField.present("password", sheet.errors, language)
                    PasswordReveal(language)
                    ButtonRow {
                        Button(title)
                        BackLink(to: LinkAddress(SecondFactorPages.location.path()), language)
                    }
                }
            }
        }
    }

    private func shown(_ codes: [String], _ visit: Visit) async throws -> Response {
        try await RecoveryCodePages(area: area).page(
            codes, visit, WayBack("/account/second-factor?done=codes"))
    }

    // MARK: Untying

    private func remove(_ visit: Visit) async throws -> Response {
        let act = try visit.act(in: area.database)
        let isNeeded = try await act.secondFactor().isNeeded
        var sheet = Sheet(visit)
        let password = sheet.password("password")
        let code = sheet.codeOrRecovery("code")?.text
        guard sheet.isSound, let password, let code else {
            return try await removalPage(visit, sheet)
        }
        do { try await area.signIn.removeSecondFactor(password, code: code, act) } catch {
            let isCode = error as? SignIn.Refusal == .wrongCode
            try sheet.refusePresent(error, isCode ? "code" : "password")
            return try await removalPage(visit, sheet, error as? SignIn.Refusal)
        }
        guard isNeeded else {
            return .redirect(
                to: LinkAddress(SecondFactorPages.location.path(), query: [("done", "removed")]))
        }
        // The role asks for a second factor: nothing more without one. The next sign-in ties the new phone.
        let session = try visit.session().id
        try await act.endOtherSessions(than: session)
        try await act.endSession(session)
        return .redirect(
            to: LinkAddress(
                SignInPages.location.path(), query: [("back", "/account/second-factor")]))
    }

    private func removalPage(
        _ visit: Visit, _ sheet: Sheet, _ refusal: SignIn.Refusal? = nil
    ) async throws -> Response {
        let state = try await visit.act(in: area.database).secondFactor()
        guard state.since != nil else { return Self.back() }
        let page = RemovalPage(
            isNeeded: state.isNeeded, errors: sheet.errors,
            hidden: visit.hidden(for: Self.removal.template), language: visit.language)
        return try await area.frame.desk(
            RemovalPage.title(visit.language), for: visit,
            RefusedForm.look(sheet.errors, refusal)
        ) { page }
    }

    /// Where it ends for who comes again: the codes, if there were any, were shown before.
    static func back() -> Response {
        .redirect(to: LinkAddress(SecondFactorPages.location.path(), query: [("done", "shown")]))
    }
}

/// What the own second factor is, and what can be done about it.
private struct SecondFactorPage: Component {
    let state: SecondFactorState
    let done: String
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("แอปยืนยันตัวตน", "Authenticator app")(language)
    }

    var body: some Markup {
        PageTitle(Self.title(language), lead: lead)
        if done == "codes", state.since != nil {
            Banner(
                .done, say("แอปและรหัสกู้คืนพร้อมใช้", "App and recovery codes are ready"),
                say(
                    "ครั้งต่อไปที่เข้าสู่ระบบจะถามรหัส 6 หลักจากแอป",
                    "Your next sign-in asks for the app's 6 digits"))
        }
        if done == "shown", state.since != nil { shownOnce }
        if done == "removed" {
            Banner(.done, say("ปลดแอปแล้ว", "The app is untied"))
        }
        div(.class("stack measure mt-6")) {
            if state.since == nil {
                p {
                    ButtonLink(
                        say("ผูกแอปยืนยันตัวตน", "Tie an authenticator app"),
                        to: LinkAddress(SecondFactorPages.enrolment.path()))
                }
            } else {
                p { codesLeft }
                p {
                    ButtonLink(
                        say("ออกรหัสกู้คืนชุดใหม่", "Make new recovery codes"),
                        to: LinkAddress(SecondFactorPages.recovery.path()), .quiet)
                }
                p {
                    ButtonLink(
                        RemovalPage.title(language),
                        to: LinkAddress(SecondFactorPages.removal.path()), .quiet)
                }
            }
            p { BackLink(to: LinkAddress(AccountPages.location.path()), language) }
        }
    }

    private var shownOnce: Banner {
        Banner(
            .warning,
            say("รหัสกู้คืนแสดงครั้งเดียว และแสดงไปแล้ว", "Recovery codes are shown once, and they were"),
            say(
                "ถ้ายังไม่ได้พิมพ์หรือจดไว้ ออกรหัสกู้คืนชุดใหม่ ชุดเดิมจะใช้ไม่ได้",
                "If you have not printed or written them down, make new ones; the old ones end."))
    }

    private var lead: String {
        if state.since != nil {
            return say(
                "ผูกแล้ว ทุกครั้งที่เข้าสู่ระบบต้องใช้รหัส 6 หลักจากโทรศัพท์ของคุณ",
                "Tied. Every sign-in asks for the 6 digits on your phone.")
        }
        return say(
            "ยังไม่ได้ผูก ผู้ที่รู้รหัสผ่านของคุณเข้าสู่ระบบแทนคุณได้ แอปปิดทางนี้",
            "Not tied. Who knows your password can sign in as you; the app ends that.")
    }

    private var codesLeft: String {
        state.recoveryCodes == 0
            ? say(
                "รหัสกู้คืนหมดแล้ว ออกชุดใหม่ก่อนโทรศัพท์หาย",
                "No recovery code is left. Make new ones before the phone is lost.")
            : say(
                "เหลือรหัสกู้คืน \(state.recoveryCodes) รหัส",
                "Recovery codes left: \(state.recoveryCodes)")
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }
}
