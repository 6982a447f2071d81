import Glibc
import HTTP

/// Addresses between the system's form and ours.
enum Addresses {
    /// The address of a peer.
    static func client(of storage: sockaddr_storage) -> ClientAddress {
        let family = Int32(storage.ss_family)
        return withUnsafeBytes(of: storage) { bytes in
            switch family {
            case AF_INET:
                return .ipv4(bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self).bigEndian)
            case AF_INET6:
                let high = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self).bigEndian
                let low = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self).bigEndian
                return mapped(high, low)
            default: return .local
            }
        }
    }

    /// The address that a text names in the usual notation.
    static func parse(_ text: String) -> ClientAddress? {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return .ipv4(UInt32(bigEndian: four.s_addr)) }
        var six = in6_addr()
        guard inet_pton(AF_INET6, text, &six) == 1 else { return nil }
        return withUnsafeBytes(of: six) { bytes in
            mapped(
                bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self).bigEndian,
                bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self).bigEndian)
        }
    }

    /// IPv4 clients on an IPv6 socket are IPv4 clients.
    private static func mapped(_ high: UInt64, _ low: UInt64) -> ClientAddress {
        high == 0 && low >> 32 == 0xFFFF
            ? .ipv4(UInt32(truncatingIfNeeded: low)) : .ipv6(high, low)
    }
}
