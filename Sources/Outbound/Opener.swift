import CCurl
import Glibc
import Threads

/// What came of opening an address of the web.
public enum OpeningAnswer: Sendable, Hashable {
    /// A server answered: the status at the end of all redirects, and how many bytes came before we had enough.
    case answered(status: Int, bytes: Int)
    /// The address, or one that it led to, is not everybody's to reach.
    case inside
    /// It led on too often.
    case circling
    /// Nobody answered in time.
    case slow
    /// The server's certificate is not right.
    case untrusted
    /// The name is not known, or nobody listens there.
    case unreachable
    /// The library is not there.
    case noLibrary
}

/// Opens addresses of the web as a reader's browser would, to see whether there is something: http and https only, a few
/// redirects, little time, little of what comes, nothing kept.
///
/// Every connection, those of redirects too, goes through `AddressRule` at the moment it is made, by the address that was
/// resolved: neither a name that resolves to a private address nor a redirect leads inside.
public final class Opener: Sendable {
    /// How long, how much and how often.
    public struct Limits: Sendable, Hashable {
        /// Seconds until a server must have taken the connection.
        public var connectSeconds = 5
        /// Seconds for all.
        public var seconds = 15
        /// Bytes after which no more is wanted.
        public var bytes = 64 << 10
        /// Redirects that are followed.
        public var redirects = 5

        /// The usual limits.
        public init() {}
    }

    private let rule: AddressRule
    private let limits: Limits
    private let pool: ThreadPool<CurlFunctions>

    /// An opener that works on so many threads of its own.
    public convenience init(limits: Limits = Limits(), threads: Int = 2) {
        self.init(rule: .everybody, limits: limits, threads: threads)
    }

    init(rule: AddressRule, limits: Limits = Limits(), threads: Int = 2) {
        (self.rule, self.limits) = (rule, limits)
        pool = ThreadPool(threads: threads) { CurlFunctions() }
    }

    /// Opens an address; throws what a pool throws that has no thread left.
    public func open(_ address: String) async throws -> OpeningAnswer {
        let (rule, limits) = (rule, limits)
        return try await pool.run { library in
            guard let transfer = library.transfer(rule, limits) else { return .noLibrary }
            return transfer.open(address)
        }
    }
}

/// libcurl's functions, loaded on the thread that uses them.
final class CurlFunctions {
    private var functions = curl_functions()
    private let isLoaded: Bool

    init() { isLoaded = curl_load(&functions) != 0 }

    func transfer(_ rule: AddressRule, _ limits: Opener.Limits) -> OpeningTransfer? {
        guard isLoaded, let handle = functions.make() else { return nil }
        return OpeningTransfer(functions, handle, rule, limits)
    }
}
