public import Cryptography
import ThaiText

/// What whoever sets an installation up from another machine must know: printed by the server where it was started.
///
/// It follows from the installation's key, so a restart does not change it; after the first run it opens nothing.
public struct SetupCode: Sendable {
    /// Three groups of four letters and digits.
    public let text: String

    /// The code of an installation.
    public init(key: KeyedHash) {
        let bytes = key.key(for: "first run")([])
        // Neither 0/O nor 1/I/L: read from a terminal, typed on a phone.
        let letters = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
        let signs = bytes.prefix(12).map { letters[Int($0) % letters.count] }
        text = stride(from: 0, to: 12, by: 4).map { String(signs[$0..<$0 + 4]) }
            .joined(separator: "-")
    }

    /// Whether somebody typed the code, in whatever case, digits and spacing.
    func isTyped(_ typed: String) -> Bool {
        func plain(_ text: String) -> [UInt8] {
            Digits.arabic(text).uppercased().utf8.filter {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
            }
        }
        return Secret.areEqual(plain(typed), plain(text))
    }
}
