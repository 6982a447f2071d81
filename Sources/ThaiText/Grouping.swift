extension Digits {
    /// A decimal number with a comma every three digits ("24547.50" → "24,547.50"); other text stays.
    public static func grouped(_ text: String) -> String {
        let arabic = arabic(text)
        let sign = arabic.hasPrefix("-") ? "-" : ""
        let parts = arabic.dropFirst(sign.count)
            .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty,
            parts.joined().allSatisfy({ $0.isASCII && $0.isNumber })
        else { return text }
        var groups: [Substring] = []
        var rest = whole
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        groups.insert(rest, at: 0)
        let fraction = parts.count == 2 ? "." + parts[1] : ""
        return sign + groups.joined(separator: ",") + fraction
    }
}
