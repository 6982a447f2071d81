import Glibc
import Testing

@testable import Outbound

@Suite("Which machines are asked on behalf of others") struct AddressRuleTests {
    /// Whether an address as people write it may be asked.
    private static func isAllowed(_ text: String, _ rule: AddressRule = .everybody) -> Bool? {
        var old = in_addr()
        if inet_pton(AF_INET, text, &old) == 1 {
            return rule.allows(ipv4: UInt32(bigEndian: old.s_addr))
        }
        var new = in6_addr()
        guard inet_pton(AF_INET6, text, &new) == 1 else { return nil }
        return rule.allows(ipv6: withUnsafeBytes(of: new) { Array($0) })
    }

    @Test(
        "An address of the whole internet is asked",
        arguments: [
            "1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
            "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "203.150.1.1",
            "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::1", "2001:4860:4860::8888",
        ])
    func open(_ address: String) {
        #expect(Self.isAllowed(address) == true)
    }

    @Test(
        "No address of this machine, of a network inside, or of nobody is asked, however it is written",
        arguments: [
            "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255",
            "127.0.0.1", "127.255.255.255", "169.254.169.254", "172.16.0.1", "172.31.255.255",
            "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.0.1", "192.168.255.255",
            "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1",
            "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fc00::1",
            "fd12:3456::1", "ff02::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::10.0.0.1",
            "64:ff9b::a00:1", "2002:a00:1::", "2002:7f00:1::", "2001::1", "2001:db8::1", "100::1",
            "3fff::1", "3fff:fff::1",
        ])
    func closed(_ address: String) {
        #expect(Self.isAllowed(address) == false)
    }

    @Test("What tests may ask besides is this machine only")
    func loopback() {
        let rule = AddressRule.everybodyAndThisMachine
        #expect(Self.isAllowed("127.0.0.1", rule) == true)
        #expect(Self.isAllowed("::1", rule) == true)
        #expect(Self.isAllowed("10.0.0.1", rule) == false)
        #expect(Self.isAllowed("169.254.169.254", rule) == false)
        #expect(Self.isAllowed("::ffff:127.0.0.1", rule) == false)
    }

    @Test("A socket's address is read as it is, and no family but the two of the internet is asked")
    func families() {
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(0x0101_0101).bigEndian
        let rule = AddressRule.everybody
        withUnsafeBytes(of: place) { bytes in
            #expect(rule.allows(bytes, family: AF_INET))
            #expect(!rule.allows(bytes, family: AF_UNIX))
            #expect(
                !rule.allows(UnsafeRawBufferPointer(rebasing: bytes.prefix(4)), family: AF_INET))
        }
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        withUnsafeBytes(of: place) { #expect(!rule.allows($0, family: AF_INET)) }
    }
}
