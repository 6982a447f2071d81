import HTTP
import HTTPServer
import Synchronization

/// How a request reaches the service; both ways begin with the same bytes.
protocol Transport: Sendable {
    func send(_ request: [UInt8]) async throws -> TestResponse
}

/// Over a connection of its own to a server on this machine.
struct SocketTransport: Transport {
    let port: UInt16

    func send(_ request: [UInt8]) async throws -> TestResponse {
        let client = try RawClient(port: port)
        try await client.send(request)
        return try ReplyReader.read(try await client.receiveBytes())
    }
}

/// Straight to the service: parser, admission, handler and conditions as in the server, no socket.
final class MemoryTransport: Transport {
    private let service: any Service
    private let client: ClientAddress
    private let isSecure: Bool
    private let count = Atomic<UInt64>(0)

    init(_ service: any Service, client: ClientAddress, isSecure: Bool) {
        self.service = service
        self.client = client
        self.isSecure = isSecure
    }

    func send(_ request: [UInt8]) async throws -> TestResponse {
        var parser = RequestParser()
        do {
            guard let (head, length) = try parser.parse(request, from: 0) else {
                return TestResponse(status: 400, fields: [], body: [])
            }
            return await answer(head, Array(request[length...]))
        } catch {
            return TestResponse(status: error.status.code, fields: [], body: [])
        }
    }

    private func answer(_ head: RequestHead, _ body: [UInt8]) async -> TestResponse {
        let admission = service.admission(of: head)
        let isTooLong = body.count > admission.bodyLimit
        let id = RequestID(count.add(1, ordering: .relaxed).newValue)
        let request = Request(
            head: head,
            body: isTooLong
                ? .stream(RefusedBody(limit: admission.bodyLimit))
                : body.isEmpty ? .empty : .bytes(body),
            client: admission.knowsClient ? client : .local, isSecure: isSecure, id: id)
        let response = await service.respond(to: request).answering(head)
        let content = try? await Self.content(response.body)
        let isHidden = head.method == .head || response.status.hasNoBody
        return TestResponse(
            status: response.status.code,
            fields: response.headers.fields.map { ($0.name.text, $0.value) },
            body: isHidden ? [] : content)
    }

    private static func content(_ body: ResponseBody) async throws -> [UInt8] {
        switch body {
        case .empty: return []
        case .bytes(let bytes): return bytes
        case .source(let source):
            var all: [UInt8] = []
            while all.count < source.length {
                let piece = try await source.read(
                    from: all.count, count: source.length - all.count)
                guard !piece.isEmpty else { throw BodyError.interrupted }
                all += piece
            }
            return all
        case .stream(let stream):
            var all: [UInt8] = []
            while let piece = try await stream.next() { all += piece }
            return all
        }
    }
}

/// A body that is longer than the route takes, as the server hands it over.
private struct RefusedBody: ByteStream {
    let limit: Int

    func next() async throws -> [UInt8]? { throw BodyError.tooLarge(limit: limit) }
}
