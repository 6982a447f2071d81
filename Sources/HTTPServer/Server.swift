public import HTTP

/// A running HTTP/1.1 server: one thread per loop, one of which also accepts.
public final class Server: Sendable {
    private let loops: [EventLoop]
    private let addresses: AddressBook
    /// The ports of the TCP addresses, in their order.
    public let ports: [UInt16]

    /// Listens and serves at once.
    ///
    /// - Throws: `ListenError` when an address is taken, forbidden or malformed.
    public init(_ service: any Service, _ configuration: ServerConfiguration) throws(ListenError) {
        var sockets: [ListeningSocket] = []
        var ports: [UInt16] = []
        for address in configuration.addresses {
            let socket = try ListeningSocket(address)
            if case .tcp = address { ports.append(socket.port) }
            sockets.append(socket)
        }
        self.ports = ports
        addresses = AddressBook(
            limit: configuration.connectionLimit, perClient: configuration.connectionsPerClient)
        var proxy: ClientAddress?
        if case .address(let text) = configuration.trustedProxy { proxy = Addresses.parse(text) }
        let shared = Shared(
            service: service, configuration: configuration, addresses: addresses,
            fixed: FixedFields(configuration.headers), proxy: proxy,
            seed: UInt64.random(in: .min ... .max))
        let loops = (0..<max(1, configuration.loops)).map { EventLoop(shared: shared, index: $0) }
        self.loops = loops.filter { $0.start() }
        let running = self.loops
        let listening = sockets
        running.first?.post { $0.listen(listening, peers: running) }
    }

    /// Connections at the moment.
    public var connectionCount: Int { addresses.total }

    /// Ends: no new connections, answers that are under way are sent, then the threads stop.
    ///
    /// Waits at most `milliseconds`; what is still open then is cut off. True when nothing was.
    @discardableResult public func drain(within milliseconds: Int = 10_000) async -> Bool {
        for loop in loops { loop.post { $0.drain() } }
        let end = Clock.milliseconds + milliseconds
        while addresses.total > 0, Clock.milliseconds < end {
            try? await Task.sleep(for: .milliseconds(20))
        }
        let isClean = addresses.total == 0
        for loop in loops { loop.post { $0.closeAll() } }
        return isClean
    }
}
