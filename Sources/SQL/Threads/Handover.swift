/// Carries a connection to the thread that will own it.
final class Handover: @unchecked Sendable {
    private var connection: (any Connection)?
    init(_ connection: any Connection) { self.connection = connection }

    /// The connection, once.
    func take() -> (any Connection)? {
        defer { connection = nil }
        return connection
    }
}
