import HTTP

/// Bodies that are made or read while they are sent.
extension EventLoop {
    /// Sends a stream piece by piece; the next piece is asked for when the client has taken the last.
    func begin(_ stream: any ByteStream, _ connection: Connection, isChunked: Bool) {
        connection.isStreaming = true
        flush(connection)
        guard !isClosed(connection) else { return }
        connection.exchange?.task = pump(
            stream, connection.id, connection.number, isChunked: isChunked)
    }

    private nonisolated func pump(
        _ stream: any ByteStream, _ id: UInt64, _ number: Int, isChunked: Bool
    ) -> Task<Void, Never> {
        Task.immediate(executorPreference: executor) {
            do {
                while let piece = try await stream.next() {
                    guard await self.send(piece, id, number, isChunked: isChunked) else { return }
                }
                await self.endStream(id, number, isChunked: isChunked)
            } catch {
                // The head is out; only a broken connection tells the client that the body is not whole.
                await self.breakOff(id, number)
            }
        }
    }

    /// Sends a piece; answers when there is room for the next, false when the client is gone.
    private func send(_ piece: [UInt8], _ id: UInt64, _ number: Int, isChunked: Bool) async -> Bool
    {
        guard let connection = streaming(id, number) else { return false }
        guard !piece.isEmpty else { return true }
        if isChunked {
            connection.output.append(Array((String(piece.count, radix: 16) + "\r\n").utf8))
            connection.output.append(piece)
            connection.output.append([0x0D, 0x0A])
        } else {
            connection.output.append(piece)
        }
        flush(connection)
        guard !isClosed(connection), !connection.output.isEmpty else {
            return !isClosed(connection)
        }
        return await withCheckedContinuation { connection.drainWaiter = $0 }
    }

    private func endStream(_ id: UInt64, _ number: Int, isChunked: Bool) {
        guard let connection = streaming(id, number) else { return }
        connection.isStreaming = false
        if isChunked { connection.output.append(Array("0\r\n\r\n".utf8)) }
        flush(connection)
    }

    private func breakOff(_ id: UInt64, _ number: Int) {
        if let connection = streaming(id, number) { close(connection) }
    }

    private func streaming(_ id: UInt64, _ number: Int) -> Connection? {
        connection(id).flatMap { $0.number == number && $0.isStreaming ? $0 : nil }
    }
}

/// A source as a stream of pieces of 128 KiB.
actor SourceStream: ByteStream {
    private let source: any ByteSource
    private var offset = 0

    init(_ source: any ByteSource) { self.source = source }

    func next() async throws -> [UInt8]? {
        guard offset < source.length else { return nil }
        let piece = try await source.read(from: offset, count: min(131_072, source.length - offset))
        // A file that shrank cannot keep the promised length.
        guard !piece.isEmpty else { throw BodyError.interrupted }
        offset += piece.count
        return piece
    }
}
