/// The names by which a machine reaches itself; nothing sent there crosses a network.
public enum ThisMachine {
    /// Whether a host is this machine: "localhost", an address of 127.0.0.0/8, or "::1", in brackets or not.
    ///
    /// A name that only begins so ("127.evil.example") is not.
    public static func isNamed(_ host: some StringProtocol) -> Bool {
        if ["localhost", "::1", "[::1]"].contains(host.lowercased()) { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        let bytes = numbers.compactMap { number in
            number.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt8(number) : nil
        }
        return numbers.count == 4 && bytes.count == 4 && bytes.first == 127
    }
}
