import HTTP
import Threads

/// What all loops of a server share.
struct Shared: Sendable {
    let service: any Service
    let configuration: ServerConfiguration
    let addresses: AddressBook
    let fixed: FixedFields
    let proxy: ClientAddress?
    /// The first number of requests, so that numbers of two runs differ.
    let seed: UInt64
}

/// One thread's connections; an actor whose executor is that thread.
///
/// Epoll's events enter by `assumeIsolated`, handlers run as tasks that prefer the same thread, so nothing here is
/// shared and nothing waits for a lock.
actor EventLoop {
    nonisolated let executor = LoopExecutor()
    nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    let shared: Shared
    private let index: UInt64
    private var connections: [Connection?] = []
    private var listeners: [ListeningSocket] = []
    private var peers: [EventLoop] = []
    private var turn = 0
    private var generation: UInt64 = 0
    private var requests: UInt64 = 0
    private var isAcceptPaused = false
    private(set) var isDraining = false
    var now = Clock.milliseconds
    private var second = -1
    private(set) var dateLine: [UInt8] = []
    var scratch = [UInt8](repeating: 0, count: 65_536)

    private static let listenerID: UInt64 = 1 << 63

    init(shared: Shared, index: Int) {
        self.shared = shared
        self.index = UInt64(truncatingIfNeeded: index)
    }

    var patience: Patience { shared.configuration.patience }

    // MARK: Thread

    /// Starts the loop's thread; false when there is none to have.
    nonisolated func start() -> Bool {
        SystemThread.start { [self] in
            executor.run { events in assumeIsolated { $0.handle(events) } }
        }
    }

    /// Runs work in the loop from another thread.
    nonisolated func post(_ work: @escaping @Sendable (isolated EventLoop) -> Void) {
        executor.post { self.assumeIsolated(work) }
    }

    private func handle(_ events: [LoopEvent]) {
        now = Clock.milliseconds
        if Clock.seconds != second { tick() }
        for event in events {
            if event.id & Self.listenerID != 0 {
                acceptAll(Int(event.id & 0xFFFF))
            } else if let connection = connection(event.id) {
                handle(event, connection)
            }
        }
    }

    private func handle(_ event: LoopEvent, _ connection: Connection) {
        connection.now = now
        if event.isBroken { return close(connection) }
        if event.isWritable { flush(connection) }
        if event.isReadable, !isClosed(connection) { receive(connection) }
    }

    /// Once a second: the date, who is too slow, and listening again after a shortage.
    private func tick() {
        second = Clock.seconds
        dateLine = Array("Date: \(HTTPDate.text(second))\r\n".utf8)
        for case let connection? in connections {
            connection.now = now
            judge(connection)
        }
        if isAcceptPaused { setAccepting(true) }
    }

    // MARK: Listening

    /// Takes the listening sockets; the connections go to the peers in turn.
    func listen(_ sockets: [ListeningSocket], peers: [EventLoop]) {
        listeners = sockets
        self.peers = peers
        for (number, socket) in sockets.enumerated() {
            executor.watch(
                socket.descriptor, read: true, write: false,
                id: Self.listenerID | UInt64(number), isNew: true)
        }
    }

    private func setAccepting(_ accepts: Bool) {
        isAcceptPaused = !accepts
        for (number, socket) in listeners.enumerated() {
            executor.watch(
                socket.descriptor, read: accepts, write: false,
                id: Self.listenerID | UInt64(number))
        }
    }

    private func acceptAll(_ number: Int) {
        guard listeners.indices.contains(number) else { return }
        while true {
            switch Sockets.accept(listeners[number].descriptor) {
            case .failure(.none): return
            case .failure(.exhausted): return setAccepting(false)
            case .success(let (descriptor, peer)):
                let isProxy = isProxy(peer)
                guard shared.addresses.admit(peer, isProxy: isProxy) else {
                    Sockets.close(descriptor)
                    continue
                }
                turn = (turn + 1) % peers.count
                let loop = peers[turn]
                if loop === self {
                    adopt(descriptor, peer, isProxy: isProxy)
                } else {
                    loop.post { $0.adopt(descriptor, peer, isProxy: isProxy) }
                }
            }
        }
    }

    private func isProxy(_ peer: ClientAddress) -> Bool {
        peer == .local ? shared.configuration.trustedProxy == .unixSocket : peer == shared.proxy
    }

    // MARK: Connections

    private func adopt(_ descriptor: Int32, _ peer: ClientAddress, isProxy: Bool) {
        let place = Int(descriptor)
        if place >= connections.count {
            connections.append(
                contentsOf: [Connection?](repeating: nil, count: place - connections.count + 256))
        }
        generation = (generation + 1) & 0x3FFF_FFFF
        let connection = Connection(
            descriptor: descriptor, id: generation << 32 | UInt64(UInt32(bitPattern: descriptor)),
            peer: peer, isProxy: isProxy, now: now, limits: shared.configuration.headLimits)
        connections[place] = connection
        executor.watch(descriptor, read: true, write: false, id: connection.id, isNew: true)
        // Most clients have sent their request by now: one turn of epoll saved.
        receive(connection)
    }

    /// The connection of a number, unless it is closed.
    func connection(_ id: UInt64) -> Connection? {
        let place = Int(id & 0xFFFF_FFFF)
        guard connections.indices.contains(place), let found = connections[place], found.id == id
        else { return nil }
        return found
    }

    func isClosed(_ connection: Connection) -> Bool { self.connection(connection.id) == nil }

    /// Closes at once; whoever waits for the client learns that it is gone.
    func close(_ connection: Connection) {
        guard !isClosed(connection) else { return }
        connections[Int(connection.descriptor)] = nil
        executor.forget(connection.descriptor)
        Sockets.close(connection.descriptor)
        shared.addresses.leave(connection.peer, isProxy: connection.isProxy)
        connection.exchange?.body?.fail(.interrupted)
        connection.exchange?.task?.cancel()
        connection.drainWaiter?.resume(returning: false)
        connection.drainWaiter = nil
    }

    /// A number for a request.
    func nextRequestID() -> RequestID {
        requests += 1
        return RequestID(shared.seed &+ requests << 4 &+ index)
    }

    // MARK: End

    /// Takes no new connections, ends idle ones, and lets the others end with their present answer.
    func drain() {
        isDraining = true
        for number in listeners.indices { acceptAll(number) }
        for socket in listeners { executor.forget(socket.descriptor) }
        listeners = []
        for case let connection? in connections where connection.phase == .idle {
            receive(connection)
            if connection.phase == .idle { finish(connection) }
        }
    }

    /// Closes what is left.
    func closeAll() {
        for case let connection? in connections { close(connection) }
        executor.stop()
    }
}
