public import HTTP

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
