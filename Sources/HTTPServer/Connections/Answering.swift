import HTTP

/// From a head to the handler and back.
extension EventLoop {
    /// Bodies up to this size are handed over as a whole.
    private static let smallBody = 65_536
    /// So much is read of a body that is longer than its route takes, unless its sender waits to be asked for it.
    private static let beginning = 131_072

    /// A head is whole: who asks, whether it is let in, how its body comes.
    func begin(_ head: RequestHead, _ connection: Connection) {
        let configuration = shared.configuration
        let origin = Origin(of: head, peer: connection.peer, isProxy: connection.isProxy)
        let admission = shared.service.admission(of: origin.head)
        let exchange = Exchange(
            head: origin.head, admission: admission, id: nextRequestID(),
            client: admission.knowsClient ? origin.client : .local, isSecure: origin.isSecure,
            began: now)
        connection.exchange = exchange
        connection.number += 1
        if !configuration.hosts.contains(HostName.of(head.host)) {
            return refuse(connection, .misdirectedRequest)
        }
        switch head.framing {
        case .none: return dispatch(connection, exchange, .empty)
        case .length(let length) where length > admission.bodyLimit:
            if head.expectsContinue || admission.bodyLimit < Self.beginning {
                refuseBody(connection, exchange)
            } else {
                receiveBody(connection, exchange, upTo: Self.beginning)
            }
        case .chunked where admission.bodyLimit == 0: refuseBody(connection, exchange)
        case .length, .chunked: receiveBody(connection, exchange)
        }
    }

    /// Hands a body over as it comes; `beginning` is how much is read of one that is longer than its route takes: who
    /// asks for more hears the limit, and can still answer with what was typed before a file.
    private func receiveBody(
        _ connection: Connection, _ exchange: Exchange, upTo beginning: Int? = nil
    ) {
        let body = IncomingBody(
            framing: exchange.head.framing, limit: exchange.admission.bodyLimit,
            beginning: beginning)
        exchange.body = body
        connection.window.restart(now)
        if exchange.head.expectsContinue, connection.consumed == connection.input.count {
            connection.output.append(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
            flush(connection)
            guard !isClosed(connection) else { return }
        }
        if case .length(let length) = exchange.head.framing, length <= Self.smallBody {
            connection.phase = .body
            return
        }
        connection.consumed = body.take(connection.input, from: connection.consumed)
        let stream = BodyStream(loop: self, connection: connection.id, number: connection.number)
        dispatch(connection, exchange, .stream(stream))
    }

    /// A body that is longer than the route takes: no byte of it is read, and who asks for one hears the limit. So
    /// the handler answers as it would anyway, with its own page, and the connection ends.
    private func refuseBody(_ connection: Connection, _ exchange: Exchange) {
        let limit = exchange.admission.bodyLimit
        let body = IncomingBody(framing: exchange.head.framing, limit: limit)
        body.fail(.tooLarge(limit: limit))
        exchange.body = body
        let stream = BodyStream(loop: self, connection: connection.id, number: connection.number)
        dispatch(connection, exchange, .stream(stream))
    }

    /// The next piece of a body, for the handler.
    func nextPiece(_ id: UInt64, _ number: Int) async throws -> [UInt8]? {
        guard let connection = connection(id), connection.number == number,
            let body = connection.exchange?.body
        else { throw BodyError.interrupted }
        let piece = try await withCheckedThrowingContinuation { body.next($0) }
        advance(connection)
        return piece
    }

    /// Asks the handler; it begins at once on this thread and goes on here after every wait.
    func dispatch(_ connection: Connection, _ exchange: Exchange, _ body: RequestBody) {
        connection.phase = .handling
        let request = Request(
            head: exchange.head, body: body, client: exchange.client, isSecure: exchange.isSecure,
            id: exchange.id)
        let task = ask(request, connection.id, connection.number)
        if connection.exchange === exchange { exchange.task = task }
    }

    private nonisolated func ask(_ request: Request, _ id: UInt64, _ number: Int) -> Task<
        Void, Never
    > {
        Task.immediate(executorPreference: executor) { [shared] in
            let response = await shared.service.respond(to: request)
            self.deliver(response, id, number)
        }
    }

    /// The task prefers this loop's thread, so it is on it again: entering the actor costs no hop.
    private nonisolated func deliver(_ response: Response, _ id: UInt64, _ number: Int) {
        assumeIsolated { $0.answer(id, number, response) }
    }

    /// The handler has answered.
    private func answer(_ id: UInt64, _ number: Int, _ response: Response) {
        guard let connection = connection(id), connection.number == number,
            connection.phase == .handling, let exchange = connection.exchange
        else { return }
        if let error = exchange.body?.error, response.status.code >= 500 {
            return refuse(connection, error.status)
        }
        send(response.answering(exchange.head), connection)
    }

    /// Answers with the server's own page and ends the connection.
    func refuse(_ connection: Connection, _ status: Status) {
        connection.closesAfter = true
        let id = connection.exchange?.id ?? nextRequestID()
        send(shared.configuration.errorPage(status, id), connection)
    }
}

extension BodyError {
    /// What the client is answered when no handler said more.
    var status: Status {
        switch self {
        case .tooLarge: .contentTooLarge
        case .interrupted: .requestTimeout
        case .malformed: .badRequest
        }
    }
}
