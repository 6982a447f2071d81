/// The header fields of a request: the bytes as they came and where each field lies in them.
public struct RequestFields: Sendable {
    /// A field's place: offsets of name and value.
    struct Slice: Sendable {
        let name: Range<UInt16>
        let value: Range<UInt16>
    }

    let bytes: [UInt8]
    private(set) var slices: [Slice]

    init(bytes: [UInt8], slices: [Slice]) {
        self.bytes = bytes
        self.slices = slices
    }

    /// How many fields there are.
    public var count: Int { slices.count }

    /// The first value of a field; the name is given in lower case, bytes that are no UTF-8 are replaced.
    public subscript(_ lowercaseName: String) -> String? {
        slices.first { isNamed($0, lowercaseName) }.map(value)
    }

    /// All values of a field, in order; the name is given in lower case.
    public func values(of lowercaseName: String) -> [String] {
        slices.filter { isNamed($0, lowercaseName) }.map(value)
    }

    /// All values of a list-valued field as one list (RFC 9110, 5.3).
    public func list(_ lowercaseName: String) -> String? {
        let all = values(of: lowercaseName)
        return all.isEmpty ? nil : all.joined(separator: ", ")
    }

    /// The fields without those of some names, which are given in lower case.
    public func removing(_ lowercaseNames: [String]) -> RequestFields {
        guard slices.contains(where: { slice in lowercaseNames.contains { isNamed(slice, $0) } })
        else { return self }
        var kept = self
        kept.slices.removeAll { slice in lowercaseNames.contains { isNamed(slice, $0) } }
        return kept
    }

    private func value(_ slice: Slice) -> String {
        String(
            decoding: bytes[Int(slice.value.lowerBound)..<Int(slice.value.upperBound)],
            as: UTF8.self)
    }

    private func isNamed(_ slice: Slice, _ name: String) -> Bool {
        bytes.span.matches(Int(slice.name.lowerBound)..<Int(slice.name.upperBound), lowercase: name)
    }
}
