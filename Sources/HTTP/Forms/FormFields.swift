/// How much a form may hold.
public struct FormLimits: Sendable, Hashable {
    /// Fields of a form.
    public let fields: Int
    /// Bytes of a field's name.
    public let nameBytes: Int
    /// Bytes of a field's value.
    public let valueBytes: Int

    /// 1,000 fields, names of 200 bytes, values of 1 MiB unless told otherwise.
    public init(fields: Int = 1_000, nameBytes: Int = 200, valueBytes: Int = 1 << 20) {
        self.fields = fields
        self.nameBytes = nameBytes
        self.valueBytes = valueBytes
    }
}

/// Why a form could not be read.
public enum FormError: Error, Sendable, Hashable {
    /// More fields than the limit.
    case tooManyFields(limit: Int)
    /// A name longer than the limit.
    case nameTooLong(limit: Int)
    /// A value longer than the limit.
    case valueTooLong(limit: Int)
    /// Percent-encoding that is broken, or bytes that are no UTF-8.
    case encoding
    /// The parts of a multipart body do not follow their own boundary.
    case multipart
    /// Neither urlencoded nor multipart, or multipart without a boundary.
    case contentType
}

/// The fields of a form or a query, in order.
public struct FormFields: Sendable, Hashable {
    /// A name and a value, as typed.
    public struct Field: Sendable, Hashable {
        /// The name that the form gave.
        public let name: String
        /// What was typed; may be empty.
        public let value: String
    }

    /// All fields in the order they came.
    public private(set) var fields: [Field] = []

    /// No fields.
    public init() {}

    /// Fields that were read in another way, in order.
    public init(_ pairs: [(name: String, value: String)]) {
        fields = pairs.map { Field(name: $0.name, value: $0.value) }
    }

    /// The fields of a body or a query in `application/x-www-form-urlencoded`.
    public init(urlEncoded bytes: [UInt8], limits: FormLimits = FormLimits()) throws(FormError) {
        for pair in bytes.split(separator: 0x26) {
            guard fields.count < limits.fields else { throw .tooManyFields(limit: limits.fields) }
            let equals = pair.firstIndex(of: 0x3D) ?? pair.endIndex
            let name = pair[..<equals]
            let value = equals < pair.endIndex ? pair[(equals + 1)...] : []
            guard let name = PercentEncoding.decode(name, plusIsSpace: true),
                let value = PercentEncoding.decode(value, plusIsSpace: true)
            else { throw .encoding }
            try add(name, value, limits: limits)
        }
    }

    /// Adds a field within limits.
    mutating func add(_ name: String, _ value: String, limits: FormLimits) throws(FormError) {
        guard name.utf8.count <= limits.nameBytes else {
            throw .nameTooLong(limit: limits.nameBytes)
        }
        guard value.utf8.count <= limits.valueBytes else {
            throw .valueTooLong(limit: limits.valueBytes)
        }
        guard fields.count < limits.fields else { throw .tooManyFields(limit: limits.fields) }
        fields.append(Field(name: name, value: value))
    }

    /// The first value of a field, nil when it did not come.
    public subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// All values of a field, as check boxes and lists send them.
    public func values(of name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// The names that came, for a comparison with those that a route takes (rule D21).
    public var names: Set<String> { Set(fields.map(\.name)) }
}
