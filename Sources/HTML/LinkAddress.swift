/// An address that may stand in a link: no scheme that runs a script can get in.
public struct LinkAddress: Sendable, Hashable {
    /// The address as written, not escaped.
    public let text: String

    /// A path of this server from "/", or a fragment from "#"; nil for everything else, "//host" included.
    public init?(path: String) {
        let isPath = path.hasPrefix("/") && !path.hasPrefix("//") && !path.hasPrefix("/\\")
        guard isPath || path.hasPrefix("#"), Self.isClean(path) else { return nil }
        text = path
    }

    /// An address elsewhere: http, https, mailto, tel or geo only; nil for every other scheme.
    public init?(elsewhere address: String) {
        let schemes = ["https://", "http://", "mailto:", "tel:", "geo:"]
        let start = address.prefix(8).lowercased()
        guard schemes.contains(where: start.hasPrefix), Self.isClean(address) else { return nil }
        text = address
    }

    /// The address of a one-time password's key ("otpauth://totp/…"), which opens the authenticator app of a phone; nil
    /// for everything else.
    public init?(authenticator address: String) {
        guard address.hasPrefix("otpauth://totp/"), Self.isClean(address) else { return nil }
        text = address
    }

    /// An address from a literal of the program.
    public init(_ literal: StaticString) { text = literal.description }

    /// Browsers drop line ends and tabs inside of addresses, so a scheme could hide behind them.
    private static func isClean(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x5C }
    }
}
