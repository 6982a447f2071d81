/// How much a database takes on before it refuses.
public struct Limits: Sendable, Hashable {
    /// Most transactions in one commit.
    public var group: Int
    /// Most transactions that wait; above that a caller is told `SQLError.overloaded`.
    public var waiting: Int
    /// Milliseconds a transaction may take.
    public var milliseconds: Int
    /// Milliseconds to wait for another program that writes.
    public var busyMilliseconds: Int
    /// Threads that read, each with its own connection.
    public var readers: Int

    /// Milliseconds to wait for another program that changes the schema: a node that starts beside one that
    /// migrates is not refused.
    var migrationBusyMilliseconds: Int { max(busyMilliseconds, 60_000) }

    /// Limits in counts and milliseconds.
    public init(
        group: Int = 256, waiting: Int = 10_000, milliseconds: Int = 5_000,
        busyMilliseconds: Int = 5_000, readers: Int = 4
    ) {
        self.group = max(1, group)
        self.waiting = max(1, waiting)
        self.milliseconds = max(1, milliseconds)
        self.busyMilliseconds = max(0, busyMilliseconds)
        self.readers = max(1, readers)
    }
}
