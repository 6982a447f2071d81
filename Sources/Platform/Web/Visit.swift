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
    /// The fields of the form that came, already proved to be ours; empty for pages and uploads.
    public internal(set) var form = FormFields()
    /// The nonce of the form's token: its idempotency key.
    public private(set) var nonce = ""
    let tokens: FormTokens
    let access: Access
    /// The address of the route as written: what the tokens of its forms are for.
    let purpose: String

    /// A token for a form that goes to an address of the program.
    public func token(for template: String) -> String {
        tokens.token(purpose: template, session: visitor.binding, now: now)
    }

    /// Checks the token of a form that came; throws `WebRefusal.outdated` when it does not count.
    mutating func prove(_ form: FormFields) throws(WebRefusal) {
        do throws(FormTokens.Refusal) {
            nonce = try tokens.nonce(
                of: form[FormField.token] ?? "", purpose: purpose, session: visitor.binding,
                now: now)
        } catch { throw .outdated(form) }
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
