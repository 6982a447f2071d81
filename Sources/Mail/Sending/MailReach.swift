import Glibc

/// Whether a mail server answers at its door; nothing is said to it.
public enum MailReach {
    /// Connects and hangs up within so many milliseconds; blocks meanwhile. The system's words for why not, nil when it answers.
    public static func failure(_ server: MailServer, milliseconds: Int32 = 5_000) -> String? {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(server.host, "\(server.port)", &hints, &found)
        guard code == 0, let found else { return String(cString: gai_strerror(code)) }
        defer { freeaddrinfo(found) }
        var reason = "no address"
        var next: UnsafeMutablePointer<addrinfo>? = found
        while let place = next {
            guard let failed = failure(place.pointee, milliseconds) else { return nil }
            reason = failed
            next = place.pointee.ai_next
        }
        return reason
    }

    private static func failure(_ place: addrinfo, _ milliseconds: Int32) -> String? {
        let kind = place.ai_socktype | Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(place.ai_family, kind, 0)
        guard descriptor >= 0 else { return String(cString: strerror(errno)) }
        defer { close(descriptor) }
        if connect(descriptor, place.ai_addr, place.ai_addrlen) == 0 { return nil }
        guard errno == EINPROGRESS else { return String(cString: strerror(errno)) }
        var wish = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard poll(&wish, 1, milliseconds) > 0 else { return String(cString: strerror(ETIMEDOUT)) }
        var (code, size) = (Int32(0), socklen_t(4))
        getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size)
        return code == 0 ? nil : String(cString: strerror(code))
    }
}
