public import SQL

/// The short name of an authority in addresses: 2 to 40 small letters, digits and single hyphens between them.
public struct Slug: RawRepresentable, Sendable, Hashable, SQLConvertible {
    /// The name as it stands in an address.
    public let rawValue: String

    /// A short name; nil for anything else.
    public init?(rawValue: String) {
        guard (2...40).contains(rawValue.utf8.count), Self.isLabel(rawValue[...]) else {
            return nil
        }
        self.rawValue = rawValue
    }

    /// Small letters, digits, and hyphens neither at an end nor beside each other.
    static func isLabel(_ text: Substring) -> Bool {
        !text.isEmpty && !text.hasPrefix("-") && !text.hasSuffix("-") && !text.contains("--")
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}

extension HostName {
    /// Whether the public can reach it by its name: no address in figures, no name of a machine or a network inside.
    public var isOfInternet: Bool {
        let labels = rawValue.split(separator: ".")
        guard let last = labels.last else { return false }
        return !last.allSatisfy(\.isNumber)
            && !["localhost", "local", "internal", "lan", "home", "localdomain"].contains(last)
    }
}

/// The host name of an authority's pages: at least two labels, small letters (an international name as "xn--…").
public struct HostName: RawRepresentable, Sendable, Hashable, SQLConvertible {
    /// The name, without a port.
    public let rawValue: String

    /// A host name; nil for what is none.
    public init?(rawValue: String) {
        let labels = rawValue.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, rawValue.utf8.count <= 253,
            labels.allSatisfy({ label in
                let name = label.hasPrefix("xn--") ? label.dropFirst(4) : label
                return label.utf8.count <= 63 && Slug.isLabel(name.replacing("--", with: "-"))
            })
        else { return nil }
        self.rawValue = rawValue
    }
}
