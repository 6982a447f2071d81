/// The parts of a multipart body as they arrive; asked by one task.
public struct MultipartReader {
    private let stream: any ByteStream
    private var parser: MultipartParser
    private var events: [MultipartEvent] = []
    private var next = 0

    init(stream: any ByteStream, parser: MultipartParser) {
        self.stream = stream
        self.parser = parser
    }

    /// The next event, nil at the end; throws `FormError` or `BodyError`.
    public mutating func nextEvent() async throws -> MultipartEvent? {
        while next == events.count {
            guard let bytes = try await stream.next() else {
                guard parser.isWhole else { throw FormError.multipart }
                return nil
            }
            events = try parser.parse(bytes)
            next = 0
        }
        defer { next += 1 }
        return events[next]
    }
}

extension Request {
    /// The kind of the body with its parameters.
    public var contentType: ParameterizedValue? {
        fields["content-type"].map(ParameterizedValue.init)
    }

    /// The fields of a form in either encoding; files of a multipart form are left out.
    ///
    /// Throws `FormError` or `BodyError`; `limit` in bytes of the whole body.
    public func form(upTo limit: Int, limits: FormLimits = FormLimits()) async throws -> FormFields
    {
        switch contentType?.value {
        case "application/x-www-form-urlencoded":
            return try FormFields(urlEncoded: await body.collect(upTo: limit), limits: limits)
        case "multipart/form-data": return try await multipartFields(upTo: limit, limits: limits)
        default: throw FormError.contentType
        }
    }

    /// The parts of a multipart form, files included, as they arrive.
    public func multipart(
        limits: MultipartLimits = MultipartLimits()
    ) throws(FormError) -> MultipartReader {
        guard let contentType, contentType.value == "multipart/form-data",
            let boundary = contentType["boundary"],
            let parser = MultipartParser(boundary: boundary, limits: limits)
        else { throw .contentType }
        return MultipartReader(stream: body.stream, parser: parser)
    }

    private func multipartFields(upTo limit: Int, limits: FormLimits) async throws -> FormFields {
        var reader = try multipart(limits: MultipartLimits(parts: limits.fields))
        var form = FormFields()
        var field: (part: MultipartPart, value: [UInt8])?
        var total = 0
        while let event = try await reader.nextEvent() {
            switch event {
            case .part(let part): field = part.fileName == nil ? (part, []) : nil
            case .data(let bytes):
                total += bytes.count
                guard total <= limit else { throw BodyError.tooLarge(limit: limit) }
                field?.value.append(contentsOf: bytes)
                guard (field?.value.count ?? 0) <= limits.valueBytes else {
                    throw FormError.valueTooLong(limit: limits.valueBytes)
                }
            case .partEnd:
                guard let done = field else { continue }
                guard let value = String(validating: done.value, as: UTF8.self) else {
                    throw FormError.encoding
                }
                try form.add(done.part.name, value, limits: limits)
                field = nil
            }
        }
        return form
    }
}
