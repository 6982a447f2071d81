import Threads

/// The host names that a server answers, which may change while it runs.
public final class ServedHosts: Sendable {
    private let names: Lock<Set<String>>

    /// Names in lower case and without port; none serves all.
    public init(_ names: Set<String> = []) { self.names = Lock(names) }

    /// Serves other names from the next request on.
    public func replace(_ names: Set<String>) { self.names.withLock { $0 = names } }

    /// Whether requests for a host are answered.
    public func contains(_ name: String) -> Bool {
        names.withLock { $0.isEmpty || $0.contains(name) }
    }
}
