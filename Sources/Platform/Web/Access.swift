public import HTTP

/// Who may open a route; there is no default, so a route that says nothing does not compile.
public enum Audience: Sendable, Hashable {
    /// Anybody.
    case everyone
    /// Who gave the right password and still owes the second factor.
    case halfSignedIn
    /// Any person who is signed in.
    case signedIn
    /// A signed-in person with one of these roles.
    case roles(Set<Role>)
}

/// How often one client may come; costly kinds of requests are counted, plain pages are not.
public enum RateClass: String, Sendable, Hashable, CaseIterable {
    /// Pages and files of the program.
    case page
    /// Forms that change something.
    case form
    /// Forms with files, which are read and checked.
    case upload
    /// Passwords, codes and tokens.
    case signIn
    /// What people write who have no account.
    case message
}

/// What a route declares (rule D21): who, how often, how long a body, which fields.
public struct Access: RouteTraits, Hashable {
    /// Who may open it.
    public let audience: Audience
    /// How often.
    public let rate: RateClass
    /// The longest body in bytes.
    public let bodyLimit: Int
    /// The fields that its form has; one more and the form is refused.
    public let fields: Set<String>
    /// Those of them that a form sends several times, a list of boxes to tick; another one sent twice is refused.
    public let lists: Set<String>
    /// Those of them that hold a password or a code: never written back into a page, never kept.
    public let secrets: Set<String>
    /// Whether the access log gets a line.
    public let isLogged: Bool
    /// How the names of fields begin that an authority made itself; what they may hold is for the handler to say.
    public var ownFields: String?
    /// Whether programs send it, who saw no page of ours before and bring no token of one.
    public private(set) var isOfPrograms = false

    /// What the server has to know before the body is read.
    public var admission: Admission {
        Admission(bodyLimit: bodyLimit, isLogged: isLogged)
    }

    /// A page; one that costs more than others is counted in another class.
    public static func page(
        _ audience: Audience, isLogged: Bool = true, rate: RateClass = .page
    ) -> Access {
        Access(
            audience: audience, rate: rate, bodyLimit: 0, fields: [], lists: [], secrets: [],
            isLogged: isLogged)
    }

    /// A form without files; of at most 256 KiB unless told otherwise: a Thai letter takes nine bytes in a form.
    ///
    /// `fields` are all that may be seen again, `secrets` the passwords and codes beside them.
    public static func form(
        _ audience: Audience, fields: Set<String> = [], secrets: Set<String> = [],
        lists: Set<String> = [], rate: RateClass = .form, limit: Int = 256 << 10,
        isLogged: Bool = true
    ) -> Access {
        Access(
            audience: audience, rate: rate, bodyLimit: limit,
            fields: fields.union(lists).union(secrets), lists: lists, secrets: secrets,
            isLogged: isLogged)
    }

    /// A form with files of at most `limit` bytes in total.
    public static func upload(
        _ audience: Audience, fields: Set<String>, limit: Int, isLogged: Bool = true
    ) -> Access {
        Access(
            audience: audience, rate: .upload, bodyLimit: limit, fields: fields, lists: [],
            secrets: [], isLogged: isLogged)
    }

    /// What programs send, with files or without, of at most `limit` bytes in total.
    ///
    /// It brings no token, so it must be an act that anybody may do without an account: no session may count behind it.
    public static func report(fields: Set<String>, limit: Int) -> Access {
        var access = upload(.everyone, fields: fields, limit: limit)
        access.isOfPrograms = true
        return access
    }
}

extension Access {
    /// The same form with fields that an authority made itself, whose names begin like this.
    public func withOwnFields(_ start: String) -> Access {
        var access = self
        access.ownFields = start
        return access
    }

    /// Throws for a form that no page of ours sends: with a field that it does not have, or one field twice.
    func check(_ form: FormFields) throws(WebRefusal) {
        let own = ownFields.map { start in form.names.filter { $0.hasPrefix(start) } } ?? []
        let foreign = form.names.subtracting(fields).subtracting([FormField.token])
            .subtracting(own)
        if let name = foreign.min() { throw .unknownField(name) }
        let once = form.names.subtracting(lists).subtracting(own)
        let twice = once.filter { form.values(of: $0).count > 1 }
        if let name = twice.min() { throw .repeatedField(name) }
    }
}
