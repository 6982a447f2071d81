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

    /// More authorities than a list shows: beyond it the name is typed.
    private static let mostListed = 60
    /// The installation itself, where operators and overseers have their accounts.
    private static let installation = Bilingual(
        "ผู้ดูแลเครื่องและผู้กำกับดูแล", "Operators and overseers")

    init(_ request: Request, _ sheet: Sheet, _ directory: Accounts.Directory) async {
        let authorities = await directory()
        let host = String(request.head.host.prefix { $0 != ":" })
        let byHost = authorities.first { $0.profile.host?.rawValue == host }?.id
        typed = sheet.fields[Self.field]
        let named = typed.map { NamedAuthority($0, among: authorities) }
        let isChoice = byHost == nil && (authorities.count != 1 || typed != nil)
        choices = isChoice ? Self.sorted(authorities, sheet.language) : []
        authority =
            byHost
            ?? (isChoice ? named?.authority : authorities.first?.id)
        alike = isChoice && authority == nil ? named?.alike ?? [] : []
    }

    /// In the order in which people look names up, where there are few enough to be listed.
    private static func sorted(
        _ authorities: [Authority], _ language: Language
    ) -> [Authority] {
        guard authorities.count <= mostListed else { return authorities }
        return authorities.map { (key: SortKey($0.profile.name(language)), authority: $0) }
            .sorted { $0.key < $1.key }.map(\.authority)
    }

    /// Several whose names hold what was typed, at most five.
    private let alike: [Authority]

    /// Whether somebody chooses among several.
    var isAsked: Bool { !choices.isEmpty }

    /// The authority; nil after a refusal.
    func read(_ sheet: inout Sheet) -> Authority.ID? {
        if authority == nil { sheet.refuse(Self.field, missing) }
        return authority
    }

    private var missing: Bilingual {
        guard choices.count > Self.mostListed else {
            return Bilingual("เลือกหน่วยงานของคุณ", "Choose your authority")
        }
        guard !alike.isEmpty else {
            return Bilingual(
                "ไม่พบหน่วยงานชื่อนี้ พิมพ์ชื่อเต็ม เช่น เทศบาลตำบลริมธารทอง หรือชื่อย่อในที่อยู่เว็บ",
                "No authority has this name. Type it in full, or its short name in addresses")
        }
        let names = alike.map { "\($0.profile.name.thai) (\($0.profile.slug.rawValue))" }
        let english = alike.map { "\($0.profile.name.english) (\($0.profile.slug.rawValue))" }
        return Bilingual(
            "มีหลายหน่วยงานที่ชื่อคล้ายกัน เช่น \(names.joined(separator: ", ")) พิมพ์ชื่อเต็มหรือชื่อย่อ",
            "Several have such a name: \(english.joined(separator: ", ")). Type it in full, or the short name"
        )
    }

    /// The list to choose from, or the line for the name where there are too many; nil where there is nothing to choose.
    @MarkupBuilder func field(_ sheet: Sheet) -> some Markup {
        let language = sheet.language
        let name = Bilingual("หน่วยงาน", "Authority")(language)
        if choices.count > Self.mostListed {
            TextField(
                Field(
                    Self.field, name,
                    hint: Bilingual(
                        "พิมพ์ชื่อหรือชื่อย่อ ผู้ดูแลเครื่องและผู้กำกับดูแลพิมพ์ 0",
                        "Type its name or short name; operators and overseers type 0")(language)
                ).showing(sheet.errors), value: typed)
        } else if isAsked {
            SelectField(
                Field(Self.field, name).showing(sheet.errors),
                choices.map { Choice(String($0.id.rawValue), $0.profile.name(language)) }
                    + [Choice("0", Self.installation(language))],
                selected: typed,
                empty: Bilingual("เลือกหน่วยงาน", "Choose your authority")(language))
        }
    }
}

/// The authority that somebody names: by its number, its short name, its name, or a part of the name that no other has.
struct NamedAuthority {
    /// The one that is meant; nil for none or several.
    let authority: Authority.ID?
    /// Some of those that may be meant, at most five.
    let alike: [Authority]

    init(_ typed: String, among authorities: [Authority]) {
        let text = Normalisation.canonical(typed).split(separator: " ").joined(separator: " ")
        let key = text.lowercased()
        if let number = Int64(Digits.arabic(text)) {
            let id = Authority.ID(rawValue: number)
            let isThere = id == .installation || authorities.contains { $0.id == id }
            (authority, alike) = (isThere ? id : nil, [])
            return
        }
        let exact = authorities.filter {
            let profile = $0.profile
            return profile.slug.rawValue == key || profile.name.thai == text
                || profile.name.english.lowercased() == key
        }
        let found =
            !exact.isEmpty || key.isEmpty
            ? exact
            : authorities.filter {
                $0.profile.name.thai.contains(text)
                    || $0.profile.name.english.lowercased().contains(key)
            }
        authority = found.count == 1 ? found.first?.id : nil
        alike = Array(found.prefix(5))
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
