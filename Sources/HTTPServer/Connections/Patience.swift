import HTTP

/// Who takes too long (S5): each phase has its own time, bodies and responses a least rate.
extension EventLoop {
    /// Looks at a connection, once a second.
    func judge(_ connection: Connection) {
        let waited = now - connection.since
        switch connection.phase {
        case .idle: if waited >= patience.idle { finish(connection) }
        case .head: if waited >= patience.head { refuseSlow(connection) }
        case .body:
            if connection.window.isTooSlow(now, patience) { refuse(connection, .requestTimeout) }
        case .handling: judgeHandling(connection)
        case .sending: judgeSending(connection)
        case .lingering:
            let idle = now - connection.lastByte
            // A server that ends waits a second at most for clients that do not close.
            let limit = isDraining ? min(1_000, patience.lingeringIdle) : patience.lingeringIdle
            if waited >= patience.lingering || idle >= limit { close(connection) }
        }
    }

    /// A connection that never sent a byte gets no answer either: browsers open some in advance.
    private func refuseSlow(_ connection: Connection) {
        connection.input.isEmpty ? close(connection) : refuse(connection, .requestTimeout)
    }

    private func judgeHandling(_ connection: Connection) {
        if let body = connection.exchange?.body, connection.reads, body.wantsBytes,
            connection.window.isTooSlow(now, patience)
        {
            body.fail(.interrupted)
        }
        // The handler's time begins again with every byte: a large upload may take longer than the handler.
        let waited = now - max(connection.since, connection.lastByte)
        guard waited >= patience.handler, !isClosed(connection) else { return }
        connection.exchange?.task?.cancel()
        refuse(connection, .serviceUnavailable)
    }

    private func judgeSending(_ connection: Connection) {
        guard !connection.output.isEmpty else { return connection.window.restart(now) }
        if connection.window.isTooSlow(now, patience) { close(connection) }
    }
}
