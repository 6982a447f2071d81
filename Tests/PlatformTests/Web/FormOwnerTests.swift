import Cryptography
import Platform
import Testing

@Suite("Whose a form is") struct FormOwnerTests {
    private let now = Timestamp(milliseconds: 1_760_000_000_000)
    private let tokens = FormTokens(key: KeyedHash(key: [7]), random: .system)

    @Test("A form knows its person after its session, and nobody else")
    func owner() throws {
        let token = tokens.token(purpose: "/people", session: "s", person: "1/5", now: now)
        let owner = try #require(tokens.owner(of: token, purpose: "/people"))
        #expect(tokens.isOwner("1/5", owner))
        for other in ["", "1/50", "1/", "2/5"] { #expect(!tokens.isOwner(other, owner)) }
    }

    @Test("A form of nobody, for another purpose or of another key has no person")
    func nobody() {
        let free = tokens.token(purpose: "/people", session: "", now: now)
        #expect(tokens.owner(of: free, purpose: "/people") == nil)
        let token = tokens.token(purpose: "/people", session: "s", person: "1/5", now: now)
        #expect(tokens.owner(of: token, purpose: "/divisions") == nil)
        #expect(tokens.owner(of: String(token.dropLast(4)), purpose: "/people") == nil)
        let other = FormTokens(key: KeyedHash(key: [8]), random: .system)
        #expect(other.owner(of: token, purpose: "/people") == nil)
    }

    @Test("Two forms of one person do not show that they are one person's")
    func unlinked() throws {
        let owners = try (0..<2).map { _ in
            try #require(
                tokens.owner(
                    of: tokens.token(purpose: "/", session: "s", person: "1/5", now: now),
                    purpose: "/"))
        }
        #expect(owners[0] != owners[1])
    }
}
