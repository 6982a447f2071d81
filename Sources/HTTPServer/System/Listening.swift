import CEpoll
import Glibc

/// Why a server could not listen.
public struct ListenError: Error, Sendable, Hashable {
    /// Where it was to listen.
    public let address: ListenAddress
    /// The system's number of the error (errno).
    public let code: Int32
}

/// Where a server listens.
public enum ListenAddress: Sendable, Hashable {
    /// A numeric IPv4 or IPv6 address and a port; port 0 lets the system choose.
    case tcp(String, UInt16)
    /// A Unix socket in a file; a socket left behind there is replaced.
    case unix(String)
}

/// A listening socket; closed, and its file removed, with the value.
final class ListeningSocket: @unchecked Sendable {
    let descriptor: Int32
    private let file: String?

    init(_ address: ListenAddress) throws(ListenError) {
        let family: Int32
        switch address {
        case .tcp(let host, _): family = host.contains(":") ? AF_INET6 : AF_INET
        case .unix: family = AF_UNIX
        }
        descriptor = socket(family, socket_stream | socket_nonblock | socket_cloexec, 0)
        if case .unix(let path) = address { file = path } else { file = nil }
        guard descriptor >= 0 else { throw ListenError(address: address, code: errno) }
        var one: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, 4)
        guard bind(to: address), listen(descriptor, 4_096) == 0 else {
            throw ListenError(address: address, code: errno)
        }
    }

    deinit {
        close(descriptor)
        if let file { unlink(file) }
    }

    /// The port of a TCP socket.
    var port: UInt16 {
        var address = sockaddr_in6()
        var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
        _ = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(descriptor, $0, &length)
            }
        }
        return UInt16(bigEndian: address.sin6_port)
    }

    private func bind(to address: ListenAddress) -> Bool {
        switch address {
        case .tcp(let host, let port) where host.contains(":"):
            var value = sockaddr_in6()
            value.sin6_family = sa_family_t(AF_INET6)
            value.sin6_port = port.bigEndian
            guard inet_pton(AF_INET6, host, &value.sin6_addr) == 1 else { return refuse() }
            return bind(&value)
        case .tcp(let host, let port):
            var value = sockaddr_in()
            value.sin_family = sa_family_t(AF_INET)
            value.sin_port = port.bigEndian
            guard inet_pton(AF_INET, host, &value.sin_addr) == 1 else { return refuse() }
            return bind(&value)
        case .unix(let path):
            return bindFile(path)
        }
    }

    private func bindFile(_ path: String) -> Bool {
        var value = sockaddr_un()
        value.sun_family = sa_family_t(AF_UNIX)
        let isLongEnough = withUnsafeMutableBytes(of: &value.sun_path) { place in
            guard path.utf8.count < place.count else { return false }
            place.copyBytes(from: path.utf8)
            return true
        }
        guard isLongEnough else { return refuse() }
        // Only a socket is replaced, never a file of another kind.
        var old = stat()
        if lstat(path, &old) == 0, old.st_mode & S_IFMT == S_IFSOCK { unlink(path) }
        return bind(&value) && chmod(path, 0o660) == 0
    }

    private func bind<Address>(_ value: inout Address) -> Bool {
        let length = socklen_t(MemoryLayout<Address>.size)
        return withUnsafePointer(to: &value) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, length) == 0
            }
        }
    }

    private func refuse() -> Bool {
        errno = EINVAL
        return false
    }
}
