/// An electronic mail address, "name@host", as this program accepts them for people.
public struct MailAddress: Sendable, Hashable {
    /// As typed, without spaces around, its host in lower case.
    public let text: String

    /// An address; nil for what no ordinary mailbox is called, and for anything that could end a header line.
    public init?(_ typed: String) {
        let parts = typed.drop { $0 == " " }.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let host = parts.last, let name = parts.first else { return nil }
        let trimmed = host.prefix { $0 != " " }
        guard host.dropFirst(trimmed.count).allSatisfy({ $0 == " " }),
            (1...64).contains(name.utf8.count), Self.isName(name), Self.isHost(trimmed)
        else { return nil }
        text = name + "@" + trimmed.lowercased()
    }

    private static func isName(_ name: Substring) -> Bool {
        name.utf8.allSatisfy {
            isAlphanumeric($0) || Array("!#$%&'*+/=?^_`{|}~.-".utf8).contains($0)
        }
            && !name.hasPrefix(".") && !name.hasSuffix(".") && !name.contains("..")
    }

    private static func isHost(_ host: Substring) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && host.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && !label.hasPrefix("-")
                    && !label.hasSuffix("-")
                    && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
            }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }
}
