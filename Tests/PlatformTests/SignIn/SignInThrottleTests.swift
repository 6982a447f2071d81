import Cryptography
import Platform
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
        let waits = (1...20).map { SignInThrottle.wait(after: $0).milliseconds / 1_000 }
        #expect(
            waits == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512]
                + [Int64](repeating: 900, count: 6))
    }

    @Test(
        "Ten thousand guesses in an hour: fewer than a hundred are looked at, and the owner gets in"
    )
    func hour() {
        let throttle = SignInThrottle()
        var looked = 0
        for guess in 0..<10_000 as Range<Int64> {
            let time = Town.began + TimeSpan(milliseconds: guess * 360)
            let source = UInt8(truncatingIfNeeded: guess)
            if throttle.admit(Self.attempt(from: source), at: time) == nil { looked += 1 }
        }
        #expect(looked < 100)
        let after = Town.began + .hours(1)
        // On a device that signed in before there is no waiting at all; elsewhere a quarter of an hour at most.
        #expect(throttle.admit(Self.attempt("a/device", known: true), at: after) == nil)
        let wait = throttle.admit(Self.attempt(), at: after)
        #expect((wait ?? .minutes(0)) <= .minutes(15))
        #expect(throttle.admit(Self.attempt(), at: after + .minutes(15)) == nil)
    }

    @Test("A crowd of guesses at one moment gets five through")
    func crowd() async {
        let throttle = SignInThrottle()
        let through = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 {
                group.addTask { throttle.admit(Self.attempt(), at: Town.began) == nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(through == 5)
    }

    @Test("The right answer forgets the failures")
    func success() {
        let throttle = SignInThrottle()
        for _ in 1...30 {
            #expect(throttle.admit(Self.attempt(), at: Town.began) == nil)
            throttle.succeeded(Self.attempt())
        }
        for _ in 1...30 {
            #expect(throttle.admit(Self.attempt(), at: Town.began) == nil)
            throttle.withdrew(Self.attempt(), at: Town.began)
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
