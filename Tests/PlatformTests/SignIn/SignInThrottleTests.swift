import Cryptography
import Platform
import SQL
import Testing

@testable import Platform

@Suite("Slowing guesses down") struct SignInThrottleTests {
    private static func attempt(
        _ account: String = "a", from source: UInt8 = 1, known: Bool = false
    ) -> SignInThrottle.Attempt {
        SignInThrottle.Attempt(
            account: Array(account.utf8), source: [source], isKnown: known)
    }

    @Test("From the fifth failure on: one second, doubling, fifteen minutes at most")
    func doubling() {
        let waits = (1...20).map { SignIn.wait(after: $0).milliseconds / 1_000 }
        #expect(
            waits == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512]
                + [Int64](repeating: 900, count: 6))
    }

    /// Two programs beside one database, each with a throttle of its own.
    private static func nodes(
        _ trial: Trial, _ body: ([SignIn], ScopedDatabase) async throws -> Void
    ) async throws {
        try await Door.with(trial) { door in
            try await body([door.signIn, try Door(door.town).signIn], door.town.rows)
        }
    }

    private static func isAdmitted(
        _ attempt: SignInThrottle.Attempt, by node: SignIn, _ database: ScopedDatabase,
        at time: Timestamp = Town.began
    ) async throws -> Bool {
        do {
            try await node.admit(attempt, in: database, at: time)
            return true
        } catch SignIn.Refusal.wait(let span) {
            #expect(span <= .minutes(15))
            return false
        }
    }

    @Test(
        "Ten thousand guesses in an hour at two nodes: fewer than a hundred are looked at, and the owner gets in",
        arguments: Trial.engines)
    func hour(_ trial: Trial) async throws {
        try await Self.nodes(trial) { nodes, database in
            var looked = 0
            for guess in 0..<10_000 as Range<Int64> {
                let time = Town.began + TimeSpan(milliseconds: guess * 360)
                let attempt = Self.attempt(from: UInt8(truncatingIfNeeded: guess))
                let node = nodes[Int(guess % 2)]
                if try await Self.isAdmitted(attempt, by: node, database, at: time) { looked += 1 }
            }
            // As many as one node alone lets through: four free, then after 1, 2, 4 … 900 s.
            #expect(looked < 25)
            let after = Town.began + .hours(1)
            // On a device that signed in before there is no waiting at all; elsewhere a quarter of an hour at most.
            let device = Self.attempt("a/device", known: true)
            #expect(try await Self.isAdmitted(device, by: nodes[0], database, at: after))
            #expect(
                try await Self.isAdmitted(
                    Self.attempt(), by: nodes[1], database, at: after + .minutes(15)))
        }
    }

    @Test("A crowd of guesses at one moment gets five through", arguments: Trial.engines)
    func crowd(_ trial: Trial) async throws {
        try await Self.nodes(trial) { nodes, database in
            let through = try await withThrowingTaskGroup(of: Bool.self) { group in
                for index in 0..<200 {
                    let node = nodes[index % 2]
                    group.addTask {
                        try await Self.isAdmitted(Self.attempt(), by: node, database)
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(through == 5)
        }
    }

    @Test(
        "The right answer forgets the failures, and so does an hour", arguments: Trial.engines)
    func success(_ trial: Trial) async throws {
        try await Self.nodes(trial) { nodes, database in
            for index in 1...30 {
                let node = nodes[index % 2]
                #expect(try await Self.isAdmitted(Self.attempt(), by: node, database))
                try await node.succeeded(Self.attempt(), in: database)
            }
            for index in 1...30 {
                let node = nodes[index % 2]
                #expect(try await Self.isAdmitted(Self.attempt("b"), by: node, database))
                try await node.withdrew(Self.attempt("b"), in: database, at: Town.began)
            }
            for _ in 1...5 {
                #expect(try await Self.isAdmitted(Self.attempt("c"), by: nodes[0], database))
            }
            #expect(try await !Self.isAdmitted(Self.attempt("c"), by: nodes[0], database))
            let later = Town.began + .hours(1)
            for _ in 1...5 {
                #expect(
                    try await Self.isAdmitted(Self.attempt("c"), by: nodes[1], database, at: later))
            }
            // What is an hour old is not kept either.
            let rows = try await database.read { try $0.rows("SELECT last FROM sign_in_failure") }
            #expect(rows.count == 1)
        }
    }

    @Test("A source has many attempts, and again ten minutes later; others are not kept waiting")
    func source() {
        let throttle = SignInThrottle(.init(ofSource: 50))
        for index in 1...50 {
            #expect(throttle.admit(Self.attempt("\(index)"), at: Town.began) == nil)
        }
        #expect(throttle.admit(Self.attempt("51"), at: Town.began) == .minutes(10))
        #expect(throttle.admit(Self.attempt("51", from: 2), at: Town.began) == nil)
        #expect(throttle.admit(Self.attempt("52"), at: Town.began + .minutes(10)) == nil)
    }

    @Test("When all together are too many, devices that are known still get in")
    func all() {
        let throttle = SignInThrottle(.init(ofSource: 1_000, ofAll: 50))
        for index in 1...50 {
            #expect(throttle.admit(Self.attempt("\(index)"), at: Town.began) == nil)
        }
        #expect(throttle.admit(Self.attempt("x"), at: Town.began) != nil)
        #expect(throttle.admit(Self.attempt("y", known: true), at: Town.began) == nil)
    }

    @Test(
        "Sign-in itself asks the throttle, for accounts that do not exist too",
        arguments: Trial.engines)
    func door(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("a@example.go.th")
            let device = try await door.enter("a@example.go.th").knownDevice
            for mail in ["a@example.go.th", "nobody@example.go.th"] {
                for _ in 1...5 {
                    await #expect(throws: SignIn.Refusal.wrong) {
                        _ = try await door.begin(mail, Password("ไม่ใช่รหัสนี้แน่นอน"))
                    }
                }
                await #expect(throws: SignIn.Refusal.wait(.seconds(1))) {
                    _ = try await door.begin(mail)
                }
            }
            // The owner's own device does not wait; a mark made up, or of another account, does not help.
            _ = try await door.begin("a@example.go.th", device: device)
            for mark in ["", "x", String(repeating: "A", count: 64)] {
                await #expect(throws: SignIn.Refusal.wait(.seconds(1))) {
                    _ = try await door.begin("a@example.go.th", device: mark)
                }
            }
            await #expect(throws: SignIn.Refusal.wait(.seconds(1))) {
                _ = try await door.begin("nobody@example.go.th", device: device)
            }
            _ = try await door.begin("a@example.go.th", at: Town.began + .seconds(1))
        }
    }
}
