import Cryptography
public import HTTP

extension Visit {
    /// The wish that the form is, sent again with every retry of the same form; `fields` are those beside a file.
    public func wish(
        _ purpose: String, of authority: Authority.ID, beside fields: FormFields? = nil
    ) -> Idempotency.Wish {
        let typed = (fields ?? form).fields.filter { $0.name != FormField.token }
        let content = typed.flatMap { [$0.name, $0.value] }.joined(separator: "\n")
        return Idempotency.Wish(
            purpose, key: nonce, content: SHA256.hexadecimal(of: Array(content.utf8)),
            authority: authority, at: now)
    }
}
