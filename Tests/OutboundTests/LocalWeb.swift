import Glibc
import Synchronization

/// A web server on this machine that answers whatever a test says for a path; one connection at a time.
final class LocalWeb: Sendable {
    /// What it answers: the bytes of a whole response; nil leaves the client waiting until the server ends.
    typealias Answer = @Sendable (_ path: String, _ port: UInt16) -> String?

    let port: UInt16
    private let listener: Int32
    private let asked = Mutex([String]())
    private let came = Mutex([String]())

    init?(_ answer: @escaping Answer) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isBound else { return nil }
        self.listener = listener
        port = UInt16(bigEndian: place.sin_port)
        let serve = Serving(listener: listener, port: port, answer: answer) { [self] path, text in
            asked.withLock { $0.append(path) }
            came.withLock { $0.append(text) }
        }
        serve.start()
    }

    /// The paths that were asked for.
    var paths: [String] { asked.withLock { $0 } }

    /// What was sent, each with its head.
    var texts: [String] { came.withLock { $0 } }

    /// Ends; connections that wait are closed.
    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    private struct Serving: Sendable {
        let listener: Int32
        let port: UInt16
        let answer: Answer
        let note: @Sendable (_ path: String, _ text: String) -> Void

        func start() {
            var thread = pthread_t()
            let box = Unmanaged.passRetained(Box(self)).toOpaque()
            pthread_create(
                &thread, nil,
                { context in
                    guard let context else { return nil }
                    Unmanaged<Box>.fromOpaque(context).takeRetainedValue().serving.run()
                    return nil
                }, box)
            pthread_detach(thread)
        }

        /// A head with as much of a body as it says.
        private static func text(from connection: Int32) -> String {
            var text = ""
            var bytes = [UInt8](repeating: 0, count: 8_192)
            while true {
                let count = recv(connection, &bytes, bytes.count, 0)
                guard count > 0 else { return text }
                text += String(decoding: bytes.prefix(count), as: UTF8.self)
                let parts = text.split(separator: "\r\n\r\n", maxSplits: 1)
                guard text.contains("\r\n\r\n"), let head = parts.first else { continue }
                let length = head.split(separator: "\r\n").lazy.compactMap { line -> Int? in
                    let words = line.lowercased().split(separator: ": ")
                    return words.first == "content-length" ? words.last.flatMap { Int($0) } : nil
                }.first
                let body = parts.count > 1 ? parts[1].utf8.count : 0
                if body >= length ?? 0 { return text }
            }
        }

        private func run() {
            var waiting: [Int32] = []
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { break }
                let head = Self.text(from: connection)
                let path = head.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                note(path, head)
                guard let text = answer(path, port) else {
                    waiting.append(connection)
                    continue
                }
                _ = Array(text.utf8).withUnsafeBytes {
                    send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                close(connection)
            }
            for connection in waiting { close(connection) }
            close(listener)
        }
    }

    private final class Box {
        let serving: Serving
        init(_ serving: Serving) { self.serving = serving }
    }
}
