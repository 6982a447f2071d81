public import HTTP

/// Where this installation is found on the web, as its configuration says; links in mail begin with it, never with the Host
/// that a request claims (rule D30).
public struct BaseAddress: Sendable, Hashable {
    /// "https://ita.example.go.th", without a slash at its end.
    public let text: String

    /// The host without its port.
    public let host: String

    /// An address of a scheme and a host, and maybe a port; nil for anything else. Without TLS only on this machine.
    public init?(_ typed: String) {
        let parts = typed.lowercased().split(separator: "://", maxSplits: 1).map(String.init)
        guard parts.count == 2, let scheme = parts.first, var place = parts.last else { return nil }
        if place.hasSuffix("/") { place.removeLast() }
        let pieces = place.split(separator: ":", omittingEmptySubsequences: false)
        guard let host = pieces.first, (1...2).contains(pieces.count), !host.isEmpty,
            host.utf8.allSatisfy(Self.isOfHost),
            pieces.count == 1 || UInt16(pieces[1]).map({ $0 > 0 }) == true
        else { return nil }
        guard scheme == "https" || scheme == "http" && ThisMachine.isNamed(host) else { return nil }
        self.host = String(host)
        text = scheme + "://" + place
    }

    /// Whether it opens on this machine only: a link that is passed on leads nowhere.
    public var isOfThisMachine: Bool { ThisMachine.isNamed(host) }

    /// A link to an address of the program.
    public func link(to path: Path) -> String { text + path.text }

    private static func isOfHost(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E
    }
}
