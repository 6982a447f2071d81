/// Finds the end of a request's head while its bytes arrive, looking at each byte once.
///
/// What it refuses does not depend on how the bytes were split: line ends and control characters are judged in
/// order, before any line is read.
struct HeadScanner: Sendable {
    private var position = 0
    private var lineStart = 0
    private var afterCarriageReturn = false
    private(set) var headStart = 0
    private var hasLine = false
    private let limits: HeadLimits

    init(limits: HeadLimits) { self.limits = limits }

    /// The length of the head, line ends included, once it is there; `bytes` begin where the first call's began.
    mutating func scan(_ bytes: Span<UInt8>) throws(Malformation) -> Int? {
        while position < bytes.count {
            let limit = hasLine ? limits.bytes : min(limits.bytes, lineStart + limits.line)
            guard position < limit else { throw hasLine ? .headTooLarge : .targetTooLong }
            if !afterCarriageReturn { skipText(bytes, end: min(bytes.count, limit)) }
            guard position < min(bytes.count, limit) else { continue }
            if try endsHead(bytes[position]) { return position }
        }
        return nil
    }

    /// Goes on to the next byte that is no plain character.
    private mutating func skipText(_ bytes: Span<UInt8>, end: Int) {
        var index = position
        while index < end {
            let byte = bytes[index]
            if byte < 0x20 && byte != 0x09 || byte == 0x7F { break }
            index += 1
        }
        position = index
    }

    /// Takes one byte that ends a line or must not be there; true at the empty line that ends the head.
    private mutating func endsHead(_ byte: UInt8) throws(Malformation) -> Bool {
        switch byte {
        case 0x0A:
            guard afterCarriageReturn else { throw .bareLineFeed }
            afterCarriageReturn = false
            let isEmpty = position == lineStart + 1
            position += 1
            lineStart = position
            if isEmpty && hasLine { return true }
            // Empty lines before the request line are forgiven (RFC 9112, 2.2).
            if isEmpty { headStart = position } else { hasLine = true }
        case _ where afterCarriageReturn: throw .bareCarriageReturn
        case 0x0D:
            afterCarriageReturn = true
            position += 1
        default: throw .controlCharacter
        }
        return false
    }
}
