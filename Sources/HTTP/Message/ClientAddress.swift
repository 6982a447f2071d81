/// The network address of a client.
public enum ClientAddress: Sendable, Hashable, CustomStringConvertible {
    /// IPv4, most significant byte first.
    case ipv4(UInt32)
    /// IPv6, both halves, most significant byte first.
    case ipv6(UInt64, UInt64)
    /// A process on this machine, over a Unix socket.
    case local

    /// Whom limits count together: one IPv4 address, one IPv6 network of 64 bits.
    public var network: ClientAddress {
        if case .ipv6(let high, _) = self { .ipv6(high, 0) } else { self }
    }

    /// The usual notation; IPv6 without abbreviation.
    public var description: String {
        switch self {
        case .ipv4(let bits):
            return stride(from: 24, through: 0, by: -8)
                .map { String(bits >> UInt32($0) & 0xFF) }.joined(separator: ".")
        case .ipv6(let high, let low):
            return [high, low].flatMap { half in
                stride(from: 48, through: 0, by: -16)
                    .map { String(half >> UInt64($0) & 0xFFFF, radix: 16) }
            }.joined(separator: ":")
        case .local: return "local"
        }
    }
}
