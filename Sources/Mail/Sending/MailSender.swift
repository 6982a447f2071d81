import CCurl
import Glibc
import Threads

/// Sends messages over SMTP by libcurl, one at a time on a thread of its own.
public final class MailSender: Sendable {
    private let server: MailServer
    private let pool = ThreadPool(threads: 1) { CurlLibrary() }

    /// A sender to a server; nothing happens before the first message.
    public init(_ server: MailServer) { self.server = server }

    /// Sends a message; returns when the server has taken it. Throws `MailFailure`.
    public func send(_ message: MailMessage) async throws {
        let (server, bytes) = (server, message.bytes)
        let envelope = (from: message.from.address.text, to: message.to.address.text)
        try await pool.run { library in
            guard let transfer = library.transfer() else { throw MailFailure.noLibrary }
            transfer.use(server)
            try transfer.send(bytes, from: envelope.from, to: envelope.to)
        }
    }
}

/// libcurl's functions, loaded on the thread that uses them.
final class CurlLibrary {
    private var functions = curl_functions()
    private let isLoaded: Bool

    init() { isLoaded = curl_load(&functions) != 0 }

    /// A handle for one message; nil without the library.
    func transfer() -> CurlTransfer? {
        guard isLoaded, let handle = functions.make() else { return nil }
        return CurlTransfer(functions, handle)
    }
}

/// One message under way; owns libcurl's handle.
final class CurlTransfer {
    private var functions: curl_functions
    private let handle: UnsafeMutableRawPointer
    private var recipients: UnsafeMutablePointer<curl_slist>?
    private var rest: ArraySlice<UInt8> = []

    init(_ functions: curl_functions, _ handle: UnsafeMutableRawPointer) {
        self.functions = functions
        self.handle = handle
    }

    deinit {
        functions.cleanup(handle)
        if let recipients { functions.free_all(recipients) }
    }

    func use(_ server: MailServer) {
        let scheme = server.security == .tls ? "smtps" : "smtp"
        set(CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)")
        // Enumerators of libcurl's macros: CURLUSESSL_ALL is 3, none is 0.
        set(CURLOPT_USE_SSL, server.security == .none ? 0 : 3)
        if let user = server.user { set(CURLOPT_USERNAME, user) }
        if let password = server.password { set(CURLOPT_PASSWORD, password) }
        if let certificates = server.certificates { set(CURLOPT_CAINFO, certificates) }
        set(CURLOPT_CONNECTTIMEOUT, server.connectSeconds)
        set(CURLOPT_TIMEOUT, server.seconds)
        // No signals on threads, no proxy from the environment.
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROXY, "")
    }

    func send(_ bytes: [UInt8], from: String, to: String) throws(MailFailure) {
        rest = bytes[...]
        recipients = functions.append(recipients, "<\(to)>")
        set(CURLOPT_MAIL_FROM, "<\(from)>")
        _ = curl_set_pointer(&functions, handle, CURLOPT_MAIL_RCPT, recipients)
        _ = curl_set_reader(&functions, handle) { buffer, size, count, context in
            guard let buffer, let context else { return 0 }
            return Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
                .give(UnsafeMutableRawPointer(buffer), size * count)
        }
        _ = curl_set_pointer(
            &functions, handle, CURLOPT_READDATA, Unmanaged.passUnretained(self).toOpaque())
        set(CURLOPT_UPLOAD, 1)
        let code = functions.perform(handle)
        guard code == CURLE_OK else { throw failure(code) }
    }

    private func give(_ buffer: UnsafeMutableRawPointer, _ room: Int) -> Int {
        let piece = rest.prefix(room)
        piece.withUnsafeBytes { bytes in
            if let base = bytes.baseAddress {
                buffer.copyMemory(from: base, byteCount: bytes.count)
            }
        }
        rest = rest.dropFirst(piece.count)
        return piece.count
    }

    private func failure(_ code: CURLcode) -> MailFailure {
        let status = curl_status(&functions, handle)
        switch code {
        case CURLE_LOGIN_DENIED: return .signIn
        case CURLE_OPERATION_TIMEDOUT: return .timeout
        case CURLE_USE_SSL_FAILED, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR,
            CURLE_SSL_CACERT_BADFILE:
            return .unprotected
        default: break
        }
        switch status {
        case 400..<500: return .later(status)
        case 500..<600: return .never(status)
        default: return .unreachable(Int(code.rawValue))
        }
    }

    private func set(_ option: CURLoption, _ value: String) {
        _ = curl_set_string(&functions, handle, option, value)
    }

    private func set(_ option: CURLoption, _ value: Int) {
        _ = curl_set_long(&functions, handle, option, value)
    }
}
