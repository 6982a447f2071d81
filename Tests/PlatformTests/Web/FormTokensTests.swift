import Cryptography
import Platform
import Testing

@Suite("Tokens of forms") struct FormTokensTests {
    private let now = Timestamp(milliseconds: 1_760_000_000_000)
    private let tokens = FormTokens(key: KeyedHash(key: [7]), random: .system)

    private func refusal(
        _ token: String, purpose: String = "/people", session: String = "s", after: TimeSpan
    ) -> FormTokens.Refusal? {
        do throws(FormTokens.Refusal) {
            _ = try tokens.nonce(of: token, purpose: purpose, session: session, now: now + after)
            return nil
        } catch { return error }
    }

    @Test("A token counts for its form and session until it ends")
    func good() throws {
        let token = tokens.token(purpose: "/people", session: "s", now: now)
        #expect(refusal(token, after: .seconds(0)) == nil)
        #expect(refusal(token, after: .hours(20)) == nil)
        #expect(refusal(token, after: .hours(21)) == .expired)
        let nonce = try tokens.nonce(of: token, purpose: "/people", session: "s", now: now)
        #expect(nonce.count == 32)
    }

    @Test("For another form, another session or by another key it does not count")
    func foreign() {
        let token = tokens.token(purpose: "/people", session: "s", now: now)
        #expect(refusal(token, purpose: "/peopl", session: "es", after: .seconds(0)) == .foreign)
        #expect(refusal(token, session: "t", after: .seconds(0)) == .foreign)
        let other = FormTokens(key: KeyedHash(key: [8]), random: .system)
        let theirs = other.token(purpose: "/people", session: "s", now: now)
        #expect(refusal(theirs, after: .seconds(0)) == .foreign)
    }

    @Test("No single changed character passes, nor a shorter or longer token")
    func spoilt() {
        let token = tokens.token(purpose: "/people", session: "s", now: now)
        for place in token.indices {
            var spoilt = token
            spoilt.replaceSubrange(place...place, with: token[place] == "A" ? "B" : "A")
            #expect(refusal(spoilt, after: .seconds(0)) == .foreign)
        }
        for text in ["", "A", String(token.dropLast()), token + "A"] {
            #expect(refusal(text, after: .seconds(0)) == .foreign)
        }
    }

    @Test("No two tokens are alike")
    func nonces() {
        let made = (0..<100).map { _ in tokens.token(purpose: "/", session: "", now: now) }
        #expect(Set(made).count == 100)
    }
}
