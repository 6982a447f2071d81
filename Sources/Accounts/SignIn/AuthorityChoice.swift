import Design
import HTML
import HTTP
import Platform
import ThaiText

/// In which authority somebody has an account: by the host, by the choice, or the only one there is.
struct AuthorityChoice {
    static let field = "authority"

    /// The authority; nil until it is chosen.
    private let authority: Authority.ID?
    private let choices: [Authority]
    private let typed: String?

    init(_ request: Request, _ sheet: Sheet, _ directory: Accounts.Directory) async {
        let authorities = await directory()
        let host = String(request.head.host.prefix { $0 != ":" })
        let byHost = authorities.first { $0.profile.host?.rawValue == host }?.id
        typed = sheet.fields[Self.field]
        let chosen = typed.flatMap { Int64(Digits.arabic($0)) }.map(Authority.ID.init)
        let isChoice = byHost == nil && (authorities.count != 1 || typed != nil)
        choices = isChoice ? authorities : []
        authority =
            byHost
            ?? (isChoice
                ? chosen.flatMap { id in
                    id == .installation || authorities.contains { $0.id == id } ? id : nil
                } : authorities.first?.id)
    }

    /// Whether somebody chooses among several.
    var isAsked: Bool { !choices.isEmpty }

    /// The authority; nil after a refusal.
    func read(_ sheet: inout Sheet) -> Authority.ID? {
        if authority == nil {
            sheet.refuse(Self.field, Bilingual("เลือกหน่วยงานของคุณ", "Choose your authority"))
        }
        return authority
    }

    /// The list to choose from; nil where there is nothing to choose.
    func field(_ sheet: Sheet) -> SelectField? {
        guard isAsked else { return nil }
        let language = sheet.language
        let installation = Bilingual("ผู้ดูแลเครื่องและผู้กำกับดูแล", "Operators and overseers")
        return SelectField(
            Field(Self.field, Bilingual("หน่วยงาน", "Authority")(language)).showing(sheet.errors),
            choices.map { Choice(String($0.id.rawValue), $0.profile.name(language)) }
                + [Choice("0", installation(language))],
            selected: typed, empty: Bilingual("เลือกหน่วยงาน", "Choose your authority")(language))
    }
}

/// How the page of a refused form is answered.
enum RefusedForm {
    /// Its status and head: 422, or that it is too early or too much at once.
    static func look(
        _ errors: [FieldError], _ refusal: SignIn.Refusal? = nil, carrying back: WayBack? = nil
    ) -> PageLook {
        let status: Status =
            switch refusal {
            case .wait: .tooManyRequests
            case .busy: .serviceUnavailable
            default: errors.isEmpty ? .ok : .unprocessableContent
            }
        var look = PageLook(status, isPrivate: true, hasErrors: !errors.isEmpty)
        look.carriesForm = back?.kept != nil
        if case .wait(let span) = refusal { look.retryAfter = span }
        return look
    }
}
