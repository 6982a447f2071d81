import Platform
import SQL
import Testing

@Suite("People and roles") struct PeopleTests {
    @Test("People are listed in Thai order with what they are", arguments: Trial.engines)
    func listed(_ trial: Trial) async throws {
        try await trial.run { database in
            let town = try await Town.found("one", on: database)
            let division = town.divisions[1]
            try await town.add("เอก ใจดี", "ek@example.go.th", [.staff], division: division)
            try await town.add("ขวัญ ใจงาม", "kwan@example.go.th", [.head], division: division)
            let people = try await town.administer().people()
            #expect(people.map(\.name) == ["ขวัญ ใจงาม", "ผู้ดูแล ระบบ", "เอก ใจดี"])
            #expect(people.map { $0.roles.map(\.role) } == [[.head], [.administrator], [.staff]])
            #expect(people.map(\.division) == [division, nil, division])
        }
    }

    @Test("An address is one account, in whatever capitals it is written", arguments: Trial.engines)
    func mail(_ trial: Trial) async throws {
        try await trial.run { database in
            let (one, two) = try await (
                Town.found("one", on: database), Town.found("two", on: database)
            )
            try await one.add("ก", "Somchai@example.go.th")
            await #expect(throws: AccountRefusal.mailTaken) {
                try await one.add("ข", "somchai@EXAMPLE.go.th")
            }
            // The same person may work for another authority, with another account.
            try await two.add("ก", "somchai@example.go.th")
        }
    }

    @Test("The last administrator can be neither relieved nor disabled", arguments: Trial.engines)
    func last(_ trial: Trial) async throws {
        try await trial.run { database in
            let town = try await Town.found("one", on: database)
            let grant = try #require(RoleGrant(.administrator))
            for act in [town.administer(), town.console] {
                await #expect(throws: AccountRefusal.lastAdministrator) {
                    try await act.disable(town.administrator)
                }
                await #expect(throws: AccountRefusal.lastAdministrator) {
                    try await act.take(grant, from: town.administrator)
                }
            }
            let second = try await town.add("ข", "b@example.go.th", [.administrator])
            try await town.administer().disable(second)
            // A disabled administrator does not count.
            await #expect(throws: AccountRefusal.lastAdministrator) {
                try await town.administer().disable(town.administrator)
            }
            try await town.administer().enable(second)
            try await town.administer().disable(town.administrator)
        }
    }

    @Test("Two administrators who relieve each other at once leave one", arguments: Trial.engines)
    func race(_ trial: Trial) async throws {
        try await trial.run { database in
            let town = try await Town.found("one", on: database)
            let second = try await town.add("ข", "b@example.go.th", [.administrator])
            async let one = refusal { try await town.administer().disable(second) }
            async let two = refusal {
                try await town.act(second, [.administrator]).disable(town.administrator)
            }
            #expect(await [one, two].count { $0 == nil } == 1)
            let left = try await town.console.people().filter { $0.disabled == nil }
            #expect(left.count == 1)
        }
    }

    @Test(
        "Nobody gives a role above the own, and some roles nobody to himself",
        arguments: Trial.engines)
    func above(_ trial: Trial) async throws {
        try await trial.run { database in
            let town = try await Town.found("one", on: database)
            let officer = try await town.add("ข", "b@example.go.th", [.officer])
            func give(_ role: Role, to id: Person.ID, by act: Act) async throws {
                try await act.give(try #require(RoleGrant(role)), to: id)
            }
            let administrator = town.administer()
            for role in [Role.operator, .overseer] {
                await #expect(throws: AccountRefusal.roleNotYours(role)) {
                    try await give(role, to: officer, by: administrator)
                }
                await #expect(throws: AccountRefusal.roleElsewhere(role)) {
                    try await give(role, to: officer, by: town.console)
                }
            }
            for role in [Role.executive, .investigator] {
                await #expect(throws: AccountRefusal.ownRole(role)) {
                    try await give(role, to: town.administrator, by: administrator)
                }
                try await give(role, to: officer, by: administrator)
                await #expect(throws: AccountRefusal.roleHeld(role)) {
                    try await give(role, to: officer, by: administrator)
                }
            }
            for role in Role.allCases where role != .head {
                await #expect(throws: AccountRefusal.roleNotYours(role)) {
                    try await give(
                        role, to: officer, by: town.act(officer, [.officer, .executive]))
                }
            }
        }
    }

    @Test("Roles that ended since the session was read permit nothing", arguments: Trial.engines)
    func stale(_ trial: Trial) async throws {
        try await trial.run { database in
            let town = try await Town.found("one", on: database)
            let second = try await town.add("ข", "b@example.go.th", [.administrator])
            let late = town.act(second, [.administrator])
            try await town.administer().disable(second)
            await #expect(throws: AccountRefusal.notPermitted) {
                try await late.enable(second)
            }
        }
    }

    @Test("Who gave the password long ago is asked again", arguments: Trial.engines)
    func confirmation(_ trial: Trial) async throws {
        try await trial.run { database in
            let town = try await Town.found("one", on: database)
            let other = try await town.add("ข", "b@example.go.th")
            let limit = Town.began + .minutes(10)
            await #expect(throws: AccountRefusal.confirmIdentity) {
                try await town.administer(at: limit + .seconds(1)).disable(other)
            }
            try await town.administer(at: limit).disable(other)
        }
    }

    @Test("A division has one head, who may answer for several", arguments: Trial.engines)
    func heads(_ trial: Trial) async throws {
        try await trial.run { database in
            let town = try await Town.found("one", on: database)
            let (first, second) = (town.divisions[0], town.divisions[1])
            let head = try await town.add("ข", "b@example.go.th", [.head], division: first)
            let act = town.administer()
            try await act.give(try #require(RoleGrant(.head, division: second)), to: head)
            let other = try await town.add("ค", "c@example.go.th")
            await #expect(throws: AccountRefusal.headTaken) {
                try await act.give(try #require(RoleGrant(.head, division: second)), to: other)
            }
            #expect(RoleGrant(.head) == nil)
            #expect(RoleGrant(.officer, division: first) == nil)
        }
    }

    @Test(
        "An overseer sees only what was given to him, and changes nothing", arguments: Trial.engines
    )
    func oversight(_ trial: Trial) async throws {
        try await trial.run { database in
            let installation = Town(
                database: database, id: .installation, administrator: Person.ID(rawValue: 1),
                divisions: [])
            let overseer = try await installation.add("ก", "o@example.go.th", [.overseer])
            let (one, two) = try await (
                Town.found("one", on: database), Town.found("two", on: database)
            )
            try await one.console.giveOversight(to: overseer)
            let member = Actor.member(installation.member(overseer, [.overseer]))
            let there = Act(by: member, in: one.rows, at: Town.began)
            #expect(try await there.people().count == 1)
            await #expect(throws: AccountRefusal.notPermitted) {
                try await Act(by: member, in: two.rows, at: Town.began).people()
            }
            await #expect(throws: AccountRefusal.notPermitted) {
                try await there.disable(one.administrator)
            }
            #expect(
                try await installation.rows.read(Authority.overseen(by: overseer)) == [one.id])
            try await one.console.endOversight(of: overseer)
            await #expect(throws: AccountRefusal.notPermitted) { try await there.people() }
        }
    }

    @Test("A member of one authority may do nothing in another", arguments: Permission.allCases)
    func elsewhere(_ permission: Permission) async throws {
        try await Trial.sqlite.run { database in
            let member = Member(
                authority: Authority.ID(rawValue: 1), person: Person.ID(rawValue: 1),
                roles: Set(Role.allCases), confirmed: Town.began)
            let act = Act(by: .member(member), in: database.scoped(to: 2), at: Town.began)
            #expect(throws: AccountRefusal.notPermitted) { try act.require(permission) }
            let home = Act(by: .member(member), in: database.scoped(to: 1), at: Town.began)
            #expect(throws: Never.self) { try home.require(permission) }
            let stranger = Act(by: .visitor, in: database.scoped(to: 1), at: Town.began)
            #expect(throws: AccountRefusal.notPermitted) { try stranger.require(permission) }
        }
    }

    @Test(
        "A name is something to see on one line",
        arguments: [
            ("สมชาย  ใจดี ", "สมชาย ใจดี"), ("", nil), (" \u{200B}", nil), ("ก\nข", nil),
            (String(repeating: "ก", count: 201), nil), ("สม\u{200B}ชาย", "สมชาย"), ("มานี <b>", nil),
            ("มานี \u{202E}นารี", nil), ("มานี 🙂", nil), ("กองคลัง\u{7}", nil),
        ])
    func names(_ typed: String, _ name: String?) {
        #expect(PlainName(rawValue: typed)?.rawValue == name)
    }
}

/// The error of some work, as text; nil when it succeeded.
func refusal(_ work: @Sendable () async throws -> Void) async -> String? {
    do { try await work() } catch { return "\(error)" }
    return nil
}
