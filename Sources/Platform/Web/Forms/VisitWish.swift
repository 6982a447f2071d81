import Cryptography
import HTTP
public import SQL

extension Visit {
    /// The wish that the form is, sent again with every retry of the same form; with the files that an upload brought, if
    /// any: another file is another wish.
    public func wish(
        _ purpose: String, of authority: Authority.ID, with upload: Upload? = nil
    ) -> Idempotency.Wish {
        let typed = (upload?.fields ?? form).fields.filter { $0.name != FormField.token }
        let files = (upload?.files ?? []).flatMap {
            [$0.field, $0.name, SHA256.hexadecimal(of: $0.bytes)]
        }
        let content = (typed.flatMap { [$0.name, $0.value] } + files).joined(separator: "\n")
        return Idempotency.Wish(
            purpose, key: nonce, content: SHA256.hexadecimal(of: Array(content.utf8)),
            authority: authority, at: now)
    }

    /// Whether the form was sent before and done then; throws `sentBefore` where it brought something else.
    public func wasDone(_ wish: Idempotency.Wish, in database: ScopedDatabase) async throws -> Bool
    {
        do {
            return try await database.read { try Idempotency.result(of: wish, in: $0) } != nil
        } catch Idempotency.Refusal.otherContent { throw sentBefore }
    }
}
