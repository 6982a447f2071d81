import HTTP

/// Responses out: from the handler's answer to the socket.
extension EventLoop {
    /// Sends a response to the request in hand, or to bytes that were none.
    func send(_ response: Response, _ connection: Connection) {
        let exchange = connection.exchange
        let isBodyPending = exchange?.body.map { !$0.isWhole } ?? false
        if isDraining || isBodyPending || !(exchange?.head.keepsAlive ?? false) {
            connection.closesAfter = true
        }
        var response = response
        if let exchange { Compression.apply(to: &response, for: exchange.head) }
        let isChunked = response.body.length == nil && !(exchange?.head.isVersion10 ?? true)
        if response.body.length == nil, !isChunked { connection.closesAfter = true }
        exchange?.status = response.status
        let hidesBody = exchange?.head.method == .head || response.status.hasNoBody
        var head = ResponseHead(date: dateLine, fixed: shared.fixed)
        head.write(response, id: exchange?.id, isChunked: isChunked, closes: connection.closesAfter)
        connection.phase = .sending
        connection.window.restart(now)
        connection.output.append(head.bytes)
        if hidesBody { return flush(connection) }
        switch response.body {
        case .empty: flush(connection)
        case .bytes(let bytes):
            if !bytes.isEmpty { connection.output.append(bytes) }
            flush(connection)
        case .stream(let stream): begin(stream, connection, isChunked: isChunked)
        case .source(let source): begin(SourceStream(source), connection, isChunked: false)
        }
    }

    /// Writes what the kernel takes; goes on with the next request when all is written.
    func flush(_ connection: Connection) {
        while !connection.output.isEmpty {
            let second = connection.output.count > 1 ? connection.output[1] : []
            switch Sockets.write(
                connection.descriptor, connection.output[0], from: connection.outputOffset, second)
            {
            case .bytes(let count): wrote(count, connection)
            case .wouldBlock: return updateInterest(connection)
            case .end, .failed: return close(connection)
            }
        }
        if let waiting = connection.drainWaiter {
            connection.drainWaiter = nil
            waiting.resume(returning: true)
        }
        if connection.phase == .sending, !connection.isStreaming { complete(connection) }
        if !isClosed(connection), connection.writes { updateInterest(connection) }
    }

    private func wrote(_ count: Int, _ connection: Connection) {
        connection.window.add(count)
        connection.lastByte = now
        connection.exchange?.sent += count
        var offset = connection.outputOffset + count
        var whole = 0
        while whole < connection.output.count, offset >= connection.output[whole].count {
            offset -= connection.output[whole].count
            whole += 1
        }
        connection.output.removeFirst(whole)
        connection.outputOffset = offset
    }

    /// A response is out: the next request, or the end.
    private func complete(_ connection: Connection) {
        if let exchange = connection.exchange { log(exchange) }
        connection.exchange = nil
        guard !connection.closesAfter else { return finish(connection) }
        connection.phase = .idle
        advance(connection)
    }

    /// Ends a connection so that the client can still read the answer: no more from us, what comes is thrown away.
    func finish(_ connection: Connection) {
        if connection.hasEnded { return close(connection) }
        Sockets.endSending(connection.descriptor)
        connection.phase = .lingering
        connection.lastByte = now
        connection.input = []
        connection.consumed = 0
        updateInterest(connection)
    }

    private func log(_ exchange: Exchange) {
        guard exchange.admission.isLogged, let log = shared.configuration.accessLog else { return }
        log(
            AccessRecord(
                time: Clock.sinceEpoch, id: exchange.id, method: exchange.head.method,
                path: exchange.head.target.path,
                status: exchange.status, bytes: exchange.sent, milliseconds: now - exchange.began,
                client: exchange.client))
    }
}
