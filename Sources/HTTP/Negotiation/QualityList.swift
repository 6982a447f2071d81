/// A list of values with weights, as Accept, Accept-Encoding and Accept-Language give it (RFC 9110, 12.4.2).
public struct QualityList: Sendable, Hashable {
    /// One value, in lower case and without parameters, with its weight in thousandths.
    public struct Item: Sendable, Hashable {
        /// The value.
        public let value: String
        /// The weight, 0…1000; 0 means "not this".
        public let weight: Int
    }

    /// The values in the order they came; at most 50.
    public let items: [Item]

    /// The list of a field's value; malformed weights count as 0.
    public init(_ text: String) {
        items = text.split(separator: ",").prefix(50).compactMap { part in
            let pieces = part.split(separator: ";").map(Self.trimmed)
            guard let value = pieces.first, !value.isEmpty else { return nil }
            let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }
            return Item(value: value, weight: quality.map { Self.weight($0.dropFirst(2)) } ?? 1_000)
        }
    }

    /// The weight of a value: its own, else that of a wildcard, else 0.
    public func weight(of value: String, wildcard: String = "*") -> Int {
        let item = items.first { $0.value == value } ?? items.first { $0.value == wildcard }
        return item?.weight ?? 0
    }

    /// Which of our media types the client likes best; of equals, our first. Nil when it accepts none.
    public func preferredMediaType(of types: [String]) -> String? {
        guard !items.isEmpty else { return types.first }
        return best(types) { type in
            let group = type.prefix { $0 != "/" } + "/*"
            return
                (items.first { $0.value == type } ?? items.first { $0.value == group }
                ?? items.first { $0.value == "*/*" })?.weight ?? 0
        }
    }

    /// Which of our languages ("th", "en") the client likes best, regions not counting; nil when none is named.
    public func preferredLanguage(of languages: [String]) -> String? {
        best(languages) { language in
            items.filter { $0.value == language || $0.value.hasPrefix(language + "-") }
                .map(\.weight).max() ?? 0
        }
    }

    private func best(_ candidates: [String], weight: (String) -> Int) -> String? {
        var found: (value: String, weight: Int)?
        for candidate in candidates {
            let own = weight(candidate)
            if own > found?.weight ?? 0 { found = (candidate, own) }
        }
        return found?.value
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.filter { $0 != " " && $0 != "\t" }).lowercased()
    }

    /// "1", "0.8", "0.125" in thousandths.
    private static func weight(_ text: Substring) -> Int {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, whole == "0" || whole == "1" else { return 0 }
        guard parts.count == 2 else { return whole == "1" ? 1_000 : 0 }
        let digits = parts[1]
        guard digits.count <= 3, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return 0
        }
        let padded = digits + String(repeating: "0", count: 3 - digits.count)
        return min(1_000, (whole == "1" ? 1_000 : 0) + (Int(padded) ?? 0))
    }
}
