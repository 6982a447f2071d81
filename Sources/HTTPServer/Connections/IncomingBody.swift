import HTTP

/// A request's body on its way from the socket to the handler.
final class IncomingBody {
    private enum Decoder {
        case length(left: Int)
        case chunked(ChunkDecoder)
    }

    private var decoder: Decoder
    private let limit: Int
    private let beginning: Int?
    private var received = 0
    private(set) var buffer: [UInt8] = []
    private(set) var isWhole = false
    private(set) var error: BodyError?
    private var waiter: CheckedContinuation<[UInt8]?, any Error>?

    /// How much is kept before the client has to wait for the handler.
    static let room = 256 * 1_024

    /// A body of at most `limit` bytes; of one that is longer `beginning` is handed over before its reader hears the limit,
    /// and nothing where it is nil.
    init(framing: Framing, limit: Int, beginning: Int? = nil) {
        if case .length(let length) = framing {
            decoder = .length(left: length)
        } else {
            decoder = .chunked(ChunkDecoder())
        }
        self.limit = limit
        self.beginning = beginning
    }

    /// Whether more is to come and there is room for it.
    var wantsBytes: Bool { !isWhole && error == nil && buffer.count < Self.room }

    /// Whether it ended, well or not.
    var isDone: Bool { isWhole || error != nil }

    /// Takes bytes from an offset on; answers how far it read.
    func take(_ input: [UInt8], from offset: Int) -> Int {
        guard !isDone else { return offset }
        let before = buffer.count
        var next = offset
        switch decoder {
        case .length(let left):
            next = offset + min(left, input.count - offset)
            buffer.append(contentsOf: input[offset..<next])
            decoder = .length(left: left - (next - offset))
            isWhole = left == next - offset
        case .chunked(var chunks):
            do {
                (next, isWhole) = try chunks.decode(input, from: offset, into: &buffer)
                decoder = .chunked(chunks)
            } catch { self.error = .malformed }
        }
        received += buffer.count - before
        if received > beginning ?? limit { fail(.tooLarge(limit: limit)) }
        deliver()
        return next
    }

    /// Ends the body with an error, unless it is whole.
    func fail(_ error: BodyError) {
        guard !isDone || received > beginning ?? limit else { return }
        isWhole = false
        self.error = self.error ?? error
        deliver()
    }

    /// Hands the next piece to who waits for it.
    func next(_ waiting: CheckedContinuation<[UInt8]?, any Error>) {
        guard waiter == nil else { return waiting.resume(throwing: BodyError.interrupted) }
        waiter = waiting
        deliver()
    }

    /// The whole body, when it is collected before the handler is asked.
    func takeAll() -> [UInt8] {
        defer { buffer = [] }
        return buffer
    }

    private func deliver() {
        guard let waiting = waiter, !buffer.isEmpty || isDone else { return }
        waiter = nil
        if let error, beginning == nil || buffer.isEmpty {
            waiting.resume(throwing: error)
        } else {
            waiting.resume(returning: buffer.isEmpty ? nil : takeAll())
        }
    }
}

/// The body as the handler sees it: asks the loop for each piece.
struct BodyStream: ByteStream {
    let loop: EventLoop
    let connection: UInt64
    let number: Int

    func next() async throws -> [UInt8]? { try await loop.nextPiece(connection, number) }
}
