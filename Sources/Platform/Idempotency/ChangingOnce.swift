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
        try await changed(permission, wish, body).number
    }

    /// Changes once, however often a wish is sent; whether it was now, and not an earlier time.
    public func isChangedNow(
        _ permission: Permission, _ wish: Idempotency.Wish,
        _ body: @escaping @Sendable (WriteTransaction) throws -> Done<Int64>
    ) async throws -> Bool {
        try await changed(permission, wish, body).isNew
    }

    private func changed(
        _ permission: Permission, _ wish: Idempotency.Wish,
        _ body: @escaping @Sendable (WriteTransaction) throws -> Done<Int64>
    ) async throws -> (number: Int64, isNew: Bool) {
        do {
            let number = try await change(permission) { transaction in
                if let known = try Idempotency.result(of: wish, in: transaction) {
                    throw SentBefore(number: Int64(known) ?? 0)
                }
                let done = try body(transaction)
                _ = try Idempotency.once(wish, in: transaction) { String(done.result) }
                return done
            }
            return (number, true)
        } catch let before as SentBefore { return (before.number, false) }
    }
}
