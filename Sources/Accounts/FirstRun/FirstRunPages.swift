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
                try await isDue() ? await page(visit, typed: nil) : WayBack.redirect(to: "/sign-in")
            },
            gate.post(
                Self.location,
                .form(.everyone, fields: FirstRunForm.fields, rate: .signIn, limit: 256 << 10),
                answer: begin),
        ]
    }

    private func isDue() async throws -> Bool { try await FirstRun.isDue(area.database) }

    private func begin(_ visit: Visit) async throws -> Response {
        guard try await isDue() else { return WayBack.redirect(to: "/sign-in") }
        let form = form(visit, visit.form)
        switch form.read(area.setupCode) {
        case .failure(let wrong): return await page(visit, typed: visit.form, wrong.errors)
        case .success(let first):
            do {
                _ = try await area.signIn.begin(first, on: area.database, at: visit.now)
            } catch let refusal as AccountRefusal {
                if refusal == .alreadyBegun { return WayBack.redirect(to: "/sign-in") }
                let error = FieldError("slug", refusal.wording(visit.language))
                return await page(visit, typed: visit.form, [error])
            } catch let refusal as SignIn.Refusal {
                let error = FieldError("password", refusal.wording(visit.language))
                return await page(visit, typed: visit.form, [error])
            }
            return try await SignInPages(area: area).opened(
                visit, Authority.ID(rawValue: 1), mail: first.mail.text, password: first.password,
                WayBack(nil))
        }
    }

    private func form(_ visit: Visit, _ typed: FormFields) -> FirstRunForm {
        FirstRunForm(
            typed: typed, language: visit.language, needsCode: !visit.request.comesFromHere)
    }

    private func page(
        _ visit: Visit, typed: FormFields?, _ errors: [FieldError] = []
    ) async -> Response {
        let language = visit.language
        let proposal = FormFields([("divisions", Self.usualDivisions)])
        let page = FirstRunPage(
            form: form(visit, typed ?? proposal), errors: errors,
            hidden: visit.hidden(for: Self.location.template), language: language)
        var look = PageLook(errors.isEmpty ? .ok : .unprocessableContent, isPrivate: true)
        look.hasErrors = !errors.isEmpty
        return await area.frame.page(FirstRunPage.title(language), for: visit, look) { page }
    }

    /// The divisions that most authorities have.
    private static let usualDivisions =
        "สำนักปลัด\nกองคลัง\nกองช่าง\nกองการศึกษา ศาสนาและวัฒนธรรม\nกองสาธารณสุขและสิ่งแวดล้อม\nกองสวัสดิการสังคม\nหน่วยตรวจสอบภายใน"
}

/// The form of the first run.
private struct FirstRunPage: Component {
    let form: FirstRunForm
    let errors: [FieldError]
    let hidden: [HiddenField]
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("เริ่มใช้โปร่งใสในหน่วยงานของคุณ", "Set Prongsai up for your authority")(language)
    }

    var body: some Markup {
        ErrorSummary(errors, language)
        PageTitle(
            Self.title(language),
            lead: say(
                "กรอกครั้งเดียว แก้ภายหลังได้ทุกช่อง ขั้นต่อไปคือผูกแอปยืนยันตัวตนของผู้ดูแลคนแรก",
                "Once only; every field can be changed later. The next step ties the first administrator's authenticator app."
            ))
        div(.class("measure")) {
            PostForm(to: LinkAddress("/first-run"), hidden: hidden) {
                if form.needsCode { codeField }
                authorityPart
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
                )), value: form["setup_code"], width: .medium)
    }

    @MarkupBuilder private var authorityPart: some Markup {
        h2 { say("หน่วยงาน", "The authority") }
        SelectField(
            field("kind", "ประเภท", "Kind"),
            Authority.Kind.allCases.map { Choice($0.rawValue, $0.name(language)) },
            selected: form["kind"], empty: say("เลือกประเภท", "Choose a kind"))
        TextField(
            field(
                "name_thai", "ชื่อเต็มภาษาไทย", "Full name in Thai",
                hint: ("เช่น เทศบาลตำบลริมธารทอง", "For example เทศบาลตำบลริมธารทอง")),
            value: form["name_thai"])
        TextField(
            field(
                "name_english", "ชื่อภาษาอังกฤษ", "Name in English",
                hint: (
                    "เช่น Rim Than Thong Subdistrict Municipality",
                    "For example Rim Than Thong Subdistrict Municipality"
                )), value: form["name_english"])
        TextField(field("district", "อำเภอ", "District"), value: form["district"], width: .medium)
        TextField(field("province", "จังหวัด", "Province"), value: form["province"], width: .medium)
        TextField(
            field(
                "slug", "ชื่อย่อในที่อยู่เว็บ", "Short name in addresses",
                hint: (
                    "ตัวอักษรอังกฤษเล็ก ตัวเลข และขีดกลาง เว้นว่างไว้ให้ตั้งจากชื่ออังกฤษ",
                    "Small letters, digits and hyphens; left empty it is made of the English name"
                )
            ).optional(language), value: form["slug"], width: .medium)
    }

    private var divisionsField: TextArea {
        TextArea(
            field(
                "divisions", "กองและสำนัก", "Divisions",
                hint: ("บรรทัดละหนึ่งชื่อ ลบหรือเพิ่มได้", "One a line; take away or add")
            ).optional(language), value: form["divisions"])
    }

    @MarkupBuilder private var personPart: some Markup {
        h2 { say("ผู้ดูแลระบบคนแรก", "The first administrator") }
        TextField(
            field("person", "ชื่อและนามสกุล", "Your name"), value: form["person"], kind: .personName)
        TextField(
            field("mail", "อีเมลราชการ", "Office mail address"), value: form["mail"], kind: .userName
        )
        TextField(
            field(
                "password", "รหัสผ่าน", "Password",
                hint: (
                    "อย่างน้อย 12 ตัวอักษร ใช้วลีภาษาไทยที่จำง่ายได้ วางจากโปรแกรมจำรหัสได้",
                    "At least 12 characters; a phrase that is easy to remember is good; pasting works"
                )), kind: .newPassword)
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    private func field(
        _ name: String, _ thai: String, _ english: String, hint: (String, String)? = nil
    ) -> Field {
        Field(name, say(thai, english), hint: hint.map { say($0.0, $0.1) }).showing(errors)
    }
}
