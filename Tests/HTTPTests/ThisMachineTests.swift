import HTTP
import Testing

@Suite("This machine's names") struct ThisMachineTests {
    @Test(
        "Only the names of this machine itself are taken for it",
        arguments: [
            ("localhost", true), ("LOCALHOST", true), ("127.0.0.1", true), ("127.255.3.4", true),
            ("::1", true), ("[::1]", true),
            ("127.evil.example", false), ("127.0.0.1.evil.example", false), ("127.0.0", false),
            ("127.0.0.256", false), ("127.0.0.+1", false), ("127.0.0.", false),
            ("128.0.0.1", false),
            ("0.0.0.0", false), ("localhost.evil.example", false), ("", false),
            ("๑๒๗.0.0.1", false),
        ])
    func names(_ host: String, _ isHere: Bool) { #expect(ThisMachine.isNamed(host) == isHere) }
}
