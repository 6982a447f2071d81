/// The strict, incremental parser of request heads (RFC 9112, rule D30).
///
/// Give it all bytes that are not consumed yet, again when more have come; each byte is scanned once.
public struct RequestParser: Sendable {
    private let limits: HeadLimits
    private var scanner: HeadScanner

    /// A parser for one request after the other.
    public init(limits: HeadLimits = HeadLimits()) {
        self.limits = limits
        scanner = HeadScanner(limits: limits)
    }

    /// The head that begins at `offset` and its length in bytes once it is whole, nil before.
    public mutating func parse(
        _ bytes: [UInt8], from offset: Int
    ) throws(Malformation) -> (head: RequestHead, length: Int)? {
        guard offset < bytes.count else { return nil }
        let rest = bytes.span.extracting(offset..<bytes.count)
        guard let length = try scanner.scan(rest) else { return nil }
        let start = scanner.headStart
        scanner = HeadScanner(limits: limits)
        let head = rest.extracting(start..<length)
        let copy = Array(bytes[(offset + start)..<(offset + length)])
        return (try read(head, copy: copy), length)
    }

    /// Reads a whole head whose line ends and characters the scanner has approved.
    private func read(
        _ bytes: Span<UInt8>, copy: [UInt8]
    ) throws(Malformation) -> RequestHead {
        let line = try RequestLine(bytes)
        var position = line.end
        var meaning = FieldMeaning()
        var slices: [RequestFields.Slice] = []
        slices.reserveCapacity(16)
        while bytes[position] != 0x0D {
            let field = try FieldLine(bytes, from: position)
            guard slices.count < limits.fields else { throw .headTooLarge }
            slices.append(field.slice)
            try meaning.take(field, of: bytes, isVersion10: line.isVersion10)
            position = field.end
        }
        return try head(line, meaning, RequestFields(bytes: copy, slices: slices))
    }

    private func head(
        _ line: RequestLine, _ meaning: FieldMeaning, _ fields: RequestFields
    ) throws(Malformation) -> RequestHead {
        guard line.isVersion10 || meaning.host != nil else { throw .host }
        // What the target names counts, and the Host field beside it is ignored (RFC 9112 section 3.2.2).
        return RequestHead(
            method: line.method, target: line.target, host: line.host ?? meaning.host ?? "",
            isVersion10: line.isVersion10, framing: try meaning.framing(),
            keepsAlive: meaning.keepsAlive ?? !line.isVersion10,
            expectsContinue: meaning.expectsContinue && !line.isVersion10, fields: fields)
    }
}
