import HTTP

/// Who sent a request, told by the peer's address or by the one trusted proxy (rule D31).
struct Origin {
    /// The head without the fields by which proxies speak: no handler can trust them by mistake.
    let head: RequestHead
    let client: ClientAddress
    let isSecure: Bool

    private static let proxyFields = [
        "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "x-real-ip", "forwarded",
    ]

    init(of head: RequestHead, peer: ClientAddress, isProxy: Bool) {
        var client = peer
        var isSecure = false
        if isProxy {
            // The last hop is what the trusted proxy itself has added; what stands before it, anyone may have written.
            let hops = head.fields.list("x-forwarded-for")
            let last = hops?.split(separator: ",").last?.filter { $0 != " " }
            client = last.flatMap(Addresses.parse) ?? peer
            isSecure = head.fields.values(of: "x-forwarded-proto").last == "https"
        }
        var clean = head
        clean.fields = head.fields.removing(Self.proxyFields)
        (self.head, self.client, self.isSecure) = (clean, client, isSecure)
    }
}

/// The name in a Host field.
enum HostName {
    /// The name without port.
    static func of(_ host: String) -> String {
        if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return String(host[...end]) }
        return String(host.prefix { $0 != ":" })
    }
}
