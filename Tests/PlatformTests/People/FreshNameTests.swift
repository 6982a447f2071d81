import Mail
import Platform
import SQL
import Testing

@testable import Platform

@Suite("Names that tell people apart") struct FreshNameTests {
    @Test(
        "Nobody takes the name of a colleague whose account works: by renaming, joining or coming back",
        arguments: Trial.engines)
    func own(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let (town, act) = (door.town, door.town.administer())
            let malee = try await town.add("มาลี ศรีสุข", "malee@example.go.th")
            let other = try await town.add("ปิติ ช่างทำ", "piti@example.go.th")
            let name = try Town.name("มาลี ศรีสุข")
            let offer = Invitation.Offer(
                mail: try #require(MailAddress("new@example.go.th")), roles: [.officer])
            let (_, token) = try await door.signIn.invite(offer, act)
            func join(as name: PlainName) async throws {
                _ = try await door.signIn.accept(
                    token, name: name, password: Door.password, in: town.rows, at: act.time)
            }
            await #expect(throws: AccountRefusal.nameTaken) {
                try await act.rename(other, to: name)
            }
            await #expect(throws: AccountRefusal.nameTaken) { try await join(as: name) }
            // The own name once more, and a name that says more, are nobody else's.
            try await act.rename(malee, to: name)
            try await join(as: try Town.name("มาลี ศรีสุข (กองคลัง)"))

            try await act.disable(malee)
            try await act.rename(other, to: name)
            await #expect(throws: AccountRefusal.nameTaken) { try await act.enable(malee) }
            try await act.rename(malee, to: try Town.name("มาลี ศรีสุข (สำนักปลัด)"))
            try await act.enable(malee)
        }
    }

    @Test("The same name is free in another authority", arguments: Trial.engines)
    func elsewhere(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.town.add("มาลี ศรีสุข", "malee@example.go.th")
            let second = try await Town.found("second", on: door.town.database)
            let person = try await second.add("ปิติ ช่างทำ", "piti@example.go.th")
            try await second.administer().rename(person, to: try Town.name("มาลี ศรีสุข"))
        }
    }

    @Test(
        "A sign-in that ends in the enrolment, or with a recovery code, is told as one",
        arguments: Trial.engines)
    func signedIn(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            func acts(_ count: Int) async throws -> [String] {
                try await door.town.administer().auditPage(1, of: count).entries.map(\.act)
            }
            let id = try await door.add("b@example.go.th", [.executive])
            let (_, _, codes) = try await door.enrol("b@example.go.th")
            #expect(try await acts(2) == ["session.begun", "second-factor.enrolled"])
            guard case .codeNeeded(let half) = try await door.begin("b@example.go.th") else {
                throw SignIn.Refusal.over
            }
            _ = try await door.signIn.finish(
                half, recoveryCode: try #require(codes.first), in: door.town.rows, at: Town.began)
            #expect(try await acts(2) == ["session.begun", "recovery-code.used"])
            let facts = try await door.town.administer().auditPage(1, of: 2).entries.map(\.facts)
            #expect(facts == ["person=\(id.rawValue)", "person=\(id.rawValue)"])
        }
    }
}
