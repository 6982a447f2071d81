public import HTTP

extension Request {
    /// Whether who sits at this machine asks for it by this machine's name: a page from elsewhere can make a browser here
    /// ask, but by the name of that page (DNS rebinding), and a proxy asks by the site's name.
    public var comesFromHere: Bool {
        let host = head.host
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
        return client.isLoopback && ["localhost", "127.0.0.1", "[::1]"].contains(name)
    }
}

extension ClientAddress {
    /// Whether a process of this machine asks.
    public var isLoopback: Bool {
        switch self {
        case .local: true
        case .ipv4(let bits): bits >> 24 == 127
        case .ipv6(let high, let low): high == 0 && low == 1
        }
    }
}
