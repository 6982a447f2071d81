extension Statement {
    /// How a statement of a caller may begin. The schema changes by migrations only, and transactions, settings
    /// and files belong to the engine.
    private static let beginnings: Set<String> = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"]

    /// Refuses what is no reading or changing of rows, and text that one engine would cut short.
    func check() throws(SQLError) {
        let word = text.utf8.drop { $0 == 0x20 || $0 == 0x0A }.prefix { $0 > 0x40 }
        guard let word = String(word), Self.beginnings.contains(word) else {
            throw .statement(
                reason: "a statement begins with SELECT, INSERT, UPDATE, DELETE or WITH", sql: text)
        }
        for parameter in parameters {
            if case .text(let value) = parameter.value, value.utf8.contains(0) {
                throw .zeroCharacter
            }
        }
    }
}
