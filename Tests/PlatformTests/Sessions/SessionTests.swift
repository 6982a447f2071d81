import Platform
import SQL
import Testing

@testable import Platform

@Suite("Sessions") struct SessionTests {
    @Test(
        "A session ends after half an hour of nothing and ten hours of all",
        arguments: Trial.engines)
    func ends(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th")
            let token = try await door.enter("a@example.go.th").session
            func holds(_ span: TimeSpan) async throws -> Bool {
                try await door.session(token, at: Town.began + span) != nil
            }
            for minute in stride(from: 0, through: 600, by: 30) as StrideThrough<Int64> {
                #expect(try await holds(.minutes(minute)), "minute \(minute)")
            }
            #expect(try await !holds(.minutes(601)))
            let other = try await door.enter("a@example.go.th").session
            #expect(
                try await door.session(other, at: Town.began + .minutes(30) + .seconds(1)) == nil)
        }
    }

    @Test("Looking a session up writes once a minute at most", arguments: Trial.engines)
    func seen(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th")
            let token = try await door.enter("a@example.go.th").session
            for (seconds, seen) in [(0, 0), (59, 0), (60, 60), (119, 60), (30, 60)]
                as [(
                    Int64, Int64
                )]
            {
                _ = try await door.session(token, at: Town.began + .seconds(seconds))
                let stored = try await door.town.rows.read {
                    try $0.row("SELECT seen FROM own_session")?["seen"] ?? Town.began
                }
                #expect(stored == Town.began + .seconds(seen))
            }
        }
    }

    @Test("Every sign-in has a new secret, and what is bound to it", arguments: Trial.engines)
    func fixation(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th")
            let tokens = [
                try await door.enter("a@example.go.th").session,
                try await door.enter("a@example.go.th").session,
            ]
            let (one, two) = try await (door.session(tokens[0]), door.session(tokens[1]))
            #expect(tokens[0] != tokens[1] && one?.binding != two?.binding)
            #expect(one?.binding.contains(tokens[0].text) == false)
            #expect(SecretToken("") == nil)
            #expect(SecretToken(String(repeating: "A", count: 44)) == nil)
        }
    }

    @Test("Own sessions are listed and ended, others' are not", arguments: Trial.engines)
    func list(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th")
            _ = try await door.add("b@example.go.th")
            let first = try await door.enter("a@example.go.th").session
            let second = try await door.enter("a@example.go.th", at: Town.began + .minutes(1))
                .session
            let strange = try await door.enter("b@example.go.th").session
            let (session, act) = try await door.act(second, at: Town.began + .minutes(2))
            let listed = try await act.sessions()
            #expect(listed.first?.id == session.id && listed.count == 2)
            #expect(listed.map(\.device) == ["Chrome on Android", "Chrome on Android"])
            let (other, _) = try await door.act(strange)
            try await act.endSession(other.id)
            #expect(try await door.session(strange) != nil)
            try await act.endOtherSessions(than: session.id)
            #expect(try await door.session(first) == nil)
            #expect(try await door.session(second) != nil)
            try await act.endSession(session.id)
            #expect(try await door.session(second) == nil)
        }
    }

    @Test(
        "Change of role, of password and disabling end sessions at once", arguments: Trial.engines)
    func changes(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let id = try await door.add("a@example.go.th")
            let administrator = door.town.administer()
            let grant = try #require(RoleGrant(.staff))
            let changes: [() async throws -> Void] = [
                { try await administrator.give(grant, to: id) },
                { try await administrator.take(grant, from: id) },
                {
                    try await door.signIn.setPassword(
                        of: id, to: Door.password, door.town.console)
                },
                { try await administrator.disable(id) },
            ]
            for change in changes {
                let token = try await door.enter("a@example.go.th").session
                #expect(try await door.session(token) != nil)
                try await change()
                #expect(try await door.session(token) == nil)
            }
        }
    }

    @Test("The password given again confirms for ten minutes", arguments: Trial.engines)
    func confirmation(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th", [.administrator])
            let other = try await door.add("b@example.go.th")
            let opened = try await door.enrol("a@example.go.th").opened
            let time = Town.began + .minutes(11)
            let (session, act) = try await door.act(opened.session, at: time)
            await #expect(throws: AccountRefusal.confirmIdentity) { try await act.disable(other) }
            await #expect(throws: SignIn.Refusal.wrong) {
                try await door.signIn.confirmIdentity(
                    Password("ไม่ใช่รหัสนี้แน่นอน"), session: session.id, act)
            }
            try await door.signIn.confirmIdentity(Door.password, session: session.id, act)
            let (_, confirmed) = try await door.act(opened.session, at: time)
            try await confirmed.disable(other)
        }
    }
}
