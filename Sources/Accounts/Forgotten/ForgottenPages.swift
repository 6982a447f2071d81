import Design
import HTML
import HTTP
import Mail
import Platform
import SQL
import ThaiText

/// Asking for a new password: the same answer whoever is asked for.
struct ForgottenPages {
    static let location = Location("/sign-in/forgotten")
    static let done = Location("/sign-in/forgotten/sent")

    let area: Accounts

    func routes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(Self.location, .page(.everyone)) { visit in await page(visit, Sheet(visit)) },
            gate.post(
                Self.location,
                .form(.everyone, fields: ["mail", AuthorityChoice.field], rate: .signIn),
                answer: take),
            gate.get(Self.done, .page(.everyone), answer: sent),
        ]
    }

    private func take(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let authority = await AuthorityChoice(visit.request, sheet, area.directory).read(&sheet)
        let mail = sheet.mail("mail")
        guard sheet.isSound, let mail, let authority else { return await page(visit, sheet) }
        do {
            try await area.signIn.wishReset(
                mail, visit.nonce, from: Array(visit.request.client.network.description.utf8),
                in: area.database.scoped(to: authority.rawValue), at: visit.now)
        } catch {
            try sheet.refuse(error, "mail")
            return await page(visit, sheet, error as? SignIn.Refusal)
        }
        return .redirect(to: LinkAddress(Self.done.path()))
    }

    private func page(
        _ visit: Visit, _ sheet: Sheet, _ refusal: SignIn.Refusal? = nil
    ) async -> Response {
        let page = ForgottenPage(
            sheet: sheet, hidden: visit.hidden(for: Self.location.template),
            choice: await AuthorityChoice(visit.request, sheet, area.directory),
            sendsMail: area.sendsMail, language: visit.language)
        return await area.frame.door(
            ForgottenPage.title(visit.language), for: visit,
            RefusedForm.look(sheet.errors, refusal)
        ) { page }
    }

    private func sent(_ visit: Visit) async -> Response {
        let (sendsMail, language) = (area.sendsMail, visit.language)
        let title = SentNote.title(sendsMail)(language)
        return await area.frame.door(title, for: visit) {
            h1 { title }
            for line in SentNote.lines(sendsMail) { p { line(language) } }
            p {
                GoLink(
                    Bilingual("กลับไปเข้าสู่ระบบ", "Back to the sign-in")(language),
                    to: LinkAddress(SignInPages.location.path()))
            }
        }
    }
}

/// What comes next for who asked: a letter, or the administrator where no mail server sends any.
private enum SentNote {
    static func title(_ sendsMail: Bool) -> Bilingual {
        sendsMail
            ? Bilingual("ดูอีเมลของคุณ", "Look at your mail")
            : Bilingual("ติดต่อผู้ดูแลระบบ", "Ask your administrator")
    }

    /// Who helps the only administrator: whoever runs the machine.
    static let console = Bilingual(
        "ผู้ดูแลระบบที่ไม่มีผู้ดูแลคนอื่นช่วยได้ ให้ผู้ดูแลเครื่องแม่ข่ายออกลิงก์ให้",
        "An administrator with no other to ask gets a link from whoever runs the server."
    )

    static func lines(_ sendsMail: Bool) -> [Bilingual] {
        sendsMail
            ? [
                Bilingual(
                    "ถ้าอีเมลนั้นมีบัญชี เราส่งลิงก์ตั้งรหัสผ่านใหม่ไปแล้ว ลิงก์ใช้ได้ 1 ชั่วโมงและใช้ได้ครั้งเดียว",
                    "If that address has an account, a link to set a new password is on its way. It holds for one hour and works once."
                ),
                Bilingual(
                    "ถ้าไม่ได้รับใน 10 นาที ดูในกล่องจดหมายขยะ หรือให้ผู้ดูแลระบบของหน่วยงานออกลิงก์ให้",
                    "If nothing has come in 10 minutes, look among the junk mail, or ask your authority's administrator for a link."
                ),
            ]
            : [
                Bilingual(
                    "ระบบนี้ยังไม่ได้ตั้งเครื่องส่งอีเมล จึงไม่มีจดหมายไปถึงคุณ",
                    "This installation has no mail server yet, so no letter will reach you."),
                Bilingual(
                    "ถ้าอีเมลนั้นมีบัญชี ผู้ดูแลระบบของหน่วยงานเห็นคำขอแล้ว ติดต่อให้ออกลิงก์ตั้งรหัสผ่านใหม่ให้",
                    "If that address has an account, your authority's administrator sees that you asked and can give you a link to set a new password."
                ),
            ]
    }
}

/// The form that asks for the address.
private struct ForgottenPage: Component {
    let sheet: Sheet
    let hidden: [HiddenField]
    let choice: AuthorityChoice
    let sendsMail: Bool
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("ลืมรหัสผ่าน", "Forgotten password")(language)
    }

    private var hint: Bilingual {
        sendsMail
            ? Bilingual(
                "เราจะส่งลิงก์ตั้งรหัสผ่านใหม่ไปที่อีเมลนี้",
                "A link to set a new password goes to this address")
            : Bilingual(
                "คำขอจะไปถึงผู้ดูแลระบบของหน่วยงาน ซึ่งออกลิงก์ตั้งรหัสผ่านใหม่ให้คุณ",
                "Your authority's administrator sees that you asked, and gives you a link")
    }

    private var ask: Bilingual {
        sendsMail ? Bilingual("ส่งลิงก์", "Send the link") : Bilingual("ขอลิงก์", "Ask for a link")
    }

    var body: some Markup {
        ErrorSummary(sheet.errors, language)
        h1 { Self.title(language) }
        PostForm(to: LinkAddress(ForgottenPages.location.path()), hidden: hidden) {
            choice.field(sheet)
            TextField(
                Field(
                    "mail", Bilingual("อีเมลราชการ", "Office mail address")(language),
                    hint: hint(language)
                ).showing(sheet.errors), value: sheet["mail"], kind: .userName)
            ButtonRow {
                Button(ask(language))
                BackLink(to: LinkAddress(SignInPages.location.path()), language)
            }
        }
        p(.class("hint")) {
            Bilingual(
                "ทำโทรศัพท์หายและไม่มีรหัสกู้คืน ให้ผู้ดูแลระบบของหน่วยงานปลดแอปยืนยันตัวตนให้ แล้วผูกเครื่องใหม่ตอนเข้าสู่ระบบ",
                "Without your phone and without a recovery code, ask your authority's administrator to untie the app; a new one is tied when you sign in."
            )(language)
        }
        p(.class("hint")) { SentNote.console(language) }
    }
}
