import Foundation
import HTTPTesting
import Testing

/// A server in a process of its own, as it runs in an office.
@Suite("The server as a process", .serialized) struct ProcessTests {
    @Test("At SIGTERM what is under way is answered, all of it, and the process ends well")
    func termination() async throws {
        let server = try ServerProcess()
        // Each has sent a head and has been told to go on: under way for certain.
        let clients = try (0..<50).map { _ in try RawClient(port: server.port) }
        for client in clients {
            try await client.send(
                "POST /page HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n"
            )
            _ = try await client.receive(until: "100 Continue\r\n\r\n")
        }
        let idle = try RawClient(port: server.port)
        try await idle.send("HEAD /page HTTP/1.1\r\nHost: x\r\n\r\n")
        _ = try await idle.receive(until: "\r\n\r\n")
        server.process.terminate()
        // That the idle one is ended shows that draining has begun.
        #expect(try await idle.receive() == "")
        for client in clients {
            try await client.send("hello")
            let answer = try await client.receive()
            #expect(answer.hasPrefix("HTTP/1.1 200 ") && answer.hasSuffix("\r\n\r\n5\n"))
        }
        withExtendedLifetime((clients, idle)) {}
        #expect(server.end() == "drained\n")
        #expect(server.process.terminationStatus == 0)
    }

    @Test("A server that has run out of descriptors goes on when there are some again")
    func descriptors() async throws {
        let limit = 40
        let server = try ServerProcess(launcher: ["prlimit", "--nofile=\(limit)"])
        var held = try (0..<100).map { _ in try RawClient(port: server.port) }
        while server.descriptorCount < limit { await Task.yield() }
        held.removeAll()
        for _ in 0..<50 {
            let answer = try await RawClient.ask(
                server.port, "HEAD /page HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 200 "))
        }
        server.process.terminate()
        #expect(server.end() == "drained\n")
    }
}

/// The benchmark's server as a child process.
private final class ServerProcess {
    let process = Process()
    private let output = Pipe()
    let port: UInt16

    init(launcher: [String] = []) throws {
        let program = URL(filePath: CommandLine.arguments[0])
            .deletingLastPathComponent().appending(path: "PageServer")
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = launcher + [program.path, "0", "patient"]
        process.standardOutput = output
        try process.run()
        var line = ""
        while !line.hasSuffix("\n") {
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { break }
            line += String(decoding: data, as: UTF8.self)
        }
        port = try #require(UInt16(line.dropFirst("listening ".count).dropLast()), "\(line)")
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// Descriptors that the process holds open.
    var descriptorCount: Int {
        let folder = "/proc/\(process.processIdentifier)/fd"
        return (try? FileManager.default.contentsOfDirectory(atPath: folder).count) ?? .max
    }

    /// Waits for the end; what the process still said.
    func end() -> String {
        let data = (try? output.fileHandleForReading.readToEnd()) ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
