/// The values of a statement as libpq takes them: all in one piece of memory.
struct PostgresParameters {
    /// Pointers for libpq, good within `with` only.
    struct Pointers {
        var count: Int32
        var values: UnsafePointer<UnsafePointer<CChar>?>?
        var lengths: UnsafePointer<Int32>?
        var formats: UnsafePointer<Int32>?
    }

    private var memory: [CChar] = []
    /// Where each value begins; nil for null.
    private var offsets: [Int?] = []
    private var lengths: [Int32] = []
    /// 0 for text that a zero ends, 1 for bytes of the given length.
    private var formats: [Int32] = []

    init(_ parameters: [Statement.Parameter]) {
        for parameter in parameters { add(parameter.value) }
        // A pointer of an empty array would be none, which means null.
        memory.append(0)
    }

    private mutating func add(_ value: SQLValue) {
        offsets.append(value == .null ? nil : memory.count)
        switch value {
        case .null: add(length: 0, format: 0)
        case .integer(let number): add(text: String(number))
        case .text(let text): add(text: text)
        case .bytes(let bytes):
            memory.append(contentsOf: bytes.lazy.map { CChar(bitPattern: $0) })
            add(length: bytes.count, format: 1)
        }
    }

    private mutating func add(text: String) {
        memory.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
        memory.append(0)
        add(length: 0, format: 0)
    }

    private mutating func add(length: Int, format: Int32) {
        lengths.append(Int32(clamping: length))
        formats.append(format)
    }

    /// Calls libpq with the values.
    func with<Result>(_ body: (Pointers) -> Result) -> Result {
        memory.withUnsafeBufferPointer { memory in
            let pointers = offsets.map { offset in
                offset.flatMap { offset in memory.baseAddress.map { $0 + offset } }
            }
            return pointers.withUnsafeBufferPointer { values in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { formats in
                        body(
                            Pointers(
                                count: Int32(values.count), values: values.baseAddress,
                                lengths: lengths.baseAddress, formats: formats.baseAddress))
                    }
                }
            }
        }
    }
}

/// Lists of C strings that end with a null pointer.
enum CStrings {
    static func with<Result>(
        _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
    ) -> Result {
        let memory = strings.flatMap { $0.utf8CString }
        return memory.withUnsafeBufferPointer { memory in
            var pointers: [UnsafePointer<CChar>?] = []
            var offset = 0
            for string in strings {
                pointers.append(memory.baseAddress.map { $0 + offset })
                offset += string.utf8CString.count
            }
            pointers.append(nil)
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}
