import Threads

/// Sends texts to addresses of the web that somebody entered: https only, no redirect, little time, and what comes back is
/// counted and thrown away.
///
/// The name is looked up at each sending, and the connection goes to the address that was looked at by `AddressRule`: a
/// name that leads inside later is refused then.
public final class Poster: Sendable {
    private let rule: AddressRule
    private let schemes: String
    private let limits: Opener.Limits
    private let pool: ThreadPool<CurlFunctions>

    /// A poster that works on so many threads of its own.
    public convenience init(threads: Int = 2) {
        self.init(rule: .everybody, schemes: "https", limits: Self.usual, threads: threads)
    }

    init(rule: AddressRule, schemes: String, limits: Opener.Limits = usual, threads: Int = 2) {
        (self.rule, self.schemes, self.limits) = (rule, schemes, limits)
        pool = ThreadPool(threads: threads) { CurlFunctions() }
    }

    /// Ten seconds, and 16 KiB of answer.
    static let usual: Opener.Limits = {
        var limits = Opener.Limits()
        (limits.seconds, limits.bytes, limits.redirects) = (10, 16 << 10, 0)
        return limits
    }()

    /// Sends a text under lines of the head ("Content-Type: application/json"); what came of it. A redirect is an answer like
    /// any other.
    public func post(
        _ text: String, to address: String, heads: [String]
    ) async throws -> OpeningAnswer {
        let (rule, schemes, limits) = (rule, schemes, limits)
        return try await pool.run { library in
            guard let transfer = library.transfer(rule, limits) else { return .noLibrary }
            return transfer.post(text, to: address, heads, schemes)
        }
    }
}
