import Cryptography
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The recovery codes, this once: to be printed or written down, and on only after the person says so.
struct RecoveryCodePages {
    static let kept = Location("/account/second-factor/recovery-codes/kept")

    private static let paper = "paper"

    let area: Accounts

    func routes(_ gate: Gate) -> [Route<Access>] {
        let form = Access.form(
            .signedIn, fields: WayBack.fields.union([Self.paper, RecoveryCodes.field]),
            limit: KeptForms.bodyLimit)
        return [
            gate.get(Self.kept, .page(.signedIn)) { _ in
                SecondFactorPages.back()
            },
            gate.post(Self.kept, form, answer: goOn),
        ]
    }

    /// The page of new codes. They stand in the database as hashes only; sealed in the page they can be shown again
    /// when the form comes back without the word that they are kept.
    func page(
        _ codes: [String], _ visit: Visit, _ back: WayBack, again paper: String? = nil
    ) async throws -> Response {
        let session = try visit.session()
        let sealed = { () -> String in
            let text = Array(codes.joined(separator: " ").utf8)
            return Base64URL.text(
                area.papers.seal(text, at: Self.place(session), random: .system))
        }
        let page = RecoveryCodes(
            codes: codes, name: session.name, made: visit.now, isRefused: paper != nil,
            hidden: visit.hidden(for: Self.kept.template) + back.hidden + [
                HiddenField(Self.paper, paper ?? sealed())
            ], language: visit.language)
        var look = RefusedForm.look(page.errors)
        look.carriesForm = true
        return await area.frame.door(
            RecoveryCodes.title(visit.language), for: visit, look
        ) { page }
    }

    private func goOn(_ visit: Visit) async throws -> Response {
        let back = WayBack(Sheet(visit))
        guard visit.form[RecoveryCodes.field] == RecoveryCodes.yes else {
            let paper = visit.form[Self.paper] ?? ""
            let sealed = Base64URL.bytes(paper) ?? []
            guard let open = area.papers.open(sealed, at: Self.place(try visit.session())) else {
                return SecondFactorPages.back()
            }
            let codes = String(decoding: open, as: UTF8.self).split(separator: " ").map(String.init)
            return try await page(codes, visit, back, again: paper)
        }
        guard let sealed = back.kept else { return .redirect(to: back.address) }
        return try await KeptFormPages(area: area).offer(sealed, visit)
    }

    private static func place(_ session: Session) -> String {
        "recovery codes \(session.member.authority.rawValue)/\(session.member.person.rawValue)"
    }
}

/// The codes on a sheet that prints well, and the word that they are kept.
struct RecoveryCodes: Component {
    static let field = "is_kept"
    static let yes = "yes"

    let codes: [String]
    let name: String
    let made: Timestamp
    let isRefused: Bool
    let hidden: [HiddenField]
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("เก็บรหัสกู้คืนนี้ไว้", "Keep these recovery codes")(language)
    }

    var errors: [FieldError] {
        guard isRefused else { return [] }
        return [
            FieldError(
                Self.field,
                say(
                    "พิมพ์หรือจดรหัสก่อน แล้วทำเครื่องหมายว่าเก็บแล้ว",
                    "Print the codes or write them down, then tick that they are kept."))
        ]
    }

    var body: some Markup {
        ErrorSummary(errors, language)
        h1 { Self.title(language) }
        p(.class("lead")) {
            say(
                "แสดงครั้งเดียว พิมพ์หรือจดไว้ในที่ปลอดภัย ใช้แทนเลขจากแอปได้รหัสละครั้งเมื่อโทรศัพท์หาย",
                "Shown once only. Print them or write them down and keep them safe; each stands once for the app's code when the phone is lost."
            )
        }
        CodeSheet(
            say("รหัสกู้คืนของ ", "Recovery codes of ") + name + " · "
                + made.dayAndTime(language), codes)
        PrintButton(say("พิมพ์รหัส", "Print the codes"))
        PostForm(to: LinkAddress(RecoveryCodePages.kept.path()), hidden: hidden) {
            CheckboxChoices(
                Field(Self.field, say("ก่อนไปต่อ", "Before you go on")).showing(errors),
                [Choice(Self.yes, say("เก็บรหัสทั้ง 10 ไว้แล้ว", "All 10 codes are kept"))],
                selected: [])
            ButtonRow { Button(say("ไปต่อ", "Go on")) }
        }
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }
}
