/// Decodes a chunked body while it arrives (RFC 9112, 7.1), strictly: no extensions, sizes of at most eight digits.
///
/// Trailers are checked and thrown away.
public struct ChunkDecoder: Sendable {
    private enum State {
        case size, sizeEnd, data, dataReturn, dataFeed, trailerStart, trailerName, trailerValue,
            trailerFeed, lastFeed
    }

    private var state = State.size
    private var left = 0
    private var digits = 0
    private var trailerBytes = 0

    /// A decoder for one body.
    public init() {}

    /// Decodes bytes from an offset on, appends data to `body`; answers where it stopped and whether the body is whole.
    public mutating func decode(
        _ bytes: [UInt8], from offset: Int, into body: inout [UInt8]
    ) throws(Malformation) -> (next: Int, isWhole: Bool) {
        var index = offset
        while index < bytes.count {
            if state == .data {
                let end = index + min(left, bytes.count - index)
                body.append(contentsOf: bytes[index..<end])
                left -= end - index
                index = end
                if left == 0 { state = .dataReturn }
                continue
            }
            let isWhole = state == .lastFeed && bytes[index] == 0x0A
            state = try next(after: bytes[index])
            index += 1
            if isWhole { return (index, true) }
        }
        return (index, false)
    }

    private mutating func next(after byte: UInt8) throws(Malformation) -> State {
        switch state {
        case .size: return try size(byte)
        case .sizeEnd where byte == 0x0A: return left == 0 ? .trailerStart : .data
        case .dataReturn where byte == 0x0D: return .dataFeed
        case .dataFeed where byte == 0x0A:
            digits = 0
            return .size
        case .trailerStart where byte == 0x0D: return .lastFeed
        case .trailerStart where Characters.isToken(byte), .trailerName, .trailerValue:
            return try trailer(byte)
        case .trailerFeed where byte == 0x0A: return .trailerStart
        case .lastFeed where byte == 0x0A: return .lastFeed
        default: throw .chunk
        }
    }

    private mutating func size(_ byte: UInt8) throws(Malformation) -> State {
        if byte == 0x0D, digits > 0 { return .sizeEnd }
        guard digits < 8, let digit = Characters.hexadecimal(byte) else { throw .chunk }
        left = left << 4 | Int(digit)
        digits += 1
        return .size
    }

    private mutating func trailer(_ byte: UInt8) throws(Malformation) -> State {
        trailerBytes += 1
        guard trailerBytes <= 4_096 else { throw .chunk }
        if state != .trailerValue {
            if byte == 0x3A, state == .trailerName { return .trailerValue }
            guard Characters.isToken(byte) else { throw .chunk }
            return .trailerName
        }
        if byte == 0x0D { return .trailerFeed }
        guard byte >= 0x20 && byte != 0x7F || byte == 0x09 else { throw .chunk }
        return .trailerValue
    }
}
