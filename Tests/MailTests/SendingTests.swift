import Foundation
import Mail
import Testing

@Suite("Sending mail") struct SendingTests {
    @Test("A message reaches the server with its envelope, lines that begin with a dot as well")
    func sent() async throws {
        let server = try SMTPServer()
        var message = try sample()
        message.text = "hello\n.\n.end\n"
        try await sender(server).send(message)
        let taken = try #require(server.conversations().first)
        #expect(taken.sender.hasPrefix("MAIL FROM:<ita@rimthanthong.example>"))
        #expect(taken.recipients == ["RCPT TO:<mali@office.example>"])
        #expect(taken.content.contains("Message-ID: <key-1@rimthanthong.example>\n"))
        #expect(taken.content.contains("\nhello\n..\n..end\n"))
    }

    @Test(
        "What the server says is told apart: later, never, cut, refused sign-in, no protection",
        arguments: [
            (.answers("451 busy", to: "RCPT"), .later(451)),
            (.answers("421 closing", to: "MAIL"), .later(421)),
            (.answers("550 nobody <mali@office.example>", to: "RCPT"), .never(550)),
            (.answers("554 no", to: "DONE"), .never(554)),
            (.answers("452 full", to: "DONE"), .later(452)),
        ] as [(SMTPServer.Flaw, MailFailure)])
    func failures(_ flaw: SMTPServer.Flaw, _ failure: MailFailure) async throws {
        let server = try SMTPServer(flaw)
        let message = try sample()
        await #expect(throws: failure) { try await sender(server).send(message) }
        #expect(!"\(failure) \(failure.reason)".contains("mali"))
    }

    @Test(
        "A line that is cut anywhere is a failure to be tried again",
        arguments: ["EHLO", "MAIL", "RCPT", "DATA", "DONE"])
    func cut(_ verb: String) async throws {
        let server = try SMTPServer(verb == "DONE" ? .answers("", to: "DONE") : .cuts(at: verb))
        let message = try sample()
        do {
            try await sender(server, seconds: 5).send(message)
            Issue.record("taken")
        } catch let failure as MailFailure { #expect(!failure.isFinal) }
    }

    @Test("A server that says nothing is left after the time", arguments: ["EHLO", "DATA"])
    func silent(_ verb: String) async throws {
        let server = try SMTPServer(.silent(at: verb))
        let message = try sample()
        await #expect(throws: MailFailure.timeout) {
            try await sender(server, seconds: 1).send(message)
        }
    }

    @Test(
        "Nothing goes over an unprotected line when protection is asked for, not even the sender's name"
    )
    func unprotected() async throws {
        for offers in [[], ["STARTTLS"]] {
            let server = try SMTPServer(.answers("454 no TLS", to: "STAR"), offers: offers)
            var place = try #require(
                MailServer(host: "127.0.0.1", port: server.port, security: .startTLS))
            place.user = "officer"
            place.password = "ความลับ"
            let (sender, message) = (MailSender(place), try sample())
            await #expect(throws: MailFailure.unprotected) { try await sender.send(message) }
            let told = server.conversations()[0].commands.joined()
            #expect(!told.contains("MAIL") && !told.contains("AUTH"))
        }
    }

    @Test("Nobody listens: unreachable")
    func nobody() async throws {
        let place = try #require(
            MailServer(
                host: "127.0.0.1", port: 1, security: .none, isUnprotectedAllowed: true))
        let message = try sample()
        await #expect(throws: MailFailure.unreachable(7)) {
            try await MailSender(place).send(message)
        }
    }

    @Test("User and password sign in, and a refusal of them is told as such")
    func signIn() async throws {
        let server = try SMTPServer(.answers("535 wrong", to: "AUTH"), offers: ["AUTH PLAIN"])
        var place = try #require(
            MailServer(
                host: "127.0.0.1", port: server.port, security: .none, isUnprotectedAllowed: true))
        place.user = "officer"
        place.password = "hunter2hunter2"
        let (sender, message) = (MailSender(place), try sample())
        await #expect(throws: MailFailure.signIn) { try await sender.send(message) }
    }

    @Test(
        "A server prints without user and password; an unprotected line needs permission"
    )
    func configuration() throws {
        var place = try #require(MailServer(host: "mail.example", port: 587))
        place.user = "officer"
        place.password = "hunter2hunter2"
        var dumped = ""
        dump(place, to: &dumped)
        for text in ["\(place)", String(reflecting: place), dumped] {
            #expect(!text.contains("hunter2") && !text.contains("officer"))
        }
        #expect(MailServer(host: "mail.example", port: 25, security: .none) == nil)
        #expect(
            MailServer(host: "mail.example", port: 25, security: .none, isUnprotectedAllowed: true)
                != nil)
        for host in ["", "a b", "a/b", "a@b", "a\r\nb"] {
            #expect(MailServer(host: host, port: 25) == nil)
        }
    }

    private func sender(_ server: SMTPServer, seconds: Int = 20) throws -> MailSender {
        var place = try #require(
            MailServer(
                host: "127.0.0.1", port: server.port, security: .none, isUnprotectedAllowed: true))
        place.seconds = seconds
        return MailSender(place)
    }
}

func sample() throws -> MailMessage {
    MailMessage(
        id: MessageID(key: "key-1", host: "rimthanthong.example"),
        from: Mailbox(
            try #require(MailAddress("ita@rimthanthong.example")), name: "เทศบาลตำบลริมธารทอง"),
        to: Mailbox(try #require(MailAddress("mali@office.example")), name: "มะลิ \"ลิ\" ใจดี"),
        subject: "เชิญเข้าใช้งานระบบโปร่งใส ของเทศบาลตำบลริมธารทอง ประจำปีงบประมาณ พ.ศ. 2569",
        text: "เรียน คุณมะลิ\n\nกรุณาเปิดลิงก์นี้ภายใน 7 วัน\n", date: 1_795_250_887)
}
