import HTTP
import Threads

/// How many connections each client holds, over all loops.
final class AddressBook: Sendable {
    private let limit: Int
    private let perClient: Int
    private let counts = Lock<(total: Int, clients: [ClientAddress: Int])>((0, [:]))

    init(limit: Int, perClient: Int) {
        self.limit = limit
        self.perClient = perClient
    }

    /// Counts a new connection if it is within the limits; one of a proxy counts in the total only.
    func admit(_ client: ClientAddress, isProxy: Bool) -> Bool {
        counts.withLock { counts in
            guard counts.total < limit else { return false }
            if !isProxy {
                let own = counts.clients[client.network, default: 0]
                guard own < perClient else { return false }
                counts.clients[client.network] = own + 1
            }
            counts.total += 1
            return true
        }
    }

    /// Takes back a connection that was admitted.
    func leave(_ client: ClientAddress, isProxy: Bool) {
        counts.withLock { counts in
            counts.total -= 1
            guard !isProxy, let own = counts.clients[client.network] else { return }
            counts.clients[client.network] = own > 1 ? own - 1 : nil
        }
    }

    /// Connections at the moment.
    var total: Int { counts.withLock { $0.total } }
}
