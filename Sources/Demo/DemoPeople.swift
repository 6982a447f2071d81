import Cryptography
import Mail
import Platform
import SQL
import ThaiText

/// The people of an authority of the demonstration, on the ways on which people come: first run, invitation, second factor.
struct DemoPeople: Sendable {
    /// An authority with those who work there.
    struct Founded: Sendable {
        let authority: Authority.ID
        let divisions: [String: Division.ID]
        /// By what stands before the @ of the address.
        let members: [String: Member]
        let accounts: [DemoAccount]
    }

    let town: DemoTown
    let services: DemoServices
    let password: Password
    /// When they begin to come.
    let start: Timestamp
    /// Who looks into the authority from outside.
    let overseer: Platform.Person.ID?

    /// Founds the authority with its people; the installation's first one by the first run.
    func found(isFirst: Bool) async throws -> Founded {
        let administrator = town.profile.people.first { $0.roles.contains("administrator") }
        let (authority, first) = try await begin(administrator, isFirst: isFirst)
        let database = services.database.scoped(to: authority.rawValue)
        let console = Act(by: .console, in: database, at: start)
        let divisions = Dictionary(
            try await console.divisions().map { ($0.name, $0.id) }, uniquingKeysWith: { $1 })
        var members: [String: Member] = [:]
        var accounts: [DemoAccount] = []
        for (index, person) in town.profile.people.enumerated() {
            let time = start + .minutes(Int64(7 * (index + 1)))
            let id: Platform.Person.ID
            if let first, person.mail == administrator?.mail {
                id = first
            } else {
                let host = members.values.first { $0.roles.contains(.administrator) }
                id = try await invite(
                    person, divisions,
                    Act(
                        by: host.map { .member(confirmed($0, time)) } ?? .console, in: database,
                        at: time))
            }
            let member = Member(
                authority: authority, person: id, roles: try roles(person), confirmed: time)
            members[person.mail] = member
            accounts.append(try await account(member, person, time))
        }
        if let overseer {
            try await Act(by: .console, in: database, at: start + .minutes(200))
                .giveOversight(to: overseer)
        }
        return Founded(
            authority: authority, divisions: divisions, members: members, accounts: accounts)
    }

    /// The authority, and its administrator where the first run makes one.
    private func begin(
        _ administrator: DemoTown.Person?, isFirst: Bool
    ) async throws -> (Authority.ID, Platform.Person.ID?) {
        let (profile, divisions) = try (town.profile.platform(), town.profile.divisionNames())
        guard isFirst, let administrator else {
            let id = try await Founding.found(
                profile, divisions: divisions, by: .console, on: services.database, at: start)
            return (id, nil)
        }
        let begun = try await services.signIn.begin(
            FirstRun(
                profile: profile, divisions: divisions,
                name: try PlainName.demo(administrator.name),
                mail: try MailAddress.demo(address(administrator)), password: password),
            on: services.database, at: start)
        return (begun.authority, begun.administrator)
    }

    private func invite(
        _ person: DemoTown.Person, _ divisions: [String: Division.ID], _ act: Act
    ) async throws -> Platform.Person.ID {
        let offer = Invitation.Offer(
            mail: try MailAddress.demo(address(person)), roles: try roles(person),
            division: person.division.flatMap { divisions[$0] })
        let invited = try await services.signIn.invite(offer, act)
        return try await services.signIn.accept(
            invited.token, name: try PlainName.demo(person.name), password: password,
            in: act.database, at: act.time + .minutes(3))
    }

    private func account(
        _ member: Member, _ person: DemoTown.Person, _ time: Timestamp
    ) async throws -> DemoAccount {
        let needs = member.roles.contains(where: \.needsSecondFactor)
        return DemoAccount(
            authority: town.profile.name, mail: address(person), name: person.name,
            roles: person.roles,
            secret: needs ? try await services.enrol(member, time + .minutes(4)) : nil)
    }

    private func confirmed(_ member: Member, _ time: Timestamp) -> Member {
        Member(
            authority: member.authority, person: member.person, roles: member.roles,
            confirmed: time)
    }

    private func address(_ person: DemoTown.Person) -> String {
        "\(person.mail)@\(town.profile.slug).example"
    }

    private func roles(_ person: DemoTown.Person) throws -> Set<Role> {
        let roles = person.roles.compactMap(Role.init(rawValue:))
        guard roles.count == person.roles.count else {
            throw DemoTown.Refusal.wrong(person.mail, "roles")
        }
        return Set(roles)
    }
}
