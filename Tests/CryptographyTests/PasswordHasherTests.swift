import Testing

@testable import Cryptography

@Suite("Password hashing") struct PasswordHasherTests {
    private static let cheap = PasswordHasher.Cost(memory: 8_192, passes: 1)

    @Test("The right password is right, another is wrong, none is wrong")
    func verdicts() async throws {
        let hasher = try PasswordHasher(cost: Self.cheap, threads: 2)
        let secret = Array("ลูกช้าง 3 เชือก".utf8)
        let hash = try await hasher.hash(secret)
        #expect(hash.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
        #expect(try await hasher.verify(secret, against: hash) == .right)
        #expect(try await hasher.verify(Array("x".utf8), against: hash) == .wrong)
        #expect(try await hasher.verify([], against: hash) == .wrong)
        #expect(try await hasher.verify(secret, against: nil) == .wrong)
        #expect(try await hasher.verify(secret, against: "no hash") == .wrong)
        #expect(try await hasher.hash(secret) != hash)
    }

    @Test("What a missing hash is compared with is a hash to the library, of the whole cost")
    func stranger() async throws {
        for cost in [Self.cheap, .standard] {
            for _ in 0..<50 {
                let text = PasswordHasher.stranger(cost, .system)
                #expect(PasswordHasher.isHash(text, of: cost), "\(text)")
                #expect(!PasswordHasher.isHash(String(text.dropLast(2)), of: cost))
            }
        }
        let real = try await PasswordHasher(cost: Self.cheap, threads: 1).hash([1])
        #expect(PasswordHasher.stranger(Self.cheap, .system).count == real.count)
        #expect(!PasswordHasher.isHash("no hash", of: Self.cheap))
    }

    @Test("A hash of another cost asks to be made anew")
    func outdated() async throws {
        let hash = try await PasswordHasher(cost: Self.cheap, threads: 1).hash([1, 2, 3])
        let dearer = try PasswordHasher(cost: .init(memory: 16_384, passes: 2), threads: 1)
        #expect(try await dearer.verify([1, 2, 3], against: hash) == .outdated)
        #expect(try await dearer.verify([1, 2], against: hash) == .wrong)
    }

    @Test("The standard costs 64 MiB three times, as the rule says")
    func standard() async throws {
        let hash = try await PasswordHasher(threads: 1).hash([1])
        #expect(hash.hasPrefix("$argon2id$v=19$m=65536,t=3,p=1$"))
    }

    @Test("Of many at once some are refused, and all get an answer")
    func gate() async throws {
        let hasher = try PasswordHasher(threads: 1, waiting: 1)
        let busy = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    do { return try await hasher.verify([1], against: nil) != .wrong } catch {
                        return error as? PasswordHasher.Refusal == .busy
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(busy > 0 && busy < 40)
    }
}
