import Glibc
import Threads

/// ClamAV's daemon, asked by its INSTREAM command (clamd(8)); optional, and nothing is taken while it does not answer.
public final class VirusScanner: Sendable {
    /// Where the daemon listens.
    public enum Address: Sendable, Hashable {
        /// A Unix socket's path.
        case unix(path: String)
        /// A port of this machine.
        case loopback(port: UInt16)
    }

    private let address: Address
    private let seconds: Int
    private let pool = ThreadPool(threads: 2)

    /// A scanner at an address; a call that takes longer than so many seconds has failed.
    public init(_ address: Address, seconds: Int = 30) {
        self.address = address
        self.seconds = seconds
    }

    /// Asks about some bytes; throws `FileRefusal.virus` or `.notScanned`.
    public func scan(_ bytes: [UInt8]) async throws {
        let (address, seconds) = (address, seconds)
        let answer = try await pool.run {
            guard let socket = DaemonSocket(address, seconds: seconds),
                socket.send(Self.question(bytes)), let answer = socket.answer()
            else { throw FileRefusal.notScanned }
            return answer
        }
        if answer == "stream: OK" { return }
        if answer.hasPrefix("stream: "), answer.hasSuffix(" FOUND") {
            throw FileRefusal.virus(FileName(String(answer.dropFirst(8).dropLast(6))).text)
        }
        throw FileRefusal.notScanned
    }

    /// The command, the bytes in pieces with their lengths, and a piece of none.
    private static func question(_ bytes: [UInt8]) -> [UInt8] {
        var question = Array("zINSTREAM\0".utf8)
        var rest = bytes[...]
        repeat {
            let piece = rest.prefix(1 << 20)
            rest = rest.dropFirst(piece.count)
            for shift in [24, 16, 8, 0] { question.append(UInt8(piece.count >> shift & 0xFF)) }
            question += piece
        } while !rest.isEmpty
        return bytes.isEmpty ? question : question + [0, 0, 0, 0]
    }
}

/// A connection that blocks, closed with its last reference.
private final class DaemonSocket {
    private let descriptor: Int32

    init?(_ address: VirusScanner.Address, seconds: Int) {
        let isUnix = if case .unix = address { true } else { false }
        descriptor = socket(
            isUnix ? AF_UNIX : AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        guard descriptor >= 0,
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size) == 0,
            setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size) == 0,
            connect(to: address)
        else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    private func connect(to address: VirusScanner.Address) -> Bool {
        switch address {
        case .unix(let path):
            var place = sockaddr_un()
            place.sun_family = sa_family_t(AF_UNIX)
            let bytes = Array(path.utf8)
            guard bytes.count < MemoryLayout.size(ofValue: place.sun_path) else { return false }
            withUnsafeMutableBytes(of: &place.sun_path) { $0.copyBytes(from: bytes) }
            return connect(&place)
        case .loopback(let port):
            var place = sockaddr_in()
            place.sin_family = sa_family_t(AF_INET)
            place.sin_port = port.bigEndian
            place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            return connect(&place)
        }
    }

    private func connect<Place>(_ place: inout Place) -> Bool {
        let size = socklen_t(MemoryLayout<Place>.size)
        return withUnsafeBytes(of: &place) { bytes in
            guard let base = bytes.baseAddress else { return false }
            let address = base.assumingMemoryBound(to: sockaddr.self)
            return Glibc.connect(descriptor, address, size) == 0
        }
    }

    func send(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { all in
                Glibc.send(
                    descriptor, all.baseAddress.map { $0 + done }, all.count - done,
                    Int32(truncatingIfNeeded: MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    /// The answer up to its zero, at most 4 KiB.
    func answer() -> String? {
        var answer: [UInt8] = []
        while answer.count < 4_096 {
            var byte: UInt8 = 0
            guard recv(descriptor, &byte, 1, 0) == 1 else { return nil }
            if byte == 0 { return String(decoding: answer, as: UTF8.self) }
            answer.append(byte)
        }
        return nil
    }
}
