/// Bytes that come one piece after the other; asked by one task at a time.
public protocol ByteStream: Sendable {
    /// The next piece, nil at the end; an error ends the stream.
    func next() async throws -> [UInt8]?
}

/// Why a body could not be read to its end.
public enum BodyError: Error, Sendable, Hashable {
    /// More bytes came than the route takes.
    case tooLarge(limit: Int)
    /// The client went away, or was slower than the least rate.
    case interrupted
    /// The chunks were malformed.
    case malformed
}

/// The body of a request.
public enum RequestBody: Sendable {
    /// None.
    case empty
    /// A small one, here as a whole.
    case bytes([UInt8])
    /// A large one, or one of unknown length, that comes as it is asked for.
    case stream(any ByteStream)

    /// The whole body, at most `limit` bytes of it; throws `BodyError`.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        switch self {
        case .empty: return []
        case .bytes(let bytes):
            guard bytes.count <= limit else { throw BodyError.tooLarge(limit: limit) }
            return bytes
        case .stream(let stream):
            var all: [UInt8] = []
            while let piece = try await stream.next() {
                guard piece.count <= limit - all.count else {
                    throw BodyError.tooLarge(limit: limit)
                }
                all.append(contentsOf: piece)
            }
            return all
        }
    }

    /// The body as a stream, whatever it is.
    public var stream: any ByteStream {
        switch self {
        case .empty: OnePiece([])
        case .bytes(let bytes): OnePiece(bytes)
        case .stream(let stream): stream
        }
    }
}

/// A body that is already here, as a stream of one piece.
private actor OnePiece: ByteStream {
    private var piece: [UInt8]?

    init(_ bytes: [UInt8]) { piece = bytes.isEmpty ? nil : bytes }

    func next() -> [UInt8]? {
        defer { piece = nil }
        return piece
    }
}
