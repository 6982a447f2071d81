import Glibc
import HTTP
import HTTPProbes
import HTTPTesting
import Testing

@testable import HTTPServer

@Suite("The server under hardship", .serialized) struct HardshipTests {
    /// One short time, so that the test need not wait for the real one, and no other that could come first.
    private static func hurry(
        _ shorten: @escaping (inout Patience) -> Void
    ) -> (inout ServerConfiguration) -> Void {
        { configuration in
            let hour = 3_600_000
            configuration.patience.head = hour
            configuration.patience.window = hour
            configuration.patience.idle = hour
            configuration.patience.handler = hour
            shorten(&configuration.patience)
        }
    }

    @Test("A slow head is ended, and one that never begins")
    func slowHead() async throws {
        try await withServer(Self.hurry({ $0.head = 300 })) {
            (port: UInt16, _: Server) async throws in
            let silent = try RawClient(port: port)
            #expect(try await silent.receive() == "")
            // On a busy machine the first bytes may come too late as well: then it was a silent one.
            let answer = try await Self.untilAnswered {
                let head = try RawClient(port: port)
                try await head.send("GET / HTTP/1.1\r\nHo")
                return try await head.receive()
            }
            #expect(answer.hasPrefix("HTTP/1.1 408 "))
        }
    }

    @Test("A slow body is ended, a small one and a large one", arguments: [20, 200_000])
    func slowBody(length: Int) async throws {
        try await withServer(Self.hurry({ $0.window = 300 })) {
            (port: UInt16, _: Server) async throws in
            let body = try RawClient(port: port)
            try await body.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(length)\r\n\r\na")
            #expect(try await body.receive().hasPrefix("HTTP/1.1 408 "))
        }
    }

    @Test("A connection between two requests is ended")
    func idle() async throws {
        try await withServer(Self.hurry({ $0.idle = 300 })) {
            (port: UInt16, _: Server) async throws in
            let idle = try RawClient(port: port)
            try await idle.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(try await idle.receive().hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test("A client that does not read its answer is cut off, and the answer is not made further")
    func slowReader() async throws {
        try await withServer(Self.hurry({ $0.window = 300 })) {
            (port: UInt16, server: Server) async throws in
            let client = try RawClient(port: port)
            try await client.send("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n")
            _ = try await client.receive(until: "HTTP/1.1 200 ")
            try await until { server.connectionCount == 0 }
            withExtendedLifetime(client) {}
        }
    }

    @Test("A handler that takes too long is ended, and the client is told")
    func slowHandler() async throws {
        try await withServer(Self.hurry({ $0.handler = 300 })) {
            (port: UInt16, _: Server) async throws in
            let answer = try await RawClient.ask(
                port, "GET /forever HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 503 "))
        }
    }

    @Test("One client may hold so many connections and no more")
    func perClient() async throws {
        try await withServer({
            $0.connectionsPerClient = 3
        }) { (port: UInt16, _: Server) async throws in
            let held = try (0..<3).map { _ in try RawClient(port: port) }
            for client in held {
                try await client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                #expect(try await client.receive(until: "GET / 0 0").hasPrefix("HTTP/1.1 200"))
            }
            #expect(try await RawClient(port: port).receive() == "")
        }
    }

    @Test("Answers under way are sent before the server ends")
    func drain() async throws {
        let service = TestService()
        try await withServer(serving: service) { (port: UInt16, server: Server) async throws in
            let client = try RawClient(port: port)
            try await client.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n")
            let idle = try RawClient(port: port)
            try await idle.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            _ = try await idle.receive(until: "GET / 0 0")
            await service.gate.arrival()
            async let drained = server.drain(within: 600_000)
            // That the idle one is ended shows that draining has begun.
            #expect(try await idle.receive() == "")
            await service.gate.open()
            let answer = try await client.receive()
            #expect(answer.hasSuffix("waited") && answer.contains("Connection: close"))
            withExtendedLifetime((client, idle)) {}
            #expect(await drained)
            #expect(throws: (any Error).self) { try RawClient(port: port) }
        }
    }

    @Test("Spoilt requests bring no crash, no hang, no fault")
    func mutations() async throws {
        var mutator = Mutator(seed: 1)
        try await withServer { (port: UInt16, _: Server) async throws in
            for _ in 0..<20_000 {
                let bytes = mutator.next()
                let client = try RawClient(port: port)
                try await client.send(bytes)
                client.endSending()
                let answer = try await client.receive()
                let isFault =
                    answer.hasPrefix("HTTP/1.1 5") && !answer.hasPrefix("HTTP/1.1 50\u{31}")
                    && !answer.hasPrefix("HTTP/1.1 505")
                #expect(
                    !isFault,
                    "\(String(decoding: bytes, as: UTF8.self).debugDescription): \(answer.prefix(60))"
                )
            }
        }
    }

    @Test("Hundreds of half requests are held while others are answered")
    func held() async throws {
        try await withServer(Self.manyClients) { (port: UInt16, server: Server) async throws in
            let slow = try (0..<300).map { _ in try RawClient(port: port) }
            for client in slow { try await client.send("GET / HTTP/1.1\r\n") }
            for _ in 0..<50 {
                #expect(
                    try await RawClient.ask(port, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").hasPrefix(
                        "HTTP/1.1 200"))
            }
            #expect(server.connectionCount >= 300)
            withExtendedLifetime(slow) {}
        }
    }

    private static func manyClients(_ configuration: inout ServerConfiguration) {
        configuration.connectionsPerClient = 9_000
        configuration.patience.head = 3_600_000
    }

    /// Asks until there is an answer.
    private static func untilAnswered(_ ask: () async throws -> String) async throws -> String {
        for _ in 0..<100 {
            let answer = try await ask()
            if !answer.isEmpty { return answer }
        }
        return ""
    }

    /// Waits for something that another thread brings about; at most ten minutes.
    private func until(_ isTrue: () -> Bool) async throws {
        for _ in 0..<60_000 where !isTrue() { try await Task.sleep(for: .milliseconds(10)) }
        #expect(isTrue())
    }
}
