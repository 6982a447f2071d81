import Foundation
import Testing

@testable import Mail

@Suite("Mail messages") struct MessageTests {
    @Test("Another program reads back what was written: subject, names, text, HTML and files")
    func readBack() throws {
        var message = try sample()
        message.html = "<p>เรียน คุณมะลิ</p>"
        message.attachments = [
            MailAttachment(name: "แผน ปี 69.pdf", type: "application/pdf", bytes: Array(0...255))
        ]
        let read = try Python.read(message.bytes)
        #expect(read["subject"] == message.subject.text)
        #expect(read["from"] == "เทศบาลตำบลริมธารทอง <ita@rimthanthong.example>")
        #expect(read["to"] == "มะลิ \"ลิ\" ใจดี <mali@office.example>")
        #expect(read["date"] == "2026-11-21T15:48:07+07:00")
        #expect(read["text"] == message.text)
        #expect(read["html"] == message.html)
        #expect(read["file"] == "แผน ปี 69.pdf")
        #expect(read["bytes"] == (0...255).map { String(format: "%02x", $0) }.joined())
        #expect(read["auto"] == "auto-generated")
        #expect(read["defects"] == "")
    }

    @Test("Every line is short ASCII, whatever is written")
    func lines() throws {
        var message = try sample()
        message.text = String(repeating: "กำ", count: 5_000) + "\n--=_mixed_=\nb\u{0}"
        message.subject = HeaderText(String(repeating: "ป้", count: 300))
        for line in String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 78)
            #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        }
        let read = try Python.read(message.bytes)
        #expect(read["subject"] == message.subject.text)
        #expect(read["text"] == message.text)
    }

    @Test(
        "What people type cannot begin a header or a body",
        arguments: [
            "a\r\nBcc: x@y.example", "a\nBcc: x@y.example", "a\rBcc: x@y.example",
            "a\u{2028}Bcc: x@y.example", "a\u{85}Bcc: x@y.example", "a\r\n\r\nbody", "a\u{0}b",
            "=?UTF-8?Q?=0D=0ABcc:_x@y.example?=", "\"\\\r\nBcc: x@y.example",
        ])
    func injection(_ typed: String) throws {
        var message = try sample()
        message.subject = HeaderText(typed)
        message.from = Mailbox(message.from.address, name: HeaderText(typed))
        message.to = Mailbox(message.to.address, name: HeaderText(typed))
        message.attachments = [
            MailAttachment(name: HeaderText(typed), type: HeaderText(typed), bytes: [1])
        ]
        message.id = MessageID(key: typed, host: typed)
        let text = String(decoding: message.bytes, as: UTF8.self)
        #expect(!text.contains("\nBcc:") && !text.contains("\rBcc:"))
        let read = try Python.read(message.bytes)
        #expect(read["bcc"] == "")
        #expect(read["text"] == message.text)
    }

    @Test("Plain English is readable as it stands")
    func plain() throws {
        var message = try sample()
        message.subject = "Hello"
        message.text = "Hello\nthere"
        let text = String(decoding: message.bytes, as: UTF8.self)
        #expect(text.contains("\r\nSubject: Hello\r\n"))
        #expect(text.hasSuffix("Content-Transfer-Encoding: 7bit\r\n\r\nHello\r\nthere"))
    }

    @Test(
        "Base64 is what others write",
        arguments: [[], [1], [1, 2], [1, 2, 3], Array(0...255)] as [[UInt8]])
    func base64(_ bytes: [UInt8]) {
        #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
    }
}

/// Python's own reader of mail, an independent witness.
enum Python {
    private static let script = """
        import sys, json, email, email.header, email.policy, email.utils
        source = sys.stdin.buffer.read()
        m = email.message_from_bytes(source, policy=email.policy.default)
        text, html, files = m.get_body(('plain',)), m.get_body(('html',)), list(m.iter_attachments())
        defects = [d for p in m.walk() for d in p.defects] + [d for h in m.values() for d in getattr(h, 'defects', [])]
        # Its newer reader puts a space between two encoded words of a name.
        def box(h):
            raw = email.message_from_bytes(source)[h].replace('\\n', '').replace('\\r', '')
            name, address = email.utils.parseaddr(raw)
            return f'{email.header.make_header(email.header.decode_header(name))} <{address}>'
        print(json.dumps({
            'subject': m['subject'], 'from': box('from'), 'to': box('to'), 'bcc': m.get('bcc') or '',
            'date': m['date'].datetime.isoformat(), 'auto': m['auto-submitted'],
            'text': text.get_content().replace('\\r\\n', '\\n') if text else '',
            'html': html.get_content().replace('\\r\\n', '\\n').rstrip('\\n') if html else '',
            'file': files[0].get_filename() if files else '',
            'bytes': files[0].get_payload(decode=True).hex() if files else '',
            'defects': '; '.join(map(repr, defects))}))
        """

    static func read(_ message: [UInt8]) throws -> [String: String] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(message))
        try input.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode([String: String].self, from: data)
    }
}
