/// The header fields of a response, in order.
///
/// A value cannot end its line: control characters become spaces when a field is set, so what people typed can
/// stand in a header without splitting the response.
public struct Headers: Sendable, Hashable {
    /// One field: its name and a value without control characters.
    public struct Field: Sendable, Hashable {
        /// The name as written.
        public let name: FieldName
        /// The value, one line.
        public let value: String
    }

    /// All fields in the order they were set.
    public private(set) var fields: [Field] = []

    /// No fields.
    public init() {}

    /// The first value of a field; setting replaces all, nil removes them.
    public subscript(name: FieldName) -> String? {
        get { fields.first { $0.name == name }?.value }
        set {
            fields.removeAll { $0.name == name }
            if let newValue { add(name, newValue) }
        }
    }

    /// Adds a field beside others of its name, as cookies need it.
    public mutating func add(_ name: FieldName, _ value: String) {
        fields.append(Field(name: name, value: Self.oneLine(value)))
    }

    /// All values of a field, in order.
    public func values(of name: FieldName) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    private static func oneLine(_ value: String) -> String {
        func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }
        guard value.utf8.contains(where: isControl) else { return value }
        return String(decoding: value.utf8.map { isControl($0) ? 0x20 : $0 }, as: UTF8.self)
    }
}
