import Mail
public import SQL
import Testing
import ThaiText

@testable public import Platform

/// A fictitious authority in a trial's database, with an administrator who has just signed in.
public struct Town: Sendable {
    /// The database it stands in.
    public let database: Database
    /// Its number.
    public let id: Authority.ID
    /// Who looks after it.
    public let administrator: Person.ID
    /// Its divisions.
    public let divisions: [Division.ID]

    /// When it began to work.
    public static let began = Timestamp(milliseconds: 1_700_000_000_000)

    /// An authority that stands in a database already.
    public init(
        database: Database, id: Authority.ID, administrator: Person.ID, divisions: [Division.ID]
    ) {
        (self.database, self.id) = (database, id)
        (self.administrator, self.divisions) = (administrator, divisions)
    }

    /// The authority's rows.
    public var rows: ScopedDatabase { database.scoped(to: id.rawValue) }

    /// The administrator's doing, a minute after giving the password.
    public func administer(at time: Timestamp = began + .minutes(1)) -> Act {
        act(administrator, [.administrator], at: time)
    }

    /// Somebody's doing in this authority.
    public func act(_ person: Person.ID, _ roles: Set<Role>, at time: Timestamp = began) -> Act {
        Act(by: .member(member(person, roles)), in: rows, at: time)
    }

    /// Somebody of this authority with roles, who gave the password when it began.
    public func member(_ person: Person.ID, _ roles: Set<Role>) -> Member {
        Member(authority: id, person: person, roles: roles, confirmed: Self.began)
    }

    /// The doing of whoever sits at the machine.
    public var console: Act { Act(by: .console, in: rows, at: Self.began) }

    /// The particulars of a fictitious municipality.
    public static func profile(_ slug: String, host: String? = nil) throws -> Authority.Profile {
        Authority.Profile(
            kind: .subdistrictMunicipality,
            name: Bilingual("เทศบาลตำบลริมธารทอง", "Rim Than Thong Subdistrict Municipality"),
            district: "ริมธาร", province: "ธารทอง",
            slug: try #require(Slug(rawValue: slug)), host: host.flatMap(HostName.init))
    }

    /// A name.
    public static func name(_ text: String) throws -> PlainName {
        try #require(PlainName(rawValue: text))
    }

    /// Founds an authority with two divisions and an administrator.
    public static func found(_ slug: String, on database: Database) async throws -> Town {
        let id = try await Founding.found(
            profile(slug), divisions: [name("สำนักปลัด"), name("กองคลัง")], by: .console,
            on: database, at: began)
        let act = Act(by: .console, in: database.scoped(to: id.rawValue), at: began)
        let divisions = try await act.divisions().map(\.id)
        let town = Town(
            database: database, id: id, administrator: Person.ID(rawValue: 1),
            divisions: divisions)
        _ = try await town.add("ผู้ดูแล ระบบ", "admin@example.go.th", [.administrator])
        return town
    }

    /// Writes a person as an accepted invitation does.
    @discardableResult
    public func add(
        _ name: String, _ mail: String, _ roles: [Role] = [.officer],
        division: Division.ID? = nil, heading: Division.ID? = nil
    ) async throws -> Person.ID {
        let (plain, address) = (try Self.name(name), try #require(MailAddress(mail)))
        let act = console
        return try await act.unasked { transaction in
            let id = try act.insertPerson(plain, address, transaction)
            try act.insertMembership(id, division, transaction)
            for role in roles {
                let grant = try #require(
                    RoleGrant(role, division: role == .head ? heading ?? division : nil))
                try act.insertRole(grant, id, transaction)
            }
            return Done(id, AuditNote(.personAdded, [.person(id)]))
        }
    }
}

/// What the letters say that have not left, whosever they are, the newest first.
public let lettersWaiting = Query<String>(
    "SELECT body FROM letter WHERE sent IS NULL ORDER BY written DESC, key"
) { try $0["body"] }
