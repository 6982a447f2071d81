/// The server that takes messages, as the installation's configuration names it.
public struct MailServer: Sendable {
    /// How the line is kept from others' eyes.
    public enum Security: String, Sendable, Hashable, CaseIterable {
        /// STARTTLS, or nothing is sent.
        case startTLS = "starttls"
        /// TLS from the first byte.
        case tls
        /// None: for a server on this machine, or when the operator says so.
        case none
    }

    /// Its name or address.
    public var host: String
    /// Its port: 587 for STARTTLS, 465 for TLS as a rule.
    public var port: UInt16
    /// How the line is kept from others' eyes.
    public var security: Security
    /// Who signs in there; nil for a server that asks nobody.
    public var user: String?
    /// The password, never printed.
    public var password: String?
    /// Seconds until a connection stands.
    public var connectSeconds = 15
    /// Seconds until a message is over.
    public var seconds = 120
    /// A file of certificates to trust instead of the system's; nil for those.
    public var certificates: String?

    /// A server without sign-in; nil for a name that is none, and for an unprotected line unless that is allowed, as it is
    /// to this machine.
    public init?(
        host: String, port: UInt16, security: Security = .startTLS,
        isUnprotectedAllowed: Bool = false
    ) {
        let isName = host.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || $0 == 0x2D || $0 == 0x2E
        }
        guard !host.isEmpty, isName, port > 0, security != .none || isUnprotectedAllowed else {
            return nil
        }
        (self.host, self.port, self.security) = (host, port, security)
    }
}

/// Names the place only.
extension MailServer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Host, port and security; no user, no password.
    public var description: String { "\(host):\(port) (\(security.rawValue))" }
    /// The same.
    public var debugDescription: String { description }
    /// Nothing inside.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// Why a message was not taken; holds no word of the server, which may repeat addresses.
public enum MailFailure: Error, Sendable, Hashable {
    /// The server says: later (4xx), by this number.
    case later(Int)
    /// The server says: never (5xx), by this number.
    case never(Int)
    /// User and password were refused.
    case signIn
    /// The line could not be protected, or the server's certificate is not to be trusted.
    case unprotected
    /// The server cannot be reached, or the line broke; libcurl's number.
    case unreachable(Int)
    /// The server was too slow.
    case timeout
    /// libcurl is not installed.
    case noLibrary

    /// Whether sending the same message again is in vain.
    public var isFinal: Bool { if case .never = self { true } else { false } }

    /// A short reason without personal data, for logs and lists.
    public var reason: String {
        switch self {
        case .later(let code): "server says later (\(code))"
        case .never(let code): "server says never (\(code))"
        case .signIn: "sign-in refused by mail server"
        case .unprotected: "no protected line to mail server"
        case .unreachable(let code): "mail server unreachable (\(code))"
        case .timeout: "mail server too slow"
        case .noLibrary: "libcurl is missing"
        }
    }
}
