import Testing

@testable import Prongsai

@Suite("Settings that are wrong") struct SettingValueTests {
    @Test(
        "A value that a setting does not take is wrong use, told with the setting's name, before anything is made",
        arguments: [
            ("LISTEN", "0.0.0.0:99999"), ("LISTEN", "8080"), ("LISTEN", "example:80"),
            ("LISTEN", "256.0.0.1:80"), ("LISTEN", "unix:relative"), ("LISTEN", ","),
            ("BASE_ADDRESS", "http://ita.example.go.th"), ("BASE_ADDRESS", "ita.example.go.th"),
            ("DATABASE", "mysql"), ("DATABASE_OWNER", "mysql"),
            ("DATABASE_OWNER", "postgresql://owner@127.0.0.1/of-no-database"), ("PROXY", "nginx"),
            ("PROXY", "10.0.0"), ("LOOPS", "0"),
            ("LOOPS", "many"), ("RATE_LIMITS", "maybe"), ("DEVELOPMENT", "2"),
            ("MAIL_SERVER", "mail.example.go.th"), ("MAIL_SERVER", "smtp://:587"),
            ("SECURITY_CONTACT", "somebody"), ("SECURITY_CONTACT", "https://"),
            ("SECURITY_CONTACT", "https://example.go.th/\nContact: x"),
        ])
    func value(_ name: String, _ value: String) throws {
        for command in ["serve", "migrate", "authority list", "doctor"] {
            var prompt = try Prompt()
            prompt.environment["PRONGSAI_" + name] = value
            prompt.environment["PRONGSAI_DATA"] = prompt.path("data")
            let answer = prompt.type(command + " --lang en")
            #expect(answer.exit == 2, "\(command): \(answer.messages)")
            #expect(
                answer.messages.hasPrefix("prongsai: \(name.lowercased()): "), "\(answer.messages)")
            #expect(answer.output.isEmpty)
            #expect(!PathName.isThere(prompt.path("data")))
        }
    }

    @Test("A mail server without a sender is told so, by the name of the setting that is missing")
    func sender() throws {
        var prompt = try Prompt()
        prompt.environment["PRONGSAI_MAIL_SERVER"] = "smtp://mail.example.go.th:587"
        let answer = prompt.type("migrate --lang en --data @data")
        #expect(answer.exit == 2 && answer.messages.contains("mail_from"))
        #expect(!answer.messages.contains("mail_server"))
        prompt.environment["PRONGSAI_MAIL_FROM"] = "ita@example.go.th"
        #expect(prompt.type("migrate --lang en --data @data").exit == 0)
    }

    @Test("An address without TLS on the office's network is refused, and told why")
    func openAddress() throws {
        for address in ["http://192.168.1.5:8080", "HTTP://ita.local.example"] {
            var prompt = try Prompt()
            prompt.environment["PRONGSAI_BASE_ADDRESS"] = address
            let answer = prompt.type("migrate --lang en --data @data")
            #expect(answer.exit == 2 && answer.messages.contains("this machine only"))
            #expect(answer.messages.contains(address) && answer.messages.contains("https://"))
        }
    }

    @Test(
        "A place that others reach needs the address they use",
        arguments: ["0.0.0.0:8080", "[::]:8080", "192.168.1.5:80", "unix:/run/x"])
    func addressNeeded(listen: String) throws {
        let settings = Settings(file: [.listen: listen], environment: [:], options: [:])
        #expect(throws: SettingsError.baseAddressNeeded(listen: listen)) {
            _ = try settings.baseAddress()
        }
        for here in ["127.0.0.1:8080", "[::1]:8080"] {
            let settings = Settings(file: [.listen: here], environment: [:], options: [:])
            #expect(throws: Never.self) { _ = try settings.baseAddress() }
        }
    }

    @Test("The same as an option, and in a file, with its line")
    func elsewhere() throws {
        let prompt = try Prompt()
        #expect(prompt.type("serve --listen 0.0.0.0:99999").exit == 2)
        for line in ["listen 127.0.0.1:80", "lisen = 127.0.0.1:80", "loops = 1\nloops = 2"] {
            try prompt.put("prongsai.conf", line)
            let answer = prompt.type("migrate --config @prongsai.conf --data @data")
            #expect(answer.exit == 2 && answer.messages.contains("prongsai.conf"))
        }
    }

    @Test("A secret value is never printed")
    func secret() throws {
        for (name, language) in [("DATABASE", "th"), ("DATABASE_OWNER", "en")] {
            var prompt = try Prompt()
            prompt.environment["PRONGSAI_" + name] = "hunter2"
            let answer = prompt.type("migrate --lang \(language) --data @data")
            #expect(answer.exit == 2 && !answer.messages.contains("hunter2"))
        }
    }

    @Test("Good values pass")
    func good() throws {
        let settings = Settings(
            file: [
                .listen: "127.0.0.1:8080, [::1]:8080, localhost:80, unix:/run/x", .proxy: "::1",
                .loops: "๔", .mailServer: "smtps://mail.example.go.th", .mailFrom: "a@b.example",
                .database: "postgresql://127.0.0.1/prongsai", .securityContact: "a@b.example",
                .baseAddress: "https://ita.example.go.th",
            ], environment: [:], options: [:])
        try settings.check()
        #expect(try settings.addresses().count == 4)
        #expect(try settings.securityContact() == "mailto:a@b.example")
    }
}
