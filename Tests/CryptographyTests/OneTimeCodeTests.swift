import Cryptography
import Testing

@Suite("Codes of an authenticator") struct OneTimeCodeTests {
    private static let secret = Array("12345678901234567890".utf8)

    @Test(
        "The published codes come out (RFC 4226, appendix D)",
        arguments: [
            (0, "755224"), (1, "287082"), (2, "359152"), (3, "969429"), (4, "338314"),
            (5, "254676"), (6, "287922"), (7, "162583"), (8, "399871"), (9, "520489"),
        ])
    func counters(_ counter: Int, _ code: String) {
        #expect(OneTimeCode.code(secret: Self.secret, counter: Int64(counter)) == code)
    }

    @Test(
        "The published codes come out (RFC 6238, appendix B)",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ])
    func moments(_ seconds: Int, _ code: String) {
        let step = OneTimeCode.step(at: Int64(seconds) * 1_000)
        #expect(OneTimeCode.code(secret: Self.secret, counter: step, digits: 8) == code)
    }

    @Test("A code counts one step early and late, and once", arguments: Array<Int64>(-3...3))
    func window(_ off: Int64) {
        let now: Int64 = 1_700_000_000_000
        let step = OneTimeCode.step(at: now) + off
        let code = OneTimeCode.code(secret: Self.secret, counter: step)
        func found(after last: Int64) -> Int64? {
            OneTimeCode.step(of: code, secret: Self.secret, at: now, after: last)
        }
        #expect(found(after: -1) == ((-1...1).contains(off) ? step : nil))
        #expect(found(after: step) == nil)
    }

    @Test("Anything else is no code", arguments: ["", "12345", "1234567", "abcdef", "๑๒๓๔๕๖"])
    func foreign(_ code: String) {
        #expect(OneTimeCode.step(of: code, secret: Self.secret, at: 0, after: -1) == nil)
    }

    @Test(
        "Base32 as published (RFC 4648, 10), without padding",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
        ])
    func base32(_ plain: String, _ text: String) {
        #expect(Base32.text(Array(plain.utf8)) == text)
        #expect(Base32.bytes(text) == Array(plain.utf8))
        #expect(Base32.bytes(text.lowercased() + " ") == Array(plain.utf8))
    }

    @Test("What is no base32 is refused", arguments: ["1", "M", "MZ=", "ก", "MZXW6Y"])
    func noBase32(_ text: String) { #expect(Base32.bytes(text) == nil) }
}
