import HTTP

/// The fields of every response, rendered once.
struct FixedFields: Sendable {
    let bytes: [UInt8]
    let names: Set<FieldName>
    let headers: Headers

    init(_ headers: Headers) {
        self.headers = headers
        names = Set(headers.fields.map(\.name))
        bytes = Array(headers.fields.map { "\($0.name.text): \($0.value)\r\n" }.joined().utf8)
    }
}

/// The head of a response as bytes.
struct ResponseHead {
    private(set) var bytes: [UInt8] = []
    private let date: [UInt8]
    private let fixed: FixedFields

    init(date: [UInt8], fixed: FixedFields) {
        (self.date, self.fixed) = (date, fixed)
        bytes.reserveCapacity(1_280)
    }

    /// Writes all lines up to the empty one.
    mutating func write(_ response: Response, id: RequestID?, isChunked: Bool, closes: Bool) {
        put("HTTP/1.1 ")
        put(response.status.code)
        bytes.append(0x20)
        put(response.status.phrase)
        put("\r\n")
        bytes.append(contentsOf: date)
        writeFixed(besides: response.headers)
        for field in response.headers.fields { put(field.name, field.value) }
        if let id { put("X-Request-Id", id.description) }
        if isChunked {
            put("Transfer-Encoding: chunked\r\n")
        } else if !response.status.hasNoBody, let length = response.body.length {
            put("Content-Length: ")
            put(length)
            put("\r\n")
        }
        put(closes ? "Connection: close\r\n\r\n" : "\r\n")
    }

    private mutating func writeFixed(besides own: Headers) {
        guard own.fields.contains(where: { fixed.names.contains($0.name) }) else {
            bytes.append(contentsOf: fixed.bytes)
            return
        }
        for field in fixed.headers.fields where own[field.name] == nil {
            put(field.name, field.value)
        }
    }

    private mutating func put(_ name: FieldName, _ value: String) { put(name.text, value) }

    private mutating func put(_ name: String, _ value: String) {
        put(name)
        put(": ")
        put(value)
        put("\r\n")
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func put(_ number: Int) { put(String(number)) }
}
