import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The own account: the password, the authenticator app, the devices one is signed in on.
struct AccountPages {
    static let location = Location("/account")
    static let name = Location("/account/name")
    static let password = Location("/account/password")
    static let ending = Location("/account/sessions/{session}/end", SessionNumber.self)
    static let others = Location("/account/sessions/end-others")

    let area: Accounts

    func routes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(Self.location, .page(.signedIn)) { visit in try await page(visit, Sheet(visit))
            },
            gate.post(Self.name, .form(.signedIn, fields: ["name"]), answer: rename),
            // A refused form has this address: its language switch leads here.
            gate.get(Self.name, .page(.signedIn)) { visit in
                visit.restored == nil ? Self.home : try await page(visit, Sheet(visit))
            },
            gate.get(Self.password, .page(.signedIn)) { _ in Self.home },
            gate.post(
                Self.password,
                .form(.signedIn, secrets: ["present", "password"], rate: .signIn),
                answer: changePassword),
            gate.post(Self.ending, .form(.signedIn, fields: [])) { visit, number in
                try await visit.act(in: area.database).endSession(number.id)
                return Self.home
            },
            gate.get(Self.ending, .page(.signedIn)) { _, _ in Self.home },
            gate.get(Self.others, .page(.signedIn)) { _ in Self.home },
            gate.post(Self.others, .form(.signedIn, fields: [])) { visit in
                try await visit.act(in: area.database)
                    .endOtherSessions(than: visit.session().id)
                return Self.home
            },
        ]
    }

    private static let home = Response.redirect(to: LinkAddress(AccountPages.location.path()))

    private func rename(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        guard let name = sheet.personName("name") else { return try await page(visit, sheet) }
        let act = try visit.act(in: area.database)
        do { try await act.rename(visit.session().member.person, to: name) } catch {
            try sheet.refuse(error, "name")
            return try await page(visit, sheet)
        }
        return .redirect(to: LinkAddress(AccountPages.location.path(), query: [("done", "name")]))
    }

    private func changePassword(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let present = sheet.password("present")
        let password = sheet.newPassword("password")
        guard sheet.isSound, let present, let password else { return try await page(visit, sheet) }
        do {
            try await area.signIn.changePassword(
                from: present, to: password, session: visit.session().id,
                visit.act(in: area.database))
            return .redirect(
                to: LinkAddress(AccountPages.location.path(), query: [("done", "password")]))
        } catch {
            try sheet.refusePresent(error, error is Password.Weakness ? "password" : "present")
            return try await page(visit, sheet, error as? SignIn.Refusal)
        }
    }

    private func page(
        _ visit: Visit, _ sheet: Sheet, _ refusal: SignIn.Refusal? = nil
    ) async throws -> Response {
        let act = try visit.act(in: area.database)
        let page = AccountPage(
            session: try visit.session(), sessions: try await act.sessions(),
            hasSecondFactor: try await act.secondFactor().since != nil, sheet: sheet, visit: visit)
        return try await area.frame.desk(
            AccountPage.title(visit.language), for: visit,
            RefusedForm.look(sheet.errors, refusal)
        ) { page }
    }
}

/// The number of a session in an address.
struct SessionNumber: PathParameter {
    let id: Session.ID

    init?(segment: String) {
        guard let number = Int(segment: segment) else { return nil }
        id = Session.ID(rawValue: Int64(number))
    }

    init(_ id: Session.ID) { self.id = id }

    var segment: String { String(id.rawValue) }
}

/// The page of the own account.
private struct AccountPage: Component {
    let session: Session
    let sessions: [SessionOverview]
    let hasSecondFactor: Bool
    let sheet: Sheet
    let visit: Visit

    private var language: Language { visit.language }

    static func title(_ language: Language) -> String {
        Bilingual("บัญชีของฉัน", "My account")(language)
    }

    var body: some Markup {
        ErrorSummary(sheet.errors, language)
        PageTitle(Self.title(language), lead: session.name)
        if sheet["signed_in"] == "already" { already }
        if sheet["done"] == "name" { Banner(.done, say("บันทึกชื่อแล้ว", "The name is saved")) }
        if sheet["done"] == "password" {
            Banner(
                .done, say("เปลี่ยนรหัสผ่านแล้ว", "The password is changed"),
                say("เครื่องอื่นทุกเครื่องออกจากระบบแล้ว", "All other devices are signed out"))
        }
        name
        secondFactor
        devices
        newPassword
    }

    private var name: some Markup {
        section(.class("mt-6 stack measure"), .aria("labelledby", "own-name")) {
            h2(.id("own-name")) { say("ชื่อ", "Name") }
            PostForm(
                to: LinkAddress(AccountPages.name.path()),
                hidden: visit.hidden(for: AccountPages.name.template)
            ) {
                TextField(
                    Field(
                        "name", say("ชื่อและนามสกุล", "Your name"),
                        hint: say("แสดงข้างทุกอย่างที่คุณทำ", "Stands beside all that you do")
                    ).showing(sheet.errors), value: visit.form["name"] ?? session.name,
                    kind: .personName)
                ButtonRow { Button(say("บันทึกชื่อ", "Save the name"), .quiet) }
            }
        }
    }

    private var secondFactor: some Markup {
        section(.class("mt-6 stack measure"), .aria("labelledby", "second-factor")) {
            h2(.id("second-factor")) { say("แอปยืนยันตัวตน", "Authenticator app") }
            p {
                hasSecondFactor
                    ? say("ผูกแล้ว", "Tied") : say("ยังไม่ได้ผูก", "Not tied")
            }
            p {
                GoLink(
                    say("แอปและรหัสกู้คืน", "App and recovery codes"),
                    to: LinkAddress(SecondFactorPages.location.path()))
            }
        }
    }

    private var devices: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "devices")) {
            h2(.id("devices")) { say("เครื่องที่เข้าสู่ระบบอยู่", "Devices that are signed in") }
            ul(.class("items"), .role("list")) {
                for each in sessions {
                    li { SessionRow(session: each, isThis: each.id == session.id, visit: visit) }
                }
            }
            if sessions.count > 1 {
                PostForm(
                    to: LinkAddress(AccountPages.others.path()),
                    hidden: visit.hidden(for: AccountPages.others.template)
                ) {
                    ButtonRow {
                        Button(say("ออกจากเครื่องอื่นทั้งหมด", "Sign out all other devices"), .quiet)
                    }
                }
            }
        }
    }

    private var newPassword: some Markup {
        section(.class("mt-6 stack measure"), .aria("labelledby", "new-password")) {
            h2(.id("new-password")) { say("เปลี่ยนรหัสผ่าน", "Change the password") }
            PostForm(
                to: LinkAddress(AccountPages.password.path()),
                hidden: visit.hidden(for: AccountPages.password.template)
            ) {
                PasswordField.present("present", sheet.errors, language)
                PasswordField.new("password", sheet.errors, language)
                PasswordReveal(language)
                ButtonRow { Button(say("เปลี่ยนรหัสผ่าน", "Change the password")) }
            }
        }
    }

    /// For who comes back to a step of the sign-in that is done: reloading it would lose the recovery codes silently.
    private var already: Banner {
        guard hasSecondFactor else {
            return Banner(.note, say("คุณเข้าสู่ระบบแล้ว", "You are signed in already"))
        }
        return Banner(
            .note, say("คุณเข้าสู่ระบบแล้ว", "You are signed in already"),
            say(
                "รหัสกู้คืนแสดงครั้งเดียว ถ้ายังไม่ได้พิมพ์หรือจดไว้ ออกชุดใหม่ได้",
                "Recovery codes are shown once. If you have not kept them, make new ones."),
            link: GoLink(
                say("ออกรหัสกู้คืนชุดใหม่", "Make new recovery codes"),
                to: LinkAddress(SecondFactorPages.recovery.path())))
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }
}

/// One device that is signed in.
private struct SessionRow: Component {
    let session: SessionOverview
    let isThis: Bool
    let visit: Visit

    var body: some Markup {
        div(.class("task")) {
            strong {
                isThis ? say("เครื่องนี้", "This device") + " · " + session.device : session.device
            }
            span(.class("hint")) {
                say("เข้าเมื่อ ", "Since ")
                session.since.moment(visit.language)
            }
            if !isThis {
                PostForm(
                    to: LinkAddress(AccountPages.ending.path(SessionNumber(session.id))),
                    hidden: visit.hidden(for: AccountPages.ending.template)
                ) {
                    Button(say("ออกจากระบบ", "Sign out"), .quiet).small()
                }
            }
        }
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(visit.language)
    }
}
