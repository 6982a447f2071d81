/// How much a multipart body may hold besides the body's own limit.
public struct MultipartLimits: Sendable, Hashable {
    /// Parts of a body.
    public let parts: Int
    /// Bytes of one part's header.
    public let headerBytes: Int

    /// 1,000 parts, headers of 8 KiB unless told otherwise.
    public init(parts: Int = 1_000, headerBytes: Int = 8_192) {
        self.parts = parts
        self.headerBytes = headerBytes
    }
}

/// What a multipart body brings, in order.
public enum MultipartEvent: Sendable, Hashable {
    /// A part begins.
    case part(MultipartPart)
    /// Bytes of the present part.
    case data([UInt8])
    /// The present part is whole.
    case partEnd
}

/// Parses `multipart/form-data` while it arrives (RFC 7578): nothing of a file is kept but a boundary's length.
public struct MultipartParser: Sendable {
    private enum State { case start, afterBoundary, header, data, end }

    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private var state = State.start
    private var rest: [UInt8]
    private var parts = 0

    /// A parser for a boundary of 1 to 70 characters (RFC 2046).
    public init?(boundary: String, limits: MultipartLimits = MultipartLimits()) {
        guard (1...70).contains(boundary.utf8.count),
            boundary.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F })
        else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
        // The first boundary has no line before it.
        rest = [0x0D, 0x0A]
    }

    /// Whether the closing boundary has come.
    public var isWhole: Bool { state == .end }

    /// What some more bytes bring.
    public mutating func parse(_ bytes: [UInt8]) throws(FormError) -> [MultipartEvent] {
        guard state != .end else { return [] }
        rest.append(contentsOf: bytes)
        var events: [MultipartEvent] = []
        var position = 0
        while let next = try step(from: position, &events) { position = next }
        rest.removeFirst(position)
        return events
    }

    /// One step; the next position, nil when more bytes are needed. Leaves what it needs again in `rest`.
    private mutating func step(
        from position: Int, _ events: inout [MultipartEvent]
    ) throws(FormError) -> Int? {
        switch state {
        case .end: return position < rest.count ? rest.count : nil
        case .start:
            guard rest.count - position >= delimiter.count else { return nil }
            guard rest[position..<position + delimiter.count].elementsEqual(delimiter) else {
                throw .multipart
            }
            state = .afterBoundary
            return position + delimiter.count
        case .afterBoundary: return try afterBoundary(position)
        case .header: return try header(position, &events)
        case .data: return data(position, &events)
        }
    }

    private mutating func afterBoundary(_ position: Int) throws(FormError) -> Int? {
        guard rest.count - position >= 2 else { return nil }
        switch (rest[position], rest[position + 1]) {
        case (0x0D, 0x0A):
            guard parts < limits.parts else { throw .tooManyFields(limit: limits.parts) }
            parts += 1
            state = .header
        case (0x2D, 0x2D): state = .end
        default: throw .multipart
        }
        return position + 2
    }

    private mutating func header(
        _ position: Int, _ events: inout [MultipartEvent]
    ) throws(FormError) -> Int? {
        guard let end = Search.first([0x0D, 0x0A, 0x0D, 0x0A], in: rest, from: position) else {
            guard rest.count - position <= limits.headerBytes else { throw .multipart }
            return nil
        }
        guard end - position <= limits.headerBytes,
            let part = MultipartPart(header: rest[position..<end])
        else { throw .multipart }
        events.append(.part(part))
        state = .data
        // The last line end may begin the boundary of an empty part.
        return end + 4
    }

    private mutating func data(_ position: Int, _ events: inout [MultipartEvent]) -> Int? {
        if let end = Search.first(delimiter, in: rest, from: position) {
            if end > position { events.append(.data(Array(rest[position..<end]))) }
            events.append(.partEnd)
            state = .afterBoundary
            return end + delimiter.count
        }
        // Keep only what may be the beginning of a boundary.
        let safe = rest.count - (delimiter.count - 1)
        guard safe > position else { return nil }
        events.append(.data(Array(rest[position..<safe])))
        return safe
    }
}

/// Finding bytes in bytes.
enum Search {
    /// The first place of a pattern that begins with a carriage return.
    static func first(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
        let (haystack, needle) = (bytes.span, pattern.span)
        var index = start
        let last = bytes.count - pattern.count
        while index <= last {
            if haystack[index] == first {
                var length = 1
                while length < needle.count, haystack[index + length] == needle[length] {
                    length += 1
                }
                if length == needle.count { return index }
            }
            index += 1
        }
        return nil
    }
}
