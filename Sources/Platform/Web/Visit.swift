public import HTTP
public import SQL
public import ThaiText

/// One request that has come through the door, with all that a handler needs to answer it.
public struct Visit: Sendable {
    /// The request.
    public let request: Request
    /// The language to answer in.
    public let language: Language
    /// Who asks.
    public let visitor: Visitor
    /// When.
    public let now: Timestamp
    /// The fields of the form that came, already proved to be ours; those given back where `restored` is not nil;
    /// else empty for pages, and for uploads until they are read.
    public internal(set) var form = FormFields()
    /// What the files are called that an upload brought.
    var files: [String] = []
    /// The nonce of the form's token: its idempotency key.
    public internal(set) var nonce = ""
    /// What is given back with this page after a form was refused; nil for a page opened anew.
    public internal(set) var restored: KeptForm?
    let tokens: FormTokens
    let access: Access
    /// The address of the route as written: what the tokens of its forms are for.
    let purpose: String

    /// A token for a form that goes to an address of the program.
    public func token(for template: String) -> String {
        tokens.token(
            purpose: template, session: visitor.binding, person: visitor.person, now: now)
    }

    /// The same visit after the visitor became somebody else: signed in, or half so.
    public func becoming(_ visitor: Visitor) -> Visit {
        Visit(
            request: request, language: language, visitor: visitor, now: now, form: form,
            nonce: nonce, restored: restored, tokens: tokens, access: access, purpose: purpose)
    }

    /// The same visit in another language.
    public func speaking(_ language: Language) -> Visit {
        Visit(
            request: request, language: language, visitor: visitor, now: now, form: form,
            nonce: nonce, restored: restored, tokens: tokens, access: access, purpose: purpose)
    }

    /// Checks the token of a form that came; throws `WebRefusal.outdated` when it does not count.
    mutating func prove(_ form: FormFields, files: [String] = []) throws(WebRefusal) {
        guard !access.isOfPrograms else { return }
        do throws(FormTokens.Refusal) {
            nonce = try tokens.nonce(
                of: form[FormField.token] ?? "", purpose: purpose, session: visitor.binding,
                now: now)
        } catch { throw .outdated(outdated(form, files: files)) }
    }

    /// How long the form that came lay open; nil where none came.
    public var formAge: TimeSpan? {
        tokens.age(of: form[FormField.token] ?? "", purpose: purpose, now: now)
    }

    /// A form that does not count any more, with whose it was.
    func outdated(_ form: FormFields, files: [String] = []) -> OutdatedForm {
        let token = form[FormField.token] ?? ""
        return OutdatedForm(
            fields: form, secrets: access.secrets, files: files, template: purpose,
            owner: tokens.owner(of: token, purpose: purpose),
            isOpen: visitor.belongs(to: access.audience))
    }

    /// The session of the person who is signed in; throws where the route let somebody else in.
    public func session() throws(WebRefusal) -> Session {
        guard let session = visitor.session else { throw .signInFirst }
        return session
    }

    /// What the person does in the own authority, now.
    public func act(in database: Database) throws(WebRefusal) -> Act {
        try act(in: database, authority: session().member.authority)
    }

    /// What the person does in an authority, now; the use cases ask whether that is allowed.
    public func act(
        in database: Database, authority: Authority.ID
    ) throws(WebRefusal) -> Act {
        Act(
            by: .member(try session().member), in: database.scoped(to: authority.rawValue), at: now)
    }
}

/// The names of fields that every form has.
public enum FormField {
    /// The proof that the form is ours.
    public static let token = "form_token"
}
