import HTTP
import Mail
import ThaiText

/// The mail server and the sender that settings name.
struct MailSettings: Sendable {
    let server: MailServer
    let from: Mailbox

    /// The mail settings; nil while no server is named.
    init?(_ settings: Settings) throws {
        guard let (place, from) = try Self.places(settings) else { return nil }
        var server = place
        if !settings[.mailUser].isEmpty {
            server.user = settings[.mailUser]
            server.password = try Self.password(settings[.mailPassword])
        }
        self.server = server
        self.from = Mailbox(from, name: HeaderText("โปร่งใส Prongsai"))
    }

    /// Where letters go and from whom they come, before any file is read; nil while no server is named.
    static func places(
        _ settings: Settings
    ) throws(SettingsError) -> (server: MailServer, from: MailAddress)? {
        let text = settings[.mailServer]
        guard !text.isEmpty else { return nil }
        guard let server = server(text) else { throw .value(.mailServer, text) }
        guard let from = MailAddress(settings[.mailFrom]) else {
            throw .value(.mailFrom, settings[.mailFrom])
        }
        return (server, from)
    }

    /// "smtp://host:587" with STARTTLS, "smtps://host:465" with TLS, plain only to this machine.
    static func server(_ text: String) -> MailServer? {
        let isProtected = text.hasPrefix("smtps://")
        guard isProtected || text.hasPrefix("smtp://") else { return nil }
        let place = text.drop { $0 != ":" }.dropFirst(3)
        let parts = place.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard let host = parts.first, !host.isEmpty, parts.count <= 2 else { return nil }
        let port = parts.count == 2 ? UInt16(parts[1]) : isProtected ? 465 : 587
        guard let port else { return nil }
        let isHere = ThisMachine.isNamed(host)
        return MailServer(
            host: host, port: port, security: isProtected ? .tls : isHere ? .none : .startTLS,
            isUnprotectedAllowed: isHere)
    }

    private static func password(_ text: String) throws(Refusal) -> String {
        guard text.hasPrefix("file:") else { return text }
        let bytes = try InputFile.bytes(String(text.dropFirst(5)), limit: 4_096)
        return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    }
}
