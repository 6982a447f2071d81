import HTTP

/// Bytes in: from the socket to requests.
extension EventLoop {
    /// Reads once what has arrived and does what it allows.
    func receive(_ connection: Connection) {
        guard connection.reads else { return }
        switch Sockets.read(connection.descriptor, scratch: &scratch, into: &connection.input) {
        case .wouldBlock: return
        case .failed: return close(connection)
        case .end: connection.hasEnded = true
        case .bytes(let count):
            connection.window.add(count)
            connection.lastByte = now
        }
        advance(connection)
    }

    /// Goes on as far as the bytes at hand allow.
    func advance(_ connection: Connection) {
        guard !connection.isProcessing, !isClosed(connection) else { return }
        connection.isProcessing = true
        var isMoving = true
        while isMoving, !isClosed(connection) { isMoving = step(connection) }
        connection.isProcessing = false
        guard !isClosed(connection) else { return }
        compact(connection)
        if connection.hasEnded { end(connection) }
        if !isClosed(connection) { updateInterest(connection) }
    }

    /// One step; false when more bytes, or the handler, have to be waited for.
    private func step(_ connection: Connection) -> Bool {
        let hasBytes = connection.consumed < connection.input.count
        switch connection.phase {
        case .idle, .head: return hasBytes && readHead(connection)
        case .body: return readSmallBody(connection)
        case .handling, .sending:
            if hasBytes, let body = connection.exchange?.body, body.wantsBytes {
                connection.consumed = body.take(connection.input, from: connection.consumed)
            }
            return false
        case .lingering:
            connection.consumed = connection.input.count
            return false
        }
    }

    private func readHead(_ connection: Connection) -> Bool {
        if connection.phase == .idle { connection.phase = .head }
        do {
            guard
                let (head, length) = try connection.parser.parse(
                    connection.input, from: connection.consumed)
            else { return false }
            connection.consumed += length
            begin(head, connection)
            return true
        } catch {
            refuse(connection, error.status)
            return false
        }
    }

    private func readSmallBody(_ connection: Connection) -> Bool {
        guard let exchange = connection.exchange, let body = exchange.body else { return false }
        connection.consumed = body.take(connection.input, from: connection.consumed)
        guard body.isWhole else { return false }
        dispatch(connection, exchange, .bytes(body.takeAll()))
        return true
    }

    /// The client will send no more: what is unfinished ends, what is being answered is answered.
    private func end(_ connection: Connection) {
        switch connection.phase {
        case .idle, .head, .body, .lingering: close(connection)
        case .handling, .sending:
            connection.closesAfter = true
            connection.exchange?.body?.fail(.interrupted)
        }
    }

    /// Gives back the memory of what was read.
    private func compact(_ connection: Connection) {
        if connection.consumed == connection.input.count {
            if !connection.input.isEmpty { connection.input = [] }
            connection.consumed = 0
        } else if connection.consumed > 16_384 {
            connection.input.removeFirst(connection.consumed)
            connection.consumed = 0
        }
    }

    /// Reads only what there is room for; a client that sends more waits in its own kernel.
    func updateInterest(_ connection: Connection) {
        let reads: Bool
        switch connection.phase {
        case .idle, .head, .body, .lingering: reads = true
        case .handling, .sending:
            reads =
                connection.exchange?.body?.wantsBytes ?? false
                || connection.input.count - connection.consumed < 16_384
        }
        setInterest(
            connection, reads: reads && !connection.hasEnded, writes: !connection.output.isEmpty)
    }

    private func setInterest(_ connection: Connection, reads: Bool, writes: Bool) {
        guard reads != connection.reads || writes != connection.writes else { return }
        if reads && !connection.reads || writes && !connection.writes {
            connection.window.restart(now)
        }
        connection.reads = reads
        connection.writes = writes
        executor.watch(connection.descriptor, read: reads, write: writes, id: connection.id)
    }
}
