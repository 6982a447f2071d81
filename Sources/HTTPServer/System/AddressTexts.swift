extension ListenAddress {
    /// "127.0.0.1:8080", "[::1]:8080", "localhost:8080" or "unix:/path"; nil for anything else.
    public init?(_ text: String) {
        if text.hasPrefix("unix:/") {
            self = .unix(String(text.dropFirst(5)))
            return
        }
        guard let colon = text.lastIndex(of: ":"),
            let port = UInt16(text[text.index(after: colon)...])
        else { return nil }
        let name = text[..<colon]
        let host = name == "localhost" ? "127.0.0.1" : name.filter { $0 != "[" && $0 != "]" }
        guard Addresses.parse(host) != nil else { return nil }
        self = .tcp(host, port)
    }
}

extension TrustedProxy {
    /// "none", "unix" or a numeric address; nil for anything else.
    public init?(_ text: String) {
        switch text {
        case "none": self = .none
        case "unix": self = .unixSocket
        case let address where Addresses.parse(address) != nil: self = .address(address)
        default: return nil
        }
    }
}
