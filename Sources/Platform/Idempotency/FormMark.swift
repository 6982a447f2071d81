import SQL

/// That a form is handled, noted in the very transaction of what it does: whoever sent it twice does it once.
///
/// While a form is handled the mark is the task's, so that every act notes it and no use case has to know of forms.
final class FormMark: Sendable {
    /// The form was handled before, or another node handles it now.
    struct HandledBefore: Error {}

    /// How long a form that was handled is remembered: a second press, or a retry after a lost connection.
    static let lasts = TimeSpan.minutes(5)

    @TaskLocal static var current: FormMark?

    private let wish: Idempotency.Wish
    /// Names this try to handle it; no address begins like this.
    private let attempt: String

    /// The mark of a form under a key that no other form has.
    init(key: String, attempt: String, now: Timestamp) {
        wish = Idempotency.Wish(
            "form", key: key, content: "", authority: .installation, at: now,
            lasts: Self.lasts)
        self.attempt = "attempt " + attempt
    }

    /// Notes that the form is handled; throws `HandledBefore` where it is so already.
    func note(_ transaction: WriteTransaction) throws {
        let known = try Idempotency.once(wish, in: transaction) { attempt }.result
        guard known == attempt else { throw HandledBefore() }
    }

    /// Notes where the form led to.
    func lead(to address: String, in database: Database) async throws {
        try await database.write { [wish, attempt] transaction in
            let known = try Idempotency.once(wish, in: transaction) { address }
            guard !known.isNew, known.result == attempt else { return }
            try transaction.change(
                "UPDATE request_result SET result = \(address) WHERE \(sql: wish.place)")
        }
    }

    /// Takes back that it was handled: it led nowhere, so it may be sent again.
    func clear(in database: Database) async throws {
        let isNoted = try await state(in: database) != .unknown
        guard isNoted else { return }
        try await database.write { [wish, attempt] transaction in
            try transaction.change(
                "DELETE FROM request_result WHERE \(sql: wish.place) AND result = \(attempt)")
        }
    }

    /// What is known of the form.
    func state(in database: Database) async throws -> State {
        let result = try await database.read { [wish] in try Idempotency.result(of: wish, in: $0) }
        guard let result else { return .unknown }
        return result.hasPrefix("/") ? .ledTo(result) : .underway
    }

    /// How far a form is.
    enum State: Sendable, Hashable {
        /// Nobody has handled it.
        case unknown
        /// What it wishes is done; where it leads to is not known yet.
        case underway
        /// It was handled, and led to this address.
        case ledTo(String)
    }
}
