import Mail
import Testing

@Suite("Mail addresses") struct MailAddressTests {
    @Test(
        "Ordinary addresses are taken, without spaces around and with the host in lower case",
        arguments: [
            ("somchai@rimthanthong.example", "somchai@rimthanthong.example"),
            (" Mali.J+ita@Office.Example ", "Mali.J+ita@office.example"),
        ])
    func taken(_ typed: String, _ text: String) { #expect(MailAddress(typed)?.text == text) }

    @Test(
        "What could be no address, or more than one line, is refused",
        arguments: [
            "", "@", "a@", "@b.example", "a b@c.example", "a@b", "a@b..example", "a@-b.example",
            "a@b.example\r\nBcc: c@d.example", "a\n@b.example", "สมชาย@b.example", "a@b.example c",
            "a@b@c.example", ".a@b.example", "a..b@c.example", "<a@b.example>",
        ])
    func refused(_ typed: String) { #expect(MailAddress(typed) == nil) }
}
