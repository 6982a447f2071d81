import Cryptography
import Platform
import SQL
import Testing

@testable import Platform

@Suite("Signing in") struct SignInTests {
    @Test(
        "The right password opens a session; nothing else tells why not", arguments: Trial.engines)
    func password(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let id = try await door.add("somchai@example.go.th")
            let opened = try await door.enter(" Somchai@Example.go.th ")
            let session = try #require(try await door.session(opened.session))
            #expect(session.member.person == id && session.member.roles == [.officer])
            for (mail, password) in [
                ("somchai@example.go.th", Password("อะไรก็ไม่รู้สักอย่าง")),
                ("nobody@example.go.th", Door.password), ("", Door.password), ("x", Password("")),
            ] {
                await #expect(throws: SignIn.Refusal.wrong) {
                    _ = try await door.begin(mail, password)
                }
            }
            try await door.town.administer().disable(id)
            await #expect(throws: SignIn.Refusal.wrong) {
                _ = try await door.begin("somchai@example.go.th")
            }
        }
    }

    @Test("An account of one authority opens nothing in another", arguments: Trial.engines)
    func elsewhere(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th")
            let opened = try await door.enter("a@example.go.th")
            let other = try await Town.found("other", on: door.town.database)
            let there = try Door(other)
            await #expect(throws: SignIn.Refusal.wrong) {
                _ = try await there.begin("a@example.go.th")
            }
            #expect(try await there.session(opened.session) == nil)
            #expect(try await door.session(opened.session) != nil)
        }
    }

    @Test(
        "Nobody signs in to a closed authority, and sessions end with it", arguments: Trial.engines)
    func closed(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th")
            let opened = try await door.enter("a@example.go.th")
            try await door.town.console.closeAuthority()
            #expect(try await door.session(opened.session) == nil)
            await #expect(throws: SignIn.Refusal.wrong) {
                _ = try await door.begin("a@example.go.th")
            }
        }
    }

    @Test("Who needs a second factor gets nothing but its enrolment", arguments: Trial.engines)
    func enrolment(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th", [.administrator])
            guard case .enrolmentNeeded(let half) = try await door.begin("a@example.go.th") else {
                Issue.record("no enrolment was asked for")
                return
            }
            #expect(try await door.session(half) == nil)
            let rows = door.town.rows
            let enrolment = try await door.signIn.beginEnrolment(
                half, in: rows, at: Town.began)
            let again = try await door.signIn.beginEnrolment(half, in: rows, at: Town.began)
            #expect(again == enrolment)
            #expect(enrolment.secret.count == 32)
            #expect(enrolment.address.hasPrefix("otpauth://totp/Prongsai%20Rim"))
            await #expect(throws: SignIn.Refusal.wrongCode) {
                _ = try await door.signIn.finishEnrolment(
                    half, code: "000000", in: rows, at: Town.began)
            }
            let code = try Door.code(enrolment, at: Town.began)
            let (opened, codes) = try await door.signIn.finishEnrolment(
                half, code: code, in: rows, at: Town.began)
            #expect(try await door.session(opened.session)?.member.roles == [.administrator])
            #expect(Set(codes).count == 10 && codes.allSatisfy { $0.count == 19 })
        }
    }

    @Test(
        "A code opens once, in Thai digits too; replayed it opens nothing", arguments: Trial.engines
    )
    func code(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th", [.administrator])
            let (_, enrolment, _) = try await door.enrol("a@example.go.th")
            let later = Town.began + .minutes(5)
            let rows = door.town.rows
            func half() async throws -> SecretToken {
                guard
                    case .codeNeeded(let half) = try await door.begin(
                        "a@example.go.th", at: later)
                else { throw SignIn.Refusal.over }
                return half
            }
            let code = try Door.code(enrolment, at: later)
            let thai = String(
                code.unicodeScalars.map { Character(Unicode.Scalar($0.value + 0xE20) ?? $0) })
            let first = try await half()
            let opened = try await door.signIn.finish(first, code: thai, in: rows, at: later)
            #expect(try await door.session(opened.session, at: later) != nil)
            await #expect(throws: SignIn.Refusal.over) {
                _ = try await door.signIn.finish(first, code: code, in: rows, at: later)
            }
            let second = try await half()
            for off in [0, 30] as [Int64] {
                await #expect(throws: SignIn.Refusal.wrongCode) {
                    _ = try await door.signIn.finish(
                        second, code: code, in: rows, at: later + .seconds(off))
                }
            }
        }
    }

    @Test("A recovery code opens once", arguments: Trial.engines)
    func recovery(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th", [.executive])
            let (_, _, codes) = try await door.enrol("a@example.go.th")
            let code = try #require(codes.first)
            func use(_ typed: String) async throws {
                guard case .codeNeeded(let half) = try await door.begin("a@example.go.th") else {
                    throw SignIn.Refusal.over
                }
                _ = try await door.signIn.finish(
                    half, recoveryCode: typed, in: door.town.rows, at: Town.began)
            }
            try await use(code.lowercased().replacing("-", with: " "))
            await #expect(throws: SignIn.Refusal.wrongCode) { try await use(code) }
            await #expect(throws: SignIn.Refusal.wrongCode) { try await use("") }
            try await use(try #require(codes.last))
        }
    }

    @Test(
        "A half-open sign-in ends after ten minutes and five wrong codes", arguments: Trial.engines)
    func halfOpen(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th", [.administrator])
            let (_, enrolment, _) = try await door.enrol("a@example.go.th")
            let late = Town.began + .minutes(10) + .seconds(1)
            let rows = door.town.rows
            guard case .codeNeeded(let half) = try await door.begin("a@example.go.th") else {
                Issue.record("no code was asked for")
                return
            }
            await #expect(throws: SignIn.Refusal.over) {
                _ = try await door.signIn.finish(
                    half, code: Door.code(enrolment, at: late), in: rows, at: late)
            }
            for _ in 1...5 {
                await #expect(throws: SignIn.Refusal.wrongCode) {
                    _ = try await door.signIn.finish(
                        half, code: "1", in: rows, at: Town.began + .minutes(3))
                }
            }
            let time = Town.began + .minutes(4)
            await #expect(throws: SignIn.Refusal.over) {
                _ = try await door.signIn.finish(
                    half, code: Door.code(enrolment, at: time), in: rows, at: time)
            }
            // The right password does not begin the count of codes anew.
            guard
                case .codeNeeded(let next) = try await door.begin(
                    "a@example.go.th", at: Town.began + .minutes(3))
            else { return }
            await #expect(throws: SignIn.Refusal.wait(.seconds(1))) {
                _ = try await door.signIn.finish(
                    next, code: "1", in: rows, at: Town.began + .minutes(3))
            }
        }
    }

    @Test("A hash of an old cost is made anew at the sign-in", arguments: Trial.engines)
    func rehash(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let id = try await door.add("a@example.go.th")
            let dearer = SignIn(
                hasher: try PasswordHasher(cost: .init(memory: 16_384, passes: 1), threads: 1),
                throttle: SignInThrottle(), key: KeyedHash(key: [7]))
            let attempt = SignIn.Attempt(
                mail: "a@example.go.th", password: Door.password, source: [], device: "")
            for _ in 1...2 {
                _ = try await dearer.begin(attempt, in: door.town.rows, at: Town.began)
                let hash = try await door.town.rows.read {
                    try $0.row("SELECT hash FROM own_password WHERE person = \(id)")?["hash"]
                        ?? ""
                }
                #expect(hash.contains("m=16,t=1"))
            }
        }
    }

    @Test("No secret is stored as it was shown", arguments: Trial.engines)
    func secrets(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th", [.administrator])
            let (opened, enrolment, codes) = try await door.enrol("a@example.go.th")
            let stored = try await door.town.rows.read { transaction in
                try transaction.rows("SELECT token AS bytes FROM own_session")
                    + transaction.rows("SELECT secret AS bytes FROM own_second_factor")
                    + transaction.rows("SELECT hash AS bytes FROM own_recovery_code")
            }
            let shown =
                [Base64URL.bytes(opened.session.text), Base32.bytes(enrolment.secret)]
                .compactMap(\.self) + codes.compactMap(Base32.bytes)
            #expect(shown.count == 12 && stored.count == 12)
            for row in stored {
                let bytes: [UInt8] = try row["bytes"]
                #expect(!shown.contains { bytes.contains($0) })
            }
        }
    }
}
