import CEpoll
import Glibc
import HTTP

/// The calls of the system on sockets, with Swift's values.
enum Sockets {
    /// What a read or a write came to.
    enum Outcome: Equatable {
        case bytes(Int)
        case wouldBlock
        case end
        case failed
    }

    /// Appends what has arrived, at most as much as `scratch` holds.
    static func read(_ descriptor: Int32, scratch: inout [UInt8], into input: inout [UInt8])
        -> Outcome
    {
        let count = scratch.withUnsafeMutableBytes {
            Glibc.read(descriptor, $0.baseAddress, $0.count)
        }
        guard count > 0 else { return count == 0 ? .end : failure() }
        input.append(contentsOf: scratch[..<count])
        return .bytes(count)
    }

    /// Writes as much of up to two pieces as the kernel takes, the first from an offset.
    static func write(_ descriptor: Int32, _ first: [UInt8], from offset: Int, _ second: [UInt8])
        -> Outcome
    {
        let count = first.withUnsafeBytes { one in
            second.withUnsafeBytes { two in
                let head = UnsafeRawBufferPointer(rebasing: one[min(offset, one.count)...])
                let pieces = [
                    iovec(
                        iov_base: UnsafeMutableRawPointer(mutating: head.baseAddress),
                        iov_len: head.count),
                    iovec(
                        iov_base: UnsafeMutableRawPointer(mutating: two.baseAddress),
                        iov_len: two.count),
                ]
                return writev(descriptor, pieces, two.isEmpty ? 1 : 2)
            }
        }
        return count >= 0 ? .bytes(count) : failure()
    }

    private static func failure() -> Outcome {
        errno == EAGAIN || errno == EINTR ? .wouldBlock : .failed
    }

    /// The next connection of a listening socket.
    static func accept(_ listener: Int32) -> Result<
        (descriptor: Int32, peer: ClientAddress), AcceptError
    > {
        var address = sockaddr_storage()
        var length = UInt32(MemoryLayout<sockaddr_storage>.size)
        let descriptor = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                accept4(listener, $0, &length, socket_nonblock | socket_cloexec)
            }
        }
        guard descriptor >= 0 else {
            return .failure(
                errno == EMFILE || errno == ENFILE || errno == ENOMEM || errno == ENOBUFS
                    ? .exhausted : .none)
        }
        let peer = Addresses.client(of: address)
        if peer != .local {
            var one: Int32 = 1
            setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4)
        }
        return .success((descriptor, peer))
    }

    enum AcceptError: Error {
        /// Nobody waits.
        case none
        /// No descriptors or memory; try again later.
        case exhausted
    }

    /// Tells the client that no more will come.
    static func endSending(_ descriptor: Int32) { shutdown(descriptor, Int32(SHUT_WR)) }

    static func close(_ descriptor: Int32) { Glibc.close(descriptor) }
}
