import Design
import HTML
import HTTP
import Mail
import Platform
import ThaiText

/// The page that makes the authority, its divisions and its first administrator; gone once there is an authority.
struct FirstRunPages {
    static let location = Location("/first-run")

    let area: Accounts

    func routes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(Self.location, .page(.everyone)) { visit in
                guard try await isDue() else { return Self.signIn }
                let usual = Sheet([("divisions", Self.usualDivisions)], visit.language)
                return await page(visit, visit.restored == nil ? usual : Sheet(visit))
            },
            gate.post(
                Self.location,
                .form(
                    .everyone, fields: FirstRunForm.fields, secrets: FirstRunForm.secrets,
                    rate: .signIn),
                answer: begin),
        ]
    }

    private static let signIn = Response.redirect(to: LinkAddress(SignInPages.location.path()))

    private func isDue() async throws -> Bool { try await FirstRun.isDue(area.database) }

    private func begin(_ visit: Visit) async throws -> Response {
        guard try await isDue() else { return Self.signIn }
        var sheet = Sheet(visit)
        guard let first = sheet.firstRun(visit.request.comesFromHere ? nil : area.setupCode) else {
            return await page(visit, sheet)
        }
        do {
            _ = try await area.signIn.begin(first, on: area.database, at: visit.now)
        } catch AccountRefusal.alreadyBegun {
            return Self.signIn
        } catch {
            try sheet.refuse(error, "password")
            return await page(visit, sheet)
        }
        return try await SignInPages(area: area).opened(
            visit, Authority.ID(rawValue: 1), mail: first.mail.text, password: first.password,
            WayBack(nil))
    }

    private func page(_ visit: Visit, _ sheet: Sheet) async -> Response {
        let page = FirstRunPage(
            sheet: sheet, needsCode: !visit.request.comesFromHere,
            hidden: visit.hidden(for: Self.location.template), language: visit.language)
        return await area.frame.page(
            FirstRunPage.title(visit.language), for: visit, RefusedForm.look(sheet.errors)
        ) { page }
    }

    /// The divisions that most authorities have.
    private static let usualDivisions =
        "สำนักปลัด\nกองคลัง\nกองช่าง\nกองการศึกษา ศาสนาและวัฒนธรรม\nกองสาธารณสุขและสิ่งแวดล้อม\nกองสวัสดิการสังคม\nหน่วยตรวจสอบภายใน"
}

/// The form of the first run.
private struct FirstRunPage: Component {
    let sheet: Sheet
    let needsCode: Bool
    let hidden: [HiddenField]
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("เริ่มใช้โปร่งใสในหน่วยงานของคุณ", "Set Prongsai up for your authority")(language)
    }

    var body: some Markup {
        ErrorSummary(sheet.errors, language)
        PageTitle(
            Self.title(language),
            lead: say(
                "กรอกครั้งเดียว แก้ภายหลังได้ทุกช่อง ขั้นต่อไปคือผูกแอปยืนยันตัวตนของผู้ดูแลคนแรก",
                "Once only; every field can be changed later. The next step ties the first administrator's authenticator app."
            ))
        div(.class("measure")) {
            PostForm(to: LinkAddress(FirstRunPages.location.path()), hidden: hidden) {
                if needsCode { codeField }
                h2 { say("หน่วยงาน", "The authority") }
                ProfileFields(sheet, asksHost: false)
                divisionsField
                personPart
                ButtonRow { Button(say("สร้างหน่วยงาน", "Create the authority")) }
            }.kept(as: "first-run")
        }
    }

    private var codeField: TextField {
        TextField(
            field(
                "setup_code", "รหัสตั้งค่า", "Set-up code",
                hint: (
                    "แสดงบนเครื่องแม่ข่ายตอนเปิดโปรแกรม เพื่อให้เฉพาะผู้ติดตั้งเริ่มได้",
                    "Shown on the server when it was started, so that only who installed it can begin"
                )), value: sheet["setup_code"], width: .medium)
    }

    private var divisionsField: TextArea {
        TextArea(
            field(
                "divisions", "กองและสำนัก", "Divisions",
                hint: ("บรรทัดละหนึ่งชื่อ ลบหรือเพิ่มได้", "One a line; take away or add")
            ).optional(language), value: sheet["divisions"])
    }

    @MarkupBuilder private var personPart: some Markup {
        h2 { say("ผู้ดูแลระบบคนแรก", "The first administrator") }
        TextField(
            field("person", "ชื่อและนามสกุล", "Your name"), value: sheet["person"], kind: .personName)
        TextField(
            field("mail", "อีเมลราชการ", "Office mail address"), value: sheet["mail"],
            kind: .userName
        )
        TextField(
            field(
                "password", "รหัสผ่าน", "Password",
                hint: (
                    "อย่างน้อย 12 ตัวอักษร ใช้วลีภาษาไทยที่จำง่ายได้ วางจากโปรแกรมจำรหัสได้",
                    "At least 12 characters; a phrase that is easy to remember is good; pasting works"
                )), kind: .newPassword)
        PasswordReveal(language)
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    private func field(
        _ name: String, _ thai: String, _ english: String, hint: (String, String)? = nil
    ) -> Field {
        Field(name, say(thai, english), hint: hint.map { say($0.0, $0.1) }).showing(sheet.errors)
    }
}
