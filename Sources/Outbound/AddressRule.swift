import Glibc

/// Which machines this one may ask on behalf of others: those that everybody on the internet can reach, and no other.
///
/// Source of the ranges: the special-purpose registries of IANA (RFC 6890), read in November 2026.
public struct AddressRule: Sendable, Hashable {
    /// Whether this machine itself may be asked; for tests.
    private let allowsLoopback: Bool

    /// Only addresses of the whole internet.
    public static let everybody = AddressRule(allowsLoopback: false)
    /// This machine as well, which no installation may say.
    static let everybodyAndThisMachine = AddressRule(allowsLoopback: true)

    private init(allowsLoopback: Bool) { self.allowsLoopback = allowsLoopback }

    /// Ranges of the old internet that are not everybody's: first address and length of the prefix.
    private static let closed: [(first: UInt32, bits: UInt32)] = [
        (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8),
        (0xA9FE_0000, 16), (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24),
        (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24),
        (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
    ]

    /// Whether an address of the old internet may be asked.
    func allows(ipv4 address: UInt32) -> Bool {
        if allowsLoopback, address >> 24 == 127 { return true }
        return !Self.closed.contains { address >> (32 - $0.bits) == $0.first >> (32 - $0.bits) }
    }

    /// Whether an address of the new internet may be asked: global unicast, but none that hides an old address
    /// (6to4, Teredo) and none for documents (RFC 3849, RFC 9637).
    func allows(ipv6 bytes: [UInt8]) -> Bool {
        guard bytes.count == 16 else { return false }
        if allowsLoopback, bytes == [UInt8](repeating: 0, count: 15) + [1] { return true }
        guard bytes[0] >> 5 == 1 else { return false }
        let start = Array(bytes.prefix(4))
        let isTunnel = start[0] == 0x20 && start[1] == 0x02 || start == [0x20, 0x01, 0, 0]
        let isOfDocuments =
            start == [0x20, 0x01, 0x0D, 0xB8]
            || start[0] == 0x3F && start[1] == 0xFF && start[2] & 0xF0 == 0
        return !isTunnel && !isOfDocuments
    }

    /// Whether a socket's address may be asked; no other family is.
    func allows(_ address: UnsafeRawBufferPointer, family: Int32) -> Bool {
        switch family {
        case AF_INET where address.count >= MemoryLayout<sockaddr_in>.size:
            let bits = address.loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr
            return allows(ipv4: UInt32(bigEndian: bits))
        case AF_INET6 where address.count >= MemoryLayout<sockaddr_in6>.size:
            let place = address.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            return allows(ipv6: withUnsafeBytes(of: place) { Array($0) })
        default: return false
        }
    }

    /// Whether a host as it is written leads inside for sure: an address that is not everybody's, however it is spelt, or a
    /// name that only this machine or its network knows. Where other names lead is seen when they are asked.
    public static func isInside(host: String) -> Bool {
        var old = in_addr()
        if inet_aton(host, &old) != 0 {
            return !everybody.allows(ipv4: UInt32(bigEndian: old.s_addr))
        }
        if host.hasPrefix("["), host.hasSuffix("]") {
            var new = in6_addr()
            let isRead = inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &new) == 1
            return !isRead || !everybody.allows(ipv6: withUnsafeBytes(of: new) { Array($0) })
        }
        let labels = host.lowercased().split(separator: ".")
        let own: Set<Substring> = ["localhost", "local", "internal", "lan", "home", "arpa"]
        return labels.count < 2 || labels.last.map(own.contains) != false
    }
}
