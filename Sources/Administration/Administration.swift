public import Design
public import HTTP
public import Platform
public import SQL

/// The workspace's own pages: its first page, people, invitations, divisions, the authority, audit chain, letters, and the
/// authorities of the installation.
public struct Administration: Sendable {
    /// Rows that make a list longer than a page.
    static let pageSize = 25
    /// The longest form in bytes: ten thousand letters in each field still come back to be shortened.
    static let formLimit = 1 << 20

    let database: Database
    let signIn: SignIn
    let base: BaseAddress
    let sendsMail: Bool
    let frame: SiteFrame
    let tasks: Tasks
    let newest: Newest
    let changed: @Sendable () -> Void

    /// Tells what other areas have for a visitor to do, for the first page.
    public typealias Tasks = @Sendable (Visit) async throws -> [TaskRow]

    /// Tells a visitor's latest result, for who leads the authority; nil where none is recorded.
    public typealias Newest = @Sendable (Visit) async throws -> HomeResult?

    /// The area with all that it needs; `sendsMail` says whether letters leave by a mail server or are passed on by hand,
    /// `changed` is told when an authority has another name or address, or is new.
    public init(
        database: Database, signIn: SignIn, base: BaseAddress, sendsMail: Bool, frame: SiteFrame,
        changed: @escaping @Sendable () -> Void, newest: @escaping Newest,
        tasks: @escaping Tasks
    ) {
        self.newest = newest
        self.database = database
        self.signIn = signIn
        self.base = base
        self.sendsMail = sendsMail
        self.frame = frame
        self.tasks = tasks
        self.changed = changed
    }

    /// The lines of the route table.
    public func routes(_ gate: Gate) -> [Route<Access>] {
        [gate.get(WorkLocations.start, .page(.signedIn), answer: start)]
            + peopleRoutes(gate) + personRoutes(gate) + invitationRoutes(gate)
            + divisionRoutes(gate) + authorityRoutes(gate) + auditRoutes(gate)
            + letterRoutes(gate) + authoritiesRoutes(gate)
    }

    /// A form's declaration.
    static func form(
        _ audience: Audience, _ fields: Set<String> = [], lists: Set<String> = []
    ) -> Access {
        .form(audience, fields: fields, lists: lists, limit: formLimit)
    }
}

extension Audience {
    /// Who looks after people, in an authority or in the installation.
    static let managers = Audience.roles([.administrator, .operator])
    /// Who looks after an authority.
    static let administrators = Audience.roles([.administrator])
    /// Who keeps the installation.
    static let operators = Audience.roles([.operator])
    /// Who looks at many authorities.
    static let wardens = Audience.roles([.operator, .overseer])
}
