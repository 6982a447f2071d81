import CSodium

/// Where unguessable bytes come from; passed in, so that tests can repeat themselves.
public struct RandomBytes: Sendable {
    private let make: @Sendable (Int) -> [UInt8]

    /// Another source, for tests.
    public init(_ make: @escaping @Sendable (_ count: Int) -> [UInt8]) { self.make = make }

    /// So many bytes.
    public func callAsFunction(_ count: Int) -> [UInt8] { make(count) }

    /// The system's source.
    public static let system = RandomBytes { count in
        var bytes = [UInt8](repeating: 0, count: max(0, count))
        randombytes_buf(&bytes, bytes.count)
        return bytes
    }
}
