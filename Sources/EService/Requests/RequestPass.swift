import Cryptography
public import HTTP
import Platform

/// What opens the page of a request for its applicant, for some hours after code and telephone number were given.
public struct RequestPass: Sendable, Hashable, PathParameter {
    static let lasts = TimeSpan.hours(4)

    fileprivate let bytes: [UInt8]

    /// 43 signs; nil for anything else. Whether it opens anything its keeper says.
    public init?(segment: String) {
        guard let bytes = Base64URL.bytes(segment), bytes.count == 32,
            Base64URL.text(bytes) == segment
        else { return nil }
        self.bytes = bytes
    }

    /// 43 signs.
    public var segment: String { Base64URL.text(bytes) }

    fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// Makes passes and reads them.
struct RequestPasses: Sendable {
    private let hash: KeyedHash

    init(key: KeyedHash) { hash = key.key(for: "request pass") }

    /// A pass for a request of an authority.
    func pass(
        _ request: ServiceRequest.ID, of authority: Authority.ID, at now: Timestamp
    ) -> RequestPass {
        let head =
            Self.bytes(request.rawValue) + Self.bytes((now + RequestPass.lasts).milliseconds)
        return RequestPass(head + seal(head, authority))
    }

    /// The request that a pass opens; nil for one that was not made here, or whose time is over.
    func request(
        _ pass: RequestPass, of authority: Authority.ID, at now: Timestamp
    ) -> ServiceRequest.ID? {
        let head = Array(pass.bytes.prefix(16))
        guard Secret.areEqual(Array(pass.bytes.suffix(16)), seal(head, authority)),
            now.milliseconds <= Self.number(head.suffix(8))
        else { return nil }
        return ServiceRequest.ID(rawValue: Self.number(head.prefix(8)))
    }

    private func seal(_ head: [UInt8], _ authority: Authority.ID) -> [UInt8] {
        Array(hash(head + Self.bytes(authority.rawValue)).prefix(16))
    }

    private static func bytes(_ number: Int64) -> [UInt8] {
        stride(from: 56, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: number >> Int64($0))
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
        Int64(bitPattern: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}
