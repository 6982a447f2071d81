import CCurl
import Glibc

/// One address under way; owns libcurl's handle.
final class OpeningTransfer {
    private var functions: curl_functions
    private let handle: UnsafeMutableRawPointer
    private let rule: AddressRule
    private let limits: Opener.Limits
    private var bytes = 0
    /// Whether a connection was refused because it led inside.
    private var wasInside = false

    init(
        _ functions: curl_functions, _ handle: UnsafeMutableRawPointer, _ rule: AddressRule,
        _ limits: Opener.Limits
    ) {
        (self.functions, self.handle, self.rule, self.limits) = (functions, handle, rule, limits)
    }

    deinit { functions.cleanup(handle) }

    /// Opens an address and says what came of it; blocks meanwhile.
    func open(_ address: String) -> OpeningAnswer {
        prepare(
            address, "http,https", "Mozilla/5.0 (compatible; Prongsai; looks whether links open)")
        set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        set(CURLOPT_FOLLOWLOCATION, 1)
        set(CURLOPT_MAXREDIRS, limits.redirects)
        return answer(functions.perform(handle))
    }

    /// Sends a text to an address and says what came of it; follows nothing; blocks meanwhile.
    func post(
        _ text: String, to address: String, _ heads: [String], _ schemes: String
    ) -> OpeningAnswer {
        prepare(address, schemes, "Prongsai")
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_POSTFIELDSIZE, text.utf8.count)
        set(CURLOPT_COPYPOSTFIELDS, text)
        var lines: UnsafeMutablePointer<curl_slist>?
        for head in heads { lines = functions.append(lines, head) ?? lines }
        defer { if let lines { functions.free_all(lines) } }
        _ = curl_set_pointer(&functions, handle, CURLOPT_HTTPHEADER, lines)
        return answer(functions.perform(handle))
    }

    private func prepare(_ address: String, _ schemes: String, _ name: String) {
        set(CURLOPT_URL, address)
        set(CURLOPT_PROTOCOLS_STR, schemes)
        set(CURLOPT_CONNECTTIMEOUT, limits.connectSeconds)
        set(CURLOPT_TIMEOUT, limits.seconds)
        set(CURLOPT_USERAGENT, name)
        // No signals on threads, no proxy from the environment.
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROXY, "")
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = curl_set_opener(&functions, handle, { OpeningTransfer.connect($0, $2) }, context)
        _ = curl_set_writer(&functions, handle, { OpeningTransfer.take($1 * $2, $3) }, context)
    }

    /// Makes the socket of a connection where its address is everybody's.
    private static func connect(
        _ context: UnsafeMutableRawPointer?, _ place: UnsafeMutablePointer<curl_sockaddr>?
    ) -> curl_socket_t {
        guard let context, let place else { return -1 }
        let transfer = Unmanaged<OpeningTransfer>.fromOpaque(context).takeUnretainedValue()
        let length = min(Int(place.pointee.addrlen), MemoryLayout<sockaddr_storage>.size)
        let isAllowed = transfer.rule.allows(
            UnsafeRawBufferPointer(start: curl_address(place), count: length),
            family: place.pointee.family)
        guard isAllowed else {
            transfer.wasInside = true
            return -1
        }
        let kind = place.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
        return socket(place.pointee.family, kind, place.pointee.protocol)
    }

    /// Counts what comes; takes none once there is enough.
    private static func take(_ count: Int, _ context: UnsafeMutableRawPointer?) -> Int {
        guard let context else { return 0 }
        let transfer = Unmanaged<OpeningTransfer>.fromOpaque(context).takeUnretainedValue()
        transfer.bytes += count
        return transfer.bytes < transfer.limits.bytes ? count : 0
    }

    private func answer(_ code: CURLcode) -> OpeningAnswer {
        let hasEnough = code == CURLE_WRITE_ERROR && bytes >= limits.bytes
        if code == CURLE_OK || hasEnough {
            return .answered(status: Int(curl_status(&functions, handle)), bytes: bytes)
        }
        if wasInside { return .inside }
        switch code {
        case CURLE_TOO_MANY_REDIRECTS: return .circling
        case CURLE_OPERATION_TIMEDOUT: return .slow
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_ISSUER_ERROR:
            return .untrusted
        default: return .unreachable
        }
    }

    private func set(_ option: CURLoption, _ value: String) {
        _ = curl_set_string(&functions, handle, option, value)
    }

    private func set(_ option: CURLoption, _ value: Int) {
        _ = curl_set_long(&functions, handle, option, value)
    }
}
