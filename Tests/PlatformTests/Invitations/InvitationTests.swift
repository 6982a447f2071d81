import Cryptography
import Mail
import Platform
import SQL
import Testing

@testable import Platform

@Suite("Invitations and the first run") struct InvitationTests {
    private static func offer(
        _ mail: String, _ roles: Set<Role> = [.officer], _ division: Division.ID? = nil
    ) throws -> Invitation.Offer {
        Invitation.Offer(mail: try #require(MailAddress(mail)), roles: roles, division: division)
    }

    @Test(
        "An authority and its first invitation are founded together, or neither is",
        arguments: Trial.engines)
    func founding(_ trial: Trial) async throws {
        struct FullPostbox: Error {}
        try await Door.with(trial) { door in
            let database = door.town.database
            let before = try await database.read(Authority.all).count
            let mail = try #require(MailAddress("first@example.go.th"))
            func found(_ posting: @escaping @Sendable () throws -> Void) async throws
                -> Authority.ID
            {
                try await door.signIn.found(
                    Town.profile("second"), inviting: mail, by: .console, on: database,
                    at: Town.began
                ) { _, _, _, _ in try posting() }
            }
            await #expect(throws: FullPostbox.self) { _ = try await found { throw FullPostbox() } }
            #expect(try await database.read(Authority.all).count == before)
            let id = try await found {}
            let act = Act(by: .console, in: database.scoped(to: id.rawValue), at: Town.began)
            let invitations = try await act.invitations()
            #expect(invitations.map(\.offer.mail) == [mail])
            #expect(invitations.first?.offer.roles == [.administrator])
            let acts = try await act.auditPage(1, of: 10).entries.map(\.act)
            #expect(acts == ["invitation.sent", "authority.founded"])
        }
    }

    @Test("Who accepts becomes what was offered, once, within seven days", arguments: Trial.engines)
    func accept(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let (rows, act) = (door.town.rows, door.town.administer())
            let offer = try Self.offer(
                "b@example.go.th", [.head, .staff], door.town.divisions[1])
            let (id, token) = try await door.signIn.invite(offer, act)
            let read = try await door.signIn.invitation(of: token, in: rows, at: act.time)
            #expect(read.id == id && read.offer == offer)
            let name = try Town.name("ขวัญ ใจงาม")
            func accept(at time: Timestamp, _ password: Password = Door.password) async throws
                -> Person.ID
            {
                try await door.signIn.accept(
                    token, name: name, password: password, in: rows, at: time)
            }
            await #expect(throws: SignIn.Refusal.over) {
                _ = try await accept(at: act.time + .days(7) + .seconds(1))
            }
            await #expect(throws: Password.Weakness.ownWords) {
                _ = try await accept(at: act.time, Password("ขวัญ ใจงาม2568"))
            }
            let person = try await accept(at: act.time + .days(7))
            let made = try await act.person(person)
            #expect(made.name == "ขวัญ ใจงาม" && made.division == door.town.divisions[1])
            #expect(Set(made.roles.map(\.role)) == [.head, .staff])
            _ = try await door.enter("b@example.go.th")
            await #expect(throws: SignIn.Refusal.over) { _ = try await accept(at: act.time) }
            #expect(try await act.invitations().first?.accepted == act.time + .days(7))
            await #expect(throws: AccountRefusal.mailTaken) {
                _ = try await door.signIn.invite(offer, act)
            }
        }
    }

    @Test(
        "A withdrawn invitation, and one that a newer replaces, hold no more",
        arguments: Trial.engines)
    func withdrawn(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let (rows, act) = (door.town.rows, door.town.administer())
            let first = try await door.signIn.invite(Self.offer("b@example.go.th"), act)
            let second = try await door.signIn.invite(Self.offer("B@example.go.th"), act)
            await #expect(throws: SignIn.Refusal.over) {
                _ = try await door.signIn.invitation(of: first.token, in: rows, at: act.time)
            }
            try await act.withdrawInvitation(second.id)
            await #expect(throws: SignIn.Refusal.over) {
                _ = try await door.signIn.invitation(of: second.token, in: rows, at: act.time)
            }
            await #expect(throws: SignIn.Refusal.over) {
                try await act.withdrawInvitation(second.id)
            }
        }
    }

    @Test("Nobody invites to a role above the own", arguments: Trial.engines)
    func above(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let officer = try await door.add("o@example.go.th")
            let act = door.town.act(officer, [.officer])
            for role in Role.allCases {
                await #expect(throws: AccountRefusal.roleNotYours(role)) {
                    _ = try await door.signIn.invite(Self.offer("b@example.go.th", [role]), act)
                }
            }
            await #expect(throws: AccountRefusal.roleElsewhere(.operator)) {
                _ = try await door.signIn.invite(
                    Self.offer("b@example.go.th", [.operator]), door.town.console)
            }
            await #expect(throws: AccountRefusal.noDivision) {
                _ = try await door.signIn.invite(
                    Self.offer("b@example.go.th", [.head]), door.town.administer())
            }
            await #expect(throws: AccountRefusal.notPermitted) {
                _ = try await door.signIn.invite(Self.offer("b@example.go.th", []), act)
            }
        }
    }

    @Test("One link accepted by many at once makes one account", arguments: Trial.engines)
    func race(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let (rows, act) = (door.town.rows, door.town.administer())
            let (_, token) = try await door.signIn.invite(Self.offer("b@example.go.th"), act)
            let name = try Town.name("ก")
            let made = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<30 {
                    group.addTask {
                        await refusal {
                            _ = try await door.signIn.accept(
                                token, name: name, password: Door.password, in: rows, at: act.time)
                        } == nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(made == 1)
            #expect(try await act.people().count == 2)
        }
    }

    @Test("Of fifty first runs at once one succeeds, whole", arguments: Trial.engines)
    func firstRun(_ trial: Trial) async throws {
        try await trial.run { database in
            let signIn = SignIn(
                hasher: try PasswordHasher(cost: .init(memory: 8_192, passes: 1), threads: 2),
                throttle: SignInThrottle(), key: KeyedHash(key: [7]))
            #expect(try await FirstRun.isDue(database))
            let done = await withTaskGroup(of: String?.self) { group in
                for index in 0..<50 {
                    group.addTask {
                        await refusal {
                            _ = try await signIn.begin(
                                FirstRun(
                                    profile: Town.profile("town-\(index)"),
                                    divisions: [Town.name("สำนักปลัด"), Town.name("กองคลัง")],
                                    name: Town.name("ผู้ดูแล \(index)"),
                                    mail: #require(MailAddress("a\(index)@example.go.th")),
                                    password: Door.password),
                                on: database, at: Town.began)
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(done.count { $0 == nil } == 1)
            #expect(done.count { $0 == "alreadyBegun" } == 49)
            #expect(try await !FirstRun.isDue(database))
            let console = Act(by: .console, in: database.scoped(to: 1), at: Town.began)
            #expect(try await database.read(Authority.all).count == 1)
            #expect(try await console.divisions().count == 2)
            #expect(try await console.people().map { $0.roles.map(\.role) } == [[.administrator]])
            #expect(try await console.auditEntries().count == 1)
        }
    }

    @Test("A first run with a bad division leaves nothing behind", arguments: Trial.engines)
    func half(_ trial: Trial) async throws {
        try await trial.run { database in
            let signIn = SignIn(
                hasher: try PasswordHasher(cost: .init(memory: 8_192, passes: 1), threads: 1),
                throttle: SignInThrottle(), key: KeyedHash(key: [7]))
            let name = try Town.name("กองคลัง")
            await #expect(throws: AccountRefusal.divisionTaken) {
                _ = try await signIn.begin(
                    FirstRun(
                        profile: Town.profile("one"), divisions: [name, name], name: name,
                        mail: #require(MailAddress("a@example.go.th")), password: Door.password),
                    on: database, at: Town.began)
            }
            #expect(try await FirstRun.isDue(database))
        }
    }
}
