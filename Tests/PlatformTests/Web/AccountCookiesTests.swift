import Cryptography
import Testing

@testable import Platform

@Suite("The cookies of a sign-in") struct AccountCookiesTests {
    private var token: SecretToken {
        SecretToken(
            RandomBytes { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) } })
    }

    @Test("What was written is read", arguments: [0, 1, 7, Int64.max])
    func whatWasWritten(number: Int64) throws {
        let authority = Authority.ID(rawValue: number)
        let (read, secret) = try #require(
            AccountCookies.read(AccountCookies.value(authority, token)))
        #expect(read == authority && secret == token)
    }

    @Test(
        "A number is read in the one way it is written",
        arguments: [
            "", "07", "+7", "-1", " 7", "7 ", "๗", "7e0", "0x7", "9223372036854775808", "7.7",
            "7\u{0}",
        ])
    func otherNumbers(number: String) {
        #expect(AccountCookies.read("\(number).\(token.text)") == nil)
    }

    @Test("A changed byte of the secret is another secret or none, never the same")
    func changedBytes() {
        let whole = Array(token.text.utf8)
        for place in whole.indices {
            for byte in UInt8.min...UInt8.max where byte != whole[place] {
                var changed = whole
                changed[place] = byte
                let value = "7." + String(decoding: changed, as: UTF8.self)
                guard let (_, secret) = AccountCookies.read(value) else { continue }
                #expect(secret.hash != token.hash, "byte \(byte) at \(place)")
            }
        }
    }

    @Test("Cut short, made longer or doubled, it is none")
    func otherLengths() {
        let value = AccountCookies.value(Authority.ID(rawValue: 7), token)
        for count in 0..<value.count {
            #expect(AccountCookies.read(String(value.prefix(count))) == nil)
        }
        for more in ["A", "=", ".", " ", "\u{0}", "." + token.text] {
            #expect(AccountCookies.read(value + more) == nil)
        }
    }
}
