import Cryptography
import Mail
import Platform
import SQL
import Testing

@testable import Platform

@Suite("Passwords set anew") struct OwnAccountTests {
    private static let other = Password("แม่น้ำ ไหล ย้อน กลับ")

    @Test(
        "A changed password ends the other sessions and needs the old one", arguments: Trial.engines
    )
    func change(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th")
            let elsewhere = try await door.enter("a@example.go.th").session
            let here = try await door.enter("a@example.go.th").session
            let (session, act) = try await door.act(here)
            await #expect(throws: SignIn.Refusal.wrong) {
                try await door.signIn.changePassword(
                    from: Self.other, to: Self.other, session: session.id, act)
            }
            await #expect(throws: Password.Weakness.common) {
                try await door.signIn.changePassword(
                    from: Door.password, to: Password("password1234"), session: session.id, act)
            }
            try await door.signIn.changePassword(
                from: Door.password, to: Self.other, session: session.id, act)
            #expect(try await door.session(here) != nil)
            #expect(try await door.session(elsewhere) == nil)
            await #expect(throws: SignIn.Refusal.wrong) {
                _ = try await door.begin("a@example.go.th")
            }
            _ = try await door.begin("a@example.go.th", Self.other)
        }
    }

    @Test(
        "A link sets the password once, within an hour, and ends all sessions",
        arguments: Trial.engines)
    func reset(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let id = try await door.add("a@example.go.th")
            let session = try await door.enter("a@example.go.th").session
            let rows = door.town.rows
            let first = try await door.signIn.offerReset(to: id, door.town.administer())
            let token = try await door.signIn.offerReset(to: id, door.town.administer())
            let made = Town.began + .minutes(1)
            for (secret, time) in [(first, made), (token, made + .hours(1) + .seconds(1))] {
                await #expect(throws: SignIn.Refusal.over) {
                    try await door.signIn.reset(secret, to: Self.other, in: rows, at: time)
                }
            }
            await #expect(throws: Password.Weakness.short(1)) {
                try await door.signIn.reset(token, to: Password("x"), in: rows, at: made)
            }
            try await door.signIn.reset(token, to: Self.other, in: rows, at: made + .hours(1))
            #expect(try await door.session(session) == nil)
            await #expect(throws: SignIn.Refusal.over) {
                try await door.signIn.reset(token, to: Self.other, in: rows, at: made)
            }
            _ = try await door.begin("a@example.go.th", Self.other)
        }
    }

    @Test(
        "Asking for a link writes a letter to who has the address, alike for who has not, and slows down",
        arguments: Trial.engines)
    func request(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let id = try await door.add("a@example.go.th")
            func ask(_ mail: String, _ wish: String) async throws {
                try await door.signIn.wishReset(
                    #require(MailAddress(mail)), wish, from: Door.source, in: door.town.rows,
                    at: Town.began)
            }
            func jobs() async throws -> Int {
                try await door.town.database.read {
                    try $0.rows("SELECT key FROM job WHERE kind = 'sign-in.reset'").count
                }
            }
            try await ask("nobody@example.go.th", "one")
            #expect(try await jobs() == 1)
            for wish in ["two", "two", "three", "four"] { try await ask("A@example.go.th", wish) }
            #expect(try await jobs() == 4)
            try await ask("a@example.go.th", "five")
            await #expect(throws: SignIn.Refusal.wait(.seconds(1))) {
                try await ask("a@example.go.th", "six")
            }
            let links = try await door.letters()
            // Only the newest link sets a password, and older letters ended with theirs; who is disabled sets none.
            #expect(links.count == 1)
            var held: [SecretToken] = []
            for token in links {
                let holds = try await door.signIn.canReset(
                    token, in: door.town.rows, at: Town.began)
                if holds { held.append(token) }
            }
            let token = try #require(held.first)
            #expect(held.count == 1)
            try await door.town.administer().disable(id)
            await #expect(throws: SignIn.Refusal.over) {
                try await door.signIn.reset(
                    token, to: Self.other, in: door.town.rows, at: Town.began)
            }
        }
    }

    @Test(
        "Asking for a link ends none that an administrator gave; without mail none is made, and administrators read who asked",
        arguments: Trial.engines)
    func wished(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let id = try await door.add("a@example.go.th")
            let given = try await door.signIn.offerReset(to: id, door.town.administer())
            func ask(_ wish: String, sendsMail: Bool) async throws {
                try await door.signIn.wishReset(
                    #require(MailAddress("a@example.go.th")), wish, from: Door.source,
                    in: door.town.rows, at: Town.began)
                _ = try await door.letters(sendsMail: sendsMail)
            }
            try await ask("one", sendsMail: false)
            let waiting = try await door.town.administer().letters()
            #expect(waiting.count == 1 && waiting.first?.text?.contains("ก ข") == true)
            #expect(waiting.first?.text?.contains("/reset/") == false)
            try await ask("two", sendsMail: true)
            #expect(try await door.letters().count == 1)
            #expect(
                try await door.signIn.canReset(given, in: door.town.rows, at: Town.began))
            // An administrator's next one ends them all.
            let last = try await door.signIn.offerReset(to: id, door.town.administer())
            for (token, holds) in [(given, false), (last, true)] {
                #expect(
                    try await door.signIn.canReset(token, in: door.town.rows, at: Town.began)
                        == holds)
            }
        }
    }

    @Test(
        "Under another key nobody's app opens an account; the sentence says how to go on, and it can be counted",
        arguments: Trial.engines)
    func otherKey(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th", [.administrator])
            _ = try await door.enrol("a@example.go.th")
            #expect(try await door.signIn.lostFactors(in: door.town.database) == 0)
            let other = SignIn(
                hasher: try PasswordHasher(cost: .init(memory: 8_192, passes: 1), threads: 2),
                throttle: SignInThrottle(), key: KeyedHash(key: [8]))
            #expect(try await other.lostFactors(in: door.town.database) == 1)
            let attempt = SignIn.Attempt(
                mail: "a@example.go.th", password: Door.password, source: Door.source,
                device: "x", knownDevice: nil)
            guard
                case .codeNeeded(let half) = try await other.begin(
                    attempt, in: door.town.rows, at: Town.began)
            else {
                Issue.record("no code was asked for")
                return
            }
            await #expect(throws: SignIn.Refusal.sealedUnderAnotherKey) {
                _ = try await other.finish(
                    half, code: "123456", in: door.town.rows, at: Town.began)
            }
        }
    }

    @Test("One link used by many at once sets one password", arguments: Trial.engines)
    func race(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let id = try await door.add("a@example.go.th")
            let token = try await door.signIn.offerReset(to: id, door.town.administer())
            let set = await withTaskGroup(of: Bool.self) { group in
                for index in 0..<20 {
                    group.addTask {
                        await refusal {
                            try await door.signIn.reset(
                                token, to: Password("แม่น้ำ ไหล ย้อน กลับ \(index)"),
                                in: door.town.rows, at: Town.began + .minutes(1))
                        } == nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(set == 1)
        }
    }

    @Test("An operator, who is in no authority, gets a password", arguments: Trial.engines)
    func operators(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let act = Act(
                by: .console, in: door.town.database.scoped(to: 0), at: Town.began)
            let offer = Invitation.Offer(
                mail: try #require(MailAddress("o@example.go.th")), roles: [.operator])
            let id = try await door.signIn.add(
                Town.name("ผู้ดูแล เครื่อง"), offer, password: Door.password, act)
            try await door.signIn.setPassword(of: id, to: Door.password, act)
            await #expect(throws: Password.Weakness.ownWords) {
                try await door.signIn.setPassword(of: id, to: Password("โปร่งใส-prongsai"), act)
            }
        }
    }

    @Test("A lost second factor is removed by another administrator only", arguments: Trial.engines)
    func lost(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let id = try await door.add("a@example.go.th", [.administrator])
            let session = try await door.enrol("a@example.go.th").opened.session
            let (_, own) = try await door.act(session)
            await #expect(throws: AccountRefusal.notPermitted) {
                try await door.signIn.removeSecondFactor(of: id, own)
            }
            try await door.signIn.removeSecondFactor(of: id, door.town.administer())
            #expect(try await door.session(session) == nil)
            guard case .enrolmentNeeded = try await door.begin("a@example.go.th") else {
                Issue.record("no enrolment was asked for")
                return
            }
        }
    }

    @Test(
        "A person enrols of the own will, gets new codes and changes the phone",
        arguments: Trial.engines)
    func phone(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th")
            let token = try await door.enter("a@example.go.th").session
            let (_, act) = try await door.act(token)
            let enrolment = try await door.signIn.beginEnrolment(act)
            let code = try Door.code(enrolment, at: Town.began)
            let codes = try await door.signIn.finishEnrolment(code: code, act)
            let renewed = try await door.signIn.renewRecoveryCodes(Door.password, act)
            #expect(Set(codes).isDisjoint(with: renewed))
            await #expect(throws: SignIn.Refusal.over) {
                _ = try await door.signIn.beginEnrolment(act)
            }
            await #expect(throws: SignIn.Refusal.wrongCode) {
                try await door.signIn.removeSecondFactor(Door.password, code: code, act)
            }
            try await door.signIn.removeSecondFactor(
                Door.password, code: try #require(renewed.first), act)
            #expect(try await door.signIn.beginEnrolment(act).secret != enrolment.secret)
        }
    }
}

extension Door {
    /// Does the work on wishes for new passwords; the links' secrets in the letters that came of it.
    fileprivate func letters(sendsMail: Bool = true) async throws -> [SecretToken] {
        let base = try #require(BaseAddress("http://127.0.0.1:8080"))
        let time = TimeSource { Town.began }
        let worker = JobWorker(
            JobQueue(town.database),
            kinds: [signIn.resetting(town.database, base: base, time: time, sendsMail: sendsMail)],
            holder: "test", time: time)
        _ = try await worker.runDue()
        return try await town.database.read(lettersWaiting).compactMap { text in
            let link = text.split(separator: "/reset/").last?.prefix { !$0.isNewline }
            return link.flatMap { AccountLink(segment: String($0))?.token }
        }
    }
}
