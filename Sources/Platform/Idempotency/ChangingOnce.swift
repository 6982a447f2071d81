public import SQL

/// That a form was sent before, and what came of it then.
private struct SentBefore: Error {
    let number: Int64
}

extension Act {
    /// Changes once, however often a wish is sent; the number that the first time gave.
    public func changeOnce(
        _ permission: Permission, _ wish: Idempotency.Wish,
        _ body: @escaping @Sendable (WriteTransaction) throws -> Done<Int64>
    ) async throws -> Int64 {
        do {
            return try await change(permission) { transaction in
                if let known = try Idempotency.result(of: wish, in: transaction) {
                    throw SentBefore(number: Int64(known) ?? 0)
                }
                let done = try body(transaction)
                _ = try Idempotency.once(wish, in: transaction) { String(done.result) }
                return done
            }
        } catch let before as SentBefore { return before.number }
    }
}
