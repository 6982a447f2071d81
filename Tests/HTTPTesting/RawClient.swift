import Glibc
import Threads

/// A connection that sends any bytes; its blocking calls run on threads of their own.
public final class RawClient: Sendable {
    private static let pool = ThreadPool(threads: 16)
    private let descriptor: Int32

    /// A connection to a server on this machine.
    public init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        try connect(&address)
    }

    /// A connection to a Unix socket.
    public init(path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        try connect(&address)
    }

    deinit { Glibc.close(descriptor) }

    /// A call of the system failed with a code.
    public struct Failure: Error {
        /// The system's number of the failure.
        public let code: Int32
    }

    private func connect<Address>(_ address: inout Address) throws {
        var patience = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let size = socklen_t(MemoryLayout<Address>.size)
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, size)
            }
        }
        guard code == 0 else { throw Failure(code: errno) }
    }

    /// Sends all bytes; what the server refuses to take is not sent.
    public func send(_ text: String) async throws { try await send(Array(text.utf8)) }

    /// Sends all bytes; what the server refuses to take is not sent.
    public func send(_ bytes: [UInt8]) async throws {
        try await Self.pool.run { [descriptor] in
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { return }
                sent += count
            }
        }
    }

    /// No more will be sent.
    public func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// All that comes until the server closes, or until a text has come.
    public func receive(until text: String? = nil) async throws -> String {
        String(decoding: try await receiveBytes(until: text), as: UTF8.self)
    }

    /// The same as bytes.
    public func receiveBytes(until text: String? = nil) async throws -> [UInt8] {
        let sign = text.map { Array($0.utf8) }
        return try await Self.pool.run { [descriptor] in
            var all: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = recv(descriptor, &buffer, buffer.count, 0)
                guard count > 0 else {
                    if count < 0, errno == EAGAIN { throw Failure(code: errno) }
                    return all
                }
                let new = max(0, all.count - (sign?.count ?? 0))
                all += buffer[..<count]
                if let sign, all[new...].contains(sign) { return all }
            }
        }
    }

    /// One request on a connection of its own, the whole answer.
    public static func ask(_ port: UInt16, _ text: String) async throws -> String {
        let client = try RawClient(port: port)
        try await client.send(text)
        client.endSending()
        return try await client.receive()
    }
}
